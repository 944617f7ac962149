/** A name below an axis, in one line or several. */
export interface Tick {
  readonly value: number;
  readonly lines: readonly string[];
}

/** Picks at most `most` round values from `min` to `max`, 1, 2, 2.5 or 5 times a power of ten apart, ascending. */
export function roundTicks(min: number, max: number, most: number): number[] {
  const span = max - min;
  if (!(span > 0)) return [min];
  let ticks = multiples(roundStep(span / Math.max(1, most - 1)), min, max);
  // A single tick gives no scale, and two say little of it. A smaller step may still give few enough.
  for (let parts = most; ticks.length < Math.min(3, most); parts++) {
    const finer = multiples(roundStep(span / parts), min, max);
    if (finer.length > most) break;
    ticks = finer;
  }
  return ticks;
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= least * (1 - 1e-9))!;
}

function multiples(step: number, min: number, max: number): number[] {
  const found: number[] = [];
  for (let n = Math.ceil(min / step - 1e-9); n * step <= max + step * 1e-9; n++) {
    found.push(Number((n * step).toPrecision(12)));
  }
  return found;
}
