import { type Contour, contoursOf, type Point } from './contours.ts';
import type { OutlineSegment } from './types.ts';

/**
 * The area inside a glyph's outline, in square font units. Outer contours and counters turn in opposite ways,
 * so the sum of their signed areas is the area. Where two contours overlap, both count.
 */
export function outlineArea(tables: ReadonlyMap<string, DataView>, glyph: number): number {
  return Math.abs(contoursOf(tables, glyph).reduce((sum, contour) => sum + areaOf(contour), 0));
}

/**
 * The signed area of a contour. A quadratic curve and its chord enclose two thirds of the triangle that the
 * chord makes with the control point.
 */
function areaOf(contour: Contour): number {
  const points = withImpliedPoints(contour);
  let twice = 0;
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length]!;
    if (point.onCurve && next.onCurve) twice += cross(point, next);
    else if (!point.onCurve) {
      const before = points[(i + points.length - 1) % points.length]!;
      const chord = cross(before, next);
      twice += chord + (2 / 3) * (cross(before, point) + cross(point, next) - chord);
    }
  });
  return twice / 2;
}

/** The contour with the point of the curve that lies half-way between two control points that follow each other. */
function withImpliedPoints(contour: Contour): Point[] {
  return contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length]!;
    if (point.onCurve || next.onCurve) return [point];
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, onCurve: true }];
  });
}

/** The area inside an outline, in the square of its unit. Each curve is taken by chords, which is near enough for ink. */
export function segmentsArea(outline: readonly OutlineSegment[]): number {
  let twice = 0;
  let [start, at] = [ORIGIN, ORIGIN];
  const lineTo = (point: Place) => {
    twice += cross(at, point);
    at = point;
  };
  for (const segment of outline) {
    if (segment[0] === 'Z') lineTo(start);
    else if (segment[0] === 'M') [start, at] = [pointOf(segment), pointOf(segment)];
    else {
      const from = at;
      for (let i = 1; i <= CHORDS; i++) lineTo(pointOn(segment, from, i / CHORDS));
    }
  }
  return Math.abs(twice / 2);
}

type Place = Pick<Point, 'x' | 'y'>;
const ORIGIN: Place = { x: 0, y: 0 };
const CHORDS = 8;

/** The point at which a segment ends. */
function pointOf(segment: OutlineSegment): Place {
  const [x, y] = segment.slice(-2) as unknown as readonly [number, number];
  return { x, y };
}

/** The point of a line or a Bézier curve at a share of its way. */
function pointOn([, ...coordinates]: OutlineSegment, from: Place, share: number): Place {
  let points: readonly Place[] = [from];
  for (let i = 0; i < coordinates.length; i += 2)
    points = [...points, { x: coordinates[i] as number, y: coordinates[i + 1] as number }];
  while (points.length > 1) {
    points = points.slice(1).map(({ x, y }, i) => {
      const before = points[i]!;
      return { x: before.x + (x - before.x) * share, y: before.y + (y - before.y) * share };
    });
  }
  return points[0]!;
}

const cross = (a: Place, b: Place): number => a.x * b.y - b.x * a.y;
