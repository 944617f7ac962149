import { paeth } from '../raster/png-samples.ts';

/**
 * Filters rows of samples for deflate, each by the filter that leaves the least differences (PNG, 9.2 and 12.8).
 * @param stride bytes of a row.
 * @param distance bytes from a sample to the same sample of the pixel before.
 * @returns the rows, each after the byte that names its filter, as `Predictor 15` reads them (ISO 32000-1, 7.4.4.4).
 */
export function filterRows(samples: Uint8Array, stride: number, distance: number): Uint8Array {
  const rows = samples.length / stride;
  const filtered = new Uint8Array(rows * (stride + 1));
  const candidates = FILTERS.map(() => new Uint8Array(stride));
  let above: Uint8Array = new Uint8Array(stride);
  for (let row = 0; row < rows; row++) {
    const line = samples.subarray(row * stride, (row + 1) * stride);
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    FILTERS.forEach((predict, filter) => {
      const differences = apply(predict, line, above, distance, candidates[filter]!);
      if (differences < least) [best, least] = [filter, differences];
    });
    filtered[row * (stride + 1)] = best;
    filtered.set(candidates[best]!, row * (stride + 1) + 1);
    above = line;
  }
  return filtered;
}

type Predict = (left: number, up: number, corner: number) => number;

const FILTERS: readonly Predict[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Writes a row's differences from what a filter predicts. @returns the sum of their sizes, as signed bytes. */
function apply(
  predict: Predict,
  line: Uint8Array,
  above: Uint8Array,
  distance: number,
  out: Uint8Array,
): number {
  let sum = 0;
  for (let i = 0; i < line.length; i++) {
    const before = i >= distance;
    const predicted = predict(before ? line[i - distance]! : 0, above[i]!, before ? above[i - distance]! : 0);
    const difference = (line[i]! - predicted) & 255;
    out[i] = difference;
    sum += difference < 128 ? difference : 256 - difference;
  }
  return sum;
}
