import type { Box } from '../../../drawing/drawing.ts';
import { CAP_HEIGHT, type ChartTheme, fonts } from '../../theme.ts';

interface Label<P> {
  /** The point whose value it is. */
  readonly point: P;
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** The width of the text. */
  readonly extent: number;
}
interface Spot {
  readonly x: number;
  readonly y: number;
}
interface Point extends Spot {
  readonly value: number;
}

/** The radius of the dot at a line's end, points. */
export const DOT = 1.5;
/** How far after a line's end its value stands, points. */
export const AFTER = 4;
/** How far a value may stand over or under its point, points. */
const NEAR = 8;

/**
 * Places the values at a line's two ends, and at its peak where that is neither. Those of the ends stand over the line's
 * end and before its start; or, where that has no room, over the start, or after the end. They touch neither the line nor
 * each other; where no place will do, the peak's and the first are left out.
 * @param points the line, from the chart's top left corner, ascending in x.
 * `zero` is the y of the base line, `foot` that of the plot's lower end.
 */
export function placeEnds<P extends Point>(
  points: readonly P[],
  format: (value: number) => string,
  { zero, foot, width }: { readonly zero: number; readonly foot: number; readonly width: number },
  theme: ChartTheme,
): Label<P>[] {
  const { small } = fonts(theme);
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return [];
  const up = CAP_HEIGHT * small.size;
  const beside = ({ y }: Spot) => {
    const below = Math.min(foot, Math.max(y + up / 2, zero + up + 2));
    return y > zero + 2 && below > zero + up + 1 ? below : Math.min(y + up / 2, zero - 2);
  };
  const over = (x: number, extent: number) => ({ x, y: extreme(points, x, x + extent, Math.min) - 3 });
  const under = (x: number, extent: number) => ({ x, y: extreme(points, x, x + extent, Math.max) + 3 + up });
  const centered = ({ x }: Spot, extent: number) => Math.max(0, Math.min(width - extent, x - extent / 2));
  const label = (point: P, spots: (extent: number) => Spot[]): Label<P>[] => {
    const text = format(point.value);
    const extent = theme.measure(text, small);
    return spots(extent)
      .filter(({ x, y }) => x >= 0 && x + extent <= width && y <= foot && (y < zero - 1 || y - up > zero + 1))
      .filter(({ y }) => Math.max(point.y - y, y - up - point.y) <= NEAR)
      .filter(({ x, y }) => isNearest(point, points, { left: x, top: y - up, right: x + extent, bottom: y }))
      .map((spot) => ({ ...spot, point, text, extent }));
  };
  const lasts = label(end, (extent) => {
    const x = centered(end, extent);
    const places = [over(x, extent), over(end.x - 2, extent), { x: end.x + AFTER, y: beside(end) }];
    // Over a higher point the value would seem to be that one's.
    const isTaken = extreme(points, x, x + extent, Math.min) < end.y - small.size / 2;
    return isTaken ? [under(x, extent), ...places] : [...places, under(x, extent)];
  });
  if (points.length === 1) return lasts.slice(0, 1);
  const firsts = label(start, (extent) => [
    { x: start.x - extent - 3, y: beside(start) },
    over(centered(start, extent), extent),
    over(start.x - extent, extent),
    under(centered(start, extent), extent),
  ]);
  const pairs = lasts.flatMap((last) => firsts.map((first) => [first, last]));
  const ends = pairs.find(([first, last]) => !touch(first!, last!, small.size)) ?? lasts.slice(0, 1);
  const peak = points.reduce((most, point) => (point.value > most.value ? point : most));
  if (peak === start || peak === end) return ends as Label<P>[];
  const peaks = label(peak, (extent) => [
    over(centered(peak, extent), extent),
    over(peak.x - extent, extent),
  ]);
  const free = peaks.find((each) => ends.every((other) => !touch(each, other!, small.size)));
  return [...(ends as Label<P>[]), ...(free ? [free] : [])];
}

/** Whether a text would be taken for the value of its own point, and not of another. */
function isNearest(own: Spot, points: readonly Spot[], { left, top, right, bottom }: Box): boolean {
  const away = (spot: Spot) => {
    const { x, y } = spot;
    const reach = spot === points.at(-1) ? DOT : 0;
    return Math.hypot(
      Math.max(0, left - x - reach, x - reach - right),
      Math.max(0, top - y - reach, y - reach - bottom),
    );
  };
  return points.every((rival) => away(own) <= away(rival));
}

function touch(a: Label<unknown>, b: Label<unknown>, size: number): boolean {
  return a.x < b.x + b.extent + 2 && b.x < a.x + a.extent + 2 && Math.abs(a.y - b.y) < size;
}

/** The top of the line between two places, or its foot, its crossings with them included. */
function extreme(points: readonly Spot[], from: number, to: number, pick: typeof Math.min): number {
  const inside = points.filter(({ x }) => x >= from && x <= to).map(({ y }) => y);
  return pick(...crossing(points, from), ...crossing(points, to), ...inside);
}

function crossing(points: readonly Spot[], x: number): number[] {
  const i = points.findIndex((point) => point.x >= x);
  if (i <= 0) return [];
  const [a, b] = [points[i - 1]!, points[i]!];
  return [a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x)];
}
