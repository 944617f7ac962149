import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersAt, openRatioFor, ratioFor } from '../../src/text/justify.ts';
import { RANDOM } from '../tools.ts';

describe('the ratio of a line', () => {
  test('is the share of what its spaces give, while they are enough alone', () => {
    expect(ratioFor(4, 10, 5, 8)).toBe(0.4);
    expect(ratioFor(-2, 10, 5, 8)).toBe(-0.4);
    expect(ratioFor(0.25, 1, 1, 8)).toBe(0.25);
    expect(ratioFor(0, 10, 5, 8)).toBe(0);
  });

  test('is 1 where spaces and letters give all they may, and grows by the spaces alone from there', () => {
    expect(ratioFor(18, 10, 5, 8)).toBeCloseTo(1);
    expect(ratioFor(11, 10, 5, 1)).toBeCloseTo(1);
    expect(ratioFor(28, 10, 5, 8)).toBeCloseTo(2);
    expect(ratioFor(-13, 10, 5, 8)).toBeCloseTo(-1);
    expect(ratioFor(-18, 10, 5, 8)).toBeCloseTo(-2);
  });

  test('is that of the spaces where letters may not change', () => {
    expect(ratioFor(20, 10, 5, 0)).toBe(2);
    expect(ratioFor(-3, 10, 5, 0)).toBe(-0.6);
  });

  test('is infinite without spaces, unless nothing is missing', () => {
    expect(ratioFor(0, 0, 0, 8)).toBe(0);
    expect(ratioFor(1, 0, 5, 8)).toBe(Number.POSITIVE_INFINITY);
    expect(ratioFor(-1, 10, 0, 8)).toBe(Number.NEGATIVE_INFINITY);
  });

  test('fills the measure', RANDOM, () => {
    const points = fc.double({ min: 0.1, max: 50, noNaN: true });
    const missing = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(missing, points, points, points, (missing, stretch, shrink, letters) => {
        const ratio = ratioFor(missing, stretch, shrink, letters);
        expect(ratio * (ratio < 0 ? shrink : stretch) + lettersAt(ratio) * letters).toBeCloseTo(missing, 6);
      }),
    );
  });
});

test('letters give nothing up to a ratio of 0.45, all from 1 on, and half in the middle', () => {
  expect([0, 0.45, 1, 3].map(lettersAt)).toEqual([0, 0, 1, 1]);
  expect([0.725, -0.725, -1, -3].map(lettersAt)).toEqual([expect.closeTo(0.5), expect.closeTo(-0.5), -1, -1]);
});

test('a line that may be left short strains by the share of its slack that stays free', () => {
  expect(openRatioFor(4, 10, 5, 8, 20)).toBe(0.4);
  expect(openRatioFor(18, 10, 5, 8, 20)).toBeCloseTo(1);
  expect(openRatioFor(28, 10, 5, 8, 20)).toBeCloseTo(1.5);
  expect(openRatioFor(10, 0, 0, 0, 20)).toBe(0.5);
  expect(openRatioFor(-10, 10, 5, 0, 20)).toBe(-2);
});
