import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimal,
  decimalsOf,
  exceeds,
  fixed,
  fixedDecimal,
  halfUnit,
  multiply,
  sum,
  withoutNoise,
  written,
} from '../../src/content/data/decimal.ts';
import { columnFormat } from '../../src/content/data/format.ts';

describe('decimals', () => {
  it('are written as read', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(Number(written(decimal(number)))).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('add up as integers of the last decimal do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 50 }), (hundredths) => {
        const expected = hundredths.reduce((units, n) => units + BigInt(n), 0n);
        const total = sum(hundredths.map((n) => n / 100));
        expect(exceeds(total, { units: expected, scale: 2 })).toBe(false);
        expect(exceeds({ units: expected, scale: 2 }, total)).toBe(false);
      }),
    );
  });

  it('are those that were meant where a program wrote the noise of its arithmetic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 6 }), (units, decimals) => {
        const meant = Number(`${units}e-${decimals}`);
        expect(withoutNoise(meant)).toBe(meant);
        expect(withoutNoise(meant + 0.1 - 0.1)).toBeCloseTo(meant, 9);
        expect(String(withoutNoise((meant * 3) / 3)).length).toBeLessThanOrEqual(String(meant).length);
      }),
    );
    expect([0.30000000000000004, -9.899999999999999, 23.099999999999998].map(withoutNoise)).toEqual([
      0.3, -9.9, 23.1,
    ]);
    expect(withoutNoise(123456789012345)).toBe(123456789012345);
  });

  it('know their decimals', () => {
    expect([728.4, 33, 1e-7, 1.5e-7, 1e21].map(decimalsOf)).toEqual([1, 0, 7, 8, 0]);
    expect(written(halfUnit(2))).toBe('0.005');
    expect(written(multiply(decimal(-1.5), decimal(0.2)))).toBe('-0.3');
  });
});

describe('numbers in a column', () => {
  const field = { name: 'n', label: 'N', unit: '', decimals: null };
  const format = (numbers: readonly number[], language: 'fr' | 'en', decimals: number | null = null) =>
    numbers.map(columnFormat({ ...field, decimals }, numbers, language));

  it('have the same decimals', () => {
    expect(format([1, 2.5, -0.25], 'fr')).toEqual(['1,00', '2,50', '\u22120,25']);
    expect(format([1, 2.54], 'en', 1)).toEqual(['1.0', '2.5']);
    expect(format([57.15, -1.005], 'fr', 1)).toEqual(['57,2', '\u22121,0']);
  });

  it('have thousands set apart as soon as one has five digits', () => {
    expect(format([1984, 2026], 'fr')).toEqual(['1984', '2026']);
    expect(format([1984, 626155], 'fr')).toEqual(['1\u202F984', '626\u202F155']);
    expect(format([1234567.5, 0], 'en')).toEqual(['1,234,567.5', '0.0']);
  });

  it('read 0 only where they are 0', () => {
    expect(format([-0.04, -1, 0], 'fr', 1)).toEqual(['\u22120,04', '\u22121,0', '0,0']);
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.nat(4), (number, decimals) => {
        const [text] = format([number], 'en', decimals);
        expect(/[1-9]/.test(text!)).toBe(number !== 0);
      }),
    );
  });
});

it.each([
  [5n, 0, '5'],
  [-5n, 0, '-5'],
  [0n, 0, '0'],
  [0n, 2, '0.00'],
  [5n, 1, '0.5'],
  [-5n, 2, '-0.05'],
  [1234n, 2, '12.34'],
  [1000n, 3, '1.000'],
])('%d with %i decimals is written %s', (units, scale, text) => {
  expect(fixedDecimal({ units, scale })).toBe(text);
});

it.each([
  [57.15, 1, '57.2'],
  [-57.15, 1, '-57.2'],
  [57.14, 1, '57.1'],
  [0.5, 0, '1'],
  [0.49, 0, '0'],
  [12, 2, '12.00'],
  [1e21, 0, '1000000000000000000000'],
  [1e-7, 2, '0.00'],
])('%d is rounded to %i decimals: %s', (number, decimals, text) => {
  expect(fixed(number, decimals)).toBe(text);
});
