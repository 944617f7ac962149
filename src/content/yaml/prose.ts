import type { Scalar } from 'yaml';
import type { FoundProblem } from './found-problem.ts';
import { asText, lineAt } from './line.ts';
import { textInstead } from './problem.ts';

/**
 * The mistake by which YAML loses a part of a text, or changes it, without an error; null when there is none. A
 * comment after a text without quotes has at least two spaces before its #: with one, words and # are the text's.
 */
export function lossIn(text: string, scalar: Scalar): FoundProblem | null {
  return commentIn(text, scalar) ?? foldIn(text, scalar) ?? escapeIn(text, scalar);
}

function commentIn(text: string, { type, range }: Scalar): FoundProblem | null {
  const [, end] = range!;
  if (type !== 'PLAIN' || !/^ #/.test(text.slice(end, end + 2))) return null;
  return { problem: 'comment', from: end + 1, to: end + 2, instead: textInstead(text, end - 1) };
}

/** An empty line of which YAML makes a space, so that two paragraphs become one, or likewise items of a list. */
function foldIn(text: string, { type, range, value }: Scalar): FoundProblem | null {
  if (type === 'BLOCK_LITERAL') return null;
  const [start, end] = range!;
  const typed = text.slice(start, end);
  const paragraphs = /\S[ \t]*\r?\n[ \t]*\r?\n[ \t]*(?=\S)/.exec(typed.trimEnd());
  const items = typed.match(/(?<=\n[ \t]*)(?:[-*+]|\d+[.)])[ \t]/g) ?? [];
  const joined = paragraphs && /[^\n]\n[^\n]/.test(String(value));
  const { start: line, value: first, dashes, key } = lineAt(text, start);
  // In prose a line may begin with a dash; below an item of a list it begins a list within.
  const isNested = dashes !== '' && key === '' && /\n[ \t]*[-*+][ \t]+\S/.test(typed);
  if (!joined && (type !== 'PLAIN' || (items.length < 2 && !isNested))) return null;
  const alone = text.indexOf(first, line) === start;
  const instead =
    type === 'PLAIN' && alone ? asText(text, start) : type === 'BLOCK_FOLDED' ? barred(text, line) : null;
  return { problem: 'folded', from: start, to: start + 1, instead };
}

/** The line with | for the > after its key. */
function barred(text: string, line: number): string {
  const { dashes, key, value } = lineAt(text, line);
  return `${dashes}${key} ${value.replace('>', '|')}`;
}

/** A backslash of a text between double quotes that was meant as such: `"$\theta$"` has a tab. */
function escapeIn(text: string, { type, range }: Scalar): FoundProblem | null {
  if (type !== 'QUOTE_DOUBLE') return null;
  const [start, end] = range!;
  const match = /(?<!\\)(?:\\\\)*(\\(?:[abefrtv](?=\p{L})|0))/u.exec(text.slice(start, end));
  if (!match) return null;
  const from = start + match.index + match[0].length - 2;
  return { problem: 'escape', from, to: from + 2, instead: textInstead(text, from) };
}

/** A # where a value should begin, which leaves none; null when the value is empty for another reason. */
export function commentedOut(text: string, { range }: Pick<Scalar, 'range'>): FoundProblem | null {
  const [start] = range!;
  if (!/^[ \t]*#/.test(text.slice(start, start + 80))) return null;
  const from = text.indexOf('#', start);
  const line = lineAt(text, start);
  return { problem: 'commented-out', from, to: from + 1, instead: asText(text, line.start) };
}
