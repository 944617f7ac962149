import { boxAround, grown, meet, middleOf } from '../../../drawing/boxes.ts';
import type { Box, Point, Size } from '../../../drawing/drawing.ts';
import { type Area, areaAround, type Position } from './areas.ts';

/** A part of a map that stands larger in a corner of it. */
export interface Inset {
  readonly area: Area;
  readonly size: Size;
  /** The frame, and the part of the map that is shown in it. */
  readonly box: Box;
  readonly of: Box;
  /** The indexes of the places in it. */
  readonly members: readonly number[];
}

/** A place on a map, and whether its name does not stand beside it alone. */
interface Dot {
  readonly town: { readonly position: Position };
  readonly at: Point;
  readonly away: boolean;
}

/** The distance, in points, under which two places belong to one crowd. */
const NEAR = 13;
/** The fewest places of a crowd, and the fewest of it whose names do not stand beside them alone. */
const FEWEST = 3;
const FEWEST_AWAY = 2;
/** The least span of an inset, degrees. */
const LEAST_SPAN = 1.2;
/** The sides of an inset as shares of the map's. */
const SHARE = 0.36;
const MARGIN = 4;

/** The crowds of places whose names find too little room, the largest first, as indexes. */
export function crowds(dots: readonly Dot[]): number[][] {
  const groups = touching(
    dots.map(({ at }) => at),
    () => NEAR,
  );
  return groups
    .filter(
      (members) => members.length >= FEWEST && members.filter((i) => dots[i]!.away).length >= FEWEST_AWAY,
    )
    .toSorted((a, b) => b.length - a.length);
}

/** Groups points so that each has another of its group within reach, as indexes. */
export function touching(points: readonly Point[], reach: (i: number, j: number) => number): number[][] {
  const group = points.map((_, i) => i);
  for (const [i, [x, y]] of points.entries()) {
    for (const [j, other] of points.slice(0, i).entries()) {
      if (Math.hypot(x - other[0], y - other[1]) >= reach(i, j)) continue;
      const [from, to] = [group[i]!, group[j]!];
      for (const [k, each] of group.entries()) if (each === from) group[k] = to;
    }
  }
  return [...new Set(group)].map((each) => points.flatMap((_, i) => (group[i] === each ? [i] : [])));
}

/** An inset for a crowd, in the corner that is farthest from all other places; null where none is free. */
export function cornerFor(
  members: readonly number[],
  dots: readonly Dot[],
  insets: readonly Inset[],
  { width, height }: Size,
): Inset | null {
  const size = { width: width * SHARE, height: Math.min(height * 0.5, width * SHARE * 0.8) };
  const others = dots.filter((_, i) => !members.includes(i)).map(({ at }) => at);
  const own = members.map((i) => dots[i]!.at);
  const of = partAround(own, { width, height });
  const corners = [MARGIN, width - size.width - MARGIN]
    .flatMap((left) => [MARGIN, height - size.height - MARGIN].map((top) => ({ left, top })))
    .map(({ left, top }): Box => ({ left, top, right: left + size.width, bottom: top + size.height }))
    .filter((box) => !meet(box, of) && insets.every((each) => !meet(box, each.box)));
  const clear = corners
    .map((box) => ({ box, room: Math.min(Infinity, ...others.map((at) => distance(box, at))) }))
    .filter(({ room }) => room > NEAR / 2)
    .toSorted((a, b) => distance(a.box, middleOf(of)) - distance(b.box, middleOf(of)));
  const box = clear[0]?.box;
  if (!box) return null;
  const area = areaAround(
    members.map((i) => dots[i]!.town.position),
    LEAST_SPAN,
  );
  return { area, size, box, of, members };
}

/** The line from a part of a map to the inset that shows it, as boxes along it. */
export function leaderOf(box: Box, of: Box): Box[] {
  const [from, to] = nearestCorners(of, box);
  const steps = Math.max(1, Math.floor(Math.hypot(to[0] - from[0], to[1] - from[1]) / 2));
  return Array.from({ length: steps + 1 }, (_, i): Box => {
    const [left, top] = [
      from[0] + ((to[0] - from[0]) * i) / steps,
      from[1] + ((to[1] - from[1]) * i) / steps,
    ];
    return { left, top, right: left + 0.5, bottom: top + 0.5 };
  });
}

function nearestCorners(a: Box, b: Box): [Point, Point] {
  const corners = ({ left, top, right, bottom }: Box): Point[] => [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
  const pairs = corners(a).flatMap((p) => corners(b).map((q): [Point, Point] => [p, q]));
  const length = ([[x1, y1], [x2, y2]]: [Point, Point]) => Math.hypot(x2 - x1, y2 - y1);
  return pairs.toSorted((p, q) => length(p) - length(q))[0]!;
}

/** The box of points, within the map. */
function partAround(points: readonly Point[], { width, height }: Size): Box {
  const { left, top, right, bottom } = grown(boxAround(points), MARGIN);
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  };
}

function distance({ left, top, right, bottom }: Box, [x, y]: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
