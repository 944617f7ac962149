import type { Drawing } from '../drawing/drawing.ts';
import type { Color } from '../style/computed.ts';
import type { FontFace, FontStack, Glyphs } from './font-types.ts';

/** The style of a run of text. It is made once per style and shared, so that it can be compared by identity. */
export interface TextStyle {
  readonly face: FontFace;
  /** The faces that are tried after it, where the project brings fonts; those of the face itself where it does not. */
  readonly stack?: FontStack | undefined;
  /** Whether the text runs from right to left. */
  readonly rtl?: true | undefined;
  /** Points. */
  readonly size: number;
  /** The face and size of the text around, where this text is in another face for what the first one lacks. */
  readonly around?: { readonly face: FontFace; readonly size: number };
  /** HarfBuzz feature string, such as `smcp,onum`. */
  readonly features: string;
  readonly letterSpacing: number;
  /** Shift of the baseline, points upwards. */
  readonly rise: number;
  readonly color: Color;
  readonly underline: boolean;
  readonly lineThrough: boolean;
  /** BCP 47. */
  readonly lang: string;
  readonly hyphens: 'none' | 'manual' | 'auto';
  readonly hyphenateLimitChars: readonly [number, number, number];
  /** Whether spaces and characters stay as typed, without hyphens: code and addresses. */
  readonly verbatim: boolean;
}

/** A part of a paragraph's content. `element` is the index of the innermost element. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style: TextStyle;
      readonly element: number;
      /** The element of the note, where the text is a note's call or the number before a note. */
      readonly note?: number | undefined;
      /** The level of the text, where a part of the paragraph runs from right to left (see `bidi.ts`). */
      readonly level?: number;
    }
  /** A forced line break. */
  | { readonly kind: 'break' }
  /** A pattern that fills the rest of the line, such as the dots of a contents page. */
  | { readonly kind: 'leader'; readonly pattern: string; readonly style: TextStyle; readonly element: number }
  /** A rule to write on. Its width, in points, does not change when the line is justified. */
  | { readonly kind: 'blank'; readonly width: number; readonly style: TextStyle; readonly element: number }
  /** The margin, border and padding at an end of an inline: `width` points, which justification does not change. */
  | {
      readonly kind: 'edge';
      readonly side: 'start' | 'end';
      readonly width: number;
      readonly style: TextStyle;
      readonly element: number;
    }
  /** A drawing that stands in the line as a letter does: a formula. Lengths in points; the drawing is as wide and high. */
  | {
      readonly kind: 'box';
      readonly width: number;
      /** The distances by which it stands above and below the baseline. */
      readonly ascent: number;
      readonly descent: number;
      readonly drawing: Drawing;
      /** The places where it may go on in the next line, from left to right. */
      readonly lineEnds?: readonly DrawingLineEnd[] | undefined;
      /** The spaces that give when the line is justified, from left to right. */
      readonly spaces?: readonly DrawingSpace[] | undefined;
      readonly style: TextStyle;
      readonly element: number;
    }
  /** A mark without width: the line that holds it calls the note of this element. */
  | { readonly kind: 'note'; readonly note: number };

export type TextInline = Extract<Inline, { kind: 'text' }>;

/** A place where a drawing may go on in the next line. Lengths in points from its left edge. */
export interface DrawingLineEnd {
  /** The sign of a formula that stands before it. */
  readonly after: 'relation' | 'operator';
  /** The first of its marks that stands in the next line. */
  readonly mark: number;
  /** Where the part before ends, and the part after begins; the space between them is dropped. */
  readonly end: number;
  readonly start: number;
}

/** A space of a formula that gives when its line is justified. */
export interface DrawingSpace {
  /** The sign on one of its sides. */
  readonly beside: 'relation' | 'operator';
  /** The first of the drawing's marks after it. */
  readonly mark: number;
  /** Points. */
  readonly width: number;
}

