import { expect, test } from 'vitest';
import { formatCompact, formatNumber, formatQuantity } from '../../../src/charts/values/numbers.ts';

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
