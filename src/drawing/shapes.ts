import type { PathSegment } from './drawing.ts';

/** The distance of control points by which a cubic curve is a quarter of a circle, in radii. */
export const ROUND = (4 / 3) * (Math.SQRT2 - 1);

/** An upright rectangle between two corners, clockwise from the first. */
export function rectangleBetween(left: number, top: number, right: number, bottom: number): PathSegment[] {
  return [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']];
}

/** An ellipse as four curves, clockwise from its right end. */
export function ellipse(x: number, y: number, rx: number, ry: number): PathSegment[] {
  const [kx, ky] = [rx * ROUND, ry * ROUND];
  return [
    ['M', x + rx, y],
    ['C', x + rx, y + ky, x + kx, y + ry, x, y + ry],
    ['C', x - kx, y + ry, x - rx, y + ky, x - rx, y],
    ['C', x - rx, y - ky, x - kx, y - ry, x, y - ry],
    ['C', x + kx, y - ry, x + rx, y - ky, x + rx, y],
    ['Z'],
  ];
}
