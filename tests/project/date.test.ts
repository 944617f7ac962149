import { expect, test } from 'vitest';
import { EnvironmentError } from '../../src/disk/environment-error.ts';
import { epochDate, isDate } from '../../src/project/date.ts';

test.each([
  ['2026-11-24', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['24/11/2026', false],
  ['2026-11-24T00:00:00Z', false],
])('%s is a date: %s', (value, expected) => {
  expect(isDate(value)).toBe(expected);
});

test.each([
  ['0', '1970-01-01'],
  ['1795564799', '2026-11-24'],
  ['1795564800', '2026-11-25'],
  ['253402300799', '9999-12-31'],
  ['', null],
  [undefined, null],
])('SOURCE_DATE_EPOCH %s is %s', (value, date) => {
  expect(epochDate(value)).toBe(date);
});

test.each([
  'yesterday',
  '-1',
  '1e3',
  '253402300800',
  '99999999999999',
])('SOURCE_DATE_EPOCH %s is a fault', (value) => {
  expect(() => epochDate(value)).toThrow(EnvironmentError);
});
