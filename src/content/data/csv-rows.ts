import { Scalar } from 'yaml';
import type { Report } from '../../faults/fault.ts';
import { formatSource } from '../../faults/source.ts';
import { type CsvCell, countLines, parseCsv } from '../csv.ts';
import { type Entry, type List, place } from '../read/types.ts';
import { decode } from '../yaml/decode.ts';
import { YamlFile } from '../yaml/file.ts';
import { Located } from '../yaml/located.ts';
import type { Cell, Fields } from './rows.ts';

/**
 * Rows of a CSV file, as YAML rows are read: its first line names fields. Where cells are not set apart by
 * commas, numbers may have a decimal comma; groups of digits may have spaces. An empty cell is unknown.
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
  const {
    separator,
    records: [head = [], ...records],
    unclosed,
  } = parseCsv(text);
  if (unclosed !== null) report.error('content-csv-quote', file.place(unclosed), {});
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

/** The number that a cell says; its text where it says none. */
function numberOf(text: string, separator: string): number | string {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-');
  const plain = separator === ',' ? bare : bare.replace(/^([^.,]*),([^.,]*)$/, '$1.$2');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,2})?$/i.test(plain) ? Number(plain) : text;
}
