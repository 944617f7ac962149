import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { Inline } from '../text/types.ts';

/** A box of the box tree (CSS Display 3, 1): content and style, before any width is known. */
export type Box = BlockBox | ParagraphBox | PictureBox | TableBox;

export interface BlockBox {
  readonly kind: 'block';
  readonly element: ElementNode;
  readonly style: ComputedStyle;
  readonly children: readonly Box[];
  /** A list item's number or bullet. */
  readonly marker: MarkerBox | null;
  /** The block's place among the notes, where it stands at the foot of its page (`float: bottom`). */
  readonly foot?: number;
}

export interface MarkerBox {
  /** Whether it is a box to tick, which is drawn. */
  readonly isBox: boolean;
  readonly style: ComputedStyle;
  readonly inlines: readonly Inline[];
}

/** A block's own text, or an anonymous block between blocks. */
export interface ParagraphBox {
  readonly kind: 'paragraph';
  readonly element: ElementNode;
  readonly style: ComputedStyle;
  readonly inlines: readonly Inline[];
}

export interface PictureBox {
  readonly kind: 'picture';
  readonly element: ElementNode;
  readonly style: ComputedStyle;
}

export interface TableBox {
  readonly kind: 'table';
  readonly element: ElementNode;
  readonly style: ComputedStyle;
  readonly caption: BlockBox | null;
  /** Widths asked for by `<col data-width>`: percent of the table, or null. */
  readonly columns: readonly (number | null)[];
  readonly rows: readonly TableRow[];
  /** Set below the last row. */
  readonly notes: readonly BlockBox[];
}

export interface TableRow {
  readonly element: ElementNode;
  readonly style: ComputedStyle;
  readonly section: 'head' | 'body' | 'foot';
  readonly sectionStyle: ComputedStyle | null;
  /** First and last of its section, for the section's borders. */
  readonly first: boolean;
  readonly last: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly element: ElementNode;
  readonly style: ComputedStyle;
  readonly box: BlockBox;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}
