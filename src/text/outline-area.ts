import type { OutlineSegment } from './font-types.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The area inside an outline, in the square of its unit. Outer contours and counters turn in opposite ways, so the sum of
 * their signed areas is the area. Where two contours overlap, both count.
 */
export function outlineArea(outline: readonly OutlineSegment[]): number {
  let twice = 0;
  let [start, at] = [ORIGIN, ORIGIN];
  for (const [operator, ...coordinates] of outline) {
    const points = operator === 'Z' ? [start] : placesOf(coordinates);
    const end = points.at(-1)!;
    if (operator === 'M') start = end;
    else twice += sweep([at, ...points]);
    at = end;
  }
  return Math.abs(twice / 2);
}

const ORIGIN: Place = { x: 0, y: 0 };

function placesOf(coordinates: readonly number[]): Place[] {
  return coordinates.flatMap((x, i) => (i % 2 === 0 ? { x, y: coordinates[i + 1]! } : []));
}

/**
 * Twice the signed area between the origin and a line or a Bézier curve with these points: the integral of x dy − y dx
 * over its polynomials.
 */
function sweep(points: readonly Place[]): number {
  const cross = (i: number, j: number) => points[i]!.x * points[j]!.y - points[j]!.x * points[i]!.y;
  if (points.length === 2) return cross(0, 1);
  if (points.length === 3) return (2 * cross(0, 1) + cross(0, 2) + 2 * cross(1, 2)) / 3;
  const ends = cross(0, 1) + cross(2, 3);
  return (6 * ends + 3 * (cross(0, 2) + cross(1, 2) + cross(1, 3)) + cross(0, 3)) / 10;
}
