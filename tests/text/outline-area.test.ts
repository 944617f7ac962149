import { expect, test } from 'vitest';
import type { OutlineSegment } from '../../src/text/font-types.ts';
import { outlineArea } from '../../src/text/outline-area.ts';

const square = (at: number, side: number): OutlineSegment[] => [
  ['M', at, at],
  ['L', at + side, at],
  ['L', at + side, at + side],
  ['L', at, at + side],
  ['Z'],
];
const turned = ([move, ...lines]: OutlineSegment[]): OutlineSegment[] => [
  move!,
  ...lines.slice(0, -1).reverse(),
  ['Z'],
];

test('the area of contours is their sum, without that of their counters', () => {
  expect(outlineArea([])).toBe(0);
  expect(outlineArea([...square(2, 10), ...square(100, 3)])).toBe(109);
  expect(outlineArea([...square(2, 10), ...turned(square(4, 5))])).toBe(75);
});

/** The distance of control points at which a cubic curve is next to a quarter of a circle. */
const ROUND = 0.5522847498;

test.each<[string, OutlineSegment, number]>([
  ['a quadratic curve encloses two thirds of the triangle on its chord', ['Q', 1, 1, 0, 1], 1 / 2 + 1 / 3],
  ['a cubic curve may be a quarter of a circle', ['C', 1, ROUND, ROUND, 1, 0, 1], Math.PI / 4],
])('%s', (_, curve, area) => {
  const outline: OutlineSegment[] = [['M', 0, 0], ['L', 1, 0], curve, ['Z']];
  expect(outlineArea(outline)).toBeCloseTo(area, 3);
  const moved = outline.map(
    ([operator, ...at]) => [operator, ...at.map((value) => value + 7)] as unknown as OutlineSegment,
  );
  expect(outlineArea(moved)).toBeCloseTo(outlineArea(outline), 9);
});
