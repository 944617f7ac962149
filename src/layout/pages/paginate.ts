import { type Elastic, type Flow, type FlowPage, FORBIDDEN } from './abstract-flow.ts';
import { ColumnSets } from './column-sets.ts';
import { FloatPlaces, isStray } from './float-places.ts';
import { MOST_SHORTER, PageFills } from './page-fill.ts';
import { PageStates, type State } from './page-states.ts';
import { noteHeight, Sums } from './sums.ts';

const OVERFULL = 1e8;
/** A page more, which is paper: as much as one left some three lines short. */
const PAGE = 40;
/** A page with floats and hardly any text, or a last page of a few lines. */
const STARVED_PAGE = 60;
const FEWEST_LINES = 4;
/** A page filled less than this is not weighed where a fuller one may end. */
const LEAST_FILLED = 0.65;

/**
 * Breaks a flow into pages, a pure function over abstract items. The whole flow is broken at once, as Knuth
 * and Plass (1981) break a paragraph and as Plass (Optimal Pagination Techniques for Automatic Typesetting
 * Systems, 1981) breaks pages with figures: the state is the place in the text and the number of floats
 * already placed, and each page costs what it leaves empty, where it is cut, where its floats stand and
 * which floats it makes wait. Every item and float is placed once, in order, whatever its size.
 */
export function paginate(flow: Flow): readonly FlowPage[] {
  return new Pagination(flow).pages();
}

