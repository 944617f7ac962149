import { comparison } from '../collation.ts';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * The letter under which a word stands in an index, as the language has it: É and Œ under E and O, but ñ under Ñ in
 * Spanish; null for a word that begins with no letter.
 */
export function letterOf(word: string, language: string): string | null {
  const [first = ''] = word;
  if (!/\p{L}/u.test(first)) return null;
  const letter = first.toLocaleUpperCase(language)[0]!;
  if (!/\p{Script=Latin}/u.test(letter)) return letter;
  const compare = comparison(language, { sensitivity: 'base' });
  const plain = letter.normalize('NFD')[0]!;
  if (plain !== letter) return compare(plain, letter) === 0 ? plain : letter;
  // Letters that are no letter with an accent stand among those of the alphabet: Æ under A, Ø under O.
  return ALPHABET.findLast((each) => compare(each, letter) <= 0) ?? letter;
}
