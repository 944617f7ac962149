import { align } from './align.ts';

/** The words that are kept before and after a difference, so that it is found in the text. */
const CONTEXT = 2;

/**
 * The places where two texts differ, each with two words before and two after it. Places whose words around them would
 * meet are one.
 */
export function differences(before: string, after: string) {
  const pairs = align(before.split(' '), after.split(' '), (a, b) => a === b);
  const differs = pairs.flatMap((pair, i) => (pair.before === null || pair.after === null ? i : []));
  const spans: [from: number, to: number][] = [];
  for (const i of differs) {
    const last = spans.at(-1);
    if (last && i - last[1] <= 2 * CONTEXT) last[1] = i + 1;
    else spans.push([i, i + 1]);
  }
  return spans.map(([from, to]) => {
    const [first, end] = [Math.max(0, from - CONTEXT), Math.min(pairs.length, to + CONTEXT)];
    const part = (side: 'before' | 'after') => {
      const words = pairs.slice(first, end).flatMap((pair) => pair[side] ?? []);
      return [...(first > 0 ? ['…'] : []), ...words, ...(end < pairs.length ? ['…'] : [])].join(' ');
    };
    return { before: part('before'), after: part('after') };
  });
}
