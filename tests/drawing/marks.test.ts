import { expect, test } from 'vitest';
import type { GroupMark, ImageMark, Mark } from '../../src/drawing/drawing.ts';
import { simpleMarks, ungrouped, withTexts } from '../../src/drawing/marks.ts';
import { moved, placed } from '../../src/drawing/shift.ts';
import { GRADIENT, path, stroke, text } from './marks.ts';

const IMAGE: ImageMark = { kind: 'image', file: 'data:,', x: 1, y: 2, width: 3, height: 4 };
const group = (marks: readonly Mark[], more: Partial<GroupMark> = {}): GroupMark => ({
  kind: 'group',
  matrix: null,
  opacity: 1,
  clips: [],
  marks,
  ...more,
});

test('the marks of groups are among those of a drawing, at the group’s place', () => {
  const [a, b, c] = [path({ fill: '#aaaaaa' }), text({ text: 'b' }), IMAGE];
  expect([...simpleMarks({ marks: [a, group([group([b])]), c] })]).toEqual([a, b, c]);
});

test('texts are changed, those of groups too, and nothing else', () => {
  const [a, b, c] = [path({ fill: '#aaaaaa' }), text({ text: 'b' }), text({ text: 'c' })];
  expect(withTexts([a, b, group([c, IMAGE])], (each) => `${each}!`)).toEqual([
    a,
    text({ text: 'b!' }),
    group([text({ text: 'c!' }), IMAGE]),
  ]);
});

test('a group needs no layer if it is opaque, or fades one fill or one line', () => {
  const [filled, line] = [path({ fill: '#aaaaaa', opacity: 0.5 }), path({ stroke })];
  expect(ungrouped(group([filled, line]))).toEqual([filled, line]);
  expect(ungrouped(group([filled], { opacity: 0.5 }))).toEqual([{ ...filled, opacity: 0.25 }]);
  expect(ungrouped(group([line], { opacity: 0.5 }))).toEqual([{ ...line, opacity: 0.5 }]);
  // A line shows through itself where it lies on its fill, and marks show through one another.
  expect(ungrouped(group([path({ fill: '#aaaaaa', stroke })], { opacity: 0.5 }))).toBeNull();
  expect(ungrouped(group([filled, line], { opacity: 0.5 }))).toBeNull();
  expect(ungrouped(group([text({})], { opacity: 0.5 }))).toBeNull();
});

test('a mark that is placed is enlarged about the origin, then moved', () => {
  const box = path({
    fill: GRADIENT,
    stroke: { ...stroke, dash: [1, 2], dashOffset: 3 },
    clip: [['M', 1, 1]],
  });
  expect(placed(box, 2, 10, 20)).toEqual({
    ...box,
    path: [['M', 12, 24], ['L', 32, 24], ['L', 32, 44.001], ['Z']],
    fill: { ...GRADIENT, x1: 12, y1: 24, x2: 32, y2: 44 },
    stroke: { ...stroke, width: 1, dash: [2, 4], dashOffset: 6 },
    clip: [['M', 12, 22]],
  });
  expect(placed(path({ stroke: { ...stroke, color: GRADIENT } }), 2, 10, 20)).toMatchObject({
    fill: null,
    stroke: { color: { x1: 12, y1: 24, x2: 32, y2: 44 } },
    clip: null,
  });
  expect(placed(text({}), 2, 10, 20)).toMatchObject({ x: 50, y: 80, font: { size: 16 } });
  expect(placed(IMAGE, 2, 10, 20)).toEqual({ ...IMAGE, x: 12, y: 24, width: 6, height: 8 });
});

test('a mark that is moved keeps its size, its lines and its font', () => {
  const line = path({ stroke: { ...stroke, dash: [1, 2] } });
  expect(moved(line, 10, 20)).toMatchObject({
    path: [['M', 11, 22], ['L', 21, 22], ['L', 21, 32], ['Z']],
    stroke: line.stroke,
  });
  const font = { ...text({}).font, size: 8.00049 };
  expect(moved(text({ font }), 10, 20)).toEqual(text({ font, x: 30, y: 50 }));
  expect(moved(IMAGE, 10, 20)).toEqual({ ...IMAGE, x: 11, y: 22 });
});

test('a group is placed with its clips; its transformation grows by itself', () => {
  const clips = [{ path: [['M', 1, 1]] as const, evenOdd: true }];
  expect(placed(group([IMAGE], { clips }), 2, 10, 20)).toEqual(
    group([{ ...IMAGE, x: 12, y: 24, width: 6, height: 8 }], {
      clips: [{ path: [['M', 12, 22]], evenOdd: true }],
    }),
  );
  const turned = group([IMAGE], { clips, matrix: [0, 1, -1, 0, 5, 6] });
  expect(placed(turned, 2, 10, 20)).toEqual(
    group([{ ...IMAGE, x: 2, y: 4, width: 6, height: 8 }], {
      clips: [{ path: [['M', 12, 22]], evenOdd: true }],
      matrix: [0, 1, -1, 0, 20, 32],
    }),
  );
});
