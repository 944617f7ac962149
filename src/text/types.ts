import type { Color } from '../style/computed.ts';

/** Metrics of a font file, in ems. */
export interface FaceMetrics {
  readonly postScriptName: string;
  readonly ascent: number;
  /** Negative, below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, negative for italics that lean right. */
  readonly italicAngle: number;
  /** xMin, yMin, xMax, yMax. */
  readonly bbox: readonly [number, number, number, number];
  readonly underlinePosition: number;
  readonly underlineThickness: number;
}

/** One font file, opened once. */
export interface FontFace extends FaceMetrics {
  /** Unique and stable, for caches and dumps: `Source Serif 4/400/italic`. */
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';

  /** Whether the font has a glyph for the character. */
  has(codePoint: number): boolean;
  /** A face of another family that has the character; null when there is none. */
  readonly fallback?: (codePoint: number) => FontFace | null;
  /** The advance of a glyph, without kerning. */
  advance(glyph: number): number;
  /** What a glyph's outline covers, in square ems. */
  area(glyph: number): number;
  /** What a glyph is filled from, in ems, y up. */
  outline(glyph: number): readonly OutlineSegment[];
  /** Shapes a text once; the result is cached and shared, never changed. */
  shape(text: string, features: string, lang: string): Shaped;
  /**
   * A TrueType file with only these glyphs. Glyph 0 is always kept.
   * @param first those whose ids do not depend on the others.
   */
  subset(glyphs: Iterable<number>, first?: Iterable<number>): FontSubset;
}

/** As TrueType has them: lines and quadratic curves. */
export type OutlineSegment =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['Q', cx: number, cy: number, x: number, y: number]
  | readonly ['Z'];

export interface FontSubset {
  readonly data: Uint8Array;
  /** The glyph's id in the subset. */
  newId(glyph: number): number;
}

/** A shaped text; arrays run in parallel, one entry a glyph; lengths in ems. */
export interface Shaped {
  readonly glyphs: readonly number[];
  /** Kerning included. */
  readonly advances: readonly number[];
  readonly dx: readonly number[];
  readonly dy: readonly number[];
  /** The characters each glyph stands for; '' for the later glyphs of one cluster. */
  readonly texts: readonly string[];
  /** Where each glyph's cluster starts in the text, in UTF-16 units. */
  readonly clusters: readonly number[];
  /** HarfBuzz's flag: text may not be cut before this glyph without shaping again. */
  readonly unsafe: readonly boolean[];
  readonly width: number;
}

/** How a run of text is set; made once per style and shared, so that it can be compared by identity. */
export interface TextStyle {
  readonly face: FontFace;
  /** Points. */
  readonly size: number;
  /** HarfBuzz feature string, such as `smcp,onum`. */
  readonly features: string;
  readonly letterSpacing: number;
  /** Shift of the baseline, points upwards. */
  readonly rise: number;
  readonly color: Color;
  readonly underline: boolean;
  /** BCP 47. */
  readonly lang: string;
  readonly hyphens: 'none' | 'manual' | 'auto';
  readonly hyphenateLimitChars: readonly [number, number, number];
  /** No change of spaces or characters, and no hyphen: code and addresses. */
  readonly verbatim: boolean;
}

/** What a paragraph is made of, in order. `element` is the index of the innermost element. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style: TextStyle;
      readonly element: number;
      /** Of a note's call, or of the number before a note: the note's element. */
      readonly note?: number | undefined;
    }
  /** A forced line break. */
  | { readonly kind: 'break' }
  /** Fills what is left of the line with a pattern, such as the dots of a contents page. */
  | { readonly kind: 'leader'; readonly pattern: string; readonly style: TextStyle; readonly element: number }
  /** A rule to write on, of so many points whatever becomes of the line. */
  | { readonly kind: 'blank'; readonly width: number; readonly style: TextStyle; readonly element: number }
  /** Zero wide: the line that holds it calls this note. */
  | { readonly kind: 'note'; readonly note: number };

export interface ParagraphStyle {
  readonly align: 'left' | 'right' | 'center' | 'justify';
  readonly alignLast: 'left' | 'right' | 'center' | 'justify';
  /** Of the first line, points; negative hangs. */
  readonly indent: number;
  /** `pre`: spaces and line ends as typed; `nowrap`: one line. */
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap';
  /** Of the paragraph, BCP 47. */
  readonly lang: string;
  /** Lines of like width, where they are not justified: titles. */
  readonly balance: boolean;
  readonly tolerances: Tolerances;
}

/** What may be done to lines beside stretching their spaces; all 0 for nothing. */
export interface Tolerances {
  /** How far letters may be moved apart or together, ems. */
  readonly letterSpacing: number;
  /** By how much of their width glyphs may be scaled. */
  readonly glyphScaling: number;
  /** How much of what protrusion.ts gives stands out of the margins: 1 for all. */
  readonly protrusion: number;
}

/** A paragraph shaped and measured once, to be broken as often as layout needs. */
export interface Paragraph {
  /** Width of all its text on one line. */
  readonly maxContent: number;
  /** Width of the widest part that cannot be broken. */
  readonly minContent: number;
  /**
   * Breaks into lines as a whole (Knuth and Plass, Breaking Paragraphs into Lines, 1981).
   * @param widths the measure of each line, points; the last one holds for all lines after it.
   * @param looseness lines more (or fewer) than the best, if that stays tolerable.
   */
  break(widths: readonly number[], looseness?: number): readonly Line[];
}

/** One set line. x = 0 is the left end of the measure, y = 0 the baseline. */
export interface Line {
  readonly runs: readonly GlyphRun[];
  /** The measure it was set to. */
  readonly measure: number;
  /** Ends in a hyphen that the text does not have. */
  readonly hyphenated: boolean;
  /** Ends amid a word that nothing should part, since it is longer than the measure. */
  readonly cut: boolean;
  /** Wider than the measure by so much, points: nothing could be broken. 0 for all others. */
  readonly overfull: number;
  /** Space between words over its natural width: 1 is natural; null when there is none. */
  readonly spaceRatio: number | null;
  /** The notes called on this line. */
  readonly notes: readonly number[];
}

/** Glyphs of one style and one element, placed. Parallel arrays, one entry a glyph; points. */
export interface GlyphRun {
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly element: number;
  readonly glyphs: readonly number[];
  /** Final: kerning, letter-spacing, scaling and justification included. */
  readonly advances: readonly number[];
  readonly dx: readonly number[];
  readonly dy: readonly number[];
  /** The text of each glyph: spaces are real; U+00AD for a hyphen the text does not have. */
  readonly texts: readonly string[];
  /** Horizontal scaling of the glyphs: 1 is as the font has them. */
  readonly scale: number;
  /** Space added after each glyph, points, before scaling; `style.letterSpacing` included. */
  readonly letterSpacing: number;
  /** Of a note's call, or of the number before a note: the note's element. */
  readonly note?: number | undefined;
  /** A leader's pattern, repeated, or the mark of a turned line: no part of the text. */
  readonly leader?: boolean;
}
