import type * as z from 'zod/mini';
import type { DataField } from '../../data/data-set.ts';
import type { Text } from '../../data/text.ts';
import type { Source } from '../../faults/source.ts';
import type { CellMark, FigureBlock, TableBlock, TableCell } from '../booklet.ts';
import { columnFormat, UNKNOWN } from '../data/format.ts';
import { cellText, type LocatedDataSet, type LocatedRow, placeOfCell } from '../data/rows.ts';
import { isComplete, type List, place, type Read } from '../read/types.ts';
import type { tableSchema } from '../schema/chapter.ts';
import { reportUnknownName } from '../unknown-name.ts';
import { Located, madeText } from '../yaml/located.ts';
import { fieldsNamed } from './fields.ts';
import { type PlacedRows, placeCells } from './spans.ts';
import { dataNamed, sourcesOf, type World } from './world.ts';

type Table = Read<z.infer<typeof tableSchema>>;
type TypedTable = Extract<Table['table'], { readonly head: unknown }>;
type DataTable = Extract<Table['table'], { readonly data: unknown }>;
type Cells = Pick<TableBlock, 'head' | 'bodies' | 'foot' | 'note'> & {
  readonly aligns: readonly Align[];
  readonly sources: readonly string[];
};
type Align = TableBlock['columns'][number]['align'];

/** The table with its cells; null when its data cannot be had. */
export function readTable(block: Table, world: World): Omit<TableBlock, 'id' | 'source'> | null {
  const cells =
    'head' in block.table ? typedCells(block.table, block, world) : dataCells(block.table, block, world);
  if (!cells) return null;
  checkCount('align', block.align, cells.aligns.length, world);
  checkCount('widths', block.widths, cells.aligns.length, world);
  return {
    kind: 'table',
    title: block.title ?? null,
    says: block.says ?? null,
    sources: cells.sources,
    columns: cells.aligns.map((align, i) => ({
      align: block.align?.[i]?.value ?? align,
      width: block.widths?.[i]?.value ?? null,
    })),
    rowHeads: block['row-heads']?.value ?? true,
    head: cells.head,
    bodies: cells.bodies,
    foot: cells.foot,
    note: cells.note ?? null,
    ownNote: block.note ?? null,
  };
}

function checkCount(
  key: 'align' | 'widths',
  list: List<unknown> | undefined,
  expected: number,
  world: World,
): void {
  // A value that is none was told, and is not counted.
  if (!list || !isComplete(list) || list.length === expected) return;
  world.report.error('content-column-count', list[place], { key, found: list.length, expected });
}

