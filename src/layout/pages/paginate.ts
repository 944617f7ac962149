import { COSTS, FEWEST_LINES, FORBIDDEN, LEAST_FILLED, MOST_SHORTER, OVERFULL } from '../costs.ts';
import type { Flow, FlowPage } from './abstract-flow.ts';
import {
  type Candidate,
  type Extent,
  textAlone,
  withFloat,
  withPartOfFloat,
  withPartOfNote,
} from './candidate.ts';
import { ColumnSets } from './column-sets.ts';
import { FloatPlaces, isStray } from './float-places.ts';
import { PageFills } from './page-fill.ts';
import { PageStates, type State } from './page-states.ts';
import { type Pass, SOUND, STRAYING } from './passes.ts';
import { Splits } from './splits.ts';
import { noteHeight, Sums } from './sums.ts';

/**
 * Breaks a flow into the pages of the least cost (see `costs.ts`). The whole flow is broken at once, as Knuth and
 * Plass (1981) break a paragraph and as Plass (Optimal Pagination Techniques for Automatic Typesetting Systems, 1981)
 * breaks pages with figures. A state is a place in the text with the number of floats that stand before it, and the side of the leaf. A page
 * costs what it leaves empty, where it ends, where its floats stand and which floats it makes wait. Every item and
 * every float is placed once, in order, whatever its size.
 */
export function paginate(flow: Flow): readonly FlowPage[] {
  return new Pagination(flow).pages();
}

