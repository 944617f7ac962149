import type { FloatSplit, Flow, FlowFloat, FlowItem } from './abstract-flow.ts';
import type { Answers } from './loose-paragraphs.ts';
import type { Sums } from './sums.ts';

/**
 * The item up to which two flows are the same for page making; `Infinity` for flows that are the same altogether.
 * Pages that reach no further are as good in one as in the other.
 * @param answers what the paragraphs of `a` have answered. Those of `b` are asked the same.
 */
export function firstDifference(a: Flow, b: Flow, sums: readonly [Sums, Sums], answers: Answers): number {
  const hasSides = a.floats.length > 0 || b.floats.length > 0;
  if (
    a.capacity !== b.capacity ||
    a.lineHeight !== b.lineHeight ||
    a.noteSeparation !== b.noteSeparation ||
    a.floats.length > 0 !== b.floats.length > 0 ||
    (hasSides && a.recto !== b.recto)
  )
    return 0;
  const sameNotes = (x: readonly number[], y: readonly number[]) =>
    sameNumbers(x, y) && (x.length === 0 || x.every((note) => sameNote(a.notes[note], b.notes[note])));
  const itemOf = (_: FlowItem | undefined, i: number) => i;
  // Items after the last box are on no page.
  const ends =
    sums[0].count === sums[1].count ? Number.POSITIVE_INFINITY : Math.min(sums[0].count, sums[1].count);
  const first = Math.min(
    ends,
    differing(a.items, b.items, (x, y) => sameItem(x, y, sameNotes), itemOf),
    // The cost of a break depends on the barrier below it.
    differing(sums[0].costs, sums[1].costs, Object.is, (_, e) => sums[0].ends[e] ?? sums[1].ends[e]!),
    differing(a.barriers, b.barriers, Object.is, (barrier) => barrier),
    differing(a.columns, b.columns, sameColumns, ({ start }) => start),
    differing(a.paragraphs, b.paragraphs, sameAnswers(answers), ({ start }) => start),
  );
  const alike = (x: FlowFloat, y: FlowFloat) => sameFloat(x, y, first, sameNotes);
  return Math.min(
    first,
    differing(a.floats, b.floats, alike, ({ mention }) => mention),
  );
}

/** The place of the first thing in which two lists differ, the earlier of both; `Infinity` for none. */
function differing<T>(
  a: readonly T[],
  b: readonly T[],
  alike: (x: T, y: T, i: number) => boolean,
  placeOf: (x: T, i: number) => number,
): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (i < a.length && i < b.length && alike(a[i]!, b[i]!, i)) continue;
    const places = [a, b].flatMap((list) => (i < list.length ? [placeOf(list[i]!, i)] : []));
    return Math.min(...places);
  }
  return Number.POSITIVE_INFINITY;
}

type SameNotes = (x: readonly number[], y: readonly number[]) => boolean;

function sameItem(a: FlowItem, b: FlowItem, sameNotes: SameNotes): boolean {
  if (a === b && a.kind !== 'box') return true;
  if (a.kind === 'break') return b.kind === 'break' && a.cost === b.cost && a.closing === b.closing;
  if (a.kind === 'space')
    return (
      b.kind === 'space' &&
      a.height === b.height &&
      a.stretch === b.stretch &&
      a.shrink === b.shrink &&
      a.snap?.pitch === b.snap?.pitch &&
      a.snap?.offset === b.snap?.offset
    );
  return (
    b.kind === 'box' &&
    a.height === b.height &&
    a.resumption?.height === b.resumption?.height &&
    sameNotes(a.notes, b.notes)
  );
}

function sameNote(a: Flow['notes'][number] | undefined, b: Flow['notes'][number] | undefined): boolean {
  return a?.height === b?.height && sameNumbers(a?.splits ?? [], b?.splits ?? []);
}

function sameColumns(a: Flow['columns'][number], b: Flow['columns'][number]): boolean {
  return a.start === b.start && a.end === b.end && a.count === b.count && a.pitch === b.pitch;
}

function sameAnswers(answers: Answers) {
  return (a: Flow['paragraphs'][number], b: Flow['paragraphs'][number], i: number): boolean =>
    a.start === b.start &&
    a.end === b.end &&
    a.lineHeight === b.lineHeight &&
    (a.takes === b.takes ||
      ([-1, 1] as const).every((lines) => {
        const answer = answers[i]![lines === -1 ? 0 : 1];
        return answer === undefined || answer === b.takes(lines);
      }));
}

/** @param first the item from which on the flows differ: places beyond it are alike. */
function sameFloat(a: FlowFloat, b: FlowFloat, first: number, sameNotes: SameNotes): boolean {
  const samePlace = (x: number, y: number) => x === y || (x >= first && y >= first);
  return (
    a.height === b.height &&
    a.stretch === b.stretch &&
    a.shrink === b.shrink &&
    a.mention === b.mention &&
    samePlace(a.anchor, b.anchor) &&
    a.after === b.after &&
    samePlace(a.limit, b.limit) &&
    a.title === b.title &&
    a.inText === b.inText &&
    sameNotes(a.notes, b.notes) &&
    a.splits.length === b.splits.length &&
    a.splits.every((split, i) => sameSplit(split, b.splits[i]!, sameNotes))
  );
}

function sameSplit(a: FloatSplit, b: FloatSplit, sameNotes: SameNotes): boolean {
  return (
    a.cost === b.cost &&
    a.above.height === b.above.height &&
    a.below.height === b.below.height &&
    sameNotes(a.above.notes, b.above.notes) &&
    sameNotes(a.below.notes, b.below.notes)
  );
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && (a.length === 0 || a.every((x, i) => x === b[i]));
}
