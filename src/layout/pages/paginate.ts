import { COSTS, FORBIDDEN, LEAST_FILLED } from '../costs.ts';
import type { Flow, FlowPage } from './abstract-flow.ts';
import { Candidate } from './candidate.ts';
import { ColumnSets } from './column-sets.ts';
import { firstDifference } from './first-difference.ts';
import { FloatPlaces, isStray } from './float-places.ts';
import { offerOverfull } from './overfull-page.ts';
import { PageFills } from './page-fill.ts';
import { PageOffers } from './page-offers.ts';
import { PageStates, type State } from './page-states.ts';
import { pagesTo } from './pages-to.ts';
import { type Pass, SOUND, STRAYING } from './passes.ts';
import { Reach } from './reach.ts';
import { Splits } from './splits.ts';
import { noteHeight, Sums } from './sums.ts';

/**
 * A flow broken into the pages of the least cost (see `costs.ts`). The whole flow is broken at once, as Knuth and
 * Plass (1981) break a paragraph and as Plass (Optimal Pagination Techniques for Automatic Typesetting Systems, 1981)
 * breaks pages with figures. A state is a place in the text with the number of floats that stand before it, and the side of the leaf. A page
 * costs what it leaves empty, where it ends, where its floats stand and which floats it makes wait. Every item and
 * every float is placed once, in order, whatever its size.
 *
 * Where the flow is the same as one before up to some item, the search goes on from there: what is the best way to a place
 * depends on what stands before it alone.
 */
export class Pagination {
  readonly pages: readonly FlowPage[];
  readonly #flow: Flow;
  readonly #sums: Sums;
  readonly #columns: ColumnSets;
  readonly #floats: FloatPlaces;
  readonly #splits: Splits;
  readonly #reach: Reach;
  readonly #fills: PageFills;
  #states: PageStates;
  #offers: PageOffers;
  /** Whether floats stand outside their chapters, since there were no pages else. */
  readonly #strays: boolean;
  /** The page that is weighed. */
  readonly #page: Candidate;
  /** Whether a page was refused, since the state was left, for a float that would stand outside its chapter. */
  #refusesStrays = false;

