/** A transformation [a, b, c, d, e, f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export type Point = readonly [x: number, y: number];

/** The transformation that does `n` first, then `m`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  const [a, b] = [m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1]];
  const [c, d] = [m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3]];
  return [a, b, c, d, ...apply(m, [n[4], n[5]])];
}

export function apply(m: Matrix, [x, y]: Point): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/**
 * The factor by which a matrix enlarges.
 * @throws Error if it stretches, skews or mirrors.
 */
export function scaleOf([a, b, c, d]: Matrix): number {
  const scale = Math.hypot(a, b);
  if (Math.abs(a - d) > 1e-9 * scale || Math.abs(b + c) > 1e-9 * scale) {
    throw new Error('a chart drew with a transformation that skews, mirrors or stretches');
  }
  return scale;
}
