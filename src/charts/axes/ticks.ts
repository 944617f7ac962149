/** A name below an axis, in one line or several. */
export interface Tick {
  readonly value: number;
  readonly lines: readonly string[];
}

/** The round steps from a power of ten to ten times as much, and those a power below them, in descending order. */
const STEPS = [10, 5, 2.5, 2, 1, 0.5, 0.25, 0.2, 0.1];

/**
 * Picks at most `most` round values from `min` to `max`, 1, 2, 2.5 or 5 times a power of ten apart, ascending.
 * @param whole whether all are whole numbers.
 */
export function roundTicks(min: number, max: number, most: number, whole = false): number[] {
  const span = max - min;
  if (!(span > 0)) return [min];
  const rough = Math.max(whole ? 1 : 0, span / Math.max(1, most - 1));
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = STEPS.map((share) => share * power).filter((step) => !whole || Number.isInteger(step));
  const first = steps.findLastIndex((step) => step >= rough * (1 - 1e-9));
  let ticks = multiples(steps[first]!, min, max);
  // A single tick gives no scale, and two say little of it. A smaller step may still give few enough.
  for (const step of steps.slice(first + 1)) {
    if (ticks.length >= Math.min(3, most)) break;
    const finer = multiples(step, min, max);
    if (finer.length > most) break;
    ticks = finer;
  }
  return ticks;
}

function multiples(step: number, min: number, max: number): number[] {
  const found: number[] = [];
  for (let n = Math.ceil(min / step - 1e-9); n * step <= max + step * 1e-9; n++) {
    found.push(Number((n * step).toPrecision(12)));
  }
  return found;
}
