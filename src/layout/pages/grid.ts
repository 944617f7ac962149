import type { Snap } from './abstract-flow.ts';

/** Sums of floating-point heights differ by less. */
const EPSILON = 0.01;

/**
 * A line moves up by this share of a pitch at most, which its leading has room for, rather than down by almost a
 * whole one.
 */
const MOST_UPWARDS = 1 / 12;

/**
 * The height of a space that sets what follows on the grid of a page (CSS Line Grid 1, 3). It is a little less than 0
 * where lines of another type, whose baselines stand higher in them, follow one another.
 * @param y where the space begins, from the top of the page's text, points.
 */
export function snapHeight(y: number, { pitch, offset }: Snap): number {
  const over = (y - offset) % pitch;
  const missing = over > 0 ? pitch - over : -over;
  return missing > (1 - MOST_UPWARDS) * pitch ? missing - pitch : missing;
}

/**
 * A height rounded up to whole lines of a grid.
 * @param pitch of the grid; 0 for no grid, which leaves the height as it is.
 */
export function wholeLines(height: number, pitch: number): number {
  return pitch > 0 ? Math.ceil((height - EPSILON) / pitch) * pitch : height;
}
