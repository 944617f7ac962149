import { COSTS, FEWEST_LINES, MOST_SHORTER } from '../costs.ts';
import type { Flow } from './abstract-flow.ts';
import type { Candidate } from './candidate.ts';
import type { FloatPlaces } from './float-places.ts';
import type { PageFills } from './page-fill.ts';
import type { PageStates, State } from './page-states.ts';
import type { Sums } from './sums.ts';

/** Says what pages cost, and offers them as ways to the states that they lead to. */
export class PageOffers {
  readonly #flow: Flow;
  readonly #sums: Sums;
  readonly #floats: FloatPlaces;
  readonly #fills: PageFills;
  readonly #states: PageStates;

  constructor(flow: Flow, sums: Sums, floats: FloatPlaces, fills: PageFills, states: PageStates) {
    this.#flow = flow;
    this.#sums = sums;
    this.#floats = floats;
    this.#fills = fills;
    this.#states = states;
  }

  /**
   * Whether a text fits, and leads to no better way than is known with none, one, two … of the waiting floats. Most
   * texts are weighed no further.
   * @param least what a page has to be filled, points.
   */
  isBeaten(state: State, page: Candidate, least: number): boolean {
    const { capacity, floats, lineHeight } = this.#flow;
    const { end } = page;
    let { stretch, shrink } = page;
    let most = page.used;
    let fewest = most;
    const first = floats[state.placed];
    if (most > capacity || end === this.#sums.count) return false;
    // Until a page is found to fit, it must be known whether this one does.
    if (least === 0 && first && first.limit < end) return false;
    const recto = this.#states.sideAfter(state);
    const cost = state.cost + COSTS.page + page.breakCost;
    for (let placed = state.placed; fewest <= capacity + shrink + MOST_SHORTER * lineHeight; placed++) {
      if (most >= least && !this.#floats.leavesStray(placed, end)) {
        const known = this.#states.get(end + 1, placed, recto, null);
        if (!known || known.cost > cost + this.#fills.leastCost(end, most, stretch, false)) return false;
      }
      const float = floats[placed];
      if (!float || float.mention > end) return true;
      if (float.notes.length > 0 || (float.splits.length > 0 && most + float.height > capacity)) return false;
      const inText = float.inText ?? float.height;
      most += Math.max(float.height, inText);
      fewest += Math.min(float.height, inText);
      stretch += float.stretch;
      shrink += float.shrink;
    }
    return page.notes === 0;
  }

  /**
   * Offers a page, filled as is best, as a way to the state that it leads to.
   * @returns whether the page fits.
   */
  offer(state: State, page: Candidate): boolean {
    const { floats, capacity, lineHeight } = this.#flow;
    const { end, floatEnd, split, stretch, shrink } = page;
    const { start } = state;
    const next = end > start ? Math.min(end + 1, this.#sums.count) : start;
    const used = page.used;
    if (used > capacity + shrink + MOST_SHORTER * lineHeight) return false;
    const isLast = next === this.#sums.count && floatEnd === floats.length && !split;
    const few = FEWEST_LINES * lineHeight;
    const starved = isLast ? used < few : page.floats > 0 && page.text < few;
    const waiting = this.#floats.waitingCost(floatEnd, this.#floats.mentioned(floatEnd, end), state);
    const overleaf = state.recto && split?.kind === 'float' ? COSTS.overleaf : 0;
    const places = page.places + waiting + overleaf;
    const cost = state.cost + COSTS.page + page.breakCost + places + (starved ? COSTS.starvedPage : 0);
    const recto = this.#states.sideAfter(state);
    const known = this.#states.get(next, floatEnd, recto, split);
    if (
      known &&
      used <= capacity + shrink &&
      known.cost <= cost + this.#fills.leastCost(end, used, stretch, isLast)
    )
      return true;
    const filling = { end, used, stretch, shrink, isLast };
    const way = this.#fills.best(start, filling, known ? known.cost - cost : Number.POSITIVE_INFINITY);
    if (!way) return false;
    const { ratio, loosened, empty } = way;
    const made = { end, ratio, loosened, split, empty };
    this.#states.offer(state, next, floatEnd, recto, cost + way.cost, made);
    return true;
  }
}
