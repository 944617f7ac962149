import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCompact, formatNumber, formatQuantity, roundTicks } from '../../../src/charts/data/numbers.ts';

test.each([
  [1984.5, null, 'fr', '1\u202f984,5'],
  [1234567, null, 'fr', '1\u202f234\u202f567'],
  [-0.5, 1, 'fr', '\u22120,5'],
  [-0.04, 1, 'fr', '0,0'],
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

test('ticks are round, within the range, and no more than asked', () => {
  expect(roundTicks(0, 1442, 5)).toEqual([0, 500, 1000]);
  expect(roundTicks(-3, 7, 5)).toEqual([-2.5, 0, 2.5, 5]);
  const range = { min: -1e6, max: 1e6, noNaN: true };
  fc.assert(
    fc.property(fc.double(range), fc.double(range), fc.integer({ min: 2, max: 9 }), (a, b, most) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(max - min > 1e-3);
      const ticks = roundTicks(min, max, most);
      const slack = (max - min) * 1e-6;
      expect(ticks.length).toBeLessThanOrEqual(most);
      expect(ticks.every((tick) => tick >= min - slack && tick <= max + slack)).toBe(true);
    }),
  );
});
