import { COSTS, FEWEST_LINES } from '../costs.ts';
import type { Flow } from './abstract-flow.ts';
import { snapHeight } from './grid.ts';

/** Sums of floating-point heights differ by so much. */
export const EPSILON = 0.01;

type SummedFlow = Pick<Flow, 'items' | 'columns' | 'notes' | 'barriers' | 'lineHeight'>;

/** The sums before a page that begins at an item: what it has is the sums up to its end, less these. */
export interface PageStart {
  /** The index of the first of `Sums.ends` that leaves a box on the page. */
  readonly firstEnd: number;
  /** The height of the text, less what is repeated at the head of the page. */
  readonly text: number;
  readonly stretch: number;
  readonly shrink: number;
  readonly notes: number;
  /** The first space of the page that sets what follows on the grid, and the height that it gains by that. */
  readonly snap: number;
  readonly snapped: number;
}

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
  /** The height of the text up to there, with what is added below it where a page ends there. */
  readonly text: readonly number[];
  /** Sums up to there of the points that spaces may gain and lose, and of the heights of notes. */
  readonly stretch: readonly number[];
  readonly shrink: readonly number[];
  readonly notes: readonly number[];
  /** The last of `ends` up to there at which a chapter ends; -1 for none. */
  readonly chapterEnds: readonly number[];
  readonly #flow: SummedFlow;
  /** The same sums up to each item, and the height of the text. */
  readonly #textBefore: Float64Array;
  readonly #stretchBefore: Float64Array;
  readonly #shrinkBefore: Float64Array;
  readonly #notesBefore: Float64Array;
  /** The first box from each item on, and the index of the first of `ends` after that box. */
  readonly #nextBox: Int32Array;
  readonly #nextEnd: Int32Array;
  /**
   * The first space from each item on that sets what follows on the grid; null in a flow without a grid.
   */
  readonly #nextSnap: Int32Array | null;

  constructor(flow: SummedFlow) {
    const { items, notes } = flow;
    const count = items.findLastIndex((item) => item.kind === 'box') + 1;
    const textBefore = new Float64Array(count + 1);
    const stretchBefore = new Float64Array(count + 1);
    const shrinkBefore = new Float64Array(count + 1);
    const notesBefore = new Float64Array(count + 1);
    const upTo: Record<'ends' | 'costs' | 'text' | 'stretch' | 'shrink' | 'notes', number[]> = {
      ends: [],
      costs: [],
      text: [],
      stretch: [],
      shrink: [],
      notes: [],
    };
    let [text, stretch, shrink, noted] = [0, 0, 0, 0];
    const addEnd = (end: number, cost: number, closing: number) => {
      upTo.ends.push(end);
      upTo.costs.push(cost);
      upTo.text.push(text + closing);
      upTo.stretch.push(stretch);
      upTo.shrink.push(shrink);
      upTo.notes.push(noted);
    };
    // One loop: a long booklet has tens of thousands of items, which are summed at each change.
    for (let i = 0; i < count; i++) {
      const item = items[i]!;
      if (item.kind === 'break') addEnd(i, item.cost, item.closing ?? 0);
      else {
        text += item.height;
        if (item.kind === 'space') {
          stretch += item.stretch;
          shrink += item.shrink;
        } else if (item.notes.length > 0) noted += noteHeight(notes, item.notes);
      }
      textBefore[i + 1] = text;
      stretchBefore[i + 1] = stretch;
      shrinkBefore[i + 1] = shrink;
      notesBefore[i + 1] = noted;
    }
    addEnd(count, 0, closingOf(items[count]));
    const { ends } = upTo;
    const nextBox = new Int32Array(count + 1).fill(count);
    const nextEnd = new Int32Array(count + 1).fill(ends.length);
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
    this.costs = upTo.costs;
    this.text = upTo.text;
    this.stretch = upTo.stretch;
    this.shrink = upTo.shrink;
    this.notes = upTo.notes;
    this.#addRemnants();
    const barriers = new Set(flow.barriers);
    let last = -1;
    this.chapterEnds = ends.map((end, e) => {
      if (barriers.has(end)) last = e;
      return last;
    });
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
        const lines = this.#leastHeight(first, barrier) / lineHeight;
        if (lines >= FEWEST_LINES) break;
        this.costs[e]! += COSTS.remnant + COSTS.lostLine * Math.max(0, FEWEST_LINES - 1 - lines);
      }
    }
  }

  /** The height of items where those in columns are shared out evenly. */
  #leastHeight(first: number, end: number): number {
    let height = this.#textBefore[end]! - this.#textBefore[first]!;
    for (const part of this.#flow.columns) {
      const inside =
        this.#textBefore[Math.min(end, part.end)]! - this.#textBefore[Math.max(first, part.start)]!;
      if (inside > 0) height -= inside * (1 - 1 / part.count);
    }
    return height;
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

  /** Whether lines stand on a grid, so that heights depend on where a page begins. */
  get onGrid(): boolean {
    return this.#nextSnap !== null;
  }

  /** The height of a page's text, from the item `start` up to a break or the end of the flow. */
  height(start: number, end: number): number {
    return this.heightFrom(this.before(start), end);
  }

  /** The height of a page's text, from its start up to a break or the end of the flow. */
  heightFrom({ text, snap, snapped }: PageStart, end: number): number {
    const height = this.#textBefore[Math.min(end, this.count)]! - text + closingOf(this.#flow.items[end]);
    return end > snap ? height + snapped : height;
  }

  /** The same, up to one of `ends`. */
  heightTo({ text, snap, snapped }: PageStart, e: number): number {
    const height = this.text[e]! - text;
    return this.ends[e]! > snap ? height + snapped : height;
  }

  before(start: number): PageStart {
    const first = this.first(start);
    const item = this.#flow.items[first];
    const resumed = start > 0 && item?.kind === 'box' ? (item.resumption?.height ?? 0) : 0;
    const text = this.#textBefore[first]! - resumed;
    // From the first such space on, heights are the same on every page.
    const snap = this.#nextSnap?.[first] ?? this.count;
    const space = this.#flow.items[snap];
    const snapped =
      space?.kind === 'space' && space.snap
        ? snapHeight(this.#textBefore[snap]! - text, space.snap) - space.height
        : 0;
    return {
      firstEnd: this.#nextEnd[start]!,
      text,
      stretch: this.#stretchBefore[first]!,
      shrink: this.#shrinkBefore[first]!,
      notes: this.#notesBefore[start]!,
      snap,
      snapped,
    };
  }

  /** The height of the notes called before such a page. */
  notesBefore(start: number): number {
    return this.#notesBefore[start]!;
  }
}

/** The height that is added below a text which ends at an item. */
function closingOf(item: Flow['items'][number] | undefined): number {
  return item?.kind === 'break' ? (item.closing ?? 0) : 0;
}

/** The first space from each item on that snaps to the grid; null where there is none at all. */
function nextSnaps(items: Flow['items']): Int32Array | null {
  let next = items.length;
  const found = new Int32Array(items.length);
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
