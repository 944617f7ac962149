import type { AlternativeWords } from '../../content/chapters/alternative-words.ts';
import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';

/** How descriptions of charts write words and values, in one language. */
export interface Say {
  readonly words: AlternativeWords;
  /** The value of a row: as its column's numbers are written, or a word for what is not known. */
  value(data: DataSet, field: DataField, row: DataRow): string;
  /** A number as those of a field are written. */
  number(data: DataSet, field: DataField, value: number): string;
}
