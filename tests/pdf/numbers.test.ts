import { expect, test } from 'vitest';
import { number, numbers } from '../../src/pdf/numbers.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [-0.004, '0'],
  [0.005, '0.01'],
  [0.1, '0.1'],
  [-0.5, '-0.5'],
  [99.999, '100'],
  [-1234.567, '-1234.57'],
  [9_999_999.994, '9999999.99'],
  [10_000_000.25, '10000000.25'],
])('%s is written without trailing zeros, to two decimals', (value, written) => {
  expect(number(value)).toBe(written);
});

test('all hundredths are written as JavaScript writes them', () => {
  for (let count = -20_000; count <= 20_000; count += 7) {
    expect(number(count / 100)).toBe(String(count / 100));
  }
  expect(numbers(1.5, -2, 0.04)).toBe('1.5 -2 0.04');
});

test.each([
  [1.23456, 5, '1.23456'],
  [2.6, 0, '3'],
])('%s may be written to %i decimals', (value, decimals, written) => {
  expect(number(value, decimals)).toBe(written);
});

test.each([Number.NaN, Number.NEGATIVE_INFINITY])('PDF has no number %s', (value) => {
  expect(() => number(value)).toThrow('cannot be written to a PDF');
});
