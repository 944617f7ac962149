import type { Source } from './source.ts';

/** A line of a project's file, counted from 1, without its line end; null when there is none. */
export type ReadLine = (file: string, line: number) => string | null;

/** Columns of a line that are shown; longer lines are cut to a window around the caret. */
const WINDOW = 100;
const TAB = 4;
/** Characters of a line that are looked at on each side of the caret: a file may be one line. */
const REACH = 1000;

/** The line before a place, its line, and a caret under its column; null when the line cannot be read. */
export function codeFrame({ file, line, column }: Source, readLine: ReadLine): string | null {
  const from = Math.max(0, column - 1 - REACH);
  const read = (number: number) => readLine(file, number)?.slice(from, column + REACH) ?? null;
  const text = read(line);
  if (text === null) return null;
  const caret = toCells(text.slice(0, column - 1 - from)).length;
  const start = windowStart(toCells(text).length, caret);

  const gutter = String(line).length + 2;
  const row = (label: string, shown: string) => `${label.padStart(gutter)} | ${shown}`.trimEnd();
  const before = line > 1 ? read(line - 1) : null;
  return [
    ...(before === null ? [] : [row(String(line - 1), cut(before, start))]),
    row(String(line), cut(text, start)),
    row('', `${' '.repeat(caret - start)}^`),
  ].join('\n');
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/** The first column shown. If it is not the line's first, two thirds of the window come before the caret. */
function windowStart(length: number, caret: number): number {
  if (length <= WINDOW || caret < WINDOW - 1) return 0;
  return Math.min(caret - Math.floor((WINDOW * 2) / 3), Math.max(0, length - WINDOW));
}

function cut(text: string, start: number): string {
  const cells = toCells(text);
  const shown = cells.slice(start, start + WINDOW);
  if (start > 0 && shown.length > 0) shown[0] = '…';
  if (cells.length > start + WINDOW) shown[WINDOW - 1] = '…';
  return shown.join('');
}

/**
 * A text as a terminal shows it, one entry a column. Tabs are filled up with spaces, combining marks stand
 * with their base, an empty entry follows a wide character, and control characters are replaced.
 */
function toCells(text: string): string[] {
  const cells: string[] = [];
  for (const character of text) {
    if (character === '\t') {
      do cells.push(' ');
      while (cells.length % TAB !== 0);
    } else if (/\p{Cc}/u.test(character)) {
      cells.push('\uFFFD');
    } else if (/[\p{M}\p{Cf}]/u.test(character) && cells.length > 0) {
      cells[cells.length - 1] += character;
    } else {
      cells.push(character);
      if (WIDE.test(character)) cells.push('');
    }
  }
  return cells;
}
