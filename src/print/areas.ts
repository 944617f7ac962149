import type { Box, PathMark, PathSegment, Point } from '../drawing/drawing.ts';
import { once } from '../once.ts';

/** The area inside a path, in square points. Subpaths of the opposite direction are holes. */
export const pathArea = once((path: readonly PathSegment[]): number => {
  // Green's theorem: the sums are twice the area that lines sweep about the origin, and twenty times that of cubic curves.
  let [twofold, twentyfold] = [0, 0];
  eachPiece(path, {
    line([x0, y0], [x1, y1]) {
      twofold += x0 * y1 - x1 * y0;
    },
    curve([x0, y0], [x1, y1], [x2, y2], [x3, y3]) {
      twentyfold += x0 * (6 * y1 + 3 * y2 + y3) + x1 * (3 * y2 + 3 * y3 - 6 * y0);
      twentyfold += x2 * (6 * y3 - 3 * y0 - 3 * y1) - x3 * (y0 + 3 * y1 + 6 * y2);
    },
  });
  return Math.abs(twofold / 2 + twentyfold / 20);
});

/** The area of a path's stroke, in square points: length times width, without the gaps between dashes. */
export function strokeArea({ path, stroke }: Pick<PathMark, 'path' | 'stroke'>): number {
  if (!stroke) return 0;
  let length = 0;
  eachPiece(path, {
    line(from, to, closing) {
      if (!closing) length += distance(from, to);
    },
    curve(from, a, b, to) {
      length += curveLength(from, a, b, to);
    },
  });
  return length * stroke.width * inkedShare(stroke.dash);
}

/** The share of a dashed line that is inked (ISO 32000-1, 8.4.3.6). */
export function inkedShare(dash: readonly number[]): number {
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
  const cycle = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const whole = sum(cycle);
  return whole > 0 ? sum(cycle.filter((_, i) => i % 2 === 0)) / whole : 1;
}

interface Pieces {
  /** @param closing true for a line that closes an open subpath: it bounds the inside, and has no stroke. */
  line(from: Point, to: Point, closing: boolean): void;
  curve(from: Point, a: Point, b: Point, to: Point): void;
}

function eachPiece(path: readonly PathSegment[], { line, curve }: Pieces): void {
  let first: Point = [0, 0];
  let last: Point = [0, 0];
  const lineTo = (to: Point, closing: boolean) => {
    line(last, to, closing);
    last = to;
  };
  for (const segment of path) {
    if (segment[0] === 'M') {
      lineTo(first, true);
      first = last = [segment[1], segment[2]];
    } else if (segment[0] === 'L') lineTo([segment[1], segment[2]], false);
    else if (segment[0] === 'C') {
      const to: Point = [segment[5], segment[6]];
      curve(last, [segment[1], segment[2]], [segment[3], segment[4]], to);
      last = to;
    } else lineTo(first, false);
  }
  lineTo(first, true);
}

/** The length of a curve, estimated as the mean of its chord and its control polygon, which bound it. */
function curveLength(from: Point, a: Point, b: Point, to: Point): number {
  return (distance(from, to) + distance(from, a) + distance(a, b) + distance(b, to)) / 2;
}

function distance(p: Point, q: Point): number {
  return Math.hypot(q[0] - p[0], q[1] - p[1]);
}

/** The visible area of each box, in square points. Boxes are in painting order: later ones cover earlier ones. */
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

/** The area of a union of boxes, summed over the vertical strips between all their left and right edges. */
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
