import type { PageMark } from '../page.ts';
import type { Snap } from '../pages/abstract-flow.ts';
import type { ForcedBreak, GalleyItem, Margin, NamedString } from './galley-items.ts';
import { keptItems } from './item-changes.ts';

/** The part of a galley's state that waits for the next box. */
export interface Pending {
  /** The name of the pages of what follows. */
  page: string;
  /** The number of items before the last title; -1 where there is none. */
  title: number;
  /** The margins that adjoin. */
  margins: Margin[];
  breakCost: number;
  forced: ForcedBreak | null;
  strings: NamedString[];
  /** The number of lines that still have to follow a heading on its page; 1 once its first line stands there alone. */
  linesWanted: number;
  /** The marker of the list item whose first line is still to come; y from the baseline. */
  marker: readonly PageMark[];
  inColumns: boolean;
  /** Whether the next box is the first of a set of columns. */
  opensColumns: boolean;
  /** The height of what stands on the page so far, if none of it was broken, points. */
  depth: number;
  /** The grid place of the last box, if that is a line one pitch high: the next line then stands on the grid too. */
  onGrid: Snap | null;
}

export const startOf = (page: string): Pending => ({
  page,
  title: -1,
  margins: [],
  breakCost: 0,
  forced: null,
  strings: [],
  linesWanted: 0,
  marker: [],
  inColumns: false,
  opensColumns: false,
  depth: 0,
  onGrid: null,
});

/** All of a galley that decides how the next content is added to it. Without a grid nothing depends on the depth, which is 0. */
export interface GalleyState extends Readonly<Pending> {
  readonly isEmpty: boolean;
  readonly unpaged: boolean;
  /** The distance of lines on the page's grid, points; 0 without a grid. */
  readonly pitch: number;
  /** The items that are kept with the next box, the last one first. */
  readonly kept: readonly GalleyItem[];
}

/** The state of a galley, given the part that waits for the next box. */
export function stateOf(now: Pending, { items, unpaged, pitch }: Holding): GalleyState {
  return {
    isEmpty: items.length === 0,
    unpaged,
    pitch,
    kept: now.forced ? [] : keptItems(items),
    ...now,
    margins: [...now.margins],
    strings: [...now.strings],
    depth: pitch > 0 ? now.depth : 0,
  };
}

interface Holding extends Pick<GalleyState, 'unpaged' | 'pitch'> {
  readonly items: readonly GalleyItem[];
}

/** Whether no string and no marker waits for a line: with one that waits, states are not compared. */
export function isSettled({ strings, marker }: GalleyState): boolean {
  return strings.length === 0 && marker.length === 0;
}

/** Whether content is added to both alike, but for the last title, which floats name. Both must be settled. */
export function isSameState(a: GalleyState, b: GalleyState): boolean {
  return (
    a.page === b.page &&
    a.isEmpty === b.isEmpty &&
    a.unpaged === b.unpaged &&
    a.pitch === b.pitch &&
    a.depth === b.depth &&
    a.onGrid?.offset === b.onGrid?.offset &&
    a.inColumns === b.inColumns &&
    a.opensColumns === b.opensColumns &&
    a.breakCost === b.breakCost &&
    a.forced?.to === b.forced?.to &&
    a.forced?.page === b.forced?.page &&
    a.forced?.style === b.forced?.style &&
    a.linesWanted === b.linesWanted &&
    isSettled(a) &&
    isSettled(b) &&
    areAlike(a.margins, b.margins, isSameMargin) &&
    areAlike(a.kept, b.kept, takesSameRoom)
  );
}

function areAlike<T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, i) => isSame(x, b[i]!));
}

function isSameMargin(a: Margin, b: Margin): boolean {
  return a.height === b.height && a.side === b.side && a.stretch === b.stretch && a.shrink === b.shrink;
}

function takesSameRoom(a: GalleyItem, b: GalleyItem): boolean {
  return a.kind === b.kind && (a.kind === 'break' || b.kind === 'break' || a.height === b.height);
}
