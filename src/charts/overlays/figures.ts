import type { DataField, DataRow } from '../../data/data-set.ts';
import { numberIn } from '../values/fields.ts';
import type { Overlays, Reference, Uncertainty } from './keys.ts';

/** The ends of the uncertainty of a value in a row; null where it has none. */
export function uncertaintyOf(
  error: Uncertainty | null | undefined,
  row: DataRow,
  field: DataField,
  series: number,
): readonly [low: number, high: number] | null {
  const value = numberIn(row, field);
  if (!error || value === null) return null;
  if ('low' in error) {
    const [low, high] = [numberIn(row, error.low), numberIn(row, error.high)];
    return low === null || high === null ? null : [low, high];
  }
  const by = error.by[series] && numberIn(row, error.by[series]);
  return by === undefined || by === null ? null : [value - by, value + by];
}

/** The value at which the mark of a row ends, away from zero: that of its uncertainty, or its own; null for none. */
export function endOf(
  error: Uncertainty | null | undefined,
  row: DataRow,
  field: DataField,
  series: number,
): number | null {
  const value = numberIn(row, field);
  const ends = uncertaintyOf(error, row, field, series);
  return ends && value !== null ? ends[value < 0 ? 0 : 1] : value;
}

/** The numbers that the axis of values has to reach besides the data. */
export function reachOf(
  { reference, band, error }: Overlays,
  rows: readonly DataRow[],
  fields: readonly DataField[],
): number[] {
  const numbers = [
    ...(reference ?? []).map(({ at }) => at),
    ...(band ?? []).flatMap(({ at }) => [at?.from, at?.to]),
    ...rows.flatMap((row) => fields.flatMap((field, i) => uncertaintyOf(error, row, field, i) ?? [])),
  ];
  return numbers.filter((number) => typeof number === 'number');
}

/** The number at which a reference stands on the axis of values; null for one along the foot. */
export function levelOf({ at }: Reference, values: readonly number[]): number | null {
  if (at === null || typeof at === 'number') return at;
  if (at === 'mean') return values.reduce((sum, value) => sum + value, 0) / values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** The line y = slope × x + start that is nearest to points by least squares; null for points on no slope. */
export function leastSquares(points: readonly (readonly [x: number, y: number])[]) {
  const mean = (i: 0 | 1) => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  if (points.length < 2 || spread === 0) return null;
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / spread;
  return { slope, start: my - slope * mx };
}
