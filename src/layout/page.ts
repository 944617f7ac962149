import type { CounterStyle } from '../document/counter-styles.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Drawing, Rectangle, Rule } from '../drawing/drawing.ts';
import type { Source } from '../faults/source.ts';
import type { Color, ComputedStyle, PageStyle, Sides } from '../style/computed.ts';
import type { SheetPicture } from '../style/properties/backgrounds.ts';
import type { GlyphRun, Line } from '../text/types.ts';

/** A document laid out: pages that are data. No later room lays anything out. */
export interface Layout {
  readonly tree: DocumentTree;
  readonly pages: readonly Page[];
  /** Whether the booklet is bound at its right, where a recto is a left page; absent where it is not. */
  readonly rightToLeft?: true;
  /** The start of each element that has a mark, by element index. */
  readonly places: ReadonlyMap<number, Place>;
  readonly bookmarks: readonly Bookmark[];
  /** The sections of gathered notes: the section's element index by that of the note. */
  readonly noteSections?: ReadonlyMap<number, number>;
  /** The call of each note, by the index of the note's element. */
  readonly noteCalls?: ReadonlyMap<number, NoteCall>;
  /** The numbers at lines; absent where there are none. */
  readonly lines?: NumberedLines;
}

/** The lines that have numbers, printed or not. */
export interface NumberedLines {
  /** The lines over which an element with an id goes, by its index. */
  readonly of: ReadonlyMap<number, LineSpan>;
  /** The lines whose numbers are printed, by the index of their block. */
  readonly printed: ReadonlyMap<number, readonly PrintedNumber[]>;
}

export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** A number at a line, and the letters of the block that stand before the line. */
export interface PrintedNumber {
  readonly number: number;
  readonly letters: number;
}

/** The number of a note, which stands in the text and before the note. */
export interface NoteNumber {
  readonly value: number;
  /** The counter style where the theme names none: notes under tables have letters. */
  readonly style: CounterStyle;
  /** The note's element. */
  readonly element: number;
}

/** A note's call: the number that it prints, and the note's place among those at the foot of pages; null elsewhere. */
export interface NoteCall {
  readonly number: NoteNumber;
  readonly footnote: number | null;
}

export interface Place {
  /** The page's index in the `pages` of its layout, from 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export interface Bookmark {
  readonly level: number;
  readonly label: string;
  readonly element: number;
}

/** One page. Coordinates in points from the top left corner of the trimmed page, y down. */
export interface Page {
  /** The page's place in the document, counted from 1; `label` is the number that readers see. */
  readonly number: number;
  /** The number as it is printed and as a reader shows it: `iv`, `12`. */
  readonly label: string;
  readonly name: string;
  readonly side: 'recto' | 'verso';
  readonly width: number;
  readonly height: number;
  /** The marks and the bleed that `@page` asks for around the page; undefined without them. */
  readonly edges?: Pick<PageStyle, 'bleed' | 'marks'>;
  /** The marks in painting order, which is reading order for what is not an artifact. */
  readonly marks: readonly PageMark[];
}

/** The index of the element that owns a mark, or the type of artifact that it is (ISO 32000-1, 14.8.2.2). */
export type Owner = number | 'pagination' | 'layout' | 'background';

export type PageMark =
  | {
      readonly kind: 'text';
      readonly owner: Owner;
      readonly x: number;
      readonly y: number;
      readonly run: GlyphRun;
      /** The style of the marker that it is, of the list item or note that owns it; undefined for its text. */
      readonly marker?: ComputedStyle['listStyleType'] | 'note';
      /** The line of a paragraph that it stands on; the marks of a line share it. */
      readonly line?: SetLine | undefined;
    }
  | ({
      readonly kind: 'rect';
      readonly owner: Owner;
      /** null for a background that has a picture alone. */
      readonly fill: Color | null;
      /** The picture over it, until the page is made. */
      readonly picture?: BackgroundPicture;
      /** The edges of the page that it reaches; undefined for none. */
      readonly bleeds?: ComputedStyle['livretBleed'];
    } & Rectangle)
  // A line that is not solid: a border, a ruling, a line to cut along.
  | ({ readonly kind: 'line'; readonly owner: Owner } & Rule)
  | ({
      readonly kind: 'drawing';
      readonly owner: Owner;
      readonly x: number;
      readonly y: number;
      readonly drawing: Drawing;
      /** Where it stands in a line, the distance from its upper edge to the baseline. */
      readonly ascent?: number;
      /** The line of a paragraph that it stands on; undefined elsewhere. */
      readonly line?: SetLine | undefined;
    } & Placed)
  | ({
      readonly kind: 'image';
      readonly owner: Owner;
      /** Path from the project's folder. */
      readonly file: string;
      /** Set for the picture of a background. */
      readonly background?: BackgroundFile;
    } & Rectangle &
      Placed);

/** The picture of a background, as its style asks for it. */
export interface BackgroundPicture {
  readonly file: SheetPicture;
  readonly size: ComputedStyle['backgroundSize'];
  readonly position: ComputedStyle['backgroundPosition'];
  readonly repeat: ComputedStyle['backgroundRepeat'];
  /** The distances from the box that is painted to the one in which the picture is placed, points. */
  readonly insets: Sides<number>;
}

/** The file of a background: the place that names it in a style sheet, and its bytes. */
export interface BackgroundFile {
  readonly source: Source | null;
  readonly data: Uint8Array;
}

/** How a picture stands in its box. */
interface Placed {
  /** The part that shows, points from the picture's top left corner; undefined for all of it. */
  readonly cut?: Rectangle;
  /** The edges of the page over which it bleeds; undefined for none. */
  readonly bleeds?: ComputedStyle['livretBleed'];
}

export type TextMark = Extract<PageMark, { kind: 'text' }>;
export type PictureMark = Extract<PageMark, { kind: 'drawing' | 'image' }>;

/** A line of a paragraph. Its measure begins at `x - run.x` of each of its marks. */
export interface SetLine {
  readonly paragraph: SetParagraph;
  /** The place in the paragraph's lines. */
  readonly index: number;
}

export interface SetParagraph {
  /** The block that the text stands in. */
  readonly element: number;
  readonly align: ComputedStyle['textAlign'];
  readonly lines: readonly Line[];
}

/** A box at a place of its page, in the page's coordinates. */
export interface Overlay {
  readonly marks: readonly PageMark[];
  /** The order of painting; below 0 under the text. */
  readonly order: number;
  /** The marks of the box when it begins below words. @param words where these end, points from the head of the page. */
  readonly below?: (words: number) => readonly PageMark[];
}
