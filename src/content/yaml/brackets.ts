import { type Line, lineAt } from './line.ts';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
/** A quoted text, or one character. */
const PIECES = /"(?:\\.|[^"\\])*"|'[^']*'|./gu;

/**
 * The line at an offset with its brackets and braces closed, each by its own kind, without a comment behind two
 * spaces; null when it ends in one that opens or in a comma, after which a list may go on.
 */
export function closed(text: string, offset: number): string | null {
  const { dashes, key, value: typed } = lineAt(text, offset);
  const value = typed.replace(/[ \t]{2,}#.*$/, '');
  if (/(?:[[{,]|^)$/.test(value)) return null;
  const open: string[] = [];
  const pieces = (value.match(PIECES) ?? []).map((piece) => {
    if (CLOSING[piece]) open.push(CLOSING[piece]!);
    return piece === ']' || piece === '}' ? (open.pop() ?? '') : piece;
  });
  const closing = open.reverse().map((bracket) => ` ${bracket}`);
  return `${dashes}${key}${key && ' '}${pieces.join('')}${closing.join('')}`;
}

/** A line whose list closes before its last items, `[ a, b ], c`, with all of them in the list; null for anything else. */
export function oneList({ dashes, key, value }: Line): string | null {
  const [, within, after] = /^\[\s*([^[\]{}"']*?)\s*\]\s*,\s*([^[\]{}"'#]+?)\s*$/.exec(value) ?? [];
  return within === undefined ? null : `${dashes}${key} [ ${within}, ${after} ]`;
}

/** The line at an offset with a comma before what stands there, in place of a semicolon. */
export function withComma(text: string, offset: number): string {
  const { start } = lineAt(text, offset);
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  const [before, after] = [line.slice(0, offset - start), line.slice(offset - start)];
  return `${before.replace(/\s*;?\s*$/, '')}, ${after}`.trim();
}
