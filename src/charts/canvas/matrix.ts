import type { Matrix } from '../../drawing/drawing.ts';
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
