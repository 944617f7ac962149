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
  const pairs = align(before.passages, after.passages);
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

/** The largest table of an alignment, which bounds memory (100 MB). In longer stretches all passages count as replaced. */
const MOST_CELLS = 25e6;

interface Pair {
  readonly before: Passage | null;
  readonly after: Passage | null;
}

/** Aligns passages by a longest common subsequence (Hunt and McIlroy 1976), computed by dynamic programming. */
function align(before: readonly Passage[], after: readonly Passage[]): Pair[] {
  const equal = (i: number, j: number) =>
    before[i]!.kind === after[j]!.kind && before[i]!.text === after[j]!.text;
  let start = 0;
  while (start < before.length && start < after.length && equal(start, start)) start++;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && equal(before.length - 1 - end, after.length - 1 - end)) end++;

  const rows = before.length - start - end;
  const columns = after.length - start - end;
  const width = columns + 1;
  const small = rows * columns <= MOST_CELLS;
  const lengths = new Uint32Array(small ? (rows + 1) * width : 0);
  for (let i = rows - 1; small && i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] = equal(start + i, start + j)
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: Pair[] = before.slice(0, start).map((passage, i) => ({ before: passage, after: after[i]! }));
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && j < columns && equal(start + i, start + j)) {
      pairs.push({ before: before[start + i++]!, after: after[start + j++]! });
    } else if (
      j === columns ||
      (i < rows && (!small || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
    ) {
      pairs.push({ before: before[start + i++]!, after: null });
    } else {
      pairs.push({ before: null, after: after[start + j++]! });
    }
  }
  for (let k = end; k > 0; k--) pairs.push({ before: before.at(-k)!, after: after.at(-k)! });
  return pairs;
}
