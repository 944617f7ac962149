import { expect, test } from 'vitest';
import { besidePictures } from '../../src/layout/bleed.ts';
import type { PageMark, PictureMark } from '../../src/layout/page.ts';
import type { Picture } from '../../src/layout/picture.ts';
import { cutTo, moved, objectIn, pictureBox, pictureMark } from '../../src/layout/picture-box.ts';

const IMAGE = { kind: 'image', owner: 3, x: 10, y: 20, width: 40, height: 30, file: 'a.png' } as PictureMark;
const DRAWING = {
  ...{ kind: 'drawing', owner: 3, x: 10, y: 20 },
  drawing: { width: 40, height: 30, marks: [] },
} as unknown as PictureMark;
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

test.each<[string, ReturnType<typeof box>, object | undefined]>([
  ['as it is', box(10, 20, 40, 30), undefined],
  ['larger', box(0, 0, 100, 100), undefined],
  ['larger by an error of rounding less', box(10, 20, 40 - 1e-7, 30 - 1e-7), undefined],
  ['that begins later', box(12, 20, 38, 30), box(2, 0, 38, 30)],
  ['that begins below', box(10, 25, 40, 25), box(0, 5, 40, 25)],
  ['that ends before', box(10, 20, 39.9, 30), expect.objectContaining({ x: 0, y: 0, height: 30 })],
  ['that ends above', box(10, 20, 40, 29), box(0, 0, 40, 29)],
  ['beside it', box(60, 20, 10, 30), box(50, 0, 0, 30)],
  ['below it', box(10, 60, 40, 10), box(0, 40, 40, 0)],
])('a picture in a box %s is cut to it', (_, frame, cut) => {
  for (const mark of [IMAGE, DRAWING]) {
    expect(cutTo(frame, mark).cut).toEqual(cut);
    expect(cutTo(frame, cutTo(box(0, 0, 5, 5), mark)).cut).toEqual(cut);
  }
});

test.each([
  ['image', IMAGE],
  ['drawing', DRAWING],
])('a picture of the kind %s is moved to its position in another box', (_, mark) => {
  const at = (x: number, y: number) => moved(mark, box(100, 200, 60, 50), { x, y });
  expect(at(0, 0)).toMatchObject({ x: 100, y: 200 });
  expect(at(5, -7)).toMatchObject({ x: 105, y: 193 });
  const middle = { percent: 50 };
  expect(moved(mark, box(100, 200, 60, 50), { x: middle, y: middle } as never)).toMatchObject({
    x: 110,
    y: 210,
  });
});

test('a picture stands in its box where its position puts it, and is cut to it', () => {
  const whole = { width: 40, height: 30, file: 'a.png' } as Picture;
  const position = { x: { percent: 100 }, y: { percent: 50 } } as never;
  expect(objectIn(whole, position)).toEqual(box(0, 0, 40, 30));
  const object = { width: 60, height: 10 };
  expect(objectIn({ ...whole, object }, position)).toEqual(box(-20, 10, 60, 10));
  const mark = pictureMark({ ...whole, object }, 3, 100, 200, position);
  expect(mark).toMatchObject({ kind: 'image', owner: 3, x: 80, y: 210, cut: box(20, 0, 40, 10) });
  expect(pictureBox(mark)).toEqual(box(100, 210, 40, 10));
});

// A picture from (0, 0) to (100, 50) that bleeds.
test.each([
  [0, 0, false],
  [100, 50, false],
  [50, 25, false],
  [-0.1, 25, true],
  [100.1, 25, true],
  [50, -0.1, true],
  [50, 50.1, true],
])('a mark of a margin box at (%d, %d) is shown beside a picture that bleeds: %s', (x, y, shown) => {
  const picture = { ...IMAGE, ...box(0, 0, 100, 50), bleeds: ['top'] } as PageMark;
  const ground = { kind: 'rect', owner: 'pagination', ...box(x, y, 9, 9), fill: null } as PageMark;
  const rule = { kind: 'line', owner: 'pagination', x1: x, y1: y, x2: 500, y2: 500 } as PageMark;
  expect(besidePictures([ground, rule], [picture])).toHaveLength(shown ? 2 : 0);
  expect(besidePictures([ground, rule], [{ ...picture, bleeds: undefined } as PageMark])).toHaveLength(2);
  expect(besidePictures([ground, rule], [ground, rule])).toHaveLength(2);
});
