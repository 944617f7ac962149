import type { PathSegment } from './drawing.ts';

export type Path = readonly PathSegment[];

/** Rounds to a thousandth of a point, so that the same chart gives the same bytes everywhere. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** The rectangle that encloses a path's points. */
export function bounds(path: Path): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const segment of path) {
    for (let i = 1; i < segment.length; i += 2) {
      const [x, y] = [segment[i] as number, segment[i + 1] as number];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return { left, top, right, bottom };
}