  /** @param earlier the paginations before: where one had the same flow, its pages are taken as they are. */
  constructor(flow: Flow, earlier: readonly Pagination[]) {
    this.#flow = flow;
    this.#sums = new Sums(flow);
    this.#columns = new ColumnSets(flow.columns, this.#sums, flow.lineHeight);
    this.#floats = new FloatPlaces(flow, this.#sums);
    this.#splits = new Splits(flow, this.#sums);
    this.#reach = new Reach(flow, this.#sums, this.#splits);
    this.#fills = new PageFills(flow, this.#sums);
    this.#page = new Candidate(flow.noteSeparation);
    [this.#states, this.#offers] = this.#begin();
    const [previous, first] = this.#nearest(earlier);
    if (previous && first === Number.POSITIVE_INFINITY) {
      this.#strays = previous.#strays;
      this.pages = previous.pages;
      return;
    }
    if (previous && !previous.#strays) {
      this.#states.resume(previous.#states, first);
      this.#fills.recall(previous.#fills.answers, first);
    }
    // Floats are kept in their chapters, and the flow is broken once more where it then has no end.
    let last = this.#lastState(false);
    this.#strays = !last;
    if (!last) {
      [this.#states, this.#offers] = this.#begin();
      last = this.#lastState(true)!;
    }
    this.pages = pagesTo(last, this.#sums, this.#floats, this.#columns);
  }

  /** The earlier flow that is the same the longest, and the item from which on it differs; `Infinity` for none. */
  #nearest(earlier: readonly Pagination[]): [Pagination | null, number] {
    let nearest: [Pagination | null, number] = [null, 0];
    for (const one of earlier) {
      const first = firstDifference(one.#flow, this.#flow, [one.#sums, this.#sums], one.#fills.answers);
      if (first > nearest[1]) nearest = [one, first];
    }
    return nearest;
  }

  #begin(): [PageStates, PageOffers] {
    const states = new PageStates(this.#sums.count, this.#flow);
    return [states, new PageOffers(this.#flow, this.#sums, this.#floats, this.#fills, states)];
  }

  /** The best way to the end of the flow; undefined where there is none. */
  #lastState(mayStray: boolean): State | undefined {
    const { count } = this.#sums;
    const { length } = this.#flow.floats;
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
    if (fitting.length === 0) offerOverfull(state, this.#sums, this.#states);
  }

  /**
   * Weighs the pages of a pass that follow a state, the longest text first. Where floats crowd, the page has them
   * alone.
   * @returns whether one of them fits.
   */
  #weighPages(state: State, pass: Pass): boolean {
    const { ends, notes, costs, stretch, shrink, count } = this.#sums;
    const { capacity, lineHeight } = this.#flow;
    const { start, placed } = state;
    const carried = this.#splits.carried(state.page.split, placed);
    const page = this.#page;
    const isCrowded = !pass.forbidden && this.#floats.crowd(placed, start);
    page.clear(start, placed, carried);
    if (isCrowded && this.#weigh(state, page, pass, 0)) return true;
    const before = this.#sums.before(start);
    const hasColumns = this.#flow.columns.length > 0;
    const heightTo = (e: number) =>
      this.#sums.heightTo(before, e) - (hasColumns ? this.#columns.saved(start, ends[e]!) : 0);
    let e = this.#reach.firstBeyond(before, carried, heightTo);
    this.#states.looked(state, ends[e] ?? count);
    const floats = this.#floats.height(placed, this.#floats.mentioned(placed, ends[e - 1] ?? start));
    let least = 0;
    let found = false;
    let height = Number.POSITIVE_INFINITY;
    const setPage = (e: number) => {
      page.clear(ends[e]!, placed, carried);
      page.setText(e, height, notes[e]! - before.notes, costs[e]!);
      page.stretch = stretch[e]! - before.stretch;
      page.shrink = shrink[e]! - before.shrink;
    };
    while (--e >= before.firstEnd) {
      if (costs[e]! >= FORBIDDEN !== pass.forbidden) continue;
      const end = ends[e]!;
      const chapterEnd = this.#sums.chapterEnds[e]!;
      // White at the end of a chapter is expected: such a page is weighed however little it is filled.
      const needed = chapterEnd === e ? 0 : least;
      if (hasColumns && found && floats === 0) {
        // Columns are shared out for few ends: they are no higher than those of more items.
        setPage(e);
        if (this.#columns.leastHeight(before, e) >= needed && this.#offers.isBeaten(state, page, needed))
          continue;
      }
      height = heightTo(e);
      if (height + notes[e]! - before.notes + floats + carried.floats + carried.notes < needed) {
        e = chapterEnd + 1;
        continue;
      }
      setPage(e);
      if (!this.#offers.isBeaten(state, page, needed)) {
        if (hasColumns) page.breakCost += (COSTS.columnSlack * this.#columns.slack(start, end)) / lineHeight;
        if (!this.#weigh(state, page, pass, needed)) continue;
      }
      found = true;
      // A short page may have fewer strays than a full one, and a picture at its edge that stands in the text of that.
      if (!pass.strays && !this.#floats.someBleed(placed, end)) least = LEAST_FILLED * capacity;
    }
    if (pass.forbidden) return found;
    // A page without text holds floats mentioned before, and what the page before passes on.
    page.clear(start, placed, carried);
    return this.#weigh(state, page, pass, 0) || found;
  }

  /**
   * Weighs a text with none, one, two … of the waiting floats, as long as they fit whole; then with a part of the
   * next float, or with a part only of its last note.
   * @param page the text without them. They are added to it.
   * @param least what a page has to be filled, points.
   * @returns whether one of the pages fits.
   */
  #weigh(state: State, page: Candidate, pass: Pass, least: number): boolean {
    const { floats, notes } = this.#flow;
    const { start, placed } = state;
    const hasNothing = page.end === start && !state.page.split;
    const mentioned = this.#floats.mentioned(placed, page.end);
    let whole: Candidate | null = null;
    let found = false;
    for (;;) {
      const isEmpty = hasNothing && page.floatEnd === placed;
      if (!isEmpty && page.used >= least && this.#allows(pass, page)) {
        if (!this.#offers.offer(state, page)) break;
        found = true;
      }
      if (page.floatEnd === mentioned) return found;
      const float = floats[page.floatEnd]!;
      whole = float.splits.length > 0 ? page.copy() : null;
      const costs = this.#floats.costs(page.floatEnd, start, page.end);
      page.addFloat(float, noteHeight(notes, float.notes), costs);
    }
    const maySplit = (whole || page.textNotes > 0) && (page.end > start || pass.short);
    return (maySplit && this.#weighSplits(state, whole, page, pass)) || found;
  }

  /**
   * Weighs pages that pass on a part of their last float or note.
   * @param page the page that does not fit.
   * @param whole the same page without its last float; null where that cannot be split.
   * @returns whether one of them fits.
   */
  #weighSplits(state: State, whole: Candidate | null, page: Candidate, pass: Pass): boolean {
    const { capacity, lineHeight } = this.#flow;
    const { start } = state;
    const ways: Candidate[] = [];
    const excess = page.used - capacity - page.shrink;
    const hasNotesOfFloats = page.notes !== page.textNotes;
    const note =
      hasNotesOfFloats || page.end === start
        ? null
        : this.#splits.ofNote(this.#sums.notesBefore(start), page.e, excess);
    if (note) ways.push(page.withPartOfNote(note));
    if (whole) {
      const { foot } = this.#floats.costs(whole.floatEnd, start, whole.end);
      const room = capacity + whole.shrink - whole.used;
      for (const split of this.#splits.ofFloat(whole.floatEnd, room))
        ways.push(whole.withPartOfFloat(split, foot));
    }
    let found = false;
    for (const way of ways) {
      if (!pass.short && way.used + way.stretch < capacity - lineHeight) continue;
      if (!this.#allows(pass, way)) continue;
      if (this.#offers.offer(state, way)) found = true;
    }
    return found;
  }

  /** Whether a pass allows a page on which a float stands outside its chapter, or after which one must. */
  #allows(pass: Pass, { places, floatEnd, end }: Candidate): boolean {
    if (!isStray(places) && !this.#floats.leavesStray(floatEnd, end)) return true;
    this.#refusesStrays = true;
    return pass.strays;
  }
}
