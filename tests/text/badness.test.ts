import { describe, expect, test } from 'vitest';
import { demeritsAlone, fitnessOf, ratioOf } from '../../src/text/badness.ts';
import type { Breakpoint, Filling } from '../../src/text/breakpoints.ts';
import { demeritsOf, totalFit } from '../../src/text/total-fit.ts';
import { pointAt } from './breakpoints.ts';

const FILLING: Filling = {
  measures: [100],
  stretch: 0.5,
  shrink: 0.25,
  slack: 0,
  openSlack: 0,
  tolerance: 2,
  justifyLast: false,
  shortLastLine: 0,
};

test.each([
  [-1, 0],
  [-0.51, 0],
  [-0.5, 1],
  [0, 1],
  [0.5, 1],
  [0.51, 2],
  [1, 2],
  [1.01, 3],
])('a line of ratio %f is of class %i', (ratio, fitness) => {
  expect(fitnessOf(ratio)).toBe(fitness);
});

describe('the ratio of a line that begins at 30 points', () => {
  const start = pointAt(30, { startElastic: 10, startExtra: 4, letters: 3, leaders: 1 });
  const end = (width: number, changes: Partial<Breakpoint> = {}) =>
    pointAt(30 + width, { endElastic: 50, endExtra: 8, letters: 3, leaders: 1, ...changes });

  // The 40 points of spaces gain 22 at a ratio of 1 with the 4 points that formulas give, and lose 10 at -1.
  test.each<[string, number, Breakpoint, Partial<Filling>]>([
    ['fills its measure', 0, end(100), {}],
    ['lacks all that its spaces gain', 1, end(78), {}],
    ['has all that its spaces lose too much', -1, end(110), {}],
    ['has slack, as ragged lines do', 0.5, end(78), { slack: 22 }],
    ['ends a paragraph', 0, end(50, { forced: true }), {}],
    ['ends a paragraph, and is too long', -1, end(110, { forced: true }), {}],
    [
      'ends a justified paragraph whose last line is filled',
      1,
      end(78, { forced: true }),
      { justifyLast: true },
    ],
    ['has a leader', 0, end(50, { leaders: 2 }), {}],
    ['has a leader, and is too long', -1, end(110, { leaders: 2 }), {}],
    ['ends in an address, and is filled', 1, end(78, { open: true }), { openSlack: 0.25 }],
    [
      'ends in an address, and stays short by half its slack',
      1.5,
      end(65.5, { open: true }),
      { openSlack: 0.25 },
    ],
    ['ends in an address where no line stays short', 34.5 / 22, end(65.5, { open: true }), {}],
  ])('and %s is %f', (_, ratio, point, changes) => {
    expect(ratioOf(start, point, 100, { ...FILLING, ...changes })).toBeCloseTo(ratio, 9);
  });
});

test('the demerits of a line grow by what its letters give, for what its spaces give', () => {
  const start = pointAt(0, { startElastic: 10, startExtra: 6 });
  const end = pointAt(90, { endElastic: 50, endExtra: 10 });
  const alone = (ratio: number, letters: number) =>
    Math.sqrt(demeritsAlone(ratio, start, { ...end, letters }, FILLING)) - 10;
  expect(alone(0.8, 0)).toBeCloseTo(100 * 0.8 ** 3, 6);
  expect(alone(-0.8, 0)).toBeCloseTo(100 * 0.8 ** 3, 6);
  // At a ratio of 1 letters give all they can: 11 points beside the 22 of spaces, or the 10 that they lose.
  expect(alone(1, 11)).toBeCloseTo(100 * (1 + (0.7 * 11) / 22) ** 3, 6);
  expect(alone(-1, 5)).toBeCloseTo(100 * (1 + (0.7 * 5) / 10) ** 3, 6);
  expect(alone(100, 0)).toBe(1e6);
});

describe('lines on the edge of what they may be', () => {
  const START = pointAt(0, { forced: true });
  /** A space after so many points, of which so many are spaces. */
  const space = (width: number, elastic: number) =>
    pointAt(width, { startWidth: width + 4, endElastic: elastic, startElastic: elastic + 4 });
  const end = (width: number, elastic: number) =>
    pointAt(width, { endElastic: elastic, startElastic: elastic, forced: true });

  test('a line whose spaces are as small as they may be fits', () => {
    const points = [START, space(90, 8), space(104, 16), end(150, 20)];
    expect(ratioOf(START, points[2]!, 100, FILLING)).toBe(-1);
    expect(totalFit(points, { ...FILLING, tolerance: 0.01 })).toEqual([2, 3]);
    expect(demeritsOf(points, [2, 3], FILLING)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(demeritsOf([START, space(104.1, 16), end(150, 20)], [1, 2], FILLING)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('a line at the tolerance fits', () => {
    const points = [START, space(92, 8), end(150, 12)];
    expect(ratioOf(START, points[1]!, 100, FILLING)).toBe(2);
    expect(totalFit(points, FILLING)).toEqual([1, 2]);
  });

  test('a last line of 12 % of its measure is not short', () => {
    const shortBy = (width: number) =>
      demeritsOf([START, space(100, 8), end(104 + width, 12)], [1, 2], { ...FILLING, shortLastLine: 500 });
    expect(shortBy(12)).toBe(200);
    expect(shortBy(11.9)).toBe(700);
  });
});
