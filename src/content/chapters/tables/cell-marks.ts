import type { DataField } from '../../../data/data-set.ts';
import type { LocatedDataSet, LocatedRow } from '../../data/rows.ts';
import type { CellMark } from '../../types/table.ts';
import { reportUnknownName } from '../../unknown-name.ts';
import { fieldsNamed } from '../fields.ts';
import type { World } from '../world.ts';
import type { Table } from './cells.ts';
import { column } from './column.ts';

/** A table that is made from data. */
export type DataTable = Extract<Table['table'], { readonly data: unknown }>;

/** The bars and lines that are drawn beside the numbers of some columns, by the names of their fields. */
export type Marks = ReadonlyMap<string, (row: LocatedRow) => CellMark | null>;

/** Bars and lines in cells; null, after a fault, where a field is not there, or no column. */
export function marksOf(
  { bars, sparkline, columns }: DataTable,
  data: LocatedDataSet,
  world: World,
): Marks | null {
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
