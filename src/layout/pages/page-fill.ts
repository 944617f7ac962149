import { COSTS, GAPING, MOST_LOOSENED } from '../costs.ts';
import type { Elastic, Flow, Loosened } from './abstract-flow.ts';
import { type Answers, LooseParagraphs } from './loose-paragraphs.ts';
import { EPSILON, type Sums } from './sums.ts';

/** A page whose text and floats are chosen. */
interface Filling extends Elastic {
  /** The item that ends its text. */
  readonly end: number;
  /** The height of all that stands on it, notes included. */
  readonly used: number;
  /** Whether it ends the flow: such a page may be short at no cost. */
  readonly isLast: boolean;
}

/** A way to fill a page, and what it costs. */
interface Fill {
  readonly cost: number;
  /** How far its spaces are stretched (up to 1) or shrunk (down to -1). */
  readonly ratio: number;
  readonly loosened: Loosened | null;
  /** Lines of hole, half a line less. */
  readonly empty: number;
}

/** The rounding error of costs, at most. */
const ROUNDING = 1e-6;

/** Finds the best way to fill a page: by its spaces, stretched or shrunk, and by paragraphs a line shorter or longer. */
export class PageFills {
  readonly #flow: Flow;
  readonly #sums: Sums;
  readonly #paragraphs: LooseParagraphs;
  readonly #chapterEnds: ReadonlySet<number>;
  /** The height of the highest line that a paragraph may take more, points. */
  readonly #highestLine: number;

  constructor(flow: Flow, sums: Sums) {
    this.#flow = flow;
    this.#sums = sums;
    this.#paragraphs = new LooseParagraphs(flow.paragraphs);
    this.#chapterEnds = new Set(flow.barriers);
    this.#highestLine = flow.paragraphs.reduce((most, { lineHeight }) => Math.max(most, lineHeight), 0);
  }

  /** The answers of the flow's paragraphs. */
  get answers(): Answers {
    return this.#paragraphs.answers;
  }

  /** Takes over what paragraphs before an item have answered. */
  recall(answers: Answers, first: number): void {
    this.#paragraphs.recall(answers, first);
  }

  /** A lower bound of what it costs to fill a page. */
  leastCost(end: number, used: number, stretch: number, isLast: boolean): number {
    const { capacity, lineHeight } = this.#flow;
    const missing = capacity - used;
    if (isLast || missing <= stretch || this.#chapterEnds.has(end)) return 0;
    let least = holeCost(Math.max(0, missing / lineHeight - 0.5));
    for (let more = 1; more <= MOST_LOOSENED && COSTS.loosened * more < least; more++) {
      const left = missing - more * this.#highestLine;
      const hole = left <= stretch ? 0 : holeCost(Math.max(0, left / lineHeight - 0.5));
      least = Math.min(least, COSTS.loosened * more + hole);
    }
    return least - ROUNDING;
  }

  /**
   * The best way to fill a page whose text begins at the item `start`; null where it does not fit.
   * @param bound a cost from which on ways need not be told apart.
   */
  best(start: number, page: Filling, bound: number): Fill | null {
    const { capacity } = this.#flow;
    const { end, shrink, stretch, isLast } = page;
    const most = capacity + shrink + EPSILON;
    let { used } = page;
    let best = used <= most ? this.#fill(page, used, null) : null;
    // A chapter may end above the foot of a page.
    if (best && (isLast || capacity - used <= stretch || this.#chapterEnds.has(end))) return best;
    const lines = best ? 1 : -1;
    const paragraphs: number[] = [];
    let from = this.#sums.first(start);
    while (paragraphs.length < MOST_LOOSENED) {
      if (best && (lines === -1 || COSTS.loosened * (paragraphs.length + 1) >= Math.min(bound, best.cost)))
        break;
      const found = this.#paragraphs.find(from, end, lines, lines === 1 ? capacity - used : used);
      if (!found) break;
      paragraphs.push(found.index);
      from = found.end;
      used += lines * found.lineHeight;
      if (used > most) continue;
      const way = this.#fill(page, used, { paragraphs: [...paragraphs], lines });
      if (!best || way.cost < best.cost) best = way;
    }
    return best;
  }

  #fill(page: Filling, used: number, loosened: Loosened | null): Fill {
    const { capacity, lineHeight } = this.#flow;
    const ratio = page.isLast && used <= capacity ? 0 : fillRatio(capacity - used, page);
    const empty = page.isLast ? 0 : Math.max(0, (capacity - used) / lineHeight - 0.5);
    const hasEnded = this.#chapterEnds.has(page.end);
    const cost =
      (ratio > 0 ? COSTS.stretched * empty * empty : hasEnded ? endCost(empty) : holeCost(empty)) +
      (ratio < 0 ? COSTS.shrunk * ratio * ratio : 0) +
      (loosened ? COSTS.loosened * loosened.paragraphs.length : 0);
    return { cost, ratio, loosened, empty: ratio > 0 || hasEnded ? 0 : empty };
  }
}

/** The cost of a hole. It is linear beyond `GAPING` lines, so that few pages have all that must be empty. */
function holeCost(lines: number): number {
  const first = Math.min(lines, GAPING);
  return COSTS.hole * (first * first + 2 * (lines - first));
}

/** The cost of white below the end of a chapter. A line more costs no more than one of a hole: it fills no page before. */
function endCost(lines: number): number {
  const first = Math.min(lines, COSTS.hole / COSTS.chapterEnd);
  return COSTS.chapterEnd * first * first + 2 * COSTS.hole * (lines - first);
}

/**
 * How far spaces are stretched, as a share of what they may gain, so that a page is full; or how far they are shrunk,
 * below 0, so that its content fits. 0 where they cannot fill the page: a hole is not made good by half.
 * @param missing what the page is short of, points; negative where its content is too high.
 */
export function fillRatio(missing: number, { stretch, shrink }: Elastic): number {
  if (missing > EPSILON && missing <= stretch) return missing / stretch;
  return missing < -EPSILON && shrink > 0 ? Math.max(-1, missing / shrink) : 0;
}
