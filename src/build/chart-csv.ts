import { quantityName } from '../charts/values/fields.ts';
import type { DataSet, DataValue } from '../data/data-set.ts';
import { languageFor } from '../languages/index.ts';

/** The mark by which spreadsheets know that a file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes data as CSV (RFC 4180) that a spreadsheet of the language opens as a table: where the decimal mark is a comma,
 * semicolons stand between cells.
 */
export function writeCsv({ fields, rows }: DataSet, lang: string): string {
  const columns = [...fields.values()];
  const lines = rows.map(({ values }) => columns.map(({ name }) => values[name] ?? null));
  return csvOf([columns.map(quantityName), ...lines], lang);
}

/** A table as CSV, likewise. */
export function csvOf(rows: readonly (readonly DataValue[])[], lang: string): string {
  const { decimal } = languageFor(lang).numbers;
  const separator = decimal === ',' ? ';' : ',';
  const texts = rows.map((cells) => cells.map((cell) => textOf(cell, decimal)));
  return BYTE_ORDER_MARK + csvLines(texts, separator);
}

/** Rows as the lines of a CSV file. */
export function csvLines(rows: readonly (readonly string[])[], separator: string): string {
  const line = (cells: readonly string[]) => cells.map((cell) => quoted(cell, separator)).join(separator);
  return rows.map((cells) => `${line(cells)}\r\n`).join('');
}

function textOf(value: DataValue, decimal: string): string {
  // Nothing, joined, is an empty text.
  return typeof value === 'number' ? String(value).replace('.', decimal) : [value].flat().join(', ');
}

function quoted(cell: string, separator: string): string {
  const isPlain = ![separator, '"', '\r', '\n'].some((mark) => cell.includes(mark));
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
