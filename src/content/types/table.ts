import type { Text } from '../../data/text.ts';
import type { CellMarkAddress } from '../../document/picture-address.ts';
import type { BlockBase } from './base.ts';

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly title: Text | null;
  readonly says: Text | null;
  readonly sources: readonly string[];
  readonly columns: readonly {
    /** `decimal`: numbers stand with their decimal marks under one another. */
    readonly align: 'left' | 'right' | 'center' | 'decimal';
    readonly width: string | null;
  }[];
  /** Whether the first cell of each row heads it. */
  readonly rowHeads: boolean;
  readonly head: readonly (readonly TableCell[])[];
  readonly bodies: readonly TableBody[];
  readonly foot: readonly TableCell[] | null;
  /** The reservation about the data, of a table that is made from data. */
  readonly note?: Text | null;
  /** The note of the table itself. */
  readonly ownNote?: Text | null;
}

/** Rows of a table, and what stands above them, over all columns; null for rows that are in no group. */
export interface TableBody {
  readonly group: Text | null;
  readonly rows: readonly (readonly TableCell[])[];
}

/** A drawing in a cell. Its `alt` says what the cell's text does not: nothing for a bar. */
export interface CellMark {
  readonly address: CellMarkAddress;
  readonly alt: string;
}

/** A cell's text; in a table where some reach over columns or rows, with its place. */
export interface TableCell extends Text {
  /** The bar or line that is drawn beside its number. */
  readonly mark?: CellMark;
  /** Counts from 0. */
  readonly column?: number;
  readonly colspan?: number;
  readonly rowspan?: number;
}
