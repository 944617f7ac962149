import type { FigureBlock } from '../content/index.ts';

/** The data of a chart as an outline keeps them: for each set of data the labels of its fields, then its rows. */
export type ChartRows = readonly (readonly (readonly (string | number | null)[])[])[];

/** The most values of a chart that an outline keeps; a larger chart is only told to have changed. */
const MOST_VALUES = 1000;

export function rowsOf({ chart }: FigureBlock): ChartRows | null {
  const sets = chart.data.map(({ fields, rows }) => [
    [...fields.values()].map(({ label }) => label),
    ...rows.map(({ values }) =>
      [...fields.keys()].map((name) => {
        const value = values[name] ?? null;
        return typeof value === 'number' || value === null ? value : [value].flat().join(', ');
      }),
    ),
  ]);
  const count = sets.flat().reduce((sum, row) => sum + row.length, 0);
  return count > MOST_VALUES ? null : sets;
}

/** A value of a chart that is another in the new build. A value without a number or a text is null. */
export interface ChangedValue {
  /** The first value of its row, and the label of its field. */
  readonly row: string | number | null;
  readonly field: string | number | null;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/**
 * The values that differ. Rows are the same whose first values are. Empty where the data have other fields, or nothing
 * but rows came or went.
 */
export function changedValues(before: ChartRows, after: ChartRows): ChangedValue[] {
  return after.flatMap(([labels = [], ...rows], set) => {
    const [old = [], ...was] = before[set] ?? [];
    if (old.join() !== labels.join()) return [];
    const known = new Map(was.map((row) => [row[0], row]));
    return rows.flatMap((row) => {
      const earlier = known.get(row[0]);
      if (!earlier) return [];
      return row.flatMap((value, i) => {
        const [field, old] = [labels[i] ?? null, earlier[i] ?? null];
        return value === old ? [] : { row: row[0] ?? null, field, before: old, after: value };
      });
    });
  });
}
