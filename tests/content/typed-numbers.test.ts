import { describe, expect, test } from 'vitest';
import { type Fraction, fraction } from '../../src/content/data/expressions/fraction.ts';
import type { Quantity } from '../../src/content/data/expressions/quantity.ts';
import { combined, literal, sumOf } from '../../src/content/data/expressions/quantity.ts';
import {
  comparedWith,
  isSame,
  typedNumbers,
  writtenAs,
  writtenQuantity,
  writtenWhole,
} from '../../src/content/data/expressions/typed.ts';

/** A number as the tests write it: `12.5`, or `1/3`. */
function exact(written: string): Fraction {
  const [over = '', under = '1'] = written.split('/');
  const scale = over.split('.')[1]?.length ?? 0;
  const { over: units, under: power } = fraction({ units: BigInt(over.replace('.', '')), scale });
  return { over: units, under: power * BigInt(under) };
}

const first = (text: string, lang = 'fr') => typedNumbers(text, lang)[0]!;

describe('the numbers of a text', () => {
  test.each([
    ['fr', '12', ['12 from 0 to 2']],
    ['fr', 'Il y a 1 234,50 € et -7.', ['1234.50 from 7 to 15', '-7 from 21 to 23']],
    ['fr', '1\u202f234\u00a0567', ['1234567 from 0 to 9']],
    ['fr', "1'234 et 1’234", ['1234 from 0 to 5', '1234 from 9 to 14']],
    // Groups have three digits each; else the numbers are several.
    ['fr', '12 34', ['12 from 0 to 2', '34 from 3 to 5']],
    ['fr', '1 2345', ['1 from 0 to 1', '2345 from 2 to 6']],
    ['fr', '+3 −4', ['3 from 0 to 2', '-4 from 3 to 5']],
    ['en', '1,234.5 and 0.25', ['1234.5 from 0 to 7', '0.25 from 12 to 16']],
    ['de', '1\u202f234,5 und 1.234,5', ['1234.5 from 0 to 7']],
    ['de-CH', '1’234.5', ['1234.5 from 0 to 7']],
    // Digits of words, of versions and of dates are none.
    ['fr', 'CO2 x_5 v1.2.3 A4', []],
    ['en', '5G', ['5 from 0 to 1']],
    ['fr', '45 % de 3%', ['45 % from 0 to 2', '3 % from 8 to 9']],
    [
      'fr',
      '1,4 million, 3 milliards et 2 mots',
      ['1.4 e6 from 0 to 3', '3 e9 from 13 to 14', '2 from 28 to 29'],
    ],
    ['en', '2 Thousand', ['2 e3 from 0 to 1']],
  ] as const)('in %s: %s', (lang, text, numbers) => {
    const told = typedNumbers(text, lang).map(({ value: { units, scale }, isPercent, power, start, end }) => {
      const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
      const at = digits.length - scale;
      const written = `${units < 0n ? '-' : ''}${digits.slice(0, at)}${scale > 0 ? '.' : ''}${digits.slice(at)}`;
      return `${written}${isPercent ? ' %' : ''}${power > 0 ? ` e${power}` : ''} from ${start} to ${end}`;
    });
    expect(told).toEqual(numbers);
  });

  test.each([
    ['45', '45', true],
    ['45', '45.4', true],
    ['45', '45.5', false],
    ['45', '44.5', true],
    ['45,0', '45.04', true],
    ['45,0', '45.4', false],
    ['-3', '-3', true],
    ['-3', '3', false],
    // In ones, or in the word after it.
    ['1,4 million', '1400000', true],
    ['1,4 million', '1449999', true],
    ['1,4 million', '1450000', false],
    ['1,4 million', '1.4', true],
    ['1,4', '1400000', false],
    ['0 million', '400000', false],
    ['0 million', '0', true],
    ['0,33', '1/3', true],
    ['0,34', '1/3', false],
  ])('%s is %s: %s', (typed, value, same) => {
    expect(isSame(first(typed), exact(value))).toBe(same);
  });

  test.each([
    ['12', '1234.56', '1\u202f235'],
    ['12,50', '1234.5', '1\u202f234,50'],
    ['1,4 million', '2560000', '2,6'],
    // Less than the word's share of what is shown stays in ones.
    ['1,4 million', '3', '3,0'],
    ['1 million', '1/3', '0'],
    ['2', '-1/2', '−1'],
  ])('beside %s, %s is written %s', (typed, value, written) => {
    expect(writtenAs(first(typed), exact(value), 'fr').replaceAll('\u00a0', '\u202f')).toBe(written);
  });
});

const quantity = (value: string, changes: Partial<Quantity> = {}): Quantity => ({
  value: exact(value),
  ...{ unit: '', hundredfold: false, decimals: 0 },
  ...changes,
});