class Pagination {
  readonly #flow: Flow;
  readonly #sums: Sums;
  readonly #columns: ColumnSets;
  readonly #floats: FloatPlaces;
  readonly #fills: PageFills;
  readonly #states: PageStates;

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#sums = new Sums(flow);
    this.#columns = new ColumnSets(flow.columns, this.#sums, flow.lineHeight);
    this.#floats = new FloatPlaces(flow, this.#sums);
    this.#fills = new PageFills(flow, this.#sums);
    this.#states = new PageStates(this.#sums.count);
  }

  pages(): FlowPage[] {
    const { count } = this.#sums;
    const { length } = this.#flow.floats;
    for (const state of this.#states.inOrder()) {
      if (state.start < count || state.placed < length) this.#leave(state);
    }
    return this.#trace(this.#states.get(count, length)!);
  }

  /**
   * Weighs the pages that can follow a state: forbidden breaks where there is no other, an overfull page
   * where none fits.
   */
  #leave(state: State): void {
    if (this.#weighPages(state, false) || this.#weighPages(state, true)) return;
    this.#overflow(state);
  }

  /** Weighs pages, the longest text first. @returns whether one will do. */
  #weighPages(state: State, forbidden: boolean): boolean {
    const { ends, notes, costs, stretch, shrink } = this.#sums;
    const { capacity, lineHeight } = this.#flow;
    const { start, placed } = state;
    const notesBefore = this.#sums.notesBefore(start);
    const stretchBefore = this.#sums.stretchBefore(start);
    const shrinkBefore = this.#sums.shrinkBefore(start);
    const firstEnd = this.#sums.firstEnd(start);
    let e = firstEnd;
    // Paragraphs may be set shorter.
    const room = capacity + MOST_SHORTER * lineHeight + notesBefore - shrinkBefore;
    while (e < ends.length && this.#height(start, e) + notes[e]! - shrink[e]! <= room) e++;
    const floats = this.#floats.height(
      placed,
      this.#floats.mentioned(placed, this.#sums.ends[e - 1] ?? start),
    );
    let least = 0;
    let found = false;
    while (--e >= firstEnd) {
      const height = this.#height(start, e);
      const noteHeight = notes[e]! - notesBefore;
      if (height + noteHeight + floats < least) break;
      if (costs[e]! >= FORBIDDEN !== forbidden) continue;
      const end = this.#sums.ends[e]!;
      const next = Math.min(end + 1, this.#sums.count);
      const extent: Extent = {
        end,
        next,
        text: height,
        stretch: stretch[e]! - stretchBefore,
        shrink: shrink[e]! - shrinkBefore,
        notes: noteHeight,
        cost: costs[e]! + this.#columns.slack(start, end) / lineHeight,
      };
      if (!this.#weigh(state, extent, least)) continue;
      found = true;
      least = LEAST_FILLED * capacity;
    }
    if (forbidden) return found;
    // Floats alone on a page, those mentioned before it.
    const alone: Extent = { end: start, next: start, text: 0, stretch: 0, shrink: 0, notes: 0, cost: 0 };
    return this.#weigh(state, alone, 0) || found;
  }

  /** The height of a page's text, from the item at `start` up to the end of a number. */
  #height(start: number, e: number): number {
    const end = this.#sums.ends[e]!;
    return this.#sums.height(start, end) - this.#columns.saved(start, end);
  }

  /** Weighs a text with as many of the waiting floats as fit. @returns whether one of the pages will do. */
  #weigh(state: State, extent: Extent, least: number): boolean {
    const { floats, capacity, lineHeight, noteHeights, noteSeparation } = this.#flow;
    const { end, next, text } = extent;
    const { placed, start } = state;
    const mentioned = this.#floats.mentioned(placed, end);
    const few = FEWEST_LINES * lineHeight;
    let { notes, stretch, shrink } = extent;
    let taken = 0;
    /** Of the floats' places: all of them at the head, and at best. */
    let atHead = 0;
    let places = 0;
    let found = false;
    for (let floatEnd = placed; floatEnd <= mentioned; floatEnd++) {
      if (floatEnd > placed) {
        const float = floats[floatEnd - 1]!;
        taken += float.height;
        stretch += float.stretch;
        shrink += float.shrink;
        notes += noteHeight(noteHeights, float.notes);
        atHead += this.#floats.headCost(floatEnd - 1, start, end);
        places = Math.min(atHead, places + this.#floats.footCost(floatEnd - 1, start, end));
      }
      const used = text + taken + (notes > 0 ? notes + noteSeparation : 0);
      if (used > capacity + shrink + MOST_SHORTER * lineHeight) break;
      if (used < least || (end === start && floatEnd === placed)) continue;
      const isLast = next === this.#sums.count && floatEnd === floats.length;
      const starved = isLast ? used < few : taken > 0 && text < few;
      const waiting = mentioned > floatEnd ? this.#floats.waitingCost(floatEnd, mentioned, start) : 0;
      const cost = PAGE + extent.cost + places + waiting + (starved ? STARVED_PAGE : 0);
      const known = this.#states.get(next, floatEnd);
      if (known && known.cost <= state.cost + cost) {
        found ||= !isStray(places);
        continue;
      }
      const ways = this.#fills.waysOf(start, { end, used, stretch, shrink, isLast });
      if (ways.length === 0) break;
      for (const { cost: ofFill, ...fill } of ways) {
        const page = { end, ...fill, overfull: 0 };
        this.#states.offer(state, next, floatEnd, state.cost + cost + ofFill, page);
      }
      found ||= !isStray(places);
    }
    return found;
  }

  /** Nothing fits: the least that can stand on a page stands out of it. */
  #overflow(state: State): void {
    const { floats, capacity, noteSeparation } = this.#flow;
    const { ends, count, notes } = this.#sums;
    const { start, placed } = state;
    const cost = state.cost + OVERFULL;
    const e = this.#sums.firstEnd(start);
    const overfull = (height: number) => ({
      ratio: 0,
      loosened: null,
      empty: 0,
      overfull: Math.max(0, height - capacity),
    });
    if (e === ends.length) {
      this.#states.offer(state, start, placed + 1, cost, { end: start, ...overfull(floats[placed]!.height) });
      return;
    }
    const end = ends[e]!;
    const noted = notes[e]! - this.#sums.notesBefore(start);
    const used = this.#height(start, e) + (noted > 0 ? noted + noteSeparation : 0);
    this.#states.offer(state, Math.min(end + 1, count), placed, cost, { end, ...overfull(used) });
  }

  #trace(last: State): FlowPage[] {
    const pages: FlowPage[] = [];
    for (let state = last; state.previous; state = state.previous) {
      const { previous, placed: floatEnd } = state;
      const { end, ...made } = state.page;
      const floatStart = previous.placed;
      const start = end > previous.start ? this.#sums.first(previous.start) : end;
      const footStart = this.#floats.firstAtFoot(floatStart, floatEnd, previous.start, end);
      const columns = this.#columns.of(start, end);
      pages.push({ start, end, floatStart, footStart, floatEnd, columns, ...made });
    }
    return pages.reverse();
  }
}

/** The text of a page: where it ends, where the next page starts, heights, and what it costs to end there. */
interface Extent extends Elastic {
  readonly end: number;
  readonly next: number;
  readonly text: number;
  readonly notes: number;
  readonly cost: number;
}
