import { expect, expectTypeOf, test } from 'vitest';
import { wordList } from '../src/word-list.ts';

test('words in a row are a list, and its type has each of them', () => {
  const days = wordList('lundi mardi', 'mercredi');
  expect(days).toEqual(['lundi', 'mardi', 'mercredi']);
  expectTypeOf(days).toEqualTypeOf<readonly ['lundi', 'mardi', 'mercredi']>();
});
