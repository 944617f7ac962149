import { type Contour, contoursOf, type Point } from './contours.ts';

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

const cross = (a: Point, b: Point): number => a.x * b.y - b.x * a.y;
