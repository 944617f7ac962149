import type { ChartSpec } from '../spec.ts';
import type { Beside } from './kind.ts';

const GAP = 18;
/** The width under which a column has no room for names and values beside one another. */
const NARROWEST = 130;

/**
 * The columns of a chart whose rows are too many for its height: as few as it takes.
 * @param part the chart of some of the rows, by their numbers.
 * @param leastHeight the least height of a column at a width, points.
 * @returns null where columns would be too narrow.
 */
export function inColumns<S extends ChartSpec>(
  rows: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
  part: (rows: readonly number[]) => S,
  leastHeight: (part: S, width: number) => number,
): readonly Beside<S>[] | null {
  for (let count = 2; ; count++) {
    const own = (width - (count - 1) * GAP) / count;
    if (own < NARROWEST) return null;
    const each = Math.ceil(rows.length / count);
    const columns = Array.from({ length: Math.ceil(rows.length / each) }, (_, i) => ({
      spec: part(rows.slice(i * each, (i + 1) * each)),
      left: i * (own + GAP),
      width: own,
    }));
    if (columns.every(({ spec }) => leastHeight(spec, own) <= height)) return columns;
  }
}
