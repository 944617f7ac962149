import type { DataField } from '../../../data/data-set.ts';
import type { CsvFile } from '../../csv/open.ts';
import type { CsvCell } from '../../csv/parse.ts';
import { hyphenated } from '../../people/columns.ts';
import type { Located } from '../../yaml/located.ts';

export type Line = readonly CsvCell[];

/** A field, and the header of its column where the content gives it: else it is the field's name or label. */
export interface Column {
  readonly field: DataField;
  readonly header: Located<string> | null;
}

/** The most lines of notes above the header. */
const MOST_ABOVE = 50;

/** A table of a CSV file: the line that names its columns, and those below, without notes. */
export interface Table {
  readonly head: Line;
  readonly lines: readonly Line[];
  /** The place in a line of each column that is there, by the name of its field. */
  readonly places: ReadonlyMap<string, number>;
  /** Whether its numbers have a decimal point, as those of programs do beside commas, and Eurostat's. */
  readonly pointed: boolean;
}

/**
 * Finds the table among the lines of a file: the first line that names most columns is its head. Notes stand
 * above it and below.
 * @param others headers that the content names beside those of fields.
 */
export function findTable(
  { records, separator, file: { text } }: CsvFile,
  columns: readonly Column[],
  others: readonly string[],
): Table {
  const compound = records.findIndex(([first]) => COMPOUND.test(first!.text));
  const lines = partCompound(records, compound);
  const heads = lines.slice(0, MOST_ABOVE).map((line) => placesIn(line, columns));
  const named = lines.slice(0, MOST_ABOVE).map((line, i) => {
    const headers = line.map((cell) => cell.text);
    return heads[i]!.size + others.filter((name) => placeOf(name, headers) !== -1).length;
  });
  const most = Math.max(...named);
  // The head is most likely the longest line where none names a column.
  const longest = Math.max(...lines.slice(0, MOST_ABOVE).map((line) => line.length));
  const at = named.findIndex((size, i) => (most > 0 ? size === most : lines[i]!.length === longest));
  const head = lines[at]!;
  return {
    head,
    lines: withoutNotes(lines.slice(at + 1), head.length, text),
    places: heads[at]!,
    pointed: separator === ',' || compound !== -1,
  };
}

export function placesIn(line: Line, columns: readonly Column[]): Map<string, number> {
  const names = line.map(({ text }) => text);
  return new Map(
    columns.flatMap(({ field, header }) => {
      const wanted = header ? [header.value] : [field.name, field.label];
      const place = wanted.map((name) => placeOf(name, names)).find((each) => each !== -1);
      return place === undefined ? [] : [[field.name, place]];
    }),
  );
}

/** The place of a name among headers, -1 if there is none: exactly, or without capitals, accents and signs. */
export function placeOf(name: string, headers: readonly string[]): number {
  const exact = headers.indexOf(name);
  if (exact !== -1) return exact;
  const wanted = normal(name);
  return wanted === '' ? -1 : headers.findIndex((header) => normal(header) === wanted);
}

/** Eurostat's `geo\TIME_PERIOD` is the column `geo`, beside one for each period. */
function normal(header: string): string {
  return hyphenated(header.replace(/\\.*$/s, ''));
}

/** The head of Eurostat's first column, which is several: `freq,unit,geo\TIME_PERIOD`, above `A,PC,FR`. */
const COMPOUND = /,.*\\/;

function partCompound(lines: readonly Line[], at: number): readonly Line[] {
  const count = lines[at]?.[0]?.text.split(',').length;
  return lines.map((line, i) => {
    const [first, ...others] = line;
    const parts = at !== -1 && i >= at ? partCell(first!) : [];
    return parts.length === count ? [...parts, ...others] : line;
  });
}

function partCell({ text, start }: CsvCell): CsvCell[] {
  let from = start;
  return text.split(',').map((part) => {
    const cell = { text: part.trim(), start: from, end: from + part.length };
    from = cell.end + 1;
    return cell;
  });
}

/** The beginnings of notes below a table. */
const NOTE =
  /^(?:(?:sources?|champ|notes?|lecture|légende|n\.? ?b\.?|nota|remarques?|définitions?|scope|coverage|legend|reading)\b.*[:.]|\(?(?:\d{1,2}|[a-z])\)|\d{1,2}\. |[*†])/is;

/**
 * The lines without the notes at their end. A note has nothing but its first cell; the first one stands below
 * an empty line, is a line without separators, or begins as notes do.
 */
function withoutNotes(lines: readonly Line[], width: number, text: string): readonly Line[] {
  const last = lines.findLastIndex((line) => line.some((cell, i) => i > 0 && cell.text !== ''));
  const isNote = (line: Line, i: number) => {
    if (NOTE.test(line[0]!.text)) return true;
    if (width === 1) return false;
    const before = lines[i - 1]?.at(-1)?.end ?? line[0]!.start;
    return line.length === 1 || text.slice(before, line[0]!.start).split('\n').length > 2;
  };
  const end = lines.findIndex((line, i) => i > last && isNote(line, i));
  return end === -1 ? lines : lines.slice(0, end);
}
