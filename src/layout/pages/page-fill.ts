import { COSTS, GAPING, MOST_LOOSENED } from '../costs.ts';
import type { Elastic, Flow, Loosened } from './abstract-flow.ts';
import { LooseParagraphs } from './loose-paragraphs.ts';
import { EPSILON, type Sums } from './sums.ts';

/** A page's text and floats as they are chosen. */
export interface Filling extends Elastic {
  /** The break that ends its text. */
  readonly end: number;
  /** Height, notes included. */
  readonly used: number;
  /** It ends the flow: it may be as short as it is. */
  readonly isLast: boolean;
}

/** How a page may be filled, and what that costs. */
export interface Fill {
  readonly cost: number;
  readonly ratio: number;
  readonly loosened: Loosened | null;
  /** Lines that stay empty though the text goes on. */
  readonly empty: number;
}

/** Finds how a page is filled: spaces stretched or shrunk, paragraphs a line shorter or longer. */
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

  /** The ways to fill a page whose text begins at `start`; none where it does not fit. */
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

/** Once a page is well short, a line more hardly matters: what is to be empty is so on few pages. */
function holeCost(lines: number): number {
  const first = Math.min(lines, GAPING);
  return COSTS.hole * (first * first + 2 * (lines - first));
}

/**
 * How much of what spaces may gain makes up for what is missing on a page, or of what they may lose, below
 * 0, for what is too much. Nothing where they cannot make up for it: a hole is not made good by half.
 */
export function fillRatio(missing: number, { stretch, shrink }: Elastic): number {
  if (missing > EPSILON && missing <= stretch) return missing / stretch;
  return missing < -EPSILON && shrink > 0 ? Math.max(-1, missing / shrink) : 0;
}
