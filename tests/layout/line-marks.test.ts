import { expect, test } from 'vitest';
import { growthsOf, lineMarks } from '../../src/layout/line-marks.ts';
import type { SetLine } from '../../src/layout/page.ts';
import type { InlineBox, Line } from '../../src/text/types.ts';

const STYLE = { lineHeight: 12, fontSize: 10 };
const BASELINE = 9;
/** The room that a drawing leaves to the lines around; how far letters reach above and below the baseline. */
const [AIR, RISE, DEPTH] = [0.96, 8, 2.5];
const line = (...boxes: readonly (readonly [ascent: number, descent: number])[]) => ({
  boxes: boxes.map(([ascent, descent]) => ({ ascent, descent }) as InlineBox),
});
const growths = (...lines: readonly ReturnType<typeof line>[]) => growthsOf(lines, STYLE, BASELINE);

test('lines without drawings, or with low ones, are as high as their style says', () => {
  const none = { above: 0, below: 0 };
  expect(growths(line(), line([7, 1.5]), line())).toEqual([none, none, none]);
  expect(growthsOf([line(), line([7, 1.5])], { lineHeight: 8, fontSize: 10 }, 7)).toEqual([none, none]);
});

test('the first line of a paragraph grows above, and the last one below, by what their drawings need', () => {
  const [only] = growths(line([15, 1], [4, 8]));
  expect(only!.above).toBeCloseTo(15 + AIR - BASELINE);
  expect(growths(line([15, 1]))[0]!.above).toBeCloseTo(15 + AIR - BASELINE);
  expect(only!.below).toBeCloseTo(8 + AIR - (12 - BASELINE));
});

test('within a paragraph a drawing stands as near to the letters and drawings of other lines as air lets it', () => {
  const [first, second, third] = growths(line(), line([11, 6]), line([9, 1]));
  expect(first).toEqual({ above: 0, below: 0 });
  expect(second!.above).toBeCloseTo(DEPTH + 11 + AIR - 12);
  expect(second!.below).toBe(0);
  expect(third!.above).toBeCloseTo(6 + 9 + AIR - 12);
  expect(growths(line([8, 6]), line())[1]!.above).toBeCloseTo(6 + RISE + AIR - 12);
});

test('the words and drawings of a line stand in reading order, drawings on the baseline by their ascent', () => {
  const run = (x: number, more = {}) => ({ x, element: 3, words: [], ...more });
  const drawing = { width: 5, height: 5, marks: [] };
  const set = {
    runs: [run(0), run(30, { note: 3 }), run(60, { note: 4 })],
    boxes: [{ x: 20, element: 7, ascent: 4, drawing }],
  } as unknown as Line;
  const place = { index: 1, paragraph: {} } as SetLine;
  expect(lineMarks(set, 100, 50, place).map(({ kind, ...mark }) => [kind, mark])).toEqual([
    ['text', expect.objectContaining({ x: 100, y: 50, owner: 3, line: place })],
    ['drawing', { x: 120, y: 46, owner: 7, ascent: 4, drawing, line: place }],
    ['text', expect.objectContaining({ x: 130, marker: 'note' })],
    ['text', expect.not.objectContaining({ marker: 'note' })],
  ]);
  expect(lineMarks({ ...set, boxes: [] }, 0, 50).map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
});
