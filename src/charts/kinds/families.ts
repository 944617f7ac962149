import type { DataField, DataSet } from '../../data/data-set.ts';
import { all, categoryFills, type Look, surfaces } from '../fills/fills.ts';
import type { LegendEntry } from '../labels/legend.ts';
import type { ChartTheme } from '../theme.ts';
import { textIn } from '../values/fields.ts';
import { groupNames } from '../values/group-names.ts';

/** The rows of a data set gathered by the names in one field. */
interface Families {
  /** The families in the order of their names, each with a fill of its own; none where no field gathers rows. */
  readonly entries: readonly LegendEntry[];
  /** The place of each row's family among the entries; 0 where there are none. */
  readonly indexes: readonly number[];
}

export function readFamilies(
  { rows }: DataSet,
  field: DataField | null,
  theme: ChartTheme,
  look: Look = surfaces,
): Families {
  if (field === null) return { entries: [], indexes: rows.map(() => 0) };
  const families = rows.map((row) => textIn(row, field));
  const names = groupNames(families);
  const fills = categoryFills(theme, names.length, all, look);
  return {
    entries: names.map((name, i) => ({ name, fill: fills[i]! })),
    indexes: families.map((name) => names.indexOf(name)),
  };
}
