import { type Elastic, type Flow, type FlowPage, FORBIDDEN, type Loosened } from './abstract-flow.ts';
import { FloatPlaces, isStray } from './float-places.ts';
import { LooseParagraphs } from './loose-paragraphs.ts';
import { noteHeight, Sums } from './sums.ts';

const OVERFULL = 1e8;
/** A page more, which is paper: as much as one left some seven lines short. */
const PAGE = 40;
/** A page with floats and hardly any text, or a last page of a few lines. */
const STARVED_PAGE = 60;
const FEWEST_LINES = 4;
/** A page filled less than this is not weighed where a fuller one may end. */
const LEAST_FILLED = 0.65;
/** An empty line that spaces can take up costs this share of one that stays empty. */
const STRETCHED = 0.25;
/** What it costs when spaces lose all that they may. */
const SHRUNK = 6;
/** A paragraph a line shorter or longer than is best for it, and how many a page may have of them. */
const LOOSENED = 2;
const MOST_LOOSENED = 3;
/** Lines too many that a page is weighed with, since paragraphs may be set shorter. */
const MOST_SHORTER = 2;
/** Sums of floating-point heights differ by so much. */
const EPSILON = 0.01;

/** The best way known to a place in the text with so many floats placed. */
interface State {
  readonly start: number;
  readonly placed: number;
  cost: number;
  previous: State | null;
  /** Of the page that leads here: where its text ends, how far it is stretched, by how much it is too high. */
  end: number;
  ratio: number;
  loosened: Loosened | null;
  overfull: number;
}

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
  readonly #floats: FloatPlaces;
  readonly #paragraphs: LooseParagraphs;
  readonly #chapterEnds: ReadonlySet<number>;
  /** By the item that comes next; few for each, in the order of the number of floats placed. */
  readonly #states: State[][];

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#sums = new Sums(flow);
    this.#floats = new FloatPlaces(flow, this.#sums);
    this.#paragraphs = new LooseParagraphs(flow.paragraphs);
    this.#chapterEnds = new Set(flow.barriers);
    this.#states = Array.from({ length: this.#sums.count + 1 }, () => []);
  }

  pages(): FlowPage[] {
    const { count } = this.#sums;
    const { length } = this.#flow.floats;
    this.#states[0]!.push({
      start: 0,
      placed: 0,
      cost: 0,
      previous: null,
      end: 0,
      ratio: 0,
      loosened: null,
      overfull: 0,
    });
    for (const row of this.#states) {
      // A page of floats alone leads to a later state of the same row, which grows under way.
      for (let i = 0; i < row.length; i++) {
        const state = row[i]!;
        if (isOutdone(row, i)) continue;
        if (state.start < count || state.placed < length) this.#leave(state);
      }
    }
    return this.#trace(this.#states[count]!.find(({ placed }) => placed === length)!);
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
    const { text, notes, costs, stretch, shrink } = this.#sums;
    const { capacity, lineHeight } = this.#flow;
    const { start, placed } = state;
    const textBefore = this.#sums.textBefore(start);
    const notesBefore = this.#sums.notesBefore(start);
    const stretchBefore = this.#sums.stretchBefore(start);
    const shrinkBefore = this.#sums.shrinkBefore(start);
    const firstEnd = this.#sums.firstEnd(start);
    let e = firstEnd;
    // Paragraphs may be set shorter.
    const room = capacity + MOST_SHORTER * lineHeight + textBefore + notesBefore - shrinkBefore;
    while (e < text.length && text[e]! + notes[e]! - shrink[e]! <= room) e++;
    const floats = this.#floats.height(
      placed,
      this.#floats.mentioned(placed, this.#sums.ends[e - 1] ?? start),
    );
    let least = 0;
    let found = false;
    while (--e >= firstEnd) {
      const height = text[e]! - textBefore;
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
        cost: costs[e]!,
      };
      if (!this.#weigh(state, extent, least)) continue;
      found = true;
      least = LEAST_FILLED * capacity;
    }
    if (forbidden || start === 0) return found;
    // Floats alone on a page, those mentioned before it.
    const alone: Extent = { end: start, next: start, text: 0, stretch: 0, shrink: 0, notes: 0, cost: 0 };
    return this.#weigh(state, alone, 0) || found;
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
      const filled = this.#fill(state, { end, next, floatEnd, used, stretch, shrink, cost, isLast });
      if (!filled) break;
      found ||= !isStray(places);
    }
    return found;
  }

  /**
   * Weighs how a page is filled: with its spaces as they are, stretched or shrunk, and with some paragraphs a
   * line shorter or longer. @returns whether it fits.
   */
  #fill(state: State, page: Filled): boolean {
    const { capacity } = this.#flow;
    const { end, shrink, stretch, isLast } = page;
    const most = capacity + shrink + EPSILON;
    let { used } = page;
    let fits = used <= most;
    if (fits) this.#offerFilled(state, page, used, null);
    // A chapter may end above the foot of a page.
    if (fits && (isLast || capacity - used <= stretch || this.#chapterEnds.has(end))) return true;
    const lines = fits ? 1 : -1;
    const paragraphs: number[] = [];
    let from = this.#sums.first(state.start);
    while (paragraphs.length < MOST_LOOSENED && (lines > 0 || !fits)) {
      const found = this.#paragraphs.find(from, end, lines, lines > 0 ? capacity - used : used);
      if (!found) break;
      paragraphs.push(found.index);
      from = found.end;
      used += lines * found.lineHeight;
      fits ||= used <= most;
      if (fits) this.#offerFilled(state, page, used, { paragraphs: [...paragraphs], lines });
    }
    return fits;
  }

  #offerFilled(state: State, page: Filled, used: number, loosened: Loosened | null): void {
    const { capacity, lineHeight } = this.#flow;
    const { next, floatEnd, end, isLast } = page;
    const ratio = isLast && used <= capacity ? 0 : fillRatio(capacity - used, page);
    const empty = isLast ? 0 : Math.max(0, (capacity - used) / lineHeight - 0.5);
    const cost =
      page.cost +
      empty * empty * (ratio > 0 ? STRETCHED : 1) +
      (ratio < 0 ? SHRUNK * ratio * ratio : 0) +
      (loosened ? LOOSENED * loosened.paragraphs.length : 0);
    this.#offer(state, next, floatEnd, state.cost + cost, end, ratio, loosened, 0);
  }

  /** Nothing fits: the least that can stand on a page stands out of it. */
  #overflow(state: State): void {
    const { floats, capacity, noteSeparation } = this.#flow;
    const { ends, count, text, notes } = this.#sums;
    const { start, placed } = state;
    const cost = state.cost + OVERFULL;
    const e = this.#sums.firstEnd(start);
    if (e === ends.length) {
      this.#offer(
        state,
        start,
        placed + 1,
        cost,
        start,
        0,
        null,
        Math.max(0, floats[placed]!.height - capacity),
      );
      return;
    }
    const noted = notes[e]! - this.#sums.notesBefore(start);
    const used = text[e]! - this.#sums.textBefore(start) + (noted > 0 ? noted + noteSeparation : 0);
    this.#offer(
      state,
      Math.min(ends[e]! + 1, count),
      placed,
      cost,
      ends[e]!,
      0,
      null,
      Math.max(0, used - capacity),
    );
  }

  #offer(
    previous: State,
    start: number,
    placed: number,
    cost: number,
    end: number,
    ratio: number,
    loosened: Loosened | null,
    overfull: number,
  ): void {
    const row = this.#states[start]!;
    let i = row.length;
    while (i > 0 && row[i - 1]!.placed >= placed) i--;
    const known = row[i];
    if (known?.placed !== placed)
      row.splice(i, 0, { start, placed, cost, previous, end, ratio, loosened, overfull });
    else if (cost < known.cost) {
      known.cost = cost;
      known.previous = previous;
      known.end = end;
      known.ratio = ratio;
      known.loosened = loosened;
      known.overfull = overfull;
    }
  }

  #trace(last: State): FlowPage[] {
    const pages: FlowPage[] = [];
    for (let state = last; state.previous; state = state.previous) {
      const { previous, end, placed: floatEnd, ratio, loosened, overfull } = state;
      const floatStart = previous.placed;
      const start = end > previous.start ? this.#sums.first(previous.start) : end;
      const footStart = this.#floats.firstAtFoot(floatStart, floatEnd, previous.start, end);
      pages.push({ start, end, floatStart, footStart, floatEnd, ratio, loosened, overfull });
    }
    return pages.reverse();
  }
}

/**
 * How much of what spaces may gain makes up for what is missing on a page, or of what they may lose, below
 * 0, for what is too much. Nothing where they cannot make up for it: a hole is not made good by half.
 */
export function fillRatio(missing: number, { stretch, shrink }: Elastic): number {
  if (missing > EPSILON && missing <= stretch) return missing / stretch;
  return missing < -EPSILON && shrink > 0 ? Math.max(-1, missing / shrink) : 0;
}

/** The text of a page: where it ends, where the next page starts, heights, and what it costs to end there. */
interface Extent extends Elastic {
  readonly end: number;
  readonly next: number;
  readonly text: number;
  readonly notes: number;
  readonly cost: number;
}

/** A page's text and floats as they are chosen, and what they cost besides how they fill it. */
interface Filled extends Elastic {
  readonly end: number;
  readonly next: number;
  readonly floatEnd: number;
  /** Height, notes included. */
  readonly used: number;
  readonly cost: number;
  /** It ends the flow. */
  readonly isLast: boolean;
}

/** Whether more floats have been placed with the same text at no more cost. */
function isOutdone(row: readonly State[], index: number): boolean {
  for (let i = index + 1; i < row.length; i++) if (row[i]!.cost <= row[index]!.cost) return true;
  return false;
}
