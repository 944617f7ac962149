import type { Matrix, PathSegment } from './drawing.ts';

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function isIdentity(matrix: Matrix): boolean {
  return matrix.every((each, i) => each === IDENTITY[i]);
}

/** The transformation that applies `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function determinant([a, b, c, d]: Matrix): number {
  return a * d - b * c;
}

/** The inverse of a transformation whose determinant is not 0. */
export function inverse(matrix: Matrix): Matrix {
  const [a, b, c, d, e, f] = matrix;
  const by = 1 / determinant(matrix);
  return [d * by, -b * by, -c * by, a * by, (c * f - d * e) * by, (b * e - a * f) * by];
}

export function transformed([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The factor by which a transformation changes lengths, on the mean of all directions. */
export function scaleOf(matrix: Matrix): number {
  return Math.sqrt(Math.abs(determinant(matrix)));
}

/** Whether a transformation keeps shapes: it scales, turns and moves, and mirrors nothing. */
export function keepsShapes([a, b, c, d]: Matrix): boolean {
  const tolerance = 1e-6 * (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d));
  return Math.abs(a - d) <= tolerance && Math.abs(b + c) <= tolerance;
}

/** Whether circles stay circles. */
export function keepsCircles([a, b, c, d, e, f]: Matrix): boolean {
  return keepsShapes([a, b, c, d, e, f]) || keepsShapes([a, b, -c, -d, e, f]);
}

export function transformedPath(matrix: Matrix, path: readonly PathSegment[]): PathSegment[] {
  const [a, b, c, d, e, f] = matrix;
  return path.map((segment) => {
    switch (segment[0]) {
      case 'Z':
        return segment;
      case 'C': {
        const [, x1, y1, x2, y2, x, y] = segment;
        return [
          'C',
          a * x1 + c * y1 + e,
          b * x1 + d * y1 + f,
          a * x2 + c * y2 + e,
          b * x2 + d * y2 + f,
          a * x + c * y + e,
          b * x + d * y + f,
        ];
      }
      default: {
        const [name, x, y] = segment;
        return [name, a * x + c * y + e, b * x + d * y + f];
      }
    }
  });
}
