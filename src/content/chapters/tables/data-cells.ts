import { quantityName } from '../../../charts/values/fields.ts';
import type { DataField } from '../../../data/data-set.ts';
import type { Text } from '../../../data/text.ts';
import type { Source } from '../../../faults/source.ts';
import { languageFor } from '../../../languages/index.ts';
import { getOrMake } from '../../../once.ts';
import { columnFormat, UNKNOWN } from '../../data/format.ts';
import { cellText, type LocatedDataSet, type LocatedRow, placeOfCell } from '../../data/rows.ts';
import type { FigureBlock } from '../../types/figure.ts';
import type { CellMark, TableCell } from '../../types/table.ts';
import { reportUnknownName } from '../../unknown-name.ts';
import { madeText } from '../../yaml/located.ts';
import { fieldsNamed } from '../fields.ts';
import { dataNamed, sourcesOf, type World } from '../world.ts';
import { alignsOf } from './aligns.ts';
import type { Cells, Table } from './cells.ts';

/** Cells from a data file: numbers as the language writes them, marks under marks, units in the head. */
export function dataCells(table: DataTable, block: Table, world: World): Cells | null {
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
  const bodies = rowsByGroup(data.rows, group).map((rows) => ({
    group: group && rows[0] ? groupName(rows[0], group) : null,
    rows: rows.map((row) =>
      columns.map((cell, i) => withMark(cell(row), marks.get(fields[i]!.name)?.(row) ?? null)),
    ),
  }));
  const byTexts = alignsOf(bodies, fields.length, 1);
  return {
    head: [fields.map((field, i) => madeText(quantityName(field), places[i]!))],
    bodies,
    foot: total && columns.map((cell, i) => footCell(cell(total), total, i, world.language)),
    aligns: fields.map((field, i) => (field.unit === null ? byTexts[i]! : 'decimal')),
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
    getOrMake(groups, value, () => []).push(row);
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

/** A cell of the total; the first one says what the row is, where the data do not. */
function footCell(text: Text, total: LocatedRow, i: number, language: string): Text {
  return i === 0 && text.value === '' ? madeText(languageFor(language).words.total, total.source) : text;
}

/** A table that is made from data. */
type DataTable = Extract<Table['table'], { readonly data: unknown }>;

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
