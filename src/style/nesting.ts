import {
  Function as FunctionToken,
  LeftCurlyBracket,
  LeftParenthesis,
  LeftSquareBracket,
  tokenize,
} from 'css-tree/tokenizer';
import { MOST_CSS_LEVELS } from '../limits.ts';

/**
 * The offset of the first bracket or block of a style sheet that is nested deeper than the limit; null when none is.
 * Brackets are first counted wherever they stand, which is fast; only if these are too many, strings and comments are
 * told apart.
 */
export function tooDeepAt(css: string): number | null {
  const rough = new Depth();
  for (let i = 0; i < css.length && rough.exceeded === null; i++) rough.count(css.charCodeAt(i), i);
  if (rough.exceeded === null) return null;
  const exact = new Depth();
  tokenize(css, (_, start, end) => {
    const isBracket = end - start === 1 || (css.charCodeAt(end - 1) === OPEN[0] && isName(css, start));
    if (isBracket && exact.exceeded === null) exact.count(css.charCodeAt(end - 1), start);
  });
  return exact.exceeded;
}

/**
 * The innermost `(` or `[` that is open at the end of a style sheet, and what closes it; null when there is none. All
 * behind it is its content (CSS Syntax 3, 5.4.8), braces too.
 */
export function unclosedBracket(css: string): { offset: number; closing: ')' | ']' } | null {
  const open: { offset: number; closing: string }[] = [];
  tokenize(css, (type, start, end) => {
    const closing = CLOSING.get(type);
    if (closing) open.push({ offset: end - 1, closing });
    else if (end - start === 1 && css[start] === open.at(-1)?.closing) open.pop();
  });
  const { offset, closing } = open.at(-1) ?? {};
  return closing === ')' || closing === ']' ? { offset: offset!, closing } : null;
}

const CLOSING: ReadonlyMap<number, string> = new Map([
  [FunctionToken, ')'],
  [LeftParenthesis, ')'],
  [LeftSquareBracket, ']'],
  [LeftCurlyBracket, '}'],
]);

const OPEN = [...'([{'].map((bracket) => bracket.charCodeAt(0));
const CLOSE = [...')]}'].map((bracket) => bracket.charCodeAt(0));

class Depth {
  /** The place at which the limit is passed. */
  exceeded: number | null = null;
  #level = 0;

  count(code: number, at: number): void {
    if (OPEN.includes(code)) this.#level++;
    else if (CLOSE.includes(code) && this.#level > 0) this.#level--;
    if (this.#level > MOST_CSS_LEVELS) this.exceeded ??= at;
  }
}

/** Whether the token at an offset is that of a function, `name(`. */
const isName = (css: string, start: number) => !/["'/]/.test(css[start]!);
