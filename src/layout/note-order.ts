import { once } from '../once.ts';
import type { Page } from './page.ts';

/** A note with its number, and its place among the notes at the foot of pages; null elsewhere. */
export interface PlacedNote {
  /** The index of the note's element. */
  readonly element: number;
  readonly number: number;
  readonly footnote: number | null;
}

/** The notes by their elements' indices. `rank` is the place of a note's first call among all calls, down the pages. */
export type NoteOrder = ReadonlyMap<number, PlacedNote & { readonly rank: number }>;

/**
 * Numbers notes in the order in which pages call them: a figure that floats takes its notes along.
 * @param counted the notes in document order; those that are counted together are a list.
 * @returns null where they have these numbers already.
 */
export function inOrderOfCalls(
  counted: readonly (readonly PlacedNote[])[],
  pages: readonly Page[],
): NoteOrder | null {
  if (counted.every(({ length }) => length < 2)) return null;
  const ranks = callRanks(pages);
  let last = 0;
  const ranked = counted.map((notes) =>
    notes.map((note) => {
      // A note whose call prints nothing keeps its place after the one before.
      last = ranks.get(note.element) ?? last;
      return { rank: last, ...note };
    }),
  );
  const feet = inOrder(
    ranked.flat().filter(({ footnote }) => footnote !== null),
    'footnote',
  );
  const footOf = new Map(feet.map(({ note, value }) => [note.element, value]));
  const ordered = ranked.flatMap((notes) => inOrder(notes, 'number'));
  const numbered = ordered.map(({ note, value }) => ({
    ...note,
    number: value,
    footnote: footOf.get(note.element) ?? null,
  }));
  const now = new Map(counted.flat().map((note) => [note.element, note]));
  const isSame = numbered.every(({ element, number, footnote }) => {
    const is = now.get(element)!;
    return is.number === number && is.footnote === footnote;
  });
  return isSame ? null : new Map(numbered.map((note) => [note.element, note]));
}

type Ranked = PlacedNote & { readonly rank: number };

/** The notes in the order of their ranks, each with the number, or the place at the foot, that belongs to its rank. */
function inOrder(notes: readonly Ranked[], key: 'number' | 'footnote') {
  const values = notes.map((note) => note[key]!).sort((a, b) => a - b);
  const sorted = [...notes].sort((a, b) => a.rank - b.rank);
  return sorted.map((note, i) => ({ note, value: values[i]! }));
}

/** The places of notes' first calls in the text of pages, by the notes' elements. */
function callRanks(pages: readonly Page[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const note of pages.flatMap(callsOn)) if (!ranks.has(note)) ranks.set(note, ranks.size);
  return ranks;
}

/** The notes that a page calls in its text, by their elements. */
const callsOn = once(({ marks }: Page) => {
  const called: number[] = [];
  for (const mark of marks)
    if (mark.kind === 'text' && !mark.marker && mark.run.note !== undefined) called.push(mark.run.note);
  return called;
});
