import { expect, test } from 'vitest';
import { decimalsOf } from '../../../src/charts/values/fields.ts';
import { dataSet } from '../helpers.ts';

test.each([
  ['the most that one has', [1.5, 2.25, 3], 2],
  ['none that add up to more than six digits', [12345.678, 100], 1],
  ['its own for each of numbers that are far apart', [0.09, 57.15, 284.02], null],
  ['its own for each of numbers that are tiny', [0.00002, 0.01], null],
  ['none for none', [0, 0], 0],
])('decimals of numbers: %s', (_, values, decimals) => {
  const rows = values.map((value, i) => [`R${i}`, value]);
  const data = dataSet('d', { n: null, a: 't' }, rows);
  expect(decimalsOf(data, data.fields.get('a')!)).toBe(decimals);
});
