import type { Report } from '../../faults/fault.ts';
import type { Source } from '../../faults/source.ts';
import { type CsvCell, openCsv } from '../csv.ts';
import { columnNames } from './columns.ts';
import { decodeExport } from './decode.ts';
import type { Cell, PersonRow } from './people.ts';

/** The largest list that is read: some fifty thousand people. */
const MAX_BYTES = 10_000_000;

/** The rows of a CSV file under its header; reports each row that lacks cells or has too many. */
export function readRows(bytes: Uint8Array, file: string, report: Report): PersonRow[] {
  const start = { file, line: 1, column: 1 };
  if (bytes.length > MAX_BYTES) {
    report.error('content-too-long', start, { bytes: bytes.length, most: MAX_BYTES });
    return [];
  }
  const text = decodeExport(bytes);
  if (text.includes('\0')) {
    report.error('people-not-text', start, {});
    return [];
  }
  const csv = openCsv(file, text, report);
  const place: Place = (offset) => csv.file.place(offset);
  if (!csv.head) {
    report.error('content-empty-file', start, { example: 'Nom;Prénom;Courriel' });
    return [];
  }
  const columns = readHeader(csv.head, place, report);
  if (!columns) return [];
  const rows = csv.records.flatMap((record) => readRow(record, columns, place, report) ?? []);
  if (csv.records.length === 0) report.error('people-none', start, {});
  return rows;
}

type Place = (offset: number) => Source;

/** The names of the columns; null when no column holds the names of people. */
function readHeader(fields: readonly CsvCell[], place: Place, report: Report): readonly string[] | null {
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
  place: Place,
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
