import { expect, test } from 'vitest';
import { areDates, dateIn, precisionOf, yearsOf } from '../../../src/charts/values/dates.ts';
import { withDates } from '../../../src/content/data/dates.ts';
import { dataSet } from '../helpers.ts';

test('a date is a number of years, whose months have as many days', () => {
  expect(['2024', '2024-01', '2024-01-01'].map(yearsOf)).toEqual([2024, 2024, 2024]);
  expect(yearsOf('2024-07')).toBe(2024.5);
  expect(yearsOf('2024-01-32')).toBeCloseTo(yearsOf('2024-02'), 9);
  expect(yearsOf('2024-12-31')).toBeLessThan(2025);
});

test('dates are as fine as the finest of them', () => {
  expect([[], ['2024'], ['2024', '2024-05'], ['2024-05-01', '2024']].map(precisionOf)).toEqual([
    'year',
    'year',
    'month',
    'day',
  ]);
});

test('the texts of a field are dates where each is one', () => {
  const data = dataSet('d', { jour: null, nom: null }, [
    ['2024-05-01', '2024'],
    ['2024-05-02', 'Nice'],
  ]);
  const [day, name] = [...data.fields.values()].map((field) => withDates(field, data, 'fr'));
  expect([day, name, data.fields.get('nom')!].map((field) => areDates(field!))).toEqual([true, false, false]);
  expect(data.rows.map((row) => dateIn(row, day!))).toEqual(['2024-05-01', '2024-05-02']);
  expect(dateIn(data.rows[1]!, name!)).toBeNull();
  expect(dateIn(data.rows[0]!, data.fields.get('nom')!)).toBeNull();
});
