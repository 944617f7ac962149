import { type Breakpoint, EPSILON } from './breakpoints.ts';

/**
 * Fills each line with as much as it holds: a line ends at the last of the points with the least penalty that
 * fit. It is for code.
 * @param turn the width of the mark at the start of a line that continues the one before.
 */
export function firstFit(points: readonly Breakpoint[], measures: readonly number[], turn = 0): number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < points.length - 1) {
    const measure =
      measures[Math.min(ends.length, measures.length - 1)]! - (points[start]!.forced ? 0 : turn);
    let end = -1;
    for (let p = start + 1; p < points.length; p++) {
      const point = points[p]!;
      const fits = point.endWidth - points[start]!.startWidth <= measure + EPSILON;
      if (!fits && end >= 0) break;
      if (end < 0 || point.forced || point.penalty <= points[end]!.penalty) end = p;
      if (point.forced || !fits) break;
    }
    ends.push(end);
    start = end;
  }
  return ends;
}
