import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  isScalar,
  isSeq,
  type Scalar,
  visit,
  type YAMLSeq,
} from 'yaml';
import type { YamlProblem } from '../../faults/catalogue/content.ts';
import type { FoundProblem } from './found-problem.ts';
import { quoted } from './line.ts';
import { textInstead } from './problem.ts';
import { slipIn } from './slips.ts';

/** The most that is reported of one file. */
const MOST = 5;

/**
 * The places of a document that YAML reads without an error, but not as they were meant: it takes `& x` and `! x`
 * for marks of its own, which it drops, and a key with a no-break space or without a space after its dash for
 * another key.
 */
export function misreadIn(document: Document, text: string): FoundProblem[] {
  const found: FoundProblem[] = [];
  const named = new Set<string>();
  const anchored: Scalar[] = [];
  visit(document, {
    Node(key, node) {
      if (isAlias(node)) named.add(node.source);
      if ((isScalar(node) || isCollection(node)) && node.tag) found.push(dropped('tag', '!', node, text));
      const parted = isSeq(node) ? partedNumber(node, text) : null;
      if (parted) found.push(parted);
      if (!isScalar(node)) return;
      if (node.anchor) anchored.push(node);
      const slip = key === 'key' && isOdd(node) ? slipIn(text, node.range![0]) : null;
      if (slip) found.push(slip);
    },
  });
  for (const node of anchored) {
    if (!named.has(node.anchor!)) found.push(dropped('alias', '&', node, text));
  }
  return found.sort((a, b) => a.from - b.from).slice(0, MOST);
}

/**
 * A decimal comma in a list in brackets, which parts its number in two: in `[ 1,5 m, 2 m ]` a comma without a space stands
 * between digits, and another one with a space parts items.
 */
function partedNumber({ flow, items }: YAMLSeq, text: string): FoundProblem | null {
  const nodes = items.filter(isNode);
  if (!flow || nodes.length < Math.max(3, items.length)) return null;
  const ends = nodes.map(({ range }) => range!);
  const between = ends.slice(1).map(([start], i) => text.slice(ends[i]![1], start));
  const isParted = (gap: string, i: number) =>
    gap === ',' && /\d,\d/.test(text.slice(ends[i]![1] - 1, ends[i + 1]![0] + 1));
  const first = between.findIndex(isParted);
  if (first === -1 || !between.some((gap) => /^\s*,\s/.test(gap))) return null;
  const whole: string[] = [];
  for (const [i, [start, end]] of ends.entries()) {
    const typed = text.slice(start, end);
    if (i > 0 && isParted(between[i - 1]!, i - 1)) whole.push(`${whole.pop()},${typed}`);
    else whole.push(typed);
  }
  const written = whole.map((item) => (/^(?!["'{[]).*\d,\d/s.test(item) ? quoted(item) : item));
  return {
    ...{ problem: 'comma-in-list', from: ends[first]![1], to: ends[first]![1] + 1 },
    instead: `[ ${written.join(', ')} ]`,
  };
}

/** A mark before a value, which YAML takes for its own and drops. */
function dropped(
  problem: YamlProblem,
  mark: string,
  { range }: { range?: readonly number[] | null },
  text: string,
): FoundProblem {
  const to = range![0]!;
  const from = text.lastIndexOf(mark, to);
  return { problem, from, to, instead: textInstead(text, from) };
}

/** Whether a key looks as if a space were missing after a dash, or begins or ends in a no-break space. */
function isOdd({ type, source = '' }: Scalar): boolean {
  return type === 'PLAIN' && /^[-\u00A0\u202F]|[\u00A0\u202F]$/.test(source);
}
