import type { OutlineSegment } from './font-types.ts';

/**
 * The area inside an outline, in the square of its unit. Outer contours and counters turn in opposite ways, so the sum of
 * their signed areas is the area. Where two contours overlap, both count.
 */
export function outlineArea(outline: readonly OutlineSegment[]): number {
  let twice = 0;
  let [startX, startY, x, y] = [0, 0, 0, 0];
  for (const segment of outline) {
    // The move to the next contour follows the end of one.
    if (segment[0] === 'Z') {
      twice += swept(x, y, ['L', startX, startY]);
      continue;
    }
    if (segment[0] === 'M') [, startX, startY] = segment;
    else twice += swept(x, y, segment);
    x = segment.at(-2) as number;
    y = segment.at(-1) as number;
  }
  return Math.abs(twice / 2);
}

/**
 * Twice the signed area between the origin and a line or a Bézier curve from a point: the integral of x dy − y dx over its
 * polynomials.
 */
function swept(x: number, y: number, segment: Exclude<OutlineSegment, readonly ['Z']>): number {
  const [operator, a, b] = segment;
  if (operator === 'Q') {
    const [, , , c, d] = segment;
    return (2 * cross(x, y, a, b) + cross(x, y, c, d) + 2 * cross(a, b, c, d)) / 3;
  }
  if (operator !== 'C') return cross(x, y, a, b);
  const [, , , c, d, e, f] = segment;
  const ends = cross(x, y, a, b) + cross(c, d, e, f);
  const across = cross(x, y, c, d) + cross(a, b, c, d) + cross(a, b, e, f);
  return (6 * ends + 3 * across + cross(x, y, e, f)) / 10;
}

const cross = (x1: number, y1: number, x2: number, y2: number): number => x1 * y2 - x2 * y1;
