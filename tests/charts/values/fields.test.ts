import { expect, test } from 'vitest';
import {
  decimalsOf,
  firstTwo,
  headUnit,
  namesIn,
  numberIn,
  quantityName,
  textIn,
} from '../../../src/charts/values/fields.ts';
import { dataSet } from '../helpers.ts';

test.each([
  ['the most that one has', [1.5, 2.25, 3], 2],
  ['none that add up to more than six digits', [12345.678, 100], 1],
  ['its own for each of numbers that are far apart', [0.09, 57.15, 284.02], null],
  ['its own for each of numbers that are tiny', [0.00002, 0.01], null],
  ['none for none', [0, 0], 0],
  ['as many for numbers a thousand times one another', [0.25, 250], 2],
  ['as many for zero beside large numbers', [0, 5000.5], 1],
  ['as many below zero', [-1.5, -2.25], 2],
  ['none of those of sums of binary fractions', [0.1 + 0.2, 1], 1],
  ['none that add up to more than six digits: a thousand', [1000.1234, 1500], 2],
  ['none of millions', [1_234_567.5, 2_000_000], 0],
  ['six of numbers below one', [0.123456789, 0.5], 6],
])('decimals of numbers: %s', (_, values, decimals) => {
  const rows = values.map((value, i) => [`R${i}`, value]);
  const data = dataSet('d', { n: null, a: 't' }, rows);
  expect(decimalsOf(data, data.fields.get('a')!)).toBe(decimals);
});

test('the decimals that a field has are its own', () => {
  const data = dataSet('d', { a: 't' }, [[1.25]], 1);
  expect(decimalsOf(data, data.fields.get('a')!)).toBe(1);
});

test('what a row has of a field: a number, names, a text of them', () => {
  const { rows, fields } = dataSet('d', { a: null, b: 't' }, [
    [['Lyon', 'Nice'], 3],
    ['Oran', null],
  ]);
  const [a, b] = [fields.get('a')!, fields.get('b')!];
  expect(rows.map((row) => numberIn(row, b))).toEqual([3, null]);
  expect(rows.map((row) => numberIn(row, a))).toEqual([null, null]);
  expect(rows.map((row) => namesIn(row, a))).toEqual([['Lyon', 'Nice'], ['Oran']]);
  expect(rows.map((row) => namesIn(row, b))).toEqual([['3'], ['']]);
  expect(textIn(rows[0]!, a)).toBe('Lyon, Nice');
});

test('a unit stands beside its quantity, at the head of an axis, not at all', () => {
  const { fields } = dataSet('d', { a: 't', b: '%', c: '', e: null }, []);
  expect([...fields.values()].map(quantityName)).toEqual([
    'Champ a (t)',
    'Champ b (%)',
    'Champ c',
    'Champ e',
  ]);
  expect([...fields.values()].map(headUnit)).toEqual(['t', '', '', '']);
  expect(firstTwo(dataSet('d', { a: 't', b: '%', c: '' }, [])).map(({ name }) => name)).toEqual(['a', 'b']);
});
