import type { PathMark, PathSegment } from '../drawing/drawing.ts';
import type { Box } from './sheet.ts';

/** What a path's inside covers, in square points; subpaths that turn the other way are holes. */
export function pathArea(path: readonly PathSegment[]): number {
  let twentyfold = 0;
  eachPiece(path, ([x0, y0], [x1, y1], [x2, y2], [x3, y3]) => {
    // Green's theorem for a cubic curve.
    twentyfold += x0 * (6 * y1 + 3 * y2 + y3) + x1 * (3 * y2 + 3 * y3 - 6 * y0);
    twentyfold += x2 * (6 * y3 - 3 * y0 - 3 * y1) - x3 * (y0 + 3 * y1 + 6 * y2);
  });
  return Math.abs(twentyfold) / 20;
}

/** What a path's stroke covers: its length by its width, but for the gaps between dashes. */
export function strokeArea({ path, stroke }: Pick<PathMark, 'path' | 'stroke'>): number {
  if (!stroke) return 0;
  let length = 0;
  eachPiece(path, (from, a, b, to, closing) => {
    if (!closing) length += curveLength(from, a, b, to);
  });
  return length * stroke.width * inkedShare(stroke.dash);
}

/** The share of a dashed line that is not gap (ISO 32000-1, 8.4.3.6). */
export function inkedShare(dash: readonly number[]): number {
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
  const cycle = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const whole = sum(cycle);
  return whole > 0 ? sum(cycle.filter((_, i) => i % 2 === 0)) / whole : 1;
}

type Point = readonly [number, number];

/** Calls for each curve, lines being curves too, and for the line that closes what is left open. */
function eachPiece(
  path: readonly PathSegment[],
  piece: (from: Point, a: Point, b: Point, to: Point, closing: boolean) => void,
): void {
  let first: Point = [0, 0];
  let last: Point = [0, 0];
  const straight = (to: Point, closing: boolean) => {
    const along = (share: number): Point => [
      last[0] + (to[0] - last[0]) * share,
      last[1] + (to[1] - last[1]) * share,
    ];
    piece(last, along(1 / 3), along(2 / 3), to, closing);
    last = to;
  };
  for (const segment of path) {
    if (segment[0] === 'M') {
      straight(first, true);
      first = last = [segment[1], segment[2]];
    } else if (segment[0] === 'L') straight([segment[1], segment[2]], false);
    else if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x3, y3] = segment;
      piece(last, [x1, y1], [x2, y2], [x3, y3], false);
      last = [x3, y3];
    } else straight(first, false);
  }
  straight(first, true);
}

/** Between the chord and the polygon of the control points: their mean is near enough for ink. */
function curveLength(from: Point, a: Point, b: Point, to: Point): number {
  const distance = (p: Point, q: Point) => Math.hypot(q[0] - p[0], q[1] - p[1]);
  return (distance(from, to) + distance(from, a) + distance(a, b) + distance(b, to)) / 2;
}

/** What of each box, in painting order, is not covered by boxes painted after it, in square points. */
export function visibleAreas(boxes: readonly Box[]): number[] {
  return boxes.map((box, i) => {
    const over = boxes.slice(i + 1).flatMap((other) => intersection(box, other) ?? []);
    return boxArea(box) - unionArea(over);
  });
}

export const boxArea = ({ left, top, right, bottom }: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

function intersection(a: Box, b: Box): Box | null {
  const [left, right] = [Math.max(a.left, b.left), Math.min(a.right, b.right)];
  const [top, bottom] = [Math.max(a.top, b.top), Math.min(a.bottom, b.bottom)];
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** By upright strips between all the left and right edges. */
function unionArea(boxes: readonly Box[]): number {
  const edges = [...new Set(boxes.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  return edges.slice(1).reduce((sum, right, i) => {
    const left = edges[i]!;
    const here = boxes.filter((box) => box.left <= left && box.right >= right);
    return sum + (right - left) * coveredHeight(here);
  }, 0);
}

function coveredHeight(boxes: readonly Box[]): number {
  let height = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { top, bottom } of [...boxes].sort((a, b) => a.top - b.top)) {
    height += Math.max(0, bottom - Math.max(top, reached));
    reached = Math.max(reached, bottom);
  }
  return height;
}
