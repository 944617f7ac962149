import { align } from './align.ts';
import type { Outline, Passage } from './outline.ts';

export type Change =
  | { readonly kind: 'added' | 'removed'; readonly passage: Passage }
  | { readonly kind: 'changed'; readonly before: Passage; readonly after: Passage };

export interface Comparison {
  readonly changes: readonly Change[];
  /** The passages that are the same, and those of them that begin on another page. */
  readonly same: readonly PassagePair[];
  readonly moved: readonly PassagePair[];
}

interface PassagePair {
  readonly before: Passage;
  readonly after: Passage;
}

/** Compares two outlines. Changes are in the order of the new one. */
export function compareOutlines(before: Outline, after: Outline): Comparison {
  const pairs = align(before.passages, after.passages, (a, b) => a.kind === b.kind && a.text === b.text);
  const same = pairs.flatMap(({ before, after }) => (before && after ? { before, after } : []));
  const changes: Change[] = [];
  let removed: Passage[] = [];
  let added: Passage[] = [];
  const settle = () => {
    changes.push(...pairUp(removed, added));
    [removed, added] = [[], []];
  };
  for (const pair of pairs) {
    if (pair.before && pair.after) settle();
    else if (pair.before) removed.push(pair.before);
    else if (pair.after) added.push(pair.after);
  }
  settle();
  const moved = same.filter(({ before, after }) => before.page !== after.page);
  return { changes, same, moved };
}

/**
 * The changes between two passages that stayed. A removed passage and an added one that share enough words are one
 * changed passage.
 */
function pairUp(removed: readonly Passage[], added: readonly Passage[]): Change[] {
  const rest = [...removed];
  const candidates = () => rest.slice(0, MOST_CANDIDATES);
  const came = added.map((after): Change => {
    const index = candidates().findIndex((before) => alike(before, after));
    if (index === -1) return { kind: 'added', passage: after };
    return { kind: 'changed', before: rest.splice(index, 1)[0]!, after };
  });
  return [...rest.map((passage): Change => ({ kind: 'removed', passage })), ...came];
}

/** The removed passages that an added one is compared with. Where more were removed, the later ones are unrelated. */
const MOST_CANDIDATES = 50;

function alike(before: Passage, after: Passage): boolean {
  if (before.kind !== after.kind) return false;
  if (before.kind !== 'text') return before.id === after.id;
  const words = new Set(before.text.split(' '));
  const kept = after.text.split(' ').filter((word) => words.has(word)).length;
  return kept * 2 >= Math.min(words.size, after.text.split(' ').length);
}
