import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCounter, romanValue } from '../../src/document/counter-styles.ts';

test.each([
  [4, 'iv'],
  [9, 'ix'],
  [50, 'l'],
  [445, 'cdxlv'],
  [555, 'dlv'],
  [1994, 'mcmxciv'],
  [3999, 'mmmcmxcix'],
  [4000, '4000'],
  [0, '0'],
])('%d in numerals is %s', (value, numeral) => {
  expect(formatCounter(value, 'lower-roman')).toBe(numeral);
  expect(formatCounter(value, 'upper-roman')).toBe(numeral.toUpperCase());
});

test.each([
  [1, 'a'],
  [26, 'z'],
  [27, 'aa'],
  [703, 'aaa'],
  [0, '0'],
])('%d in letters is %s', (value, letters) => {
  expect(formatCounter(value, 'lower-alpha')).toBe(letters);
});

test('only well-formed Roman numerals are read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
      expect(romanValue(formatCounter(value, 'lower-roman'))).toBe(value);
    }),
  );
  for (const wrong of ['', 'iiii', 'vx', 'iix', 'abc', 'ic']) expect(romanValue(wrong)).toBe(0);
});

test('of all texts of up to four letters, those that a numeral is written in have its value, others none', () => {
  const longer = (texts: readonly string[]) =>
    texts.flatMap((text) => [...'ivxlcdm'].map((letter) => text + letter));
  const two = longer(longer(['']));
  const texts = [...longer(['']), ...two, ...longer(two), ...longer(longer(two))];
  const wrong = texts.filter((text) => {
    const value = romanValue(text);
    return value !== 0 && formatCounter(value, 'lower-roman') !== text;
  });
  expect(wrong).toEqual([]);
});
