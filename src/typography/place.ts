import type { ReadLine } from '../faults/print.ts';
import type { Source } from '../faults/source.ts';
import type { TextLine } from './types.ts';

/** Lines of a file that are looked through from a paragraph's place on. */
const REACH = 80;
/** Words looked for at a time, and the letters they must have between them to tell places apart. */
const WORDS = 5;
const FEWEST_LETTERS = 8;

/**
 * Where a set line begins in the file: its paragraph's place, or nearer. Only letters are compared, since
 * Markdown and typesetting change what stands between them; where the first words are not as typed, as in
 * a citation, the next ones are looked for.
 */
export function placeOf({ source, text }: TextLine, readLine: ReadLine): Source | null {
  if (!source) return null;
  const typed = lettersFrom(source, readLine);
  const words = text.match(/\p{L}+/gu) ?? [];
  for (let i = 0; i < words.length; i++) {
    const wanted = words.slice(i, i + WORDS).join('');
    if (wanted.length < FEWEST_LETTERS) break;
    const found = typed.letters.indexOf(wanted);
    if (found >= 0) return typed.places[found]!;
  }
  return source;
}

interface TypedLetters {
  readonly letters: string;
  /** Where each letter stands. */
  readonly places: readonly Source[];
}

function lettersFrom({ file, line: first, column }: Source, readLine: ReadLine): TypedLetters {
  let letters = '';
  const places: Source[] = [];
  for (let line = first; line < first + REACH; line++) {
    const text = readLine(file, line);
    if (text === null) break;
    for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
      if (line === first && index + word.length < column) continue;
      letters += word;
      for (let i = 0; i < word.length; i++) places.push({ file, line, column: index + i + 1 });
    }
  }
  return { letters, places };
}
