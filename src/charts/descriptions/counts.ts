import type { DataField, DataSet } from '../../data/data-set.ts';
import { namesIn } from '../values/fields.ts';
import type { Say } from './say.ts';

/** Describes how many rows bear each name of a field, in order of appearance. */
export function describeCounts({ rows }: DataSet, field: DataField, { colon, separator }: Say): string[] {
  const names = rows.flatMap((row) => namesIn(row, field));
  const counts = [...new Set(names)].map((name) => `${name} ${names.filter((each) => each === name).length}`);
  return [`${field.label}${colon}${counts.join(separator)}`];
}
