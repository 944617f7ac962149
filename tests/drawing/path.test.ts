import { expect, test } from 'vitest';
import { bounds, flattened, isClosed, type Path, rounded, subpaths } from '../../src/drawing/path.ts';

test('the bounds of a path hold its curves', () => {
  const curve: Path = [
    ['M', 0, 0],
    ['C', 1, 2, 3, 4, 5, -6],
  ];
  const { bottom, ...rest } = bounds(curve);
  expect(rest).toEqual({ left: 0, top: -6, right: 5 });
  expect(bottom).toBeCloseTo(1.633, 3);
  expect(bounds([['M', 3, 9], ['L', -2, 1], ['Z']])).toEqual({ left: -2, top: 1, right: 3, bottom: 9 });
});

test('lengths are rounded to a thousandth, without a negative zero', () => {
  expect([1.23456, -1.23456, 2.0005, -0.0001].map(rounded)).toEqual([1.235, -1.235, 2.001, 0]);
  expect(Object.is(rounded(-0.0001), 0)).toBe(true);
});

test('a path is parted where a new part begins', () => {
  const [first, second, third]: Path[] = [
    [['M', 0, 0], ['L', 1, 1], ['Z']],
    [['M', 5, 5]],
    [['M', 6, 6], ['Z']],
  ];
  expect(subpaths([...first!, ...second!, ...third!])).toEqual([first, second, third]);
});

test('a path is closed if any part of it is', () => {
  expect(isClosed([['M', 0, 0], ['L', 1, 1], ['Z']])).toBe(true);
  expect(
    isClosed([
      ['M', 0, 0],
      ['L', 1, 1],
    ]),
  ).toBe(false);
});

test('a curve is flattened to its points at each quarter, from where the step before it ended', () => {
  const path: Path = [['M', 1, 2], ['L', 8, 16], ['C', 16, 24, 40, 48, 72, 80], ['Z']];
  const at = (t: number, [a, b, c, d]: readonly [number, number, number, number]) =>
    a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;
  const quarters = [0.25, 0.5, 0.75, 1].map((t) => [at(t, [8, 16, 40, 72]), at(t, [16, 24, 48, 80])]);
  expect(flattened(path)).toEqual([[1, 2], [8, 16], ...quarters]);
  // A curve that nothing stands before begins at the origin.
  expect(flattened([['C', 0, 0, 0, 0, 64, 64]])[0]).toEqual([1, 1]);
});
