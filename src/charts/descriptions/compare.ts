import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import { numberIn, quantityName } from '../values/fields.ts';
import type { Say } from './say.ts';

/** The most values that a description lists; it gives only the extremes of more. */
export const MOST_LISTED = 8;

/** Describes quantities by label: all values if they are few, else the extremes of each field. */
export function describeByLabel(
  data: DataSet,
  label: DataField,
  fields: readonly DataField[],
  say: Say,
): string[] {
  const { words } = say;
  const { rows } = data;
  const listed = rows.length * fields.length <= MOST_LISTED;
  const values = fields.flatMap((field) => {
    const head = fields.length > 1 ? `${field.label}${say.colon}` : '';
    if (!listed) return describeExtremes(data, label, field, say).map((text) => head + text);
    return [head + rows.map((row) => labelled(data, label, field, row, say)).join(say.separator)];
  });
  return [words.by(fields.map(quantityName), label.label, rows.length), ...values];
}

/** The largest and the least value of a field, each with its label; nothing when no value is known. */
export function describeExtremes(data: DataSet, label: DataField, field: DataField, say: Say): string[] {
  const known = data.rows.filter((row) => numberIn(row, field) !== null);
  const sorted = known.toSorted((a, b) => numberIn(b, field)! - numberIn(a, field)!);
  const [largest, least] = [sorted[0], sorted.at(-1)];
  if (!largest || !least) return [];
  const { words } = say;
  const told = (row: DataRow) => labelled(data, label, field, row, say);
  return [`${words.most} ${told(largest)}${say.separator}${words.least} ${told(least)}`];
}

function labelled(data: DataSet, label: DataField, field: DataField, row: DataRow, say: Say): string {
  return `${say.value(data, label, row)} ${say.value(data, field, row)}`;
}
