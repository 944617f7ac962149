import { LineCounter } from 'yaml';
import type { Report } from '../../faults/fault.ts';
import { YamlFile } from '../yaml/file.ts';
import { decodeExport } from './decode.ts';
import { type Csv, parseCsv } from './parse.ts';

/** The largest file that is read: some fifty thousand people, or an export of the World Bank's. */
const MAX_BYTES = 10_000_000;

/** A CSV file: its lines, and `file`, which gives places. */
export interface CsvFile extends Omit<Csv, 'unclosed'> {
  readonly file: YamlFile;
}

/**
 * Reads a CSV file as spreadsheets and web sites export it. Reports a quotation mark that nothing closes.
 * @returns null, after a fault, for a file that is too large, no text, or empty.
 */
export function openCsv(path: string, bytes: Uint8Array, report: Report): CsvFile | null {
  const start = { file: path, line: 1, column: 1 };
  if (bytes.length > MAX_BYTES) {
    report.error('content-too-long', start, { bytes: bytes.length, most: MAX_BYTES });
    return null;
  }
  const text = decodeExport(bytes);
  if (text.includes('\0')) {
    report.error('csv-not-text', start, {});
    return null;
  }
  const file = new YamlFile(path, text, null, countLines(text));
  const { separator, records, emptied, unclosed } = parseCsv(text);
  if (unclosed !== null) report.error('content-csv-quote', file.place(unclosed), {});
  else if (records.length === 0) report.error('content-empty-file', start, { example: 'nom;valeur' });
  return records.length > 0 ? { file, separator, records, emptied } : null;
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
  return lines;
}
