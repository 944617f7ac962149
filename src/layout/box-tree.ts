import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, LengthPercentage } from '../style/computed.ts';
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
  /** The box to tick that is drawn in place of the text; null for a marker of text. */
  readonly tickBox: 'box' | 'ticked-box' | null;
  readonly style: ComputedStyle;
  /** The style of the list whose marker it is, whatever its text. */
  readonly listStyle: ComputedStyle['listStyleType'];
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
  /** The columns of the grid: as many as the longest row takes. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The notes to its cells, which are set below the last row. */
  readonly notes: readonly BlockBox[];
}

/** A column (CSS 2.1, 17.3). Its styles are null where the table has no `col` or `colgroup` for it. */
export interface TableColumn {
  readonly style: ComputedStyle | null;
  readonly groupStyle: ComputedStyle | null;
  /** The width that its `col` asks for; percentages are shares of the table's width. */
  readonly width: LengthPercentage | 'auto';
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
  /** The first row and column, from 0. */
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  /** The rows that it takes; never more than its section has left. */
  readonly rowspan: number;
}
