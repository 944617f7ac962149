import type { FlowPage } from './abstract-flow.ts';
import type { ColumnSets } from './column-sets.ts';
import type { FloatPlaces } from './float-places.ts';
import type { State } from './page-states.ts';
import type { Sums } from './sums.ts';

/** The pages that lead to a state, in order. */
export function pagesTo(last: State, sums: Sums, floats: FloatPlaces, columns: ColumnSets): FlowPage[] {
  const pages: FlowPage[] = [];
  for (let state = last; state.previous; state = state.previous) {
    const { previous, placed: floatEnd } = state;
    const { end, ...made } = state.page;
    const floatStart = previous.placed;
    const start = end > previous.start ? sums.first(previous.start) : end;
    // The float that is split stands last, at the foot.
    const movable = state.page.split?.kind === 'float' ? floatEnd - 1 : floatEnd;
    const arranged = floats.arranged(floatStart, movable, previous.start, end);
    pages.push({
      start,
      end,
      floatStart,
      ...arranged,
      floatEnd,
      columns: columns.of(start, end),
      ...made,
    });
  }
  return pages.reverse();
}
