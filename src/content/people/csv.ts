import { type CsvError, parse } from 'csv-parse/sync';
import { LineCounter } from 'yaml';
import type { Report } from '../../faults/fault.ts';
import type { Source } from '../../faults/source.ts';
import { columnNames } from './columns.ts';
import { decodeExport } from './decode.ts';
import type { Cell, PersonRow } from './people.ts';

/** Some fifty thousand people. */
const MAX_BYTES = 10_000_000;

/** A record of a CSV file: its fields, each with its offset in the text. */
interface CsvRecord {
  readonly fields: readonly { readonly value: string; readonly offset: number }[];
}

/** The rows of a CSV file under its header; a fault for each that is not whole. */
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
  const place = placeIn(text, file);
  const [header, ...records] = parseCsv(text, place, report).filter(({ fields }) => fields.some(isFilled));
  if (!header) {
    report.error('content-empty-file', start, {});
    return [];
  }
  const columns = readHeader(header, place, report);
  if (!columns) return [];
  const rows = records.flatMap((record) => readRow(record, columns, place, report) ?? []);
  if (records.length === 0) report.error('people-none', start, {});
  return rows;
}

type Place = (offset: number) => Source;

function placeIn(text: string, file: string): Place {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
}

/** Excel's own first line, which names the separator. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/** RFC 4180, with the separator that the file has, and quotation marks within fields that need none. */
function parseCsv(text: string, place: Place, report: Report): CsvRecord[] {
  const named = SEPARATOR_LINE.exec(text);
  let offset = named?.[0].length ?? 0;
  const body = text.slice(offset);
  const delimiter = named?.[1] ?? separatorOf(body);
  const parsed = parse(body, {
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    raw: true,
    skip_records_with_error: true,
    // The one error that is left: a quotation mark that is not closed, which takes in the rest of the file.
    on_skip: (_error: CsvError | undefined, rest: string | undefined) => {
      const record = (rest ?? '').trimStart();
      report.error('people-quote', place(text.length - record.length), {});
    },
  }) as unknown as { readonly record: readonly string[]; readonly raw: string }[];
  return parsed.map(({ record, raw }) => {
    // Empty lines before a record are part of what was read for it.
    let at = offset + raw.search(/[^\n]|$/);
    offset += raw.length;
    const fields = record.map((value) => {
      const field = { value, offset: at };
      at += writtenLength(value, text, at) + delimiter.length;
      return field;
    });
    return { fields };
  });
}

/** A field is written as it is, or between quotation marks, those in it doubled. */
function writtenLength(value: string, text: string, offset: number): number {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  return text.startsWith(quoted, offset) ? quoted.length : value.length;
}

/** The one that stands most often in the header, outside quotation marks. */
function separatorOf(text: string): string {
  const [header = ''] = text
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split('\n', 1);
  const count = (separator: string) => header.split(separator).length;
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** What each column holds; null when none holds names. */
function readHeader({ fields }: CsvRecord, place: Place, report: Report): readonly string[] | null {
  const headers = fields.map(({ value }) => value.trim());
  const columns = columnNames(headers);
  const source = place(fields[0]!.offset);
  if (!['name', 'first-name', 'last-name'].some((name) => columns.includes(name))) {
    report.error('people-header', source, { columns: headers.filter(Boolean) });
    return null;
  }
  columns.forEach((name, i) => {
    const first = columns.indexOf(name);
    if (name === '' || first === i) return;
    report.error('people-column-twice', place(fields[i]!.offset), {
      header: headers[i]!,
      first: headers[first]!,
    });
  });
  return columns;
}

function readRow(
  { fields }: CsvRecord,
  columns: readonly string[],
  place: Place,
  report: Report,
): PersonRow | null {
  const source = place(fields[0]!.offset);
  // Spreadsheets end lines with separators for columns that are empty.
  if (fields.length < columns.length || fields.slice(columns.length).some(isFilled)) {
    report.error('people-fields', source, { fields: fields.length, columns: columns.length });
    return null;
  }
  const cells = columns.flatMap((column, i): Cell[] => {
    const { value, offset } = fields[i]!;
    if (column !== '') return [{ column, value: value.trim(), source: place(offset) }];
    if (isFilled(fields[i]!)) report.error('people-unnamed-column', place(offset), { value });
    return [];
  });
  return { source, cells };
}

function isFilled({ value }: CsvRecord['fields'][number]): boolean {
  return value.trim() !== '';
}
