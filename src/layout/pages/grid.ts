import type { Snap } from './abstract-flow.ts';

/** Sums of floating-point heights differ by less. */
const EPSILON = 0.01;

/** How much is missing at `y` from the top of a page's text to where a snap ends (CSS Line Grid 1, 3). */
export function snapHeight(y: number, { pitch, offset }: Snap): number {
  const over = (y - offset) % pitch;
  const missing = over > 0 ? pitch - over : -over;
  return missing > pitch - EPSILON ? 0 : missing;
}

/** A height in whole lines of a grid; as it is where there is none. */
export function wholeLines(height: number, pitch: number): number {
  return pitch > 0 ? Math.ceil((height - EPSILON) / pitch) * pitch : height;
}
