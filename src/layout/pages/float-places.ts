import { COSTS, STRAY } from '../costs.ts';
import type { Flow } from './abstract-flow.ts';
import type { Sums } from './sums.ts';

/**
 * Says what it costs to place floats at the head or the foot of a page, or to make them wait. A page's text runs from
 * the item `start` up to the break `end`; both are equal on a page of floats alone.
 */
export class FloatPlaces {
  readonly #flow: Flow;
  readonly #sums: Sums;

  constructor(flow: Flow, sums: Sums) {
    this.#flow = flow;
    this.#sums = sums;
  }

  /** How many floats are mentioned before an item. The first `placed` of them are known to be. */
  mentioned(placed: number, end: number): number {
    const { floats } = this.#flow;
    let count = placed;
    while (count < floats.length && (floats[count]!.anchor <= end || end === this.#sums.count)) count++;
    return count;
  }

  /** The height of the floats from `from` up to `to`. */
  height(from: number, to: number): number {
    let height = 0;
    for (let i = from; i < to; i++) height += this.#flow.floats[i]!.height;
    return height;
  }

  /** The cost of floats that wait, from `from` up to `to`, after a page that begins at the item `start`. */
  waitingCost(from: number, to: number, start: number): number {
    let cost = 0;
    for (let i = from; i < to; i++) {
      const since = this.#sums.textUpTo(start) - this.#sums.textUpTo(this.#flow.floats[i]!.anchor);
      cost += COSTS.waiting + (COSTS.waitingPage * Math.max(0, since)) / this.#flow.capacity;
    }
    return cost;
  }

  headCost(float: number, start: number, end: number): number {
    const { anchor, after, limit } = this.#flow.floats[float]!;
    if (end === start) return start > after && start <= limit + 1 ? 0 : STRAY;
    // Nothing stands above the title that begins a flow or a chapter.
    const isBelowTitle = after < 0 ? start > 0 || anchor === 0 : start > after + 1;
    if (!isBelowTitle || start > limit + 1) return STRAY;
    return anchor > start ? COSTS.aboveMention : start > limit ? COSTS.aboveTitle : 0;
  }

  footCost(float: number, start: number, end: number): number {
    const { anchor, after, limit } = this.#flow.floats[float]!;
    if (end === start || end <= after || end > limit) return STRAY;
    return anchor > start ? 0 : COSTS.farFoot;
  }

  /** The first float at the foot, of a page's floats from `from` up to `to`, where their places cost least. */
  firstAtFoot(from: number, to: number, start: number, end: number): number {
    let split = to;
    let best = 0;
    let gain = 0;
    for (let i = to - 1; i >= from; i--) {
      gain += this.headCost(i, start, end) - this.footCost(i, start, end);
      if (gain <= best) continue;
      best = gain;
      split = i;
    }
    return split;
  }
}

/** Whether a cost of places has a float in it that stands outside the chapter of its mention. */
export function isStray(cost: number): boolean {
  return cost >= STRAY;
}
