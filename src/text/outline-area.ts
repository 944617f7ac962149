import { type Contour, contoursOf, type Point } from './contours.ts';

/**
 * How much of the plane a glyph's outline covers, in square font units. Contours turn one way outside and the
 * other way in counters, so that their areas add up; where two overlap, both count.
 */
export function outlineArea(tables: ReadonlyMap<string, DataView>, glyph: number): number {
  return Math.abs(contoursOf(tables, glyph).reduce((sum, contour) => sum + areaOf(contour), 0));
}

/** Signed. A quadratic curve takes two thirds of the triangle of its chord and its control point. */
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

/** Between two control points lies a point of the curve. */
function withImpliedPoints(contour: Contour): Point[] {
  return contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length]!;
    if (point.onCurve || next.onCurve) return [point];
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, onCurve: true }];
  });
}

const cross = (a: Point, b: Point): number => a.x * b.y - b.x * a.y;
