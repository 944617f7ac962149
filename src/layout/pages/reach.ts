import { MOST_SHORTER } from '../costs.ts';
import type { Flow } from './abstract-flow.ts';
import type { Carried, Splits } from './splits.ts';
import type { PageStart, Sums } from './sums.ts';

/** Finds how far pages reach. */
export class Reach {
  readonly #flow: Flow;
  readonly #sums: Sums;
  readonly #splits: Splits;
  /** Whether heights depend on where a page begins. */
  readonly #varies: boolean;
  /** How far the text goes that the last page could hold, points from the start of the flow, and what is beyond. */
  #last = { text: Number.POSITIVE_INFINITY, e: 0 };

  constructor(flow: Flow, sums: Sums, splits: Splits) {
    this.#flow = flow;
    this.#sums = sums;
    this.#splits = splits;
    this.#varies = sums.onGrid || flow.columns.length > 0;
  }

  /**
   * The first of `Sums.ends` that is beyond a page. The ends that the last page reached are not tried again where
   * this one goes further.
   * @param heightTo the height of the page's text up to an end.
   */
  firstBeyond(before: PageStart, carried: Carried, heightTo: (e: number) => number): number {
    const { ends, notes, shrink } = this.#sums;
    const { capacity, lineHeight } = this.#flow;
    // Paragraphs may take fewer lines, so that a little more than the capacity is weighed.
    const most = capacity + MOST_SHORTER * lineHeight - carried.floats - carried.notes;
    const room = most + before.notes - before.shrink;
    const text = before.text + room;
    let e = text >= this.#last.text ? Math.max(before.firstEnd, this.#last.e) : before.firstEnd;
    const fits = (at: number) =>
      at < ends.length &&
      heightTo(at) + notes[at]! - this.#splits.spared(before.notes, at) - shrink[at]! <= room;
    if (this.#flow.columns.length > 0) return firstBeyondColumns(e, fits);
    while (fits(e)) e++;
    if (!this.#varies) this.#last = { text, e };
    return e;
  }
}

/** The first end from `from` on that does not fit. Columns are shared out for each, so that few are tried. */
function firstBeyondColumns(from: number, fits: (e: number) => boolean): number {
  let step = 1;
  while (fits(from + step - 1)) step *= 2;
  // All up to half the step fits, the step itself does not.
  let fitting = from + Math.floor(step / 2) - 1;
  let beyond = from + step - 1;
  while (beyond - fitting > 1) {
    const middle = Math.floor((fitting + beyond) / 2);
    if (fits(middle)) fitting = middle;
    else beyond = middle;
  }
  return beyond;
}
