import type { PathSegment, Point, Rectangle } from '../drawing/drawing.ts';
import { bounds } from '../drawing/path.ts';

/** The smallest rectangle around a path. */
export function pathBox(path: readonly PathSegment[]): Rectangle {
  if (path.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const { left, top, right, bottom } = bounds(path);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest rectangle around points. */
export function boxAround(points: readonly Point[]): Rectangle {
  return pathBox(points.map(([x, y]): PathSegment => ['L', x, y]));
}
