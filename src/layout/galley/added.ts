import type { Galley } from './galley.ts';
import type { GalleyColumns, GalleyFloat, GalleyItem } from './galley-items.ts';
import { type GalleyState, isSameState, isSettled } from './galley-state.ts';
import type { GalleyParagraph } from './paragraph-variants.ts';

/** All that a box has added to a galley. Places are counted from where the galley ended before. */
export interface Added {
  readonly before: GalleyState;
  readonly after: GalleyState;
  /** The place of the last title; null for none. */
  readonly title: number | null;
  readonly items: readonly GalleyItem[];
  readonly floats: readonly AddedFloat[];
  readonly barriers: readonly number[];
  readonly paragraphs: readonly GalleyParagraph[];
  readonly columns: readonly GalleyColumns[];
}

/** A float whose title is null where it stands before the box. */
type AddedFloat = Omit<GalleyFloat, 'title'> & { readonly title: number | null };

/** Adds something to a galley, and returns what; null where it may not be added to another. */
export function addRecorded(galley: Galley, add: () => void): Added | null {
  const { items, floats, barriers, paragraphs, columns, bound, state: before } = galley;
  const start = items.length;
  const counts = [floats.length, barriers.length, paragraphs.length, columns.length] as const;
  add();
  if (galley.bound > bound || !isSettled(before)) return null;
  const placed = <T extends { readonly start: number; readonly end: number }>(things: readonly T[]) =>
    things.map((thing) => ({ ...thing, start: thing.start - start, end: thing.end - start }));
  const titled = (title: number) => (title >= start ? title - start : null);
  const after = galley.state;
  return {
    before,
    after,
    title: titled(after.title),
    items: items.slice(start),
    floats: floats.slice(counts[0]).map((float) => ({
      ...float,
      anchor: float.anchor - start,
      barriers: float.barriers - counts[1],
      title: titled(float.title),
    })),
    barriers: barriers.slice(counts[1]).map((barrier) => barrier - start),
    paragraphs: placed(paragraphs.slice(counts[2])),
    columns: placed(columns.slice(counts[3])),
  };
}

/** Adds again what was added to a galley in the same state. @returns whether this one is in that state. */
export function addAgain(galley: Galley, added: Added): boolean {
  const { state } = galley;
  if (!isSameState(added.before, state)) return false;
  const start = galley.items.length;
  const barriers = galley.barriers.length;
  const placed = <T extends { readonly start: number; readonly end: number }>(thing: T): T => ({
    ...thing,
    start: thing.start + start,
    end: thing.end + start,
  });
  const titled = (title: number | null) => (title === null ? state.title : title + start);
  for (const item of added.items) galley.items.push(item);
  for (const float of added.floats)
    galley.floats.push({
      ...float,
      anchor: float.anchor + start,
      barriers: float.barriers + barriers,
      title: titled(float.title),
    });
  for (const barrier of added.barriers) galley.barriers.push(barrier + start);
  for (const paragraph of added.paragraphs) galley.paragraphs.push(placed(paragraph));
  for (const columns of added.columns) galley.columns.push(placed(columns));
  galley.goOnFrom(added.after, titled(added.title));
  return true;
}
