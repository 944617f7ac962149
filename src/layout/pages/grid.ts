import type { Snap } from './abstract-flow.ts';

/** Sums of floating-point heights differ by less. */
const EPSILON = 0.01;

/** A line moves up by so much of a pitch, which its leading has, rather than down by nearly a whole one. */
const GIVEN = 1 / 12;

/**
 * How much is missing at `y` from the top of a page's text to where a snap ends (CSS Line Grid 1, 3); a little
 * less than nothing where lines of other type, whose baselines stand higher in them, follow one another.
 */
export function snapHeight(y: number, { pitch, offset }: Snap): number {
  const over = (y - offset) % pitch;
  const missing = over > 0 ? pitch - over : -over;
  return missing > (1 - GIVEN) * pitch ? missing - pitch : missing;
}

/** A height in whole lines of a grid; as it is where there is none. */
export function wholeLines(height: number, pitch: number): number {
  return pitch > 0 ? Math.ceil((height - EPSILON) / pitch) * pitch : height;
}
