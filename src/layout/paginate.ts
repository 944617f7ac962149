import { noteHeight, Sums } from './sums.ts';

/**
 * Page making as a pure function over abstract items: no fonts, no styles. The whole flow is broken at
 * once, as Knuth and Plass (1981) break a paragraph and as Plass (Optimal Pagination Techniques for
 * Automatic Typesetting Systems, 1981) breaks pages with figures: the state is the place in the text and
 * the number of floats already placed, and each page costs what it leaves empty, where it is cut and
 * which floats it makes wait.
 */
export interface Flow {
  readonly items: readonly FlowItem[];
  /** In the order of their mentions, which they keep. */
  readonly floats: readonly FlowFloat[];
  /** Height of each note, by its number. */
  readonly noteHeights: readonly number[];
  /** Height of the rule and the space above a page's notes. */
  readonly noteSeparation: number;
  /** Height of a page's content. */
  readonly capacity: number;
  /** What one line takes: the unit of what a page leaves empty. */
  readonly lineHeight: number;
}

export type FlowItem =
  | {
      readonly kind: 'box';
      readonly height: number;
      readonly notes: readonly number[];
      /** Height of what is repeated above the box where it starts a page (a table's head). */
      readonly resumption: number;
    }
  /** Dropped at the top of a page, unless the page begins the flow. */
  | { readonly kind: 'space'; readonly height: number }
  /** A place where the page may end. `FORBIDDEN` ones are used only where nothing else is possible. */
  | { readonly kind: 'break'; readonly cost: number };

export interface FlowFloat {
  /** Its own margins included. */
  readonly height: number;
  readonly notes: readonly number[];
  /** Index of the item after which it is mentioned: it stands on no earlier page. */
  readonly anchor: number;
}

export interface FlowPage {
  /** Items from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** Floats from `floatStart` up to `floatEnd`: at the foot of the flow's first page, else at the top. */
  readonly floatStart: number;
  readonly floatEnd: number;
  /** What is too much for the page, points; 0 for all but what fits nowhere. */
  readonly overfull: number;
}

export const FORBIDDEN = 1e5;
const OVERFULL = 1e8;
/** A float that is still to come when a page ends. */
const WAITING_FLOAT = 5;
/** A page with floats and hardly any text, or a last page of a few lines. */
const STARVED_PAGE = 60;
const FEWEST_LINES = 4;
/** A page filled less than this is not weighed where a fuller one may end. */
const LEAST_FILLED = 0.65;
/** Sums of floating-point heights differ by so much. */
const EPSILON = 0.01;

/** The best way known to a place in the text with so many floats placed. */
interface State {
  readonly start: number;
  readonly placed: number;
  cost: number;
  previous: State | null;
  /** Of the page that leads here: where its text ends, and by how much it is too high. */
  end: number;
  overfull: number;
}

/** Breaks a flow into pages. Every item and float is placed once, in order, whatever its size. */
export function paginate(flow: Flow): readonly FlowPage[] {
  return new Pagination(flow).pages();
}

