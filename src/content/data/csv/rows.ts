import { Scalar } from 'yaml';
import type { Report } from '../../../faults/fault.ts';
import { formatSource } from '../../../faults/source.ts';
import { type CsvFile, openCsv } from '../../csv/open.ts';
import type { CsvCell } from '../../csv/parse.ts';
import { type Entry, type List, place } from '../../read/types.ts';
import { CONTROL } from '../../yaml/decode.ts';
import type { YamlFile } from '../../yaml/file.ts';
import { Located, valuesOf } from '../../yaml/located.ts';
import type { Cell } from '../rows.ts';
import { type Choices, chosenLines } from './choose.ts';
import { type Column, findTable, type Line, type Table } from './head.ts';
import { numberCells, numberReaders } from './numbers.ts';
import { type Across, spread } from './spread.ts';

/** The keys beside the name of a CSV file. */
export interface CsvOptions extends Choices {
  readonly across?: Across | undefined;
  readonly decimal?: Located<'comma' | 'point'> | undefined;
}

/**
 * Reads the rows of a CSV file into what YAML rows are read into, each with a cell for each field.
 * @returns null, after a fault, when the file or its numbers cannot be read.
 */
export function readCsv(
  path: string,
  bytes: Uint8Array,
  columns: readonly Column[],
  options: CsvOptions,
  report: Report,
): List<Entry<Cell>>[] | null {
  const csv = openCsv(path, bytes, report);
  if (!csv || !checkText(csv.file, report)) return null;
  const { file } = csv;
  const { across, where = [], except = [] } = options;
  const named = [across?.names, across?.values, ...[...where, ...except].map(({ key }) => key)];
  const found = findTable(csv, columns, valuesOf(named));
  if (!across && !checkHead(found, columns, csv, report)) return null;
  const lines = chosenLines({ ...found, lines: wholeLines(found, file, report) }, options, report);
  const chosen = lines && { ...found, lines };
  const table = across && chosen ? spread(chosen, across, columns, file, report) : chosen;
  if (!table || (across && !checkHead(table, columns, csv, report))) return null;
  const values = readColumns(table, columns, options, file, report);
  if (!values) return null;
  return table.lines.map((line, i) => {
    const entries = columns.map(({ field }, j): Entry<Cell> => {
      const at = table.places.get(field.name)!;
      return {
        key: located(field.name, table.head[at]!, file),
        value: located(values[j]![i]!, line[at]!, file),
      };
    });
    return Object.assign(entries, { [place]: file.place(line[0]!.start) });
  });
}

function located<T>(value: T, { text, start, end }: CsvCell, file: YamlFile): Located<T> {
  const scalar = new Scalar(value);
  scalar.source = text;
  scalar.range = [start, end, end];
  return new Located(value, scalar, file);
}

function checkText(file: YamlFile, report: Report): boolean {
  const control = CONTROL.exec(file.text);
  if (!control) return true;
  const details = { code: control[0].charCodeAt(0) };
  report.error('content-control-character', file.place(control.index), details);
  return false;
}

/** Whether a text has digits and signs of numbers alone. */
const isNumeral = (text: string) => /^[\d\s.,%+-]*\d[\d\s.,%+-]*$/.test(text);

/** Checks that each field has a column, and one alone. */
function checkHead(
  { head, places }: Table,
  columns: readonly Column[],
  { file, separator }: CsvFile,
  report: Report,
): boolean {
  const faultsBefore = report.count;
  const missing = columns.filter(({ field }) => !places.has(field.name));
  if (missing.length > 0) {
    report.error('content-csv-columns', file.place(head[0]!.start), {
      missing: missing.map(({ field, header }) => header?.value ?? field.name),
      found: head.map(({ text }) => text).filter(Boolean),
      field: missing[0]!.field.name,
      column: head.find(({ text }, i) => text !== '' && ![...places.values()].includes(i))?.text ?? null,
      head:
        places.size === 0 && head.some(({ text }) => isNumeral(text))
          ? missing.map(({ field }) => field.name).join(separator)
          : null,
    });
  }
  for (const at of new Set(places.values())) {
    const { text, start } = head[at]!;
    const other = head.findIndex((cell, i) => i > at && cell.text === text);
    if (other === -1) continue;
    const details = { key: text, first: formatSource(file.place(start)) };
    report.error('content-duplicate-key', file.place(head[other]!.start), details);
  }
  return report.count === faultsBefore;
}

/** The last two cells that may be one number, parted at its decimal comma; null for none. */
function tornNumber(line: Line, { text }: YamlFile): readonly [CsvCell, CsvCell] | null {
  for (let i = line.length - 1; i > 0; i--) {
    const [before, after] = [line[i - 1]!, line[i]!];
    const isParted = text.slice(before.end, after.start) === ',';
    if (isParted && /^[-−]?\d+$/.test(before.text) && /^\d+$/.test(after.text)) return [before, after];
  }
  return null;
}

/** The lines with a cell for each header; reports the others. Spreadsheets add empty cells at a line's end. */
function wholeLines({ head, lines }: Table, file: YamlFile, report: Report): Line[] {
  return lines.filter((line) => {
    const filled = 1 + line.findLastIndex(({ text }) => text !== '');
    if (line.length >= head.length && filled <= head.length) return true;
    const found = Math.max(filled, Math.min(line.length, head.length));
    const torn = found > head.length ? tornNumber(line, file) : null;
    const details = { found, expected: head.length, number: torn && `${torn[0].text},${torn[1].text}` };
    report.error('content-csv-cells', file.place((torn?.[0] ?? line[0]!).start), details);
    return false;
  });
}

/** The values of each column: numbers where the field has a unit, null for what is not known. */
function readColumns(
  { lines, places, pointed }: Table,
  columns: readonly Column[],
  options: CsvOptions,
  file: YamlFile,
  report: Report,
): (string | number | null)[][] | null {
  const cells = columns.map(({ field }) => lines.map((line) => line[places.get(field.name)!]!));
  const numbers = columns.map(({ field }, i) =>
    field.unit === null ? [] : numberCells(cells[i]!, field.unit),
  );
  const given = options.decimal && (options.decimal.value === 'comma' ? ',' : '.');
  const readers = numberReaders(numbers, pointed, given);
  if (!Array.isArray(readers)) {
    report.error('content-csv-ambiguous', file.place(readers.start), {
      found: readers.text,
      file: file.path.split('/').at(-1)!,
    });
    return null;
  }
  return columns.map(({ field }, i) =>
    field.unit === null ? cells[i]!.map(({ text }) => text || null) : numbers[i]!.map(readers[i]!),
  );
}
