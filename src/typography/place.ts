import type { ReadLine } from '../faults/frame.ts';
import type { Source } from '../faults/source.ts';
import { textOf } from '../text/glyph-run.ts';
import type { TextLine } from './types.ts';

/** The number of lines of a file, from a paragraph's place on, that are searched. */
const REACH = 80;
/** The letters that are searched for at a time. Fewer than `LEAST` could be found in a wrong place. */
const WINDOW = 16;
const LEAST = 8;
/** The beginnings of windows, counted in letters from the line's first one. The first window that is found decides. */
const OFFSETS = [-8, 0, 8, -16, 16, -24, 24, -32, 32];

/**
 * The place in the file where a set line begins; that of its paragraph when the line is not found. Only letters are
 * compared, since Markdown and typesetting change the signs between them. Where the line's first letters were
 * not typed so, as those of a citation, the letters before and after them are searched for.
 */
export function placeOf({ source, text, set }: TextLine, readLine: ReadLine): Source | null {
  if (!source) return null;
  const { letters, places } = lettersFrom(source, readLine);
  const previous = set.paragraph.lines[set.index - 1]?.runs.map(textOf).join('') ?? '';
  const before = onlyLetters(previous);
  const around = before + onlyLetters(text);
  for (const offset of OFFSETS) {
    const from = Math.max(0, before.length + offset);
    const wanted = around.slice(from, from + WINDOW);
    const found = wanted.length < LEAST ? -1 : letters.indexOf(wanted);
    if (found >= 0) return places[Math.min(found + Math.max(0, before.length - from), places.length - 1)]!;
  }
  return source;
}

function onlyLetters(text: string): string {
  return text.replace(/\P{L}/gu, '');
}

/** The letters that are typed from a place on, each with its place. */
function lettersFrom({ file, line: first, column }: Source, readLine: ReadLine) {
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
