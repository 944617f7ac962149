import { expect, test } from 'vitest';
import { aroundTouching } from '../../../src/charts/fills/touching.ts';
import type { PathSegment } from '../../../src/drawing/drawing.ts';
import { type Path, subpaths } from '../../../src/drawing/path.ts';

const rectangle = (left: number, top: number, right: number, bottom: number): PathSegment[] => [
  ...[['M', left, top] as const, ['L', right, top] as const, ['L', right, bottom] as const],
  ...[['L', left, bottom] as const, ['Z'] as const],
];

/** The points of each closed line, in the order of their places. */
function corners(path: Path): string[][] {
  return subpaths(path).map((loop) => {
    expect(loop.at(-1)).toEqual(['Z']);
    return loop.flatMap(([step, ...at]) => (step === 'Z' ? [] : [at.join(' ')])).toSorted();
  });
}

test('rectangles that touch have one outline, with a corner at each step', () => {
  const bars = [rectangle(0, 0, 8, 2), rectangle(0, 2, 5, 4), rectangle(0, 4, 5, 6)].flat();
  expect(corners(aroundTouching(bars))).toEqual([['0 0', '0 6', '5 2', '5 6', '8 0', '8 2']]);
});

test('rectangles elsewhere keep an outline of their own, also in a row', () => {
  const apart = [rectangle(0, 0, 8, 2), rectangle(0, 3, 5, 5)].flat();
  expect(aroundTouching(apart)).toEqual(apart);
  const inRow = [rectangle(0, 0, 2, 2), rectangle(3, 0, 5, 2)].flat();
  expect(aroundTouching(inRow)).toEqual(inRow);
  const two = [rectangle(0, 0, 8, 2), rectangle(0, 2, 5, 4), rectangle(20, 0, 22, 2)].flat();
  expect(corners(aroundTouching(two))).toHaveLength(2);
});

test('other shapes keep their outlines', () => {
  const triangle: PathSegment[] = [['M', 0, 0], ['L', 8, 0], ['L', 4, 6], ['Z']];
  const path = [...triangle, ...rectangle(0, 0, 8, 2), ...rectangle(0, 2, 8, 4)];
  expect(aroundTouching(path)).toEqual(path);
});