class Pagination {
  readonly #flow: Flow;
  readonly #sums: Sums;
  /** By the item that comes next, then by the number of floats placed. */
  readonly #states: (State | undefined)[][];

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#sums = new Sums(flow);
    this.#states = Array.from({ length: this.#sums.count + 1 }, () => []);
  }

  pages(): FlowPage[] {
    const { count } = this.#sums;
    const { length } = this.#flow.floats;
    this.#states[0]![0] = { start: 0, placed: 0, cost: 0, previous: null, end: 0, overfull: 0 };
    for (const row of this.#states) {
      // A page of floats alone leads to a later state of the same row, which grows under way.
      for (let placed = 0; placed < row.length; placed++) {
        const state = row[placed];
        if (!state || isOutdone(row, state)) continue;
        if (state.start < count || placed < length) this.#leave(state);
      }
    }
    return this.#trace(this.#states[count]![length]!);
  }

  /** Weighs the pages that can follow a state: forbidden breaks if there is no other, overfull if none fits. */
  #leave(state: State): void {
    if (this.#weighPages(state, false) || this.#weighPages(state, true)) return;
    this.#overflow(state);
  }

  /** Weighs pages, the longest text first. @returns whether there is one. */
  #weighPages(state: State, forbidden: boolean): boolean {
    const { text, notes, costs } = this.#sums;
    const { capacity } = this.#flow;
    const { start } = state;
    const textBefore = this.#sums.textBefore(start);
    const notesBefore = this.#sums.notesBefore(start);
    const firstEnd = this.#sums.firstEnd(start);
    let e = firstEnd;
    while (e < text.length && text[e]! - textBefore + notes[e]! - notesBefore <= capacity + EPSILON) e++;
    const floats = this.#pendingHeight(state, this.#sums.ends[e - 1] ?? start);
    let least = 0;
    let found = false;
    while (--e >= firstEnd) {
      const height = text[e]! - textBefore;
      const noteHeight = notes[e]! - notesBefore;
      if (height + noteHeight + floats < least) break;
      if (costs[e]! >= FORBIDDEN !== forbidden) continue;
      const end = this.#sums.ends[e]!;
      const next = Math.min(end + 1, this.#sums.count);
      if (!this.#weigh(state, { end, next, text: height, notes: noteHeight, cost: costs[e]! }, least))
        continue;
      found = true;
      least = LEAST_FILLED * capacity;
    }
    if (forbidden || start === 0) return found;
    // Floats alone on a page, those mentioned before it.
    return this.#weigh(state, { end: start, next: start, text: 0, notes: 0, cost: 0 }, 0) || found;
  }

  /** Weighs a text with as many of the waiting floats as fit. @returns whether it makes a page. */
  #weigh(state: State, { end, next, text, notes: textNotes, cost }: Extent, least: number): boolean {
    const { floats, capacity, lineHeight, noteHeights, noteSeparation } = this.#flow;
    const { placed } = state;
    const mentioned = this.#mentioned(placed, end);
    let notes = textNotes;
    let taken = 0;
    let found = false;
    for (let floatEnd = placed; floatEnd <= mentioned; floatEnd++) {
      if (floatEnd > placed) {
        const float = floats[floatEnd - 1]!;
        taken += float.height;
        notes += noteHeight(noteHeights, float.notes);
      }
      const used = text + taken + (notes > 0 ? notes + noteSeparation : 0);
      if (used > capacity + EPSILON) break;
      if (used < least || (end === state.start && floatEnd === placed)) continue;
      const isLast = next === this.#sums.count && floatEnd === floats.length;
      const empty = isLast ? 0 : Math.max(0, (capacity - used) / lineHeight - 0.5);
      const few = FEWEST_LINES * lineHeight;
      const starved = isLast ? used < few : taken > 0 && text < few;
      const waiting = mentioned - floatEnd;
      const page = cost + empty * empty + waiting * WAITING_FLOAT + (starved ? STARVED_PAGE : 0);
      this.#offer(state, next, floatEnd, state.cost + page, end, 0);
      found = true;
    }
    return found;
  }

  /** Nothing fits: the least that can stand on a page stands out of it. */
  #overflow(state: State): void {
    const { floats, capacity, noteSeparation } = this.#flow;
    const { ends, count, text, notes } = this.#sums;
    const { start, placed } = state;
    const cost = state.cost + OVERFULL;
    const e = this.#sums.firstEnd(start);
    if (e === ends.length) {
      this.#offer(state, start, placed + 1, cost, start, Math.max(0, floats[placed]!.height - capacity));
      return;
    }
    const noted = notes[e]! - this.#sums.notesBefore(start);
    const used = text[e]! - this.#sums.textBefore(start) + (noted > 0 ? noted + noteSeparation : 0);
    this.#offer(state, Math.min(ends[e]! + 1, count), placed, cost, ends[e]!, Math.max(0, used - capacity));
  }

  #offer(previous: State, start: number, placed: number, cost: number, end: number, overfull: number): void {
    const row = this.#states[start]!;
    const known = row[placed];
    if (!known) row[placed] = { start, placed, cost, previous, end, overfull };
    else if (cost < known.cost) {
      known.cost = cost;
      known.previous = previous;
      known.end = end;
      known.overfull = overfull;
    }
  }

  /** How many floats are mentioned up to an item; the first `placed` are. */
  #mentioned(placed: number, end: number): number {
    const { floats } = this.#flow;
    let count = placed;
    while (count < floats.length && (floats[count]!.anchor <= end || end === this.#sums.count)) count++;
    return count;
  }

  /** Of the floats that are still to come and mentioned up to an item. */
  #pendingHeight({ placed }: State, end: number): number {
    let height = 0;
    for (let i = this.#mentioned(placed, end) - 1; i >= placed; i--) height += this.#flow.floats[i]!.height;
    return height;
  }

  #trace(last: State): FlowPage[] {
    const pages: FlowPage[] = [];
    for (let state = last; state.previous; state = state.previous) {
      const { previous, end, placed, overfull } = state;
      const start = end > previous.start ? this.#sums.first(previous.start) : end;
      pages.push({ start, end, floatStart: previous.placed, floatEnd: placed, overfull });
    }
    return pages.reverse();
  }
}

/** The text of a page: where it ends, where the next page starts, heights, and what it costs to end there. */
interface Extent {
  readonly end: number;
  readonly next: number;
  readonly text: number;
  readonly notes: number;
  readonly cost: number;
}

/** Whether more floats have been placed with the same text at no more cost. */
function isOutdone(row: readonly (State | undefined)[], { placed, cost }: State): boolean {
  for (let more = placed + 1; more < row.length; more++) {
    const rival = row[more];
    if (rival && rival.cost <= cost) return true;
  }
  return false;
}
