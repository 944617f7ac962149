import type { TableBox, TableCell, TableRow } from '../box-tree.ts';

/**
 * A row of blocks in fewer columns, its cells in several rows: three that have no room side by side stand two and one.
 * Null for a `table` element, whose columns mean something, and for one that is no single row of cells.
 * @param columns the number of cells side by side, at least 1.
 */
export function wrappedRow(box: TableBox, columns: number): TableBox | null {
  const [row] = box.rows;
  if (!row || box.rows.length > 1 || box.element.tag === 'table') return null;
  if (row.cells.some(({ colspan }) => colspan > 1)) return null;
  const starts = row.cells.map((_, i) => i).filter((i) => i % columns === 0);
  const rows = starts.map((start, i): TableRow => {
    const cells = row.cells.slice(start, start + columns);
    return {
      ...row,
      first: i === 0,
      last: i === starts.length - 1,
      cells: cells.map((cell, column): TableCell => ({ ...cell, row: i, column })),
    };
  });
  return { ...box, columns: box.columns.slice(0, columns), rows };
}
