import type { Size } from '../drawing/drawing.ts';
import type { ChartTheme } from './theme.ts';

/** The largest size of labels beside which points, strokes and gaps look right as the kinds have them, points. */
const LARGEST = 10;

/**
 * How much larger than the kinds have them points, strokes and gaps are drawn, as labels are in large print. A kind plans
 * and draws at the size and in the theme that are divided by it.
 */
export function enlargement({ size }: ChartTheme): number {
  return Math.max(1, size / LARGEST);
}

export function reduced(theme: ChartTheme, factor: number): ChartTheme {
  return { ...theme, size: theme.size / factor, smallSize: theme.smallSize / factor };
}

export function reducedSize({ width, height }: Size, factor: number): Size {
  return { width: width / factor, height: height / factor };
}
