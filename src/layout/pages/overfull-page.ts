import { OVERFULL } from '../costs.ts';
import type { Flow } from './abstract-flow.ts';
import type { ColumnSets } from './column-sets.ts';
import type { PageStates, State } from './page-states.ts';
import type { Sums } from './sums.ts';

/** Offers the page after a state on which nothing fits: an overfull one, of the least that can stand on a page. */
export function offerOverfull(
  state: State,
  { floats, capacity, noteSeparation }: Flow,
  sums: Sums,
  columns: ColumnSets,
  states: PageStates,
): void {
  const { start, placed } = state;
  const before = sums.before(start);
  const offer = (height: number, end: number, next: number, floatEnd: number) => {
    const overfull = Math.max(0, height - capacity);
    const page = { end, ratio: 0, loosened: null, split: null, empty: 0, overfull };
    states.offer(state, next, floatEnd, states.sideAfter(state), state.cost + OVERFULL, page);
  };
  const end = sums.ends[before.firstEnd];
  if (end === undefined) {
    offer(floats[placed]!.height, start, start, placed + 1);
    return;
  }
  const noted = sums.notes[before.firstEnd]! - before.notes;
  const text = sums.height(start, end) - columns.saved(start, end);
  const height = text + (noted > 0 ? noted + noteSeparation : 0);
  offer(height, end, Math.min(end + 1, sums.count), placed);
}
