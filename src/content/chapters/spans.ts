import type { TableCell } from '../booklet.ts';

/** Rows whose cells know their columns, and how many columns each row fills. */
export interface PlacedRows {
  readonly rows: readonly (readonly TableCell[])[];
  readonly widths: readonly number[];
}

/**
 * Gives cells their columns, as HTML does (HTML Standard, 4.9.12): a cell takes the next column that no cell
 * above reaches into. Rows without spans stay as they are.
 */
export function placeCells(rows: readonly (readonly TableCell[])[]): PlacedRows {
  const isPlain = ({ colspan = 1, rowspan = 1 }: TableCell) => colspan === 1 && rowspan === 1;
  if (rows.every((row) => row.every(isPlain))) return { rows, widths: rows.map((row) => row.length) };
  /** Rows still to be covered from above, by column. */
  let covered: number[] = [];
  const widths: number[] = [];
  const placed = rows.map((row) => {
    const below = covered.map((left) => Math.max(0, left - 1));
    let width = covered.filter((left) => left > 0).length;
    let column = 0;
    const cells = row.map((cell): TableCell => {
      while ((covered[column] ?? 0) > 0) column++;
      const { value, source, colspan = 1, rowspan = 1 } = cell;
      const at = column;
      for (let i = 0; i < colspan; i++) below[column++] = rowspan - 1;
      width += colspan;
      return { value, source, at: (offset) => cell.at(offset), column: at, colspan, rowspan };
    });
    covered = below;
    widths.push(width);
    return cells;
  });
  return { rows: placed, widths };
}
