import { OVERFULL } from '../costs.ts';
import type { PageStates, State } from './page-states.ts';
import type { Sums } from './sums.ts';

/** Offers the page after a state on which nothing fits: an overfull one, of the least that can stand on a page. */
export function offerOverfull(state: State, sums: Sums, states: PageStates): void {
  const { start, placed } = state;
  const offer = (end: number, next: number, floatEnd: number) => {
    const page = { end, ratio: 0, loosened: null, split: null, empty: 0 };
    states.offer(state, next, floatEnd, states.sideAfter(state), state.cost + OVERFULL, page);
  };
  const end = sums.ends[sums.before(start).firstEnd];
  if (end === undefined) offer(start, start, placed + 1);
  else offer(end, Math.min(end + 1, sums.count), placed);
}
