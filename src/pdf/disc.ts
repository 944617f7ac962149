import type { PathSegment, Point } from '../drawing/drawing.ts';
import { ROUND } from '../drawing/shapes.ts';

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const TOLERANCE = 0.005;

/** The disc that a path of four quarters outlines; null for any other path. */
export function discOf(path: readonly PathSegment[]): Disc | null {
  // Outlines of glyphs, which are most paths, end here.
  if (path.length > 6) return null;
  const [start, ...rest] = path;
  const quarters = rest.filter((segment) => segment[0] === 'C');
  const closing = rest.slice(4);
  if (start?.[0] !== 'M' || quarters.length !== 4 || closing.some(([step]) => step !== 'Z')) return null;
  const ends = quarters.map(([, , , , , x, y]) => [x, y] as const);
  const [, opposite] = ends as [Point, Point, Point, Point];
  const center: Point = [(start[1] + opposite[0]) / 2, (start[2] + opposite[1]) / 2];
  const radius = distance([start[1], start[2]], center);
  const [, controlX, controlY] = quarters[0]!;
  const isRound =
    ends.every((end, i) => {
      const before = i === 0 ? ([start[1], start[2]] as const) : ends[i - 1]!;
      return near(distance(end, center), radius) && near(distance(end, before), radius * Math.SQRT2);
    }) && near(distance([controlX, controlY], [start[1], start[2]]), ROUND * radius);
  return isRound ? { x: center[0], y: center[1], radius } : null;
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < TOLERANCE;
}
