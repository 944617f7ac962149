import { COSTS, FEWEST_LINES } from '../costs.ts';
import type { Flow } from './abstract-flow.ts';
import { snapHeight } from './grid.ts';

/** Sums of floating-point heights differ by so much. */
export const EPSILON = 0.01;

type SummedFlow = Pick<Flow, 'items' | 'notes' | 'barriers' | 'lineHeight'>;

/**
 * Heights between any two places of a flow, as differences of sums from its start. Public arrays have an entry for
 * each place where a page may end, in order, since page making asks for them tens of thousands of times a booklet.
 */
export class Sums {
  /** The number of items up to the last box. What follows it would only make an empty page. */
  readonly count: number;
  /** The places where a page may end: the items that are breaks, and the end of the flow. */
  readonly ends: readonly number[];
  /** The costs of these breaks. */
  readonly costs: number[];
  /** Sums up to there of the points that spaces may gain and lose, and of the heights of notes. */
  readonly stretch: readonly number[];
  readonly shrink: readonly number[];
  readonly notes: readonly number[];
  readonly #flow: SummedFlow;
  /** The same sums up to each item, and the height of the text. */
  readonly #textBefore: readonly number[];
  readonly #stretchBefore: readonly number[];
  readonly #shrinkBefore: readonly number[];
  readonly #notesBefore: readonly number[];
  /** For each item, the first box from there on, and the index of the first of `ends` after that box. */
  readonly #nextBox: readonly number[];
  readonly #nextEnd: readonly number[];
  /**
   * For each item, the first space from there on that sets what follows on the grid; null in a flow without a grid.
   */
  readonly #nextSnap: readonly number[] | null;

  constructor(flow: SummedFlow) {
    const { items, notes } = flow;
    const count = items.findLastIndex((item) => item.kind === 'box') + 1;
    const textBefore = [0];
    const stretchBefore = [0];
    const shrinkBefore = [0];
    const notesBefore = [0];
    const ends: number[] = [];
    for (let i = 0; i < count; i++) {
      const item = items[i]!;
      if (item.kind === 'break') ends.push(i);
      textBefore.push(textBefore[i]! + (item.kind === 'break' ? 0 : item.height));
      stretchBefore.push(stretchBefore[i]! + (item.kind === 'space' ? item.stretch : 0));
      shrinkBefore.push(shrinkBefore[i]! + (item.kind === 'space' ? item.shrink : 0));
      notesBefore.push(notesBefore[i]! + (item.kind === 'box' ? noteHeight(notes, item.notes) : 0));
    }
    ends.push(count);
    const nextBox = new Array<number>(count + 1).fill(count);
    const nextEnd = new Array<number>(count + 1).fill(ends.length);
    for (let i = count - 1, e = ends.length; i >= 0; i--) {
      const isBox = items[i]!.kind === 'box';
      while (isBox && e > 0 && ends[e - 1]! > i) e--;
      nextBox[i] = isBox ? i : nextBox[i + 1]!;
      nextEnd[i] = e;
    }
    this.#flow = flow;
    this.#textBefore = textBefore;
    this.#stretchBefore = stretchBefore;
    this.#shrinkBefore = shrinkBefore;
    this.#notesBefore = notesBefore;
    this.#nextBox = nextBox;
    this.#nextEnd = nextEnd;
    this.#nextSnap = nextSnaps(flow.items);
    this.count = count;
    this.ends = ends;
    this.costs = ends.map((end) => {
      const item = items[end];
      return end < count && item?.kind === 'break' ? item.cost : 0;
    });
    this.#addRemnants();
    this.stretch = ends.map((end) => stretchBefore[end]!);
    this.shrink = ends.map((end) => shrinkBefore[end]!);
    this.notes = ends.map((end) => notesBefore[end]!);
  }

  /** Adds the cost of a page that begins with the last few lines of a chapter to the breaks that would cause it. */
  #addRemnants(): void {
    const { barriers, lineHeight } = this.#flow;
    let end = 0;
    for (const barrier of barriers) {
      if (barrier >= this.count) break;
      while (this.ends[end]! < barrier) end++;
      for (let e = end - 1; e >= 0; e--) {
        const first = this.first(this.ends[e]! + 1);
        if (this.#textBefore[barrier]! - this.#textBefore[first]! >= FEWEST_LINES * lineHeight) break;
        this.costs[e]! += COSTS.remnant;
      }
    }
  }

  /**
   * The item that a page begins with. Spaces are dropped at its head, except where the flow starts (CSS
   * Fragmentation 3, 5.2).
   */
  first(start: number): number {
    return start > 0 ? this.#nextBox[start]! : 0;
  }

  /** The height of the text before an item. */
  textUpTo(item: number): number {
    return this.#textBefore[Math.min(item, this.count)]!;
  }

  /** The index of the first of `ends` that leaves a box on a page from the item `start`. */
  firstEnd(start: number): number {
    return this.#nextEnd[start]!;
  }

  /** The height of a page's text, from the item `start` up to a break or the end of the flow. */
  height(start: number, end: number): number {
    const before = this.#textBeforePage(start);
    const height = this.#textBefore[Math.min(end, this.count)]! - before + this.#closing(end);
    const snap = this.#nextSnap?.[this.first(start)] ?? end;
    if (snap >= end) return height;
    // From the first such space on, heights are the same on every page.
    const item = this.#flow.items[snap]!;
    if (item.kind !== 'space' || !item.snap) return height;
    return height + snapHeight(this.#textBefore[snap]! - before, item.snap) - item.height;
  }

  #closing(end: number): number {
    const item = this.#flow.items[end];
    return item?.kind === 'break' ? (item.closing ?? 0) : 0;
  }

  /** The height of the text before a page, less what is repeated at the head of the page. */
  #textBeforePage(start: number): number {
    const first = this.first(start);
    const item = this.#flow.items[first];
    const resumed = start > 0 && item?.kind === 'box' ? item.resumption : 0;
    return this.#textBefore[first]! - resumed;
  }

  /**
   * The points that spaces may gain before a page that begins at an item. `stretch` less these are the points that
   * the page's spaces may gain.
   */
  stretchBefore(start: number): number {
    return this.#stretchBefore[this.first(start)]!;
  }

  /** The points that spaces may lose before such a page. */
  shrinkBefore(start: number): number {
    return this.#shrinkBefore[this.first(start)]!;
  }

  /** The height of the notes called before such a page. */
  notesBefore(start: number): number {
    return this.#notesBefore[start]!;
  }
}

/** For each item, the first space from there on that snaps to the grid; null where there is none at all. */
function nextSnaps(items: Flow['items']): number[] | null {
  let next = items.length;
  const found: number[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.kind === 'space' && item.snap) next = i;
    found[i] = next;
  }
  return next < items.length ? found : null;
}

/** The height of the notes with these indices. */
export function noteHeight(notes: Flow['notes'], numbers: readonly number[]): number {
  let height = 0;
  for (const number of numbers) height += notes[number]?.height ?? 0;
  return height;
}