export interface ParagraphStyle {
  readonly align: 'left' | 'right' | 'center' | 'justify';
  readonly alignLast: 'left' | 'right' | 'center' | 'justify';
  /** The indent of the first line, points; a negative one lets it hang. */
  readonly indent: number;
  /** `pre` and `pre-wrap` set spaces and line ends as typed; `nowrap` sets one line. */
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap';
  /** The language of the paragraph, BCP 47. */
  readonly lang: string;
  /** Whether lines are made alike in width, where they are not justified: titles. */
  readonly balance: boolean;
  readonly tolerances: Tolerances;
}

/** The changes that justified lines allow besides stretched spaces; 0 for none. */
export interface Tolerances {
  /** The most that is added to or taken from the space after a letter, ems. */
  readonly letterSpacing: number;
  /** The share of their width by which glyphs may be made wider or narrower. */
  readonly glyphScaling: number;
  /** The share of the values in protrusion.ts that is used: 1 for all. */
  readonly protrusion: number;
}

/** A paragraph. It is shaped and measured once, and broken into lines as often as layout needs. */
export interface Paragraph {
  /** The width of its longest line if lines end only where they are forced to, points. */
  readonly maxContent: number;
  /** The width of the widest part that cannot be broken, points. */
  readonly minContent: number;
  /**
   * Breaks the paragraph into lines, all lines at once (Knuth and Plass, Breaking Paragraphs into Lines, 1981).
   * @param widths the measure of each line, points. The last one holds for all further lines.
   * @param looseness how many lines more (or fewer) than the best are wanted, if lines stay tolerable.
   */
  break(widths: readonly number[], looseness?: number): readonly Line[];
  /**
   * The number of lines that `break` gives for one measure, and the natural width of the last, points, without setting
   * them; null where not all lines can be tolerable, and for lines that are kept as typed.
   */
  extent(width: number, looseness: number): { readonly lines: number; readonly lastWidth: number } | null;
}

/** One set line. x = 0 is the left end of the measure, y = 0 the baseline. */
export interface Line {
  readonly runs: readonly GlyphRun[];
  /** The edges of inlines on the line. */
  readonly edges: readonly InlineEdge[];
  /** The drawings on the line. */
  readonly boxes: readonly InlineBox[];
  /** The measure it was set to. */
  readonly measure: number;
  /** Whether the line ends in a hyphen that the text does not have. */
  readonly hyphenated: boolean;
  /** Whether the line ends inside a word that is cut only because it is longer than the measure. */
  readonly cut: boolean;
  /** How much the line is wider than its measure, points; 0 for a line that fits. */
  readonly overfull: number;
  /** The width of its spaces divided by their natural width; null for a line without spaces. */
  readonly spaceRatio: number | null;
  /** The notes called on this line. */
  readonly notes: readonly number[];
}

/** A drawing in a line, as it is set: `x` is its left edge. */
export type InlineBox = Omit<
  Extract<Inline, { readonly kind: 'box' }>,
  'kind' | 'style' | 'lineEnds' | 'spaces'
> & {
  readonly x: number;
};

/** The margin, border and padding at an end of an inline, as it is set. */
export interface InlineEdge {
  readonly element: number;
  readonly side: 'start' | 'end';
  readonly x: number;
  readonly width: number;
}

/** Words in a row, with the measures from which `glyph-run.ts` reckons where each glyph stands. Lengths in points. */
export interface SetWords {
  readonly style: Pick<TextStyle, 'size' | 'letterSpacing' | 'rtl'>;
  /** Words, parts of words and spaces, in order. Each is shaped once, and shared by all runs that have it. */
  readonly words: readonly Glyphs[];
  /** The horizontal scale of the glyphs: 1 for the font's own width. */
  readonly scale: number;
  /** The space added after each glyph before scaling; it includes `style.letterSpacing`. */
  readonly letterSpacing: number;
  /** The width of spaces as justification has made it: 1 for the font's own, `style.letterSpacing` included. */
  readonly spaces: number;
}

/** Placed words of one style and one element. Lengths in points. */
export interface GlyphRun extends SetWords {
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly element: number;
  /** The element of the note, where the run is a note's call or the number before a note. */
  readonly note?: number | undefined;
  /** The space between its line and the next, in the text alone: it takes no room. */
  readonly after?: Glyphs | undefined;
  /** Whether the run is a leader or the mark of a continued line of code: no part of the text. */
  readonly leader?: boolean;
}
