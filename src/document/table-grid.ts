import type { ElementNode } from './tree.ts';

/** The columns and rows that a cell spans. */
interface Spans {
  readonly colspan: number;
  readonly rowspan: number;
}

/** The cells of a section of a table, such as its head, on its grid. */
interface SectionGrid {
  /** The first column of each cell, from 0, by row. */
  readonly columns: readonly (readonly number[])[];
  /** The columns that each row fills, those of cells that reach into it from above included. */
  readonly widths: readonly number[];
  readonly errors: readonly GridError[];
}

/** A row or a cell that makes no table (HTML Standard, 4.9.12.1). */
export type GridError =
  /** The cell covers a place that a cell above covers too. */
  | { readonly kind: 'overlap'; readonly row: number; readonly cell: number }
  /** The cell spans more rows than its section has left. */
  | { readonly kind: 'below'; readonly row: number; readonly cell: number; readonly left: number }
  /** No cell begins in the row. */
  | { readonly kind: 'empty'; readonly row: number };

/**
 * Gives cells their columns, as HTML does (HTML Standard, 4.9.12): a cell takes the next column that no cell
 * above reaches into.
 */
export function sectionGrid(rows: readonly (readonly Spans[])[]): SectionGrid {
  /** The row below the lowest cell so far, by column. */
  const ends: number[] = [];
  const columns: number[][] = [];
  const widths: number[] = [];
  const errors: GridError[] = [];
  rows.forEach((cells, row) => {
    const above = [...ends];
    let column = 0;
    const placed = cells.map(({ colspan, rowspan }, cell) => {
      while ((ends[column] ?? 0) > row) column++;
      const first = column;
      let overlaps = false;
      for (; column < first + colspan; column++) {
        overlaps ||= (above[column] ?? 0) > row;
        ends[column] = Math.max(above[column] ?? 0, row + rowspan);
      }
      const left = rows.length - row;
      if (overlaps) errors.push({ kind: 'overlap', row, cell });
      if (rowspan > left) errors.push({ kind: 'below', row, cell, left });
      return first;
    });
    if (cells.length === 0) errors.push({ kind: 'empty', row });
    columns.push(placed);
    widths.push(ends.filter((end) => end > row).length);
  });
  return { columns, widths, errors };
}

/** The columns and rows that a cell spans; 1 where its attribute says none. */
export function spansOf({ attributes }: ElementNode): Spans {
  const read = (value = '1') => Math.min(MOST_SPANNED, Math.max(1, Math.floor(Number(value)) || 1));
  return { colspan: read(attributes.colspan), rowspan: read(attributes.rowspan) };
}

/** More columns than a page could show. */
const MOST_SPANNED = 1000;
