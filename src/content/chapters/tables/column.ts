import type { DataField } from '../../../data/data-set.ts';
import type { Text } from '../../../data/text.ts';
import { columnFormat, UNKNOWN } from '../../data/format.ts';
import { cellText, type LocatedDataSet, type LocatedRow, placeOfCell } from '../../data/rows.ts';
import { madeText } from '../../yaml/located.ts';
import type { World } from '../world.ts';

/** Gives the function that writes a row's cell in one column. */
export function column(
  field: DataField,
  data: LocatedDataSet,
  total: LocatedRow | null,
  language: World['language'],
) {
  const rows = total ? [...data.rows, total] : data.rows;
  const numbers = rows.map((row) => row.values[field.name]).filter((value) => typeof value === 'number');
  const format = columnFormat(field, numbers, language);
  return (row: LocatedRow): Text => {
    const value = row.values[field.name];
    const cell = row.cells.get(field.name);
    if (value === undefined || !cell) return madeText('', row.source);
    if (value === null) return madeText(UNKNOWN, placeOfCell(cell));
    return typeof value === 'number' ? madeText(format(value), placeOfCell(cell)) : cellText(cell);
  };
}
