import type { Box, Point } from '../../drawing/drawing.ts';

/** A straight line that leads from a mark to its name. */
export interface Leader {
  readonly from: Point;
  readonly to: Point;
}

/** The distance under which the ends of lines are too near to other lines, points. */
const NEAR = 1;

/**
 * Whether a line passes through a box: neither the axes nor the line's own direction part them.
 * @param across the space at the left and the right of the box that counts as a part of it.
 */
export function passesThrough(
  { from: [x1, y1], to: [x2, y2] }: Leader,
  { left, top, right, bottom }: Box,
  across = 0,
): boolean {
  const [start, end] = [left - across, right + across];
  if (Math.max(x1, x2) <= start || Math.min(x1, x2) >= end) return false;
  if (Math.max(y1, y2) <= top || Math.min(y1, y2) >= bottom) return false;
  const side = (x: number, y: number) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  const [a, b, c, d] = [side(start, top), side(end, top), side(start, bottom), side(end, bottom)];
  return Math.min(a, b, c, d) < 0 && Math.max(a, b, c, d) > 0;
}

/** Whether two lines cross, or one ends by the other. */
export function crosses(a: Leader, b: Leader): boolean {
  const isBetween = (line: Leader, other: Leader) => sideOf(line, other.from) * sideOf(line, other.to) < 0;
  if (isBetween(a, b) && isBetween(b, a)) return true;
  return [a.from, a.to].some((end) => isNear(b, end)) || [b.from, b.to].some((end) => isNear(a, end));
}

/** Twice the surface between a line and a point, negative on its one side. */
function sideOf({ from, to }: Leader, [x, y]: Point): number {
  return (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
}

function isNear({ from, to }: Leader, [x, y]: Point): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return (from[0] + share * dx - x) ** 2 + (from[1] + share * dy - y) ** 2 < NEAR * NEAR;
}
