import { AWAY, COSTS, MOST_WAITING, STRAY } from '../costs.ts';
import type { Flow, FlowPage } from './abstract-flow.ts';
import type { State } from './page-states.ts';
import type { Sums } from './sums.ts';

/**
 * Says what it costs to place floats at the head or the foot of a page, or to make them wait. A page's text runs from
 * the item `start` up to the break `end`; both are equal on a page of floats alone.
 */
export class FloatPlaces {
  readonly #flow: Flow;
  readonly #sums: Sums;
  /** The number of floats that are mentioned before each item, all before the last; empty without floats. */
  readonly #mentioned: readonly number[];
  /** The sums, over the floats before each, of their heights and of the heights of the text up to their mentions. */
  readonly #heights: readonly number[];
  readonly #texts: readonly number[];
  /** How many of the floats before each have to stand at one end of their page. */
  readonly #bleeding: readonly number[];

  constructor(flow: Flow, sums: Sums) {
    this.#flow = flow;
    this.#sums = sums;
    this.#mentioned = mentionedAt(flow, sums.count);
    this.#heights = running(flow.floats.map(({ height }) => height));
    this.#texts = running(flow.floats.map(({ mention }) => sums.textUpTo(mention)));
    this.#bleeding = running(flow.floats.map((float) => (float.end ? 1 : 0)));
  }

  /** How many floats are mentioned before an item. The first `placed` of them are known to be. */
  mentioned(placed: number, end: number): number {
    return Math.max(placed, this.#mentioned[end] ?? 0);
  }

  /** Whether a float that is mentioned before an item, the first `placed` not among them, has to stand at one end of its page. */
  someBleed(placed: number, end: number): boolean {
    return this.#bleeding[this.mentioned(placed, end)]! > this.#bleeding[placed]!;
  }

  /** The height of the floats from `from` up to `to`. */
  height(from: number, to: number): number {
    return this.#heights[to]! - this.#heights[from]!;
  }

  /** Whether so many floats wait at an item, the first `placed` not among them, that the text waits for them. */
  crowd(placed: number, item: number): boolean {
    const height = this.height(placed, this.mentioned(placed, item));
    return height > MOST_WAITING * this.#flow.capacity;
  }

  /** The cost of floats that wait, from `from` up to `to`, after a page: more, the further back they are mentioned. */
  waitingCost(from: number, to: number, { start, recto }: Pick<State, 'start' | 'recto'>): number {
    if (from === to) return 0;
    const before = Math.min(to, this.mentioned(from, start));
    const since = (before - from) * this.#sums.textUpTo(start) - (this.#texts[before]! - this.#texts[from]!);
    const each = COSTS.waiting + (recto ? COSTS.overleaf : 0);
    return (to - from) * each + (COSTS.waitingPage * since) / this.#flow.capacity;
  }

  /** The costs of placing a float on a page. */
  costs(float: number, start: number, end: number): PlaceCosts {
    const { anchor, inText, end: only = null } = this.#flow.floats[float]!;
    const head = only === 'foot' ? STRAY : this.#headCost(float, start, end);
    const foot = only === 'head' ? STRAY : this.#footCost(float, start, end);
    const isInText = head >= STRAY && foot >= STRAY && inText !== null && anchor >= start && anchor < end;
    // A picture that bleeds above or below rather waits for a page where it can.
    const inPlace = only === null ? COSTS.inText : AWAY;
    return { head, text: isInText ? inPlace : Number.POSITIVE_INFINITY, foot };
  }

  #headCost(float: number, start: number, end: number): number {
    const { mention, title, limit, end: only } = this.#flow.floats[float]!;
    // A picture that bleeds above may stand above the title that begins its page, or above all of a flow.
    const begins = start === title || start === title + 1;
    if (only === 'head' && begins && end > start) return 0;
    // Nothing else stands above the title that begins a flow.
    const isBelowTitle = title < 0 ? start > 0 || mention === 0 : start > title + 1;
    if (!isBelowTitle || start > limit + 1) return STRAY;
    if (end === start) return 0;
    return mention > start ? COSTS.aboveMention : start > limit ? COSTS.aboveTitle : 0;
  }

  #footCost(float: number, start: number, end: number): number {
    const { mention, after, title, limit, end: only } = this.#flow.floats[float]!;
    // A picture that bleeds below may have a page without text.
    if (end === start) return only === 'foot' && start > title && start <= limit + 1 ? 0 : STRAY;
    if (end <= after || end > limit) return STRAY;
    return mention > start ? 0 : COSTS.farFoot;
  }

  /** Whether the text of a page that ends at the break `end` goes beyond the chapter of a float that waits. */
  leavesStray(waiting: number, end: number): boolean {
    const float = this.#flow.floats[waiting];
    return float !== undefined && float.limit < end;
  }

  /**
   * The first float in the text and the first at the foot, of a page's floats from `from` up to `to`, where their
   * places cost least.
   */
  arranged(from: number, to: number, start: number, end: number): Arranged {
    const costs = Array.from({ length: to - from }, (_, i) => this.costs(from + i, start, end));
    const sum = (place: keyof PlaceCosts, first: number, last: number) =>
      costs.slice(first - from, last - from).reduce((sum, { [place]: cost }) => sum + cost, 0);
    let best = Number.POSITIVE_INFINITY;
    let arranged = { textStart: to, footStart: to };
    for (let footStart = to; footStart >= from; footStart--) {
      for (let textStart = footStart; textStart >= from; textStart--) {
        const cost =
          sum('head', from, textStart) + sum('text', textStart, footStart) + sum('foot', footStart, to);
        if (cost < best) arranged = { textStart, footStart };
        best = Math.min(best, cost);
      }
    }
    return arranged;
  }
}

function mentionedAt({ floats }: Flow, count: number): number[] {
  if (floats.length === 0) return [];
  const mentioned: number[] = [];
  let before = 0;
  for (let item = 0; item < count; item++) {
    while (before < floats.length && floats[before]!.mention <= item) before++;
    mentioned.push(before);
  }
  return [...mentioned, floats.length];
}

/** The sums of the numbers before each, and of all. */
function running(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const [i, number] of numbers.entries()) sums.push(sums[i]! + number);
  return sums;
}

/** The costs of placing a float at the head of a page, at its mention in the text, and at the page's foot. */
export interface PlaceCosts {
  readonly head: number;
  readonly text: number;
  readonly foot: number;
}

type Arranged = Pick<FlowPage, 'textStart' | 'footStart'>;

/** Whether a float stands in the text: only where it can stand neither at the head nor at the foot. */
export function standsInText({ text }: PlaceCosts): boolean {
  return text < STRAY;
}

/** Whether a cost of places has a float in it that stands outside the chapter of its mention. */
export function isStray(cost: number): boolean {
  return cost >= STRAY;
}
