import type { CsvCell } from '../../csv/parse.ts';
import { type DecimalMark, isAmbiguous, isUnknown, markOf, numeralOf, readNumeral } from '../numerals.ts';

/** A cell of a column of numbers: its numeral, null where the number is not known. */
interface NumberCell {
  readonly cell: CsvCell;
  readonly numeral: string | null;
}

/** The cells of a column of numbers, whose field has a unit. */
export function numberCells(cells: readonly CsvCell[], unit: string): NumberCell[] {
  return cells.map((cell) => ({ cell, numeral: isUnknown(cell.text) ? null : numeralOf(cell.text, unit) }));
}

/** Reads the numerals of a column: to text where it is no number. */
type ReadNumber = (cell: NumberCell) => number | string | null;

/**
 * The reader of each column, or the first cell that may be one of two numbers, as `1,234`. It is one of them if the
 * numerals of its column, else of its file, that can be read by one mark alone are all read by the same.
 * @param pointed whether the file has decimal points.
 * @param given the content's word.
 */
export function numberReaders(
  columns: readonly (readonly NumberCell[])[],
  pointed: boolean,
  given: DecimalMark | undefined,
): ReadNumber[] | CsvCell {
  const marks = columns.map(marksOf);
  const inFile = new Set(marks.flatMap((each) => [...each]));
  const readers: ReadNumber[] = [];
  for (const [i, column] of columns.entries()) {
    const mark = given ?? only(marks[i]!) ?? only(inFile) ?? null;
    const unclear = (numeral: string) =>
      mark === null && isAmbiguous(numeral) && !(pointed && numeral.includes('.'));
    const doubtful = column.find(({ numeral }) => numeral !== null && unclear(numeral));
    if (doubtful) return doubtful.cell;
    readers.push(({ cell, numeral }) => {
      if (numeral === null) return null;
      const by = given ?? markOf(numeral) ?? mark ?? '.';
      return readNumeral(numeral, by) ?? cell.text;
    });
  }
  return readers;
}

function marksOf(column: readonly NumberCell[]): Set<DecimalMark> {
  return new Set(column.flatMap(({ numeral }) => (numeral === null ? [] : (markOf(numeral) ?? []))));
}

function only<T>(set: ReadonlySet<T>): T | undefined {
  return set.size === 1 ? [...set][0] : undefined;
}
