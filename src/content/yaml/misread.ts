import { type Document, isAlias, isCollection, isScalar, type Scalar, visit } from 'yaml';
import type { YamlProblem } from '../../faults/catalogue/content.ts';
import type { FoundProblem } from './found-problem.ts';
import { textInstead } from './problem.ts';
import { slipIn } from './slips.ts';

/** The most that is told of one file. */
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
