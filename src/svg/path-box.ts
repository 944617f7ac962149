import type { PathSegment, Rectangle } from '../drawing/drawing.ts';

/** The smallest rectangle around a path, whose curves may reach less far than their control points. */
export function pathBox(path: readonly PathSegment[]): Rectangle {
  const [xs, ys]: [number[], number[]] = [[], []];
  let [x, y] = [0, 0];
  for (const segment of path) {
    if (segment[0] === 'Z') continue;
    if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x3, y3] = segment;
      xs.push(...extremes(x, x1, x2, x3));
      ys.push(...extremes(y, y1, y2, y3));
    }
    [x, y] = segment.slice(-2) as [number, number];
    xs.push(x);
    ys.push(y);
  }
  return boxAround(xs, ys);
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

/** The values of a cubic curve where its slope is 0. */
function extremes(p0: number, p1: number, p2: number, p3: number): number[] {
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0];
  const root = Math.sqrt(b * b - 4 * a * c);
  const places = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return places
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3);
}
