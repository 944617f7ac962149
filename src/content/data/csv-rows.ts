import { Scalar } from 'yaml';
import type { Report } from '../../faults/fault.ts';
import { formatSource } from '../../faults/source.ts';
import { type CsvCell, openCsv } from '../csv.ts';
import { type Entry, type List, place } from '../read/types.ts';
import { decode } from '../yaml/decode.ts';
import { Located } from '../yaml/located.ts';
import type { Cell, Fields } from './rows.ts';

/**
 * Reads the rows of a CSV file into what YAML rows are read into; its first line names the fields. If the
 * separator is no comma, numbers may have a decimal comma. Spaces may group digits. An empty cell is unknown.
 * @returns null when the file cannot be read, or its first line is at fault.
 */
export function readCsv(
  path: string,
  bytes: Uint8Array,
  fields: Fields,
  report: Report,
): List<Entry<Cell>>[] | null {
  const text = decode(path, bytes, report);
  if (text === null) return null;
  const { file, separator, head = [], records } = openCsv(path, text, report);
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