/** Cells typed in the chapter; an empty one is an empty text. */
function typedCells({ head, rows }: TypedTable, block: Table, world: World): Cells | null {
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
    aligns: Array(columns).fill('left'),
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
    // An empty row that no cell reaches into lacks cells, which is told below.
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

type Row = Extract<TypedTable['rows'][number], readonly unknown[]>;
type TypedCell = Row[number];

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

/** Cells from a data file: numbers as the language writes them, marks under marks, units in the head. */
function dataCells(table: DataTable, block: Table, world: World): Cells | null {
  const data = dataNamed(table.data, world);
  const sources = sourcesOf(block.source, data ? [data] : [], world);
  if (!data) return null;
  const fields = table.columns.flatMap((name) => {
    const field = data.fields.get(name.value);
    if (!field) reportUnknownName('field', name, data.fields.keys(), world.report);
    return field ?? [];
  });
  if (fields.length < table.columns.length || fields.length === 0) return null;
  if (table.total?.value && !data.total) {
    world.report.error('content-no-total', table.total.source, { data: data.key, field: null });
  }
  const places = table.columns.map(({ source }) => source);
  const marks = marksOf(table, data, world);
  const group = fieldsNamed(table.group ? [table.group] : [], 'text', data, world);
  if (!marks || !group) return null;
  return {
    ...setCells(data, fields, places, table.total?.value ?? false, world, marks, group[0]),
    note: data.note,
    sources,
  };
}

/** The bars and lines that are drawn beside the numbers of some columns, by the names of their fields. */
type Marks = ReadonlyMap<string, (row: LocatedRow) => CellMark | null>;

/** Bars and lines in cells; null, after a fault, where a field is not there, or no column. */
function marksOf({ bars, sparkline, columns }: DataTable, data: LocatedDataSet, world: World): Marks | null {
  const marks = new Map<string, (row: LocatedRow) => CellMark | null>();
  const shown = columns.map(({ value }) => value);
  for (const name of [...(bars ?? []), ...(sparkline?.slice(-1) ?? [])]) {
    if (!shown.includes(name.value)) reportUnknownName('field', name, shown, world.report);
  }
  const ofBars = fieldsNamed(bars ?? [], 'number', data, world);
  const ofLine = fieldsNamed(sparkline ?? [], 'number', data, world);
  if (!ofBars || !ofLine) return null;
  const numbers = (row: LocatedRow, field: DataField) => {
    const value = row.values[field.name];
    return typeof value === 'number' ? value : null;
  };
  for (const field of ofBars) {
    const all = data.rows.map((row) => numbers(row, field) ?? 0);
    const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
    marks.set(field.name, (row) => {
      const value = numbers(row, field);
      return value === null ? null : { address: { kind: 'bar', value, least, most }, alt: '' };
    });
  }
  const last = ofLine.at(-1);
  if (last) {
    const writers = ofLine.map((field) => column(field, data, null, world.language));
    marks.set(last.name, (row) => ({
      address: { kind: 'sparkline', values: ofLine.map((field) => numbers(row, field)) },
      // The last one is the text of the cell.
      alt: writers
        .slice(0, -1)
        .map((write, i) => `${ofLine[i]!.label} ${write(row).value}`)
        .join(', '),
    }));
  }
  return marks;
}

/** All of a data set as a table, with its total where it has one. */
export function dataTable(data: LocatedDataSet, world: World): FigureBlock['table'] {
  const fields = [...data.fields.values()];
  const places = fields.map(() => data.source);
  const { aligns, ...cells } = setCells(data, fields, places, true, world);
  return { ...cells, rowHeads: true, columns: aligns.map((align) => ({ align, width: null })) };
}

function setCells(
  data: LocatedDataSet,
  fields: readonly DataField[],
  places: readonly Source[],
  withTotal: boolean,
  world: World,
  marks: Marks = new Map(),
  group?: DataField,
): Pick<Cells, 'head' | 'bodies' | 'foot' | 'aligns'> {
  const total = withTotal ? data.total : null;
  const columns = fields.map((field) => column(field, data, total, world.language));
  return {
    head: [fields.map((field, i) => madeText(headOf(field), places[i]!))],
    bodies: rowsByGroup(data.rows, group).map((rows) => ({
      group: group && rows[0] ? groupName(rows[0], group) : null,
      rows: rows.map((row) =>
        columns.map((cell, i) => withMark(cell(row), marks.get(fields[i]!.name)?.(row) ?? null)),
      ),
    })),
    foot: total && columns.map((cell, i) => footCell(cell, total, i)),
    aligns: fields.map((field) => (field.unit === null ? 'left' : 'decimal')),
  };
}

/** Rows gathered by a field, in the order in which its values come first; all together without one. */
function rowsByGroup(
  rows: readonly LocatedRow[],
  group: DataField | undefined,
): readonly (readonly LocatedRow[])[] {
  if (!group) return [rows];
  const groups = new Map<unknown, LocatedRow[]>();
  for (const row of rows) {
    const value = row.values[group.name];
    const gathered = groups.get(value) ?? [];
    gathered.push(row);
    groups.set(value, gathered);
  }
  return [...groups.values()];
}

function groupName(row: LocatedRow, { name }: DataField): Text {
  const cell = row.cells.get(name);
  return cell && row.values[name] !== null ? cellText(cell) : madeText(UNKNOWN, row.source);
}

function withMark(cell: Text, mark: CellMark | null): TableCell {
  if (!mark) return cell;
  const { value, source } = cell;
  return { value, source, at: (offset) => cell.at(offset), mark };
}

/** `Montant levé (M€)` */
function headOf({ label, unit }: DataField): string {
  return unit ? `${label} (${unit})` : label;
}

/** Gives the function that writes a row's cell in one column. */
function column(
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

/** The word is the same in French and English. */
function footCell(cell: (row: LocatedRow) => Text, total: LocatedRow, i: number): Text {
  const text = cell(total);
  return i === 0 && text.value === '' ? madeText('Total', total.source) : text;
}
