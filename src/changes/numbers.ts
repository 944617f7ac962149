import type { FigureBlock } from '../content/index.ts';
import type { InterfaceLanguage } from '../faults/print.ts';

/** The data of a chart as an outline keeps them: for each set of data the labels of its fields, then its rows. */
export type ChartRows = readonly (readonly (readonly (string | number | null)[])[])[];

/** The most values of a chart that an outline keeps; a larger chart is only told to have changed. */
const MOST_VALUES = 1000;
/** The number of values that are told. */
const MOST_TOLD = 5;

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

/**
 * The values that differ, in words: `Terminals, Share: 20 → 21`. Rows are the same whose first values are. Empty where
 * the data have other fields, or nothing but rows came or went.
 */
export function numbersChanged(before: ChartRows, after: ChartRows, language: InterfaceLanguage): string[] {
  const word = (value: string | number | null | undefined) => {
    if (typeof value !== 'number') return value || '—';
    return language === 'fr' ? String(value).replace('.', ',') : String(value);
  };
  const told = after.flatMap(([labels = [], ...rows], set) => {
    const [old = [], ...was] = before[set] ?? [];
    if (old.join() !== labels.join()) return [];
    const known = new Map(was.map((row) => [row[0], row]));
    return rows.flatMap((row) => {
      const earlier = known.get(row[0]);
      if (!earlier) return [];
      return row.flatMap((value, i) =>
        value === earlier[i]
          ? []
          : `${word(row[0])}, ${labels[i]}${COLON[language]}${word(earlier[i])} → ${word(value)}`,
      );
    });
  });
  const more = told.length - MOST_TOLD;
  return more > 0 ? [...told.slice(0, MOST_TOLD), `… (+ ${more})`] : told;
}

const COLON = { fr: ' : ', en: ': ' } as const;
