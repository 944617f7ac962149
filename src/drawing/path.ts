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

/** The parts of a path. */
export function subpaths(path: Path): Path[] {
  const starts = path.flatMap(([step], i) => (step === 'M' ? [i] : []));
  return starts.map((start, i) => path.slice(start, starts[i + 1]));
}

/** The points of a path of one part, its curves as four straight lines. */
export function flattened(path: Path): [number, number][] {
  let [x, y] = [0, 0];
  return path.flatMap((segment): [number, number][] => {
    if (segment[0] === 'Z') return [];
    const [fromX, fromY] = [x, y];
    [x, y] = [segment.at(-2) as number, segment.at(-1) as number];
    if (segment[0] !== 'C') return [[x, y]];
    const [, x1, y1, x2, y2, x3, y3] = segment;
    return [0.25, 0.5, 0.75, 1].map((t) => {
      const u = 1 - t;
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      return [a * fromX + b * x1 + c * x2 + d * x3, a * fromY + b * y1 + c * y2 + d * y3];
    });
  });
}

/** Whether a path, or a part of it, is closed. */
export function isClosed(path: Path): boolean {
  return path.some(([step]) => step === 'Z');
}
