import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharesOf } from '../../../src/charts/values/shares.ts';
import { RANDOM } from '../../tools.ts';

test('shares are rounded so that they add up to 100', () => {
  expect(sharesOf([1, 1, 1])).toEqual([34, 33, 33]);
});

test('shares that would read 0 stay as they are, and the others add up to what these leave', () => {
  const shares = sharesOf([4, 4, 9.9, 999, 4.71]);
  expect(shares.map((share) => share.toFixed(2))).toEqual(['0.39', '0.39', '1.00', '98.00', '0.46']);
});

test('no share is a whole unit from its own, and all add up to 100', RANDOM, () => {
  const size = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 1e-9, max: 1e4, noNaN: true }));
  fc.assert(
    fc.property(fc.array(size, { minLength: 1, maxLength: 12 }), (values) => {
      const sum = values.reduce((total, each) => total + each, 0);
      fc.pre(sum > 0);
      const shares = sharesOf(values);
      for (const [i, share] of shares.entries())
        expect(Math.abs(share - (100 * values[i]!) / sum)).toBeLessThanOrEqual(1);
      expect(Math.abs(shares.reduce((total, each) => total + each, 0) - 100)).toBeLessThanOrEqual(0.5 + 1e-9);
    }),
  );
});

test('shares of values below zero are below zero, and add up with the others by their size', () => {
  expect(sharesOf([-1, 3])).toEqual([-25, 75]);
});

test('a share of half a unit reads as one; shares are cut down where they add up to more', () => {
  expect(sharesOf([0.5, 99.5])).toEqual([1, 99]);
  expect(sharesOf([0.75, 0.75, 1.5, 97])).toEqual([1, 1, 1, 97]);
});

test('a share that would be cut down to 0 stays as it is', () => {
  expect(sharesOf([0.5, 0.5, 0.5, 98.5])).toEqual([0.5, 1, 1, 98]);
  const many = sharesOf([...new Array<number>(50).fill(1), 150]);
  expect(Math.min(...many)).toBe(0.5);
  expect(many.reduce((sum, share) => sum + share, 0)).toBe(100.5);
});

test('there are no shares of nothing', () => {
  expect(sharesOf([0, 0])).toEqual([0, 0]);
  expect(sharesOf([])).toEqual([]);
});
