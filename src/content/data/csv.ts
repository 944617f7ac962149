import { LineCounter, Scalar } from 'yaml';
import type { Report } from '../../faults/fault.ts';
import { formatSource } from '../../faults/source.ts';
import { type Entry, type List, place } from '../read/types.ts';
import { decode } from '../yaml/decode.ts';
import { YamlFile } from '../yaml/file.ts';
import { Located } from '../yaml/located.ts';
import type { Cell, Fields } from './rows.ts';

/** A cell of the file: its text, quotes undone, and where it stands. */
interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Rows of a CSV file (RFC 4180), as YAML rows are read: its first line names fields. Cells are set apart by
 * semicolons, tabs or commas, whichever the first line has most of. Where it is not the comma, numbers may
 * have a decimal comma; groups of digits may have spaces. An empty cell is unknown.
 */
export function readCsv(
  path: string,
  bytes: Uint8Array,
  fields: Fields,
  report: Report,
): List<Entry<Cell>>[] | null {
  const text = decode(path, bytes, report);
  if (text === null) return null;
  const file = new YamlFile(path, text, null, countLines(text));
  const separator = separatorOf(text);
  const [head = [], ...records] = splitRecords(text, separator);
  const located = <T>(value: T, { text: written, start, end }: CsvCell): Located<T> => {
    const scalar = new Scalar(value);
    scalar.source = written;
    scalar.range = [start, end, end];
    return new Located(value, scalar, file);
  };
  const names = head.map((cell) => located(cell.text, cell));
  const given = names.map(({ value }) => value);
  const missing = [...fields.keys()].filter((name) => !given.includes(name));
  const twice = names.filter(({ value }, i) => given.indexOf(value) < i);
  for (const { value: key, source } of twice) {
    report.error('content-duplicate-key', source, {
      key,
      first: formatSource(names[given.indexOf(key)]!.source),
    });
  }
  if (missing.length > 0) report.error('content-csv-columns', file.start, { missing, found: given });
  if (missing.length + twice.length > 0) return null;
  return records.flatMap((cells) => {
    const row = file.place(cells[0]!.start);
    if (cells.length !== names.length) {
      report.error('content-csv-cells', row, { found: cells.length, expected: names.length });
      return [];
    }
    const entries = cells.map((cell, i): Entry<Cell> => {
      const key = names[i]!;
      const number = fields.get(key.value)?.unit != null;
      const value = cell.text === '' ? null : number ? numberOf(cell.text, separator) : cell.text;
      return { key, value: located<string | number | null>(value, cell) };
    });
    return [Object.assign(entries, { [place]: row })];
  });
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/\r?\n|$/));
  const count = (separator: string) => line.split(separator).length;
  return [';', '\t', ','].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The number that a cell says; its text where it says none. */
function numberOf(text: string, separator: string): number | string {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-');
  const plain = separator === ',' ? bare : bare.replace(/^([^.,]*),([^.,]*)$/, '$1.$2');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,2})?$/i.test(plain) ? Number(plain) : text;
}

/** Each line's cells; lines without any text are left out. */
function splitRecords(text: string, separator: string): CsvCell[][] {
  const records: CsvCell[][] = [];
  let cells: CsvCell[] = [];
  for (let i = 0; i <= text.length; ) {
    const cell = text[i] === '"' ? quotedCell(text, i) : plainCell(text, i, separator);
    cells.push(cell);
    i = cell.end;
    if (text[i] === separator) {
      i++;
      continue;
    }
    if (cells.some((each) => each.text !== '')) records.push(cells);
    cells = [];
    i += text[i] === '\r' && text[i + 1] === '\n' ? 2 : 1;
  }
  return records;
}

function plainCell(text: string, start: number, separator: string): CsvCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(start, end).trim(), start, end };
}

/** Two quotes within are one. */
function quotedCell(text: string, start: number): CsvCell {
  let end = start + 1;
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
  return {
    text: text
      .slice(start + 1, end)
      .replaceAll('""', '"')
      .trim(),
    start,
    end: Math.min(end + 1, text.length),
  };
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
  return lines;
}
