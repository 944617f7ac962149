import type { ChartSpec } from '../../content/booklet.ts';
import { dataOf, fieldOf, fieldsOf, textIn } from '../data/fields.ts';
import { all, categoryFills, type Look, surfaces } from '../fills/fills.ts';
import type { LegendEntry } from '../labels/legend.ts';
import type { ChartTheme } from '../theme.ts';
import type { Parts } from './kind.ts';

/** The names found in the `color` field, in order of appearance, each with a fill of its own. */
export function readFamilies(spec: ChartSpec, theme: ChartTheme, look: Look = surfaces): LegendEntry[] {
  if (fieldsOf(spec, 'color').length === 0) return [];
  const data = dataOf(spec);
  const field = fieldOf(spec, data, 'color', 0);
  const names = [...new Set(data.rows.map((row) => textIn(row, field)))];
  const fills = categoryFills(theme, names.length, all, look);
  return names.map((name, i) => ({ name, fill: fills[i]! }));
}

/** Of each row of the data, the place of its family; 0 when there is but one colour. */
export function familyIndexes(spec: ChartSpec, families: readonly LegendEntry[]): number[] {
  const data = dataOf(spec);
  if (families.length === 0) return data.rows.map(() => 0);
  const field = fieldOf(spec, data, 'color', 0);
  return data.rows.map((row) => families.findIndex(({ name }) => name === textIn(row, field)));
}

export function familyParts(spec: ChartSpec, theme: ChartTheme): Parts {
  return { parts: readFamilies(spec, theme), near: all };
}