describe('a quantity in a text', () => {
  test.each<[string, Partial<Quantity>, string]>([
    // A number without a unit may be a year, up to four digits.
    ['2024', {}, '2024'],
    ['9999', {}, '9999'],
    ['10000', {}, '10 000'],
    ['-10000', {}, '−10 000'],
    ['2024', { unit: 'TWh' }, '2 024'],
    ['1.5', { decimals: 2 }, '1,50'],
    // As many decimals as write it exactly, at most two; else as many as give three digits.
    ['3', { decimals: null }, '3'],
    ['3/2', { decimals: null }, '1,5'],
    ['3/4', { decimals: null }, '0,75'],
    ['1/3', { decimals: null }, '0,333'],
    ['100/3', { decimals: null }, '33,3'],
    ['1000/3', { decimals: null }, '333'],
    ['10000/3', { decimals: null, unit: 'km' }, '3 333'],
    ['1/30', { decimals: null }, '0,0333'],
    ['0', { decimals: null }, '0'],
  ])('%s of %j is written %s', (value, changes, written) => {
    expect(writtenQuantity(quantity(value, changes), 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(written);
  });

  test.each([
    ['1/3', '0,333333'],
    ['1/4', '0,25'],
    ['12000', '12 000'],
    ['1/10000000', '0,000000'],
  ])('%s whole is written %s', (value, written) => {
    expect(writtenWhole(exact(value), 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(written);
  });
});

describe('quantities that are combined', () => {
  const [a, b] = [quantity('6', { unit: 'TWh', decimals: 1 }), quantity('4', { unit: 'TWh', decimals: 2 })];
  const plain = quantity('2', { decimals: 3 });
  const told = ({ value: { over, under }, unit, hundredfold, decimals }: Quantity) => [
    Number(over) / Number(under),
    typeof unit === 'symbol' ? unit.description : unit,
    hundredfold,
    decimals,
  ];
  const share = combined('/', a, b, 0);
  const hundred = literal('100');

  test.each<[string, Quantity, unknown[]]>([
    ['a sum', combined('+', a, b, 0), [10, 'TWh', false, 2]],
    ['a difference', combined('-', b, a, 0), [-2, 'TWh', false, 2]],
    ['a sum with a number without a unit', combined('+', plain, a, 0), [8, 'TWh', false, 3]],
    ['a product', combined('*', a, plain, 0), [12, '', false, 4]],
    ['a product with a number that is typed', combined('*', a, literal('2.50'), 0), [15, 'TWh', false, 2]],
    ['a product of numbers of units', combined('*', a, b, 0), [24, '', false, 3]],
    ['a quotient of one unit', share, [1.5, 'ratio', false, null]],
    ['a quotient of two units', combined('/', a, plain, 0), [3, '', false, null]],
    ['a quotient by a number that is typed', combined('/', a, literal('4'), 0), [1.5, 'TWh', false, null]],
    ['a quotient by a ratio', combined('/', a, share, 0), [4, 'TWh', false, null]],
    [
      'a quotient by less than nothing',
      combined('/', a, quantity('-4', { unit: 'TWh' }), 0),
      [-1.5, 'ratio', false, null],
    ],
    ['per cent', combined('*', hundred, share, 0), [150, 'ratio', true, null]],
    ['per cent, the other way round', combined('*', share, hundred, 0), [150, 'ratio', true, null]],
    [
      'a hundred times a number, divided',
      combined('/', combined('*', hundred, a, 0), b, 0),
      [150, 'ratio', true, null],
    ],
    ['a product with a quotient', combined('*', share, a, 0), [9, 'TWh', false, null]],
    ['a sum with a quotient', sumOf([share, share], 0), [3, 'ratio', false, null]],
    ['a sum of a ratio and a number', sumOf([share, literal('1')], 0), [2.5, 'ratio', false, null]],
    ['a sum of numbers that are typed', sumOf([literal('1'), literal('0.25')], 0), [1.25, 'typed', false, 2]],
    ['a sum of a number and one that is typed', sumOf([plain, literal('1')], 0), [3, '', false, 3]],
    ['a sum of hundreds', sumOf([hundred, hundred], 0), [200, 'typed', true, 0]],
    ['a sum of a hundred and a number', sumOf([hundred, plain], 0), [102, '', false, 3]],
    ['a sum of nothing', sumOf([], 0), [0, 'typed', false, 0]],
  ])('%s', (_, made, expected) => {
    expect(told(made)).toEqual(expected);
  });

  test('two units have no sum, and nothing is divided by zero', () => {
    expect(() => combined('+', a, quantity('1', { unit: 'km' }), 3)).toThrow();
    expect(() => combined('/', a, quantity('0'), 3)).toThrow();
  });

  test('a ratio is compared with per cent a hundredfold, unless it is per cent already', () => {
    const compared = (typed: string, other: Quantity) => {
      const { over, under } = comparedWith(first(typed), other);
      return Number(over) / Number(under);
    };
    expect(compared('150 %', share)).toBe(150);
    expect(compared('1,5', share)).toBe(1.5);
    expect(compared('150 %', combined('*', hundred, share, 0))).toBe(150);
    expect(compared('6 %', a)).toBe(6);
  });
});
