import type { PathSegment } from './drawing.ts';

export type Path = readonly PathSegment[];

/** Rounds to a thousandth of a point, so that the same chart gives the same bytes everywhere. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** A path of rounded numbers. */
export function roundedPath(path: Path): PathSegment[] {
  return path.map(
    (step) => step.map((part) => (typeof part === 'number' ? rounded(part) : part)) as unknown as PathSegment,
  );
}

/** The rectangle that encloses a path. */
export function bounds(path: Path): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const across = (x: number) => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
  };
  const down = (y: number) => {
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  };
  let [fromX, fromY] = [0, 0];
  for (const segment of path) {
    if (segment[0] === 'Z') continue;
    const [x, y] = [segment.at(-2) as number, segment.at(-1) as number];
    across(x);
    down(y);
    if (segment[0] === 'C') {
      const [, x1, y1, x2, y2] = segment;
      for (const turn of turns(fromX, x1, x2, x)) across(turn);
      for (const turn of turns(fromY, y1, y2, y)) down(turn);
    }
    [fromX, fromY] = [x, y];
  }
  return { left, top, right, bottom };
}

/** The coordinates at which a cubic curve turns back, between its ends. */
function turns(p0: number, p1: number, p2: number, p3: number): number[] {
  const [low, high] = [Math.min(p0, p3), Math.max(p0, p3)];
  if (Math.min(p1, p2) >= low && Math.max(p1, p2) <= high) return [];
  // The derivative is a t² + b t + c, but for a factor of 3.
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  const times = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return times
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3);
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
