import type { Rich } from '../rich.ts';
import type { DateView } from './date.ts';

export interface Caption {
  /** `Figure 3`; null for what has no title. */
  readonly label: string | null;
  readonly title: Rich | null;
  readonly says: Rich | null;
  /** Whether what it says stands above all else. */
  readonly headline: boolean;
  /** `Sources : Steffen et al. 2015 [3]. A reservation about the data.` */
  readonly source: Rich | null;
}

export interface ImageView {
  readonly file: string;
  readonly alt: string;
  /** Points; null where content says none. */
  readonly width: number | null;
  readonly height: number | null;
}

/** One of several pictures under one title. */
export interface PartPictureView extends ImageView {
  readonly id: string | null;
  readonly at: string;
  /** `a`. */
  readonly letter: string;
  readonly title: Rich | null;
}

/** The cells of a table. */
export interface CellsView {
  /** The rows of the head, and the first of them. */
  readonly heads: readonly (readonly CellView[])[];
  readonly head: readonly CellView[];
  readonly columns: number;
  /** The rows by groups, each with its head; one without a head where there are no groups. */
  readonly bodies: readonly {
    readonly group: Rich | null;
    readonly rows: readonly (readonly CellView[])[];
  }[];
  readonly rows: readonly (readonly CellView[])[];
  readonly foot: readonly CellView[] | null;
}

export interface CellView {
  readonly text: Rich;
  /** The bar or line that is drawn beside its number: its address, and what it says more. */
  readonly mark: { readonly src: string; readonly alt: string } | null;
  /** null for left, which is the rule. */
  readonly align: 'right' | 'center' | 'decimal' | null;
  /** The `align`, and `inner` if it ends its row short of the table's right edge; null for none. */
  readonly classes: string | null;
  /** Columns and rows that it reaches over; null for one. */
  readonly colspan: number | null;
  readonly rowspan: number | null;
  /** `row` for a cell that heads its row; null for others. */
  readonly scope: 'row' | null;
}

export interface TimelineRow {
  readonly at: string;
  readonly date: DateView;
  readonly place: Rich | null;
  readonly event: Rich;
}
