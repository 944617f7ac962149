import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import { numberIn, quantityName } from '../values/fields.ts';
import { MOST_LISTED } from './compare.ts';
import type { Say } from './say.ts';

/** A chart of how each label goes from the first field of several to the last. */
interface ChangesSpec {
  readonly data: readonly [DataSet];
  readonly label: DataField;
  readonly series: readonly DataField[];
}

/** Describes all changes if they are few, else the largest rise and fall. */
export function describeChanges({ data: [data], label, series }: ChangesSpec, say: Say): string[] {
  const [first, last] = [series[0]!, series.at(-1)!];
  const { words } = say;
  const moves = data.rows.flatMap((row) => {
    const [from, to] = [numberIn(row, first), numberIn(row, last)];
    return from === null || to === null ? [] : [{ row, by: to - from }];
  });
  const told = ({ row }: { row: DataRow }) =>
    words.fromTo(say.value(data, label, row), say.value(data, first, row), say.value(data, last, row));
  const quantity = words.by([quantityName(first)], label.label, data.rows.length);
  const subject = words.fromTo(quantity, first.label, last.label);
  if (moves.length <= MOST_LISTED) return [subject, ...moves.map(told)];
  const sorted = moves.toSorted((a, b) => b.by - a.by);
  return [
    subject,
    `${words.largestRise}${say.colon}${told(sorted[0]!)}`,
    `${words.largestFall}${say.colon}${told(sorted.at(-1)!)}`,
  ];
}
