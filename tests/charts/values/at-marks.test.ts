import { expect, test } from 'vitest';
import { valueFormat } from '../../../src/charts/values/at-marks.ts';
import { dataSet } from '../helpers.ts';

const written = (values: readonly number[], unit = 'm') => {
  const data = dataSet(
    'd',
    { v: unit },
    values.map((value) => [value]),
  );
  return values
    .map(valueFormat(data, data.fields.get('v')!, 'fr'))
    .map((text) => text.replaceAll('\u00a0', ' '));
};

test('numbers of one scale have as many decimals', () => {
  expect(written([3.2e9, -1.1e9, 2.443e9, 4.2e8, -7.7e7])).toEqual([
    ...['3,200 Md', '−1,100 Md', '2,443 Md', '420 M', '−77 M'],
  ]);
  expect(written([2e9, 1.23456e9])).toEqual(['2,000 Md', '1,235 Md']);
  expect(written([33_554_432_000, 1_234_560_000])).toEqual(['33,554 Md', '1,235 Md']);
});

test('millions are written in full unless a milliard stands beside', () => {
  expect(written([2e6, 3e6])).toEqual(['2\u202f000\u202f000', '3\u202f000\u202f000']);
});

test('millions stand as powers of ten beside numbers that need these', () => {
  expect(written([1.7, 1.27e7, 9.5e12])).toEqual(['1,7', '1,27 × 10⁷', '9,5 × 10¹²']);
});

test('a million beside a milliard is shortened, and a number below is written in full', () => {
  expect(written([1e9, 1e6, 999_999])).toEqual(['1 Md', '1 M', '999\u202f999']);
  expect(written([-1e9, -1e6])).toEqual(['−1 Md', '−1 M']);
  expect(written([999_999_999, 1e6])).toEqual(['999\u202f999\u202f999', '1\u202f000\u202f000']);
});

test('a number that is not among the data, as their sum, is long by its own size', () => {
  const data = dataSet('d', { v: 'm' }, [[4e8], [6e8]]);
  const write = valueFormat(data, data.fields.get('v')!, 'fr');
  expect([1e9, 999_999_999].map(write)).toEqual(['1\u00a0Md', '999\u202f999\u202f999']);
});

test('a long number has four digits', () => {
  expect(written([123_456_789_000])).toEqual(['123,5 Md']);
});

test('per cent stands with its number, no other unit does, and what is not known has its word', () => {
  expect(written([45, 3.5], '%')).toEqual(['45,0 %', '3,5 %']);
  expect(written([45, 3.5], 'kg')).toEqual(['45,0', '3,5']);
  const data = dataSet('d', { v: 'm' }, [[null]]);
  expect(valueFormat(data, data.fields.get('v')!, 'fr')(null)).toBe('n.\u00a0d.');
});
