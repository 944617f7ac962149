import type { Text } from '../../../data/text.ts';
import { type GridError, sectionGrid } from '../../../document/table-grid.ts';
import type { Source } from '../../../faults/source.ts';
import { isComplete, place } from '../../read/types.ts';
import type { TableCell } from '../../types/table.ts';
import { Located, madeText } from '../../yaml/located.ts';
import { sourcesOf, type World } from '../world.ts';
import { alignsOf } from './aligns.ts';
import type { Cells, Table } from './cells.ts';

type TypedTable = Extract<Table['table'], { readonly head: unknown }>;
type Row = Extract<TypedTable['rows'][number], readonly unknown[]>;
type TypedCell = Row[number];

/** Cells typed in the chapter; an empty one is an empty text. */
export function typedCells({ head, rows }: TypedTable, block: Table, world: World): Cells | null {
  const headRows = rowsOfHead(head, world);
  if (!headRows) return null;
  const inHead = placeRows('head', headRows, null, world);
  const isHeadWhole = isComplete(head) && headRows.every(isWhole);
  const groups = groupsOf(rows);
  const firstRow = groups.flatMap(({ rows }) => rows).slice(0, 1);
  const like = headRows.length > 0 ? 'head' : 'first-row';
  const columns = (like === 'head' ? inHead : placeCells(firstRow.map(cellsOf))).widths[0] ?? 0;
  const bodies = groups.map(({ group, rows }) => {
    return { group, rows: placeRows('rows', rows, { columns, like }, world, isHeadWhole).rows };
  });
  if (columns === 0 && isHeadWhole) world.report.error('content-table-empty', head[place], {});
  return {
    head: inHead.rows,
    bodies,
    foot: null,
    aligns: alignsOf(bodies, columns, block['row-heads']?.value === false ? 0 : 1),
    sources: sourcesOf(block.source, [], world),
  };
}

/** Rows by the heads of groups that stand above them. */
function groupsOf(rows: TypedTable['rows']): { readonly group: Text | null; readonly rows: Row[] }[] {
  const groups: { group: Text | null; rows: Row[] }[] = [];
  if (rows.length === 0 || isRow(rows[0]!)) groups.push({ group: null, rows: [] });
  for (const row of rows) {
    if (!isRow(row)) groups.push({ group: row.group.text, rows: [] });
    else groups.at(-1)!.rows.push(row);
  }
  return groups;
}

const isRow = (row: TypedTable['rows'][number]): row is Row => Array.isArray(row);

/** The rows of a head: its lists, or the one that it is; none where it is empty, null where it has cells beside lists. */
function rowsOfHead(head: TypedTable['head'], world: World): readonly Row[] | null {
  const rows = head.filter((item): item is typeof item & Row => Array.isArray(item));
  if (rows.length === head.length) return rows;
  if (rows.length === 0) return [head as Row];
  const cell = head.find((item) => !Array.isArray(item)) as TypedCell;
  world.report.error('content-head-mixed', placeOf(cell), {});
  return null;
}

/** Whether all cells of a row could be read, with what they span. */
function isWhole(row: Row): boolean {
  return isComplete(row) && row.every((cell) => cell instanceof Located || isComplete(cell));
}

/**
 * Gives cells their columns, and reports what makes no table.
 * @param asked how many columns there are, and what says so; null for as many as the first row has.
 * @param counted whether rows that have more or fewer are reported.
 */
function placeRows(
  key: 'head' | 'rows',
  rows: readonly Row[],
  asked: { readonly columns: number; readonly like: 'head' | 'first-row' } | null,
  world: World,
  counted = true,
): PlacedRows {
  const placed = placeCells(rows.map(cellsOf));
  const { widths } = placed;
  const told = new Set<number>();
  for (const error of placed.errors) {
    const row = rows[error.row]!;
    // An empty row that no cell reaches into lacks cells, which is reported below.
    if (error.kind === 'empty' && widths[error.row] === 0) continue;
    told.add(error.row);
    if (error.kind === 'empty') {
      world.report.error('content-row-covered', row[place], {});
      continue;
    }
    const { source, rowspan = 1 } = placed.rows[error.row]![error.cell]!;
    if (error.kind === 'overlap') world.report.error('content-cell-overlap', source, {});
    else world.report.error('content-rowspan', source, { key, rowspan, left: error.left });
  }
  if (!counted) return placed;
  const { columns: expected, like } = asked ?? { columns: widths[0] ?? 0, like: 'first-row' };
  rows.forEach((row, i) => {
    const found = widths[i]!;
    if (found === expected || told.has(i) || !isWhole(row)) return;
    const number = found > expected ? partedNumber(row) : null;
    world.report.error('content-cell-count', row[place], { found, expected, like, number });
  });
  return placed;
}

/** A number that its decimal comma has parted into two cells, `3,5`; null where there is none. */
function partedNumber(row: Row): string | null {
  const cells = row.filter((cell) => cell instanceof Located);
  for (const [i, cell] of cells.entries()) {
    const next = cells[i + 1];
    if (!next || !/^-?\d+$/.test(cell.written) || !/^\d+$/.test(next.written)) continue;
    const { line, column } = cell.source;
    const isNext = next.source.line === line && next.source.column === column + cell.written.length + 1;
    if (isNext) return `${cell.written},${next.written}`;
  }
  return null;
}

function placeOf(cell: TypedCell): Source {
  return cell instanceof Located ? cell.source : cell.text.source;
}

const cellsOf = (row: Row): TableCell[] => row.map(typedCell);

function typedCell(cell: TypedCell): TableCell {
  if (cell instanceof Located) return cell.value === null ? madeText('', cell.source) : cell.text;
  const { text } = cell;
  const at = (offset: number) => text.at(offset);
  const spans = { colspan: cell.colspan?.value ?? 1, rowspan: cell.rowspan?.value ?? 1 };
  return { value: text.value, source: text.source, at, ...spans };
}

/** Rows whose cells know their columns, and how many columns each row fills. */
interface PlacedRows {
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
