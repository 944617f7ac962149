import { expect, test } from 'vitest';
import {
  formatCompact,
  formatNumber,
  formatPower,
  formatQuantity,
  scaleOf,
  takesPower,
} from '../../../src/charts/values/numbers.ts';

test.each([
  [1984.5, null, 'fr', '1\u202f984,5'],
  [1234567, null, 'fr', '1\u202f234\u202f567'],
  [-0.5, 1, 'fr', '\u22120,5'],
  [-0.05, 1, 'fr', '\u22120,1'],
  [-0.04, 1, 'fr', '\u22120,04'],
  [0, 1, 'fr', '0,0'],
  [0.3, 0, 'fr', '0,3'],
  [0.001, 0, 'fr', '0,001'],
  [2e-9, 0, 'fr', '2\u00a0×\u00a010⁻⁹'],
  [2e-9, 9, 'fr', '0,000000002'],
  [57.15, 1, 'fr', '57,2'],
  [728.4, 2, 'fr-CA', '728,40'],
  [1984.5, null, 'en', '1,984.5'],
  [1e-4, null, 'fr', '0,0001'],
  [9e-5, null, 'fr', '9\u00a0×\u00a010⁻⁵'],
  [1e-6, 0, 'fr', '0,000001'],
  [-1e-9, 2, 'fr', '\u22121\u00a0×\u00a010⁻⁹'],
  [1 / 3, null, 'fr', '0,333333'],
  [2e15, null, 'en', '2,000,000,000,000,000'],
  [1e21, 2, 'en', '1\u00a0×\u00a010²¹'],
  [1234, 0, 'es', '1234'],
  [-1.25e-9, null, 'fr', '\u22121,25\u00a0×\u00a010⁻⁹'],
])('%d to %s digits in %s is %s', (value, decimals, lang, text) => {
  expect(formatNumber(value, decimals, lang)).toBe(text);
});

test('a unit is never parted from its number', () => {
  expect(formatQuantity(45, '%', null, 'fr')).toBe('45\u00a0%');
  expect(formatQuantity(45, '%', null, 'en')).toBe('45%');
  expect(formatQuantity(3, 'km²', null, 'en')).toBe('3\u00a0km²');
  expect(formatQuantity(3, '', null, 'fr')).toBe('3');
});

test('from a million on, axes count in millions and milliards', () => {
  expect(formatCompact(1.4e9, 'fr')).toBe('1,4\u00a0Md');
  expect(formatCompact(1.4e9, 'en')).toBe('1.4\u00a0bn');
  expect(formatCompact(-2e6, 'fr')).toBe('\u22122\u00a0M');
  expect(formatCompact(150000, 'fr')).toBe('150\u202f000');
});

test('the scale of a number begins with a million and a milliard, powers of ten with a thousand milliards', () => {
  expect([999_999, 1e6, -1e6, 999_999_999, 1e9].map(scaleOf)).toEqual([1, 1e6, 1e6, 1e6, 1e9]);
  expect([1e-4, 9e-5, 0, 999e9, 1e12, -1e12].map(takesPower)).toEqual([
    false,
    true,
    false,
    false,
    true,
    true,
  ]);
  expect(formatCompact(999e9, 'en')).toBe('999\u00a0bn');
  expect(formatCompact(1e12, 'en')).toBe('1\u00a0×\u00a010¹²');
  expect(formatCompact(-1e12, 'en')).toBe('\u22121\u00a0×\u00a010¹²');
  expect(formatCompact(1.5e6, 'en', 2)).toBe('1.50\u00a0M');
});

test('a power of ten has three digits at most', () => {
  expect(formatPower(123456, 'en')).toBe('1.23\u00a0×\u00a010⁵');
});
