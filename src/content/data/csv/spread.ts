import type { Report } from '../../../faults/fault.ts';
import { formatSource } from '../../../faults/source.ts';
import { getOrMake } from '../../../once.ts';
import type { CsvCell } from '../../csv/parse.ts';
import type { YamlFile } from '../../yaml/file.ts';
import type { Located } from '../../yaml/located.ts';
import { datesOf } from '../dates.ts';
import { reportUnknownColumn } from './choose.ts';
import { type Column, type Line, placeOf, placesIn, type Table } from './head.ts';

/** The columns whose names become columns, and where their values are. */
export interface Across {
  /** The header of the names. */
  readonly names: Located<string>;
  /** The header of the values, where each line has one. */
  readonly values?: Located<string> | undefined;
}

/** The header of the column of periods that were headers. */
const PERIOD = 'period';

/** A row as it is put together: what names it, and its values by the names of their columns. */
interface Row {
  readonly keys: Line;
  readonly values: Map<string, CsvCell>;
}

/**
 * The table with a column for each name. With a header of values, each line has the value of one name, and lines that
 * are alike in the fields' other columns are one row; without, each has a value for each period, and periods are rows.
 * @returns null, after a fault, when a header is not there or a row has two values of one name.
 */
export function spread(
  table: Table,
  across: Across,
  columns: readonly Column[],
  file: YamlFile,
  report: Report,
): Table | null {
  const faultsBefore = report.count;
  const nameAt = columnOf(across.names, table, report);
  const valueAt = across.values && columnOf(across.values, table, report);
  if (report.count > faultsBefore) return null;
  const names = new Map(table.lines.map((line) => [line[nameAt]!.text, line[nameAt]!]));
  const set = (row: Row, line: Line, cell: CsvCell) => {
    const name = line[nameAt]!;
    const first = row.values.get(name.text);
    if (first && report.count === faultsBefore) {
      const details = { name: name.text, first: formatSource(file.place(first.start)) };
      report.error('content-csv-two-values', file.place(cell.start), details);
    }
    row.values.set(name.text, cell);
  };
  const { heads, rows } = valueAt === undefined ? byPeriod(table, set) : byKey(table, valueAt, set);
  if (report.count > faultsBefore) return null;
  const head = [...heads, ...names.values()];
  const lines = rows.map(({ keys, values }) => {
    const start = [...keys, ...values.values()][0]!.start;
    return [...keys, ...[...names.keys()].map((name) => values.get(name) ?? { text: '', start, end: start })];
  });
  return { ...table, head, lines, places: placesIn(head, columns) };
}

type SetValue = (row: Row, line: Line, cell: CsvCell) => void;

function columnOf(header: Located<string>, { head }: Table, report: Report): number {
  const headers = head.map(({ text }) => text);
  const place = placeOf(header.value, headers);
  if (place === -1) reportUnknownColumn(header, headers, report);
  return place;
}

/** A row for each column whose header is a date. */
function byPeriod({ head, lines }: Table, set: SetValue): { heads: Line; rows: Row[] } {
  const rows = head.flatMap((period, at): Row[] => {
    if (!datesOf([period.text], 'fr')?.dates.has(period.text)) return [];
    const row: Row = { keys: [period], values: new Map() };
    for (const line of lines) set(row, line, line[at]!);
    return [row];
  });
  return { heads: [{ ...head[0]!, text: PERIOD }], rows };
}

/** A row for each group of lines that are alike in the columns of fields. */
function byKey({ head, lines, places }: Table, valueAt: number, set: SetValue): { heads: Line; rows: Row[] } {
  const own = [...new Set(places.values())].filter((at) => at !== valueAt);
  const rows = new Map<string, Row>();
  for (const line of lines) {
    const keys = own.map((at) => line[at]!);
    const key = JSON.stringify(keys.map(({ text }) => text));
    const row = getOrMake(rows, key, () => ({ keys, values: new Map() }));
    set(row, line, line[valueAt]!);
  }
  return { heads: own.map((at) => head[at]!), rows: [...rows.values()] };
}
