import {
  Colon,
  Function as FunctionToken,
  LeftCurlyBracket,
  LeftParenthesis,
  LeftSquareBracket,
  RightCurlyBracket,
  RightParenthesis,
  RightSquareBracket,
  Semicolon,
  WhiteSpace,
} from 'css-tree/tokenizer';

/** A part of a text, from one offset to another. */
export interface Token {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** A value of `if()` and when it holds: where a variable has a value, or in all other cases (`else`). */
interface Branch {
  readonly when: { readonly name: string; readonly value: string } | 'else';
  /** The tokens of the value. */
  readonly from: number;
  readonly to: number;
}

const STYLE_QUERY = /^style\(\s*(--[^\s:]+)\s*:(.*)\)$/is;

/**
 * The branches of an `if()` (CSS Values 5, 7) between its parentheses: `style(--name: value): value; …; else: value`.
 * null where it has other conditions or no `else`.
 */
export function branchesOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): Branch[] | null {
  const branches: Branch[] = [];
  for (let start = from; start < to; ) {
    const end = nextAtLevel(tokens, start, to, Semicolon);
    const colon = nextAtLevel(tokens, start, end, Colon);
    const condition = textOf(text, tokens, start, colon);
    const when = conditionOf(condition);
    if (when && colon < end) branches.push({ when, from: afterSpace(tokens, colon + 1, end), to: end });
    else if (condition !== '') return null;
    start = end + 1;
  }
  return branches.at(-1)?.when === 'else' ? branches : null;
}

function conditionOf(text: string): Branch['when'] | null {
  if (text.toLowerCase() === 'else') return 'else';
  const [, name, value] = STYLE_QUERY.exec(text) ?? [];
  return name ? { name, value: value!.trim() } : null;
}

/** The index of the first token of a type that is in no brackets; `to` where there is none. */
function nextAtLevel(tokens: readonly Token[], from: number, to: number, type: number): number {
  for (let i = from, depth = 0; i < to; i++) {
    if (depth === 0 && tokens[i]!.type === type) return i;
    depth += levelOf(tokens[i]!.type);
  }
  return to;
}

const OPENING = [FunctionToken, LeftParenthesis, LeftSquareBracket, LeftCurlyBracket];
const CLOSING = [RightParenthesis, RightSquareBracket, RightCurlyBracket];

const levelOf = (type: number): number => Number(OPENING.includes(type)) - Number(CLOSING.includes(type));

/** The index of the first token that is no space. */
export function afterSpace(tokens: readonly Token[], from: number, to: number): number {
  let i = from;
  while (i < to && tokens[i]!.type === WhiteSpace) i++;
  return i;
}

const textOf = (text: string, tokens: readonly Token[], from: number, to: number): string =>
  text.slice(tokens[from]!.start, tokens[to - 1]!.end).trim();
