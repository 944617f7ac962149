import type { PathSegment, Rectangle } from '../drawing/drawing.ts';
import { bounds } from '../drawing/path.ts';

/** The smallest rectangle around a path. */
export function pathBox(path: readonly PathSegment[]): Rectangle {
  if (path.length === 0) return boxAround([], []);
  const { left, top, right, bottom } = bounds(path);
  return boxAround([left, right], [top, bottom]);
}

export function boxAround(xs: readonly number[], ys: readonly number[]): Rectangle {
  const [left, top] = [least(xs), least(ys)];
  return {
    x: left,
    y: top,
    width: -least(xs.map((x) => -x)) - left,
    height: -least(ys.map((y) => -y)) - top,
  };
}

const least = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((least, value) => Math.min(least, value));
