import type { Report } from '../../faults/fault.ts';
import type { PlaceOf } from '../../faults/source.ts';
import { openCsv } from '../csv/open.ts';
import type { CsvCell } from '../csv/parse.ts';
import { columnNames } from './columns.ts';
import type { Cell, PersonRow } from './people.ts';

/** The rows of a CSV file under its header; reports each row that lacks cells or has too many. */
export function readRows(bytes: Uint8Array, file: string, report: Report): PersonRow[] {
  const csv = openCsv(file, bytes, report);
  if (!csv) return [];
  const place: PlaceOf = (offset) => csv.file.place(offset);
  const [head, ...records] = csv.records;
  const columns = readHeader(head!, place, report);
  if (!columns) return [];
  const fields = records[0]?.length ?? 0;
  const isWhole = (record: readonly CsvCell[]) => record.length === fields && record.at(-1)!.text !== '';
  if (records.length > 1 && fields > columns.length && records.every(isWhole)) {
    report.error('people-columns', place(head![0]!.start), { fields, columns: columns.length });
    return [];
  }
  const [before = 0, ...emptied] = csv.emptied;
  const rows = records.flatMap((record, i) => {
    const row = readRow(record, columns, place, report);
    return row ? { ...row, emptied: emptied[i]! - before } : [];
  });
  if (records.length === 0) report.error('people-none', csv.file.start, {});
  return rows;
}

/** The names of the columns; null when no column holds the names of people. */
function readHeader(fields: readonly CsvCell[], place: PlaceOf, report: Report): readonly string[] | null {
  const headers = fields.map(({ text }) => text);
  const columns = columnNames(headers);
  const source = place(fields[0]!.start);
  if (!['name', 'first-name', 'last-name'].some((name) => columns.includes(name))) {
    report.error('people-header', source, { columns: headers.filter(Boolean) });
    return null;
  }
  columns.forEach((name, i) => {
    const first = columns.indexOf(name);
    if (name === '' || first === i) return;
    report.error('people-column-twice', place(fields[i]!.start), {
      header: headers[i]!,
      first: headers[first]!,
    });
  });
  return columns;
}

function readRow(
  fields: readonly CsvCell[],
  columns: readonly string[],
  place: PlaceOf,
  report: Report,
): PersonRow | null {
  const source = place(fields[0]!.start);
  // Spreadsheets end lines with separators for columns that are empty.
  if (fields.length < columns.length || fields.slice(columns.length).some(({ text }) => text !== '')) {
    report.error('people-fields', source, { fields: fields.length, columns: columns.length });
    return null;
  }
  const cells = columns.flatMap((column, i): Cell[] => {
    const { text, start } = fields[i]!;
    if (column !== '') return [{ column, value: text, source: place(start) }];
    if (text !== '') report.error('people-unnamed-column', place(start), { value: text });
    return [];
  });
  return { source, cells };
}
