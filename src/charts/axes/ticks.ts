/** A name below an axis, in one line or several. */
export interface Tick {
  readonly value: number;
  readonly lines: readonly string[];
}

/** Picks at most `most` round values from `min` to `max`, 1, 2, 2.5 or 5 times a power of ten apart, ascending. */
export function roundTicks(min: number, max: number, most: number): number[] {
  const span = max - min;
  if (!(span > 0)) return [min];
  const rough = span / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough * (1 - 1e-9))!;
  const ticks: number[] = [];
  for (let n = Math.ceil(min / step - 1e-9); n * step <= max + step * 1e-9; n++) {
    ticks.push(Number((n * step).toPrecision(12)));
  }
  // A single tick gives no scale. A smaller step may still give few enough.
  const finer = ticks.length < 2 && most >= 2 ? roundTicks(min, max, most + 1) : [];
  return finer.length > 1 && finer.length <= most ? finer : ticks;
}
