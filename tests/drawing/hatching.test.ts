import { expect, test } from 'vitest';
import type { PathSegment } from '../../src/drawing/drawing.ts';
import { hatchingOf } from '../../src/drawing/hatching.ts';

type Line = readonly [x: number, y: number, dx: number, dy: number];
const lines = (...all: readonly Line[]): PathSegment[] =>
  all.flatMap(([x, y, dx, dy]): PathSegment[] => [
    ['M', x, y],
    ['L', x + dx, y + dy],
  ]);
const upright = (...xs: readonly number[]) => xs.map((x): Line => [x, 5, 0, 20]);

test('parallel lines at equal distances are hatching, in any order and of any length', () => {
  const expected = { turn: expect.closeTo(0), spacing: 4, offset: 3 };
  expect(hatchingOf(lines(...upright(3, 7, 11)))).toEqual(expected);
  expect(hatchingOf(lines([11, 5, 0, 20], [3, 9, 0, 2], [7, 5, 0, 20]))).toEqual(expected);
  // Lines that were drawn upwards lie as those that were drawn down.
  expect(hatchingOf(lines([3, 5, 0, 30], [7, 25, 0, -20], [11, 5, 0, 20]))).toEqual(expected);
});

test('slanted hatching is told by the turn that makes it upright', () => {
  const slanted = [10, 16, 22, 28].map((x): Line => [x, 0, 12, 12]);
  const hatching = hatchingOf(lines(...slanted))!;
  expect(hatching.turn).toBeCloseTo(-Math.PI / 4);
  expect(hatching.spacing).toBeCloseTo(6 * Math.SQRT1_2);
  expect(hatching.offset).toBeCloseTo(10 * Math.SQRT1_2);
  const level = [3, 7, 11].map((y): Line => [0, y, 20, 0]);
  expect(hatchingOf(lines(...level))).toEqual({
    turn: expect.closeTo(-Math.PI / 2),
    spacing: 4,
    offset: expect.closeTo(-11),
  });
});

test('the longest line says how all lie, wherever it stands: short ones are less exact', () => {
  const [first, short, last]: Line[] = [
    [3, 5, 0, 100],
    [7, 9, 0.005, 2],
    [11, 5, 0, 100],
  ];
  for (const all of [
    [short!, first!, last!],
    [first!, last!, short!],
  ])
    expect(hatchingOf(lines(...all))).toEqual({ turn: expect.closeTo(0), spacing: 4, offset: 3 });
});

test('shreds at the corners of what is hatched do not count', () => {
  expect(hatchingOf(lines(...upright(3, 7, 11), [12, 0, 0.5, 0.5]))).toMatchObject({ spacing: 4 });
});

test('few lines, uneven ones, leaning ones and other paths are no hatching', () => {
  expect(hatchingOf(lines(...upright(3, 7)))).toBeNull();
  expect(hatchingOf(lines(...upright(3, 7, 11.1)))).toBeNull();
  expect(hatchingOf(lines(...upright(3, 7, 11.001)))).not.toBeNull();
  expect(hatchingOf(lines(...upright(3, 3, 3)))).toBeNull();
  expect(hatchingOf(lines(...upright(3, 7), [11, 5, 0.5, 20]))).toBeNull();
  expect(hatchingOf(lines(...upright(3, 7), [11, 5, 15, 0]))).toBeNull();
  expect(hatchingOf([...lines(...upright(3, 7, 11)), ['Z']])).toBeNull();
  expect(hatchingOf([...lines(...upright(3, 7, 11)), ['M', 1, 1]])).toBeNull();
  expect(hatchingOf([...lines(...upright(3, 7, 11)), ['M', 1, 1], ['C', 1, 1, 2, 2, 3, 3]])).toBeNull();
});
