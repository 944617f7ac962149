import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import type { ChartWords } from '../../languages/language.ts';

/** How descriptions of charts write words and values, in one language. */
export interface Say {
  readonly words: ChartWords;
  readonly colon: string;
  /** Between the items of a list. */
  readonly separator: string;
  /** The value of a row: as its column's numbers are written, or a word for what is not known. */
  value(data: DataSet, field: DataField, row: DataRow): string;
  /** A number, written as the values of a field are. */
  number(data: DataSet, field: DataField, value: number): string;
  /** A number that is computed, with as many digits as it has. */
  exact(field: DataField, value: number): string;
}
