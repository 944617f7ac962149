import { expect, test } from 'vitest';
import { hyphenate } from '../../src/text/hyphenation.ts';

const parted = (word: string, lang: string, limits: [number, number, number] = [5, 2, 2]): string => {
  const offsets = hyphenate(word, lang, limits);
  return [0, ...offsets].map((start, i) => word.slice(start, offsets[i])).join('-');
};

test.each([
  ['constitution', 'fr', 'consti-tu-tion'],
  ['Biodiversité', 'fr', 'Bio-di-ver-si-té'],
  ['transatlantique', 'fr', 'trans-at-lan-tique'],
  ['hyphenation', 'en', 'hy-phen-ation'],
  ['associate', 'en-US', 'as-so-ciate'],
  ['table', 'en', 'ta-ble'],
])('%s in %s', (word, lang, expected) => {
  expect(parted(word, lang)).toBe(expected);
});

test('punctuation around a word is ignored, and an apostrophe separates two words', () => {
  expect(parted('«l’anthropocène»,', 'fr')).toBe('«l’an-thro-po-cène»,');
});

test('limits are the fewest letters in the word, before and after the hyphen', () => {
  expect(parted('biodiversité', 'fr', [5, 4, 3])).toBe('biodi-ver-sité');
  expect(parted('biodiversité', 'fr', [13, 2, 2])).toBe('biodiversité');
});

test.each([
  'ORGANISATION',
  'CO2equivalent',
  'nom@example.fr',
  'entrées/sorties',
  'porte-parole',
  'import_module',
])('%s is not hyphenated', (word) => {
  expect(parted(word, 'fr')).toBe(word);
});

test('a word of a language without patterns is not hyphenated', () => {
  expect(parted('constitution', 'xx')).toBe('constitution');
});
