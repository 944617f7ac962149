import { type GridError, sectionGrid } from '../../document/table-grid.ts';
import type { TableCell } from '../types/table.ts';

/** Rows whose cells know their columns, and how many columns each row fills. */
export interface PlacedRows {
  readonly rows: readonly (readonly TableCell[])[];
  readonly widths: readonly number[];
  readonly errors: readonly GridError[];
}

/** Gives the cells of a table's head or body their columns. Rows without spans stay as they are. */
export function placeCells(rows: readonly (readonly TableCell[])[]): PlacedRows {
  const spans = rows.map((row) => row.map(({ colspan = 1, rowspan = 1 }) => ({ colspan, rowspan })));
  const { columns, widths, errors } = sectionGrid(spans);
  if (spans.flat().every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1)) {
    return { rows, widths, errors };
  }
  const placed = rows.map((row, i) =>
    row.map(({ value, source, at }, k): TableCell => {
      const placeOf = (offset: number) => at.call(row[k], offset);
      return { value, source, at: placeOf, column: columns[i]![k]!, ...spans[i]![k]! };
    }),
  );
  return { rows: placed, widths, errors };
}
