import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import { placeIn } from '../values/dates.ts';
import { numberIn, quantityName } from '../values/fields.ts';
import type { Say } from './say.ts';

/** A chart of series along `x`, without the rows before `from`. */
interface TrendsSpec {
  readonly data: readonly [DataSet];
  readonly x: DataField;
  readonly series: readonly DataField[];
  readonly from: number | null;
}

export function describeTrends({ data: [data], x, series, from }: TrendsSpec, say: Say): string[] {
  const rows = data.rows
    .filter((row) => (placeIn(row, x) ?? Infinity) >= (from ?? -Infinity))
    .toSorted((a, b) => (placeIn(a, x) ?? 0) - (placeIn(b, x) ?? 0));
  return series.flatMap((field) => describeTrend({ ...data, rows }, x, field, say));
}

/** Describes where a series begins and ends, and its peak and trough if they are elsewhere. */
export function describeTrend(data: DataSet, x: DataField, field: DataField, say: Say): string[] {
  const known = data.rows.filter((row) => numberIn(row, field) !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const { words } = say;
  // Years are written without spaces.
  const place = (row: DataRow) => (x.unit === '' ? String(row.values[x.name]) : say.value(data, x, row));
  const at = (row: DataRow) => `${say.value(data, field, row)} (${place(row)})`;
  const value = (row: DataRow) => numberIn(row, field)!;
  const peak = known.reduce((best, row) => (value(row) > value(best) ? row : best));
  const trough = known.reduce((best, row) => (value(row) < value(best) ? row : best));
  const parts = [known.length > 1 ? words.fromTo('', at(first), at(last)).trim() : at(first)];
  if (peak !== first && peak !== last) parts.push(`${words.most} ${at(peak)}`);
  if (trough !== first && trough !== last) parts.push(`${words.least} ${at(trough)}`);
  return [`${quantityName(field)}${say.colon}${parts.join(say.separator)}`];
}
