import type { DataField, DataSet } from '../../data/data-set.ts';
import { all, categoryFills, type Look, surfaces } from '../fills/fills.ts';
import type { ChartTheme } from '../theme.ts';
import { textIn } from '../values/fields.ts';
import { groupNames } from '../values/group-names.ts';

/**
 * Gathers the rows of a data set by the names in one field: an entry for each family, with a fill of its own, in the order
 * of their names, and the place of each row's among them; no entries, and 0, where no field gathers rows.
 */
export function readFamilies(
  { rows }: DataSet,
  field: DataField | null,
  theme: ChartTheme,
  look: Look = surfaces,
) {
  if (field === null) return { entries: [], indexes: rows.map(() => 0) };
  const families = rows.map((row) => textIn(row, field));
  const names = groupNames(families);
  const fills = categoryFills(theme, names.length, all, look);
  return {
    entries: names.map((name, i) => ({ name, fill: fills[i]! })),
    indexes: families.map((name) => names.indexOf(name)),
  };
}
