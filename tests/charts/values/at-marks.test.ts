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
});

test('millions are written in full unless a milliard stands beside', () => {
  expect(written([2e6, 3e6])).toEqual(['2\u202f000\u202f000', '3\u202f000\u202f000']);
});

test('millions stand as powers of ten beside numbers that need these', () => {
  expect(written([1.7, 1.27e7, 9.5e12])).toEqual(['1,7', '1,27 × 10⁷', '9,5 × 10¹²']);
});
