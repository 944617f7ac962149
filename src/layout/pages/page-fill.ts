import { COSTS, GAPING, MOST_LOOSENED } from '../costs.ts';
import type { Elastic, Flow, Loosened } from './abstract-flow.ts';
import { LooseParagraphs } from './loose-paragraphs.ts';
import { EPSILON, type Sums } from './sums.ts';

/** A page whose text and floats are chosen. */
export interface Filling extends Elastic {
  /** The item that ends its text. */
  readonly end: number;
  /** The height of all that stands on it, notes included. */
  readonly used: number;
  /** Whether it ends the flow: such a page may be short at no cost. */
  readonly isLast: boolean;
}

/** A way to fill a page, and what it costs. */
export interface Fill {
  readonly cost: number;
  /** How far its spaces are stretched (up to 1) or shrunk (down to -1). */
  readonly ratio: number;
  readonly loosened: Loosened | null;
  /** Lines of hole, half a line less. */
  readonly empty: number;
}

/** Finds the ways to fill a page: by its spaces, stretched or shrunk, and by paragraphs a line shorter or longer. */
export class PageFills {
  readonly #flow: Flow;
  readonly #sums: Sums;
  readonly #paragraphs: LooseParagraphs;
  readonly #chapterEnds: ReadonlySet<number>;

  constructor(flow: Flow, sums: Sums) {
    this.#flow = flow;
    this.#sums = sums;
    this.#paragraphs = new LooseParagraphs(flow.paragraphs);
    this.#chapterEnds = new Set(flow.barriers);
  }

  /** The ways to fill a page whose text begins at the item `start`; none where it does not fit. */
  waysOf(start: number, page: Filling): readonly Fill[] {
    const { capacity } = this.#flow;
    const { end, shrink, stretch, isLast } = page;
    const most = capacity + shrink + EPSILON;
    let { used } = page;
    let fits = used <= most;
    const ways = fits ? [this.#fill(page, used, null)] : [];
    // A chapter may end above the foot of a page.
    if (fits && (isLast || capacity - used <= stretch || this.#chapterEnds.has(end))) return ways;
    const lines = fits ? 1 : -1;
    const paragraphs: number[] = [];
    let from = this.#sums.first(start);
    while (paragraphs.length < MOST_LOOSENED && (lines > 0 || !fits)) {
      const found = this.#paragraphs.find(from, end, lines, lines > 0 ? capacity - used : used);
      if (!found) break;
      paragraphs.push(found.index);
      from = found.end;
      used += lines * found.lineHeight;
      fits ||= used <= most;
      if (fits) ways.push(this.#fill(page, used, { paragraphs: [...paragraphs], lines }));
    }
    return ways;
  }

  #fill(page: Filling, used: number, loosened: Loosened | null): Fill {
    const { capacity, lineHeight } = this.#flow;
    const ratio = page.isLast && used <= capacity ? 0 : fillRatio(capacity - used, page);
    const empty = page.isLast ? 0 : Math.max(0, (capacity - used) / lineHeight - 0.5);
    const hasEnded = this.#chapterEnds.has(page.end);
    const cost =
      (ratio > 0
        ? COSTS.stretched * empty * empty
        : hasEnded
          ? COSTS.chapterEnd * empty * empty
          : holeCost(empty)) +
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

/**
 * How far spaces are stretched, as a share of what they may gain, so that a page is full; or how far they are shrunk,
 * below 0, so that its content fits. 0 where they cannot fill the page: a hole is not made good by half.
 * @param missing what the page is short of, points; negative where its content is too high.
 */
export function fillRatio(missing: number, { stretch, shrink }: Elastic): number {
  if (missing > EPSILON && missing <= stretch) return missing / stretch;
  return missing < -EPSILON && shrink > 0 ? Math.max(-1, missing / shrink) : 0;
}