class Pagination {
  readonly #flow: Flow;
  readonly #sums: Sums;
  readonly #columns: ColumnSets;
  readonly #floats: FloatPlaces;
  readonly #splits: Splits;
  readonly #fills: PageFills;
  #states: PageStates;
  /** Whether a page was refused, since the state was left, for a float that would stand outside its chapter. */
  #refusesStrays = false;

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#sums = new Sums(flow);
    this.#columns = new ColumnSets(flow.columns, this.#sums, flow.lineHeight);
    this.#floats = new FloatPlaces(flow, this.#sums);
    this.#splits = new Splits(flow, this.#sums);
    this.#fills = new PageFills(flow, this.#sums);
    this.#states = new PageStates(this.#sums.count, flow.recto);
  }

  /** Breaks the flow with its floats in their chapters, and once more where it then has no end. */
  pages(): FlowPage[] {
    return this.#trace(this.#lastState(false) ?? this.#lastState(true)!);
  }

  /** The best way to the end of the flow; undefined where there is none. */
  #lastState(mayStray: boolean): State | undefined {
    const { count } = this.#sums;
    const { length } = this.#flow.floats;
    this.#states = new PageStates(count, this.#flow.recto);
    for (const state of this.#states.inOrder()) {
      if (state.start < count || state.placed < length || state.page.split) this.#leave(state, mayStray);
    }
    return this.#states.last(length);
  }

  /**
   * Weighs the pages that can follow a state. One that only pages with strays can follow leads nowhere, unless these
   * may be. An overfull page comes where none fits.
   */
  #leave(state: State, mayStray: boolean): void {
    this.#refusesStrays = false;
    if (SOUND.some((pass) => this.#weighPages(state, pass))) return;
    if (this.#refusesStrays && !mayStray) return;
    const fitting = mayStray ? STRAYING.filter((pass) => this.#weighPages(state, pass)) : [];
    if (fitting.length === 0) this.#overflow(state);
  }

  /**
   * Weighs the pages of a pass that follow a state, the longest text first.
   * @returns whether one of them fits.
   */
  #weighPages(state: State, pass: Pass): boolean {
    const { ends, notes, costs, stretch, shrink } = this.#sums;
    const { capacity, lineHeight } = this.#flow;
    const { start, placed } = state;
    const carried = this.#splits.carried(state.page.split, placed);
    const notesBefore = this.#sums.notesBefore(start);
    const stretchBefore = this.#sums.stretchBefore(start);
    const shrinkBefore = this.#sums.shrinkBefore(start);
    const firstEnd = this.#sums.firstEnd(start);
    // Paragraphs may take fewer lines, so that a little more than the capacity is weighed.
    const most = capacity + MOST_SHORTER * lineHeight - carried.floats - carried.notes;
    const room = most + notesBefore - shrinkBefore;
    const lowest = (e: number) =>
      this.#height(start, e) + notes[e]! - this.#splits.spared(start, e) - shrink[e]!;
    let e = firstEnd;
    while (e < ends.length && lowest(e) <= room) e++;
    const floats = this.#floats.height(
      placed,
      this.#floats.mentioned(placed, this.#sums.ends[e - 1] ?? start),
    );
    let least = 0;
    let found = false;
    while (--e >= firstEnd) {
      const height = this.#height(start, e);
      const noteHeight = notes[e]! - notesBefore;
      if (height + noteHeight + floats + carried.floats + carried.notes < least) break;
      if (costs[e]! >= FORBIDDEN !== pass.forbidden) continue;
      const end = this.#sums.ends[e]!;
      const next = Math.min(end + 1, this.#sums.count);
      const extent: Extent = {
        e,
        end,
        next,
        text: height,
        stretch: stretch[e]! - stretchBefore,
        shrink: shrink[e]! - shrinkBefore,
        floats: carried.floats,
        notes: noteHeight + carried.notes,
        cost: costs[e]! + (COSTS.columnSlack * this.#columns.slack(start, end)) / lineHeight,
      };
      if (!this.#weigh(state, extent, pass, least)) continue;
      found = true;
      // A short page may have fewer strays than a full one.
      if (!pass.strays) least = LEAST_FILLED * capacity;
    }
    if (pass.forbidden) return found;
    // A page without text holds floats mentioned before, and what the page before passes on.
    const alone = { e: -1, end: start, next: start, text: 0, stretch: 0, shrink: 0, ...carried, cost: 0 };
    return this.#weigh(state, alone, pass, 0) || found;
  }

  /** The height of a page's text, from the item at `start` up to the break of this index in `Sums.ends`. */
  #height(start: number, e: number): number {
    const end = this.#sums.ends[e]!;
    return this.#sums.height(start, end) - this.#columns.saved(start, end);
  }

  /**
   * Weighs a text with none, one, two … of the waiting floats, as long as they fit whole; then with a part of the
   * next float, or with a part only of its last note.
   * @param least what a page has to be filled, points.
   * @returns whether one of the pages fits.
   */
  #weigh(state: State, extent: Extent, pass: Pass, least: number): boolean {
    const { start, placed } = state;
    const hasNothing = extent.end === start && !state.page.split;
    const mentioned = this.#floats.mentioned(placed, extent.end);
    let whole: Candidate | null = null;
    let page = textAlone(extent, placed);
    let found = false;
    for (;;) {
      const isEmpty = hasNothing && page.floatEnd === placed;
      if (!isEmpty && this.#used(page) >= least && this.#allows(pass, page)) {
        if (!this.#offer(state, page)) break;
        found = true;
      }
      if (page.floatEnd === mentioned) return found;
      whole = page;
      page = this.#withFloat(page, start);
    }
    return ((extent.end > start || pass.short) && this.#weighSplits(state, whole, page, pass)) || found;
  }

  /**
   * Weighs pages that pass on a part of their last float or note.
   * @param page the page that does not fit.
   * @param whole the same page without its last float; null where it has none.
   * @returns whether one of them fits.
   */
  #weighSplits(state: State, whole: Candidate | null, page: Candidate, pass: Pass): boolean {
    const { capacity, lineHeight } = this.#flow;
    const { start } = state;
    const ways: Candidate[] = [];
    const excess = this.#used(page) - capacity - page.shrink;
    const hasNotesOfFloats = page.notes !== page.extent.notes;
    const note =
      hasNotesOfFloats || page.extent.end === start
        ? null
        : this.#splits.ofNote(start, page.extent.e, excess);
    if (note) ways.push(withPartOfNote(page, note));
    if (whole) {
      const { floatEnd, extent } = whole;
      const { foot } = this.#floats.costs(floatEnd, start, extent.end);
      const room = capacity + whole.shrink - this.#used(whole);
      for (const way of this.#splits.ofFloat(floatEnd, room)) ways.push(withPartOfFloat(whole, way, foot));
    }
    let found = false;
    for (const way of ways) {
      if (!pass.short && this.#used(way) + way.stretch < capacity - lineHeight) continue;
      if (!this.#allows(pass, way)) continue;
      if (this.#offer(state, way)) found = true;
    }
    return found;
  }

  /** Whether a pass allows a page on which a float stands outside its chapter, or after which one must. */
  #allows(pass: Pass, { places, floatEnd, extent }: Candidate): boolean {
    if (!isStray(places) && !this.#floats.leavesStray(floatEnd, extent.end)) return true;
    this.#refusesStrays = true;
    return pass.strays;
  }

  #withFloat(page: Candidate, start: number): Candidate {
    const { floats, notes } = this.#flow;
    const { extent, floatEnd } = page;
    const float = floats[floatEnd]!;
    const costs = this.#floats.costs(floatEnd, start, extent.end);
    return withFloat(page, float, noteHeight(notes, float.notes), costs);
  }

  /** The height of all that stands on a page, its spaces neither stretched nor shrunk. */
  #used({ extent, floats, notes }: Candidate): number {
    return extent.text + floats + (notes > 0 ? notes + this.#flow.noteSeparation : 0);
  }

  /**
   * Offers the ways to fill a page as ways to the state that it leads to.
   * @returns whether the page fits.
   */
  #offer(state: State, page: Candidate): boolean {
    const { floats, capacity, lineHeight } = this.#flow;
    const { extent, floatEnd, split, stretch, shrink } = page;
    const { end, next } = extent;
    const { start } = state;
    const used = this.#used(page);
    if (used > capacity + shrink + MOST_SHORTER * lineHeight) return false;
    const isLast = next === this.#sums.count && floatEnd === floats.length && !split;
    const few = FEWEST_LINES * lineHeight;
    const starved = isLast ? used < few : page.floats > 0 && extent.text < few;
    const waiting = this.#floats.waitingCost(floatEnd, this.#floats.mentioned(floatEnd, end), state);
    const overleaf = state.recto && split?.kind === 'float' ? COSTS.overleaf : 0;
    const places = page.places + waiting + overleaf;
    const cost = state.cost + COSTS.page + extent.cost + places + (starved ? COSTS.starvedPage : 0);
    const recto = this.#sideAfter(state);
    const known = this.#states.get(next, floatEnd, recto, split);
    if (known && known.cost <= cost && used <= capacity + shrink) return true;
    const ways = this.#fills.waysOf(start, { end, used, stretch, shrink, isLast });
    for (const { cost: ofFill, ...fill } of ways) {
      this.#states.offer(state, next, floatEnd, recto, cost + ofFill, { end, split, ...fill, overfull: 0 });
    }
    return ways.length > 0;
  }

  /** Whether the page after the one that begins at a state is a right-hand one. Sides matter to floats alone. */
  #sideAfter({ recto }: State): boolean {
    return this.#flow.floats.length > 0 ? !recto : recto;
  }

  /** Makes an overfull page of the least that can stand on a page, since nothing fits. */
  #overflow(state: State): void {
    const { floats, capacity, noteSeparation } = this.#flow;
    const { ends, count, notes } = this.#sums;
    const { start, placed } = state;
    const cost = state.cost + OVERFULL;
    const e = this.#sums.firstEnd(start);
    const overfull = (height: number) => ({
      ratio: 0,
      loosened: null,
      split: null,
      empty: 0,
      overfull: Math.max(0, height - capacity),
    });
    if (e === ends.length) {
      const page = { end: start, ...overfull(floats[placed]!.height) };
      this.#states.offer(state, start, placed + 1, this.#sideAfter(state), cost, page);
      return;
    }
    const end = ends[e]!;
    const noted = notes[e]! - this.#sums.notesBefore(start);
    const used = this.#height(start, e) + (noted > 0 ? noted + noteSeparation : 0);
    const page = { end, ...overfull(used) };
    this.#states.offer(state, Math.min(end + 1, count), placed, this.#sideAfter(state), cost, page);
  }

  /** The pages that lead to a state. */
  #trace(last: State): FlowPage[] {
    const pages: FlowPage[] = [];
    for (let state = last; state.previous; state = state.previous) {
      const { previous, placed: floatEnd } = state;
      const { end, ...made } = state.page;
      const floatStart = previous.placed;
      const start = end > previous.start ? this.#sums.first(previous.start) : end;
      // The float that is split stands last, at the foot.
      const movable = state.page.split?.kind === 'float' ? floatEnd - 1 : floatEnd;
      const arranged = this.#floats.arranged(floatStart, movable, previous.start, end);
      const columns = this.#columns.of(start, end);
      pages.push({ start, end, floatStart, ...arranged, floatEnd, columns, ...made });
    }
    return pages.reverse();
  }
}
