import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUnicodeCMap } from '../../src/pdf/fonts/tounicode.ts';
import { readCMap } from './dump.ts';

test('keeps the text of every code, in ranges or alone', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 });
  const entry = fc.tuple(fc.integer({ min: 0, max: 0xffff }), text);
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 300 }), (entries) => {
      const texts = new Map(entries);
      expect(readCMap(toUnicodeCMap(texts))).toEqual(texts);
    }),
  );
});

test('joins consecutive codes with consecutive letters into a range, within one byte', () => {
  const texts = new Map([...'abcdef'].map((letter, i) => [0xfd + i, letter]));
  const cmap = toUnicodeCMap(texts);
  expect(cmap).toContain('2 beginbfrange\n<00fd> <00ff> <0061>\n<0100> <0102> <0064>\nendbfrange');
  expect(cmap).not.toContain('bfchar');
});

test('writes at most a hundred entries a block', () => {
  const texts = new Map(Array.from({ length: 150 }, (_, i) => [i, 'xy']));
  expect(toUnicodeCMap(texts).match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '50 beginbfchar']);
});
