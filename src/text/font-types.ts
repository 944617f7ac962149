import type { FaceMetrics } from '../fonts/metrics.ts';

/** One font file, opened once. */
export interface FontFace extends FaceMetrics {
  /** A unique and stable name, for caches and dumps: `Source Serif 4/400/italic`. */
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';

  /** Whether the font has a glyph for the character. */
  has(codePoint: number): boolean;
  /** The faces that are tried for characters that this one lacks, where its style names none (see `FontStack`). */
  readonly others?: FontStack['others'];
  /** The advance of a glyph, without kerning. */
  advance(glyph: number): number;
  /** The area inside a glyph's outline, in square ems. */
  area(glyph: number): number;
  /** A glyph's outline in ems, y up. */
  outline(glyph: number): readonly OutlineSegment[];
  /**
   * Shapes a text once; the result is cached and shared, never changed.
   * @param rtl whether the text runs from right to left. Its glyphs stand from left to right all the same.
   */
  shape(text: string, features: string, lang: string, rtl?: boolean): Shaped;
  /** Whether the face may set a text: a theme may give it some characters alone (`unicode-range`). */
  serves?(text: string): boolean;
  /**
   * A font file with only these glyphs. Glyph 0 is always kept.
   * @param first glyphs that are numbered before the others, so that their ids do not depend on them.
   */
  subset(glyphs: Iterable<number>, first?: Iterable<number>): FontSubset;
}

/** The faces that a list of families gives for a weight and a style. */
export interface FontStack {
  /** Stands for the stack where styles are compared: equal stacks have equal keys. */
  readonly key: string;
  /** The face of the first family. It gives spaces, hyphens and the line its metrics (CSS Fonts 4, 2.1). */
  readonly face: FontFace;
  /** The families that the list names, in small letters. Their faces are set in the size that is asked for. */
  readonly named: ReadonlySet<string>;
  /**
   * All further faces, in the order in which they are tried for characters that the first one lacks: those named, then
   * those of Livret's other families. For symbols, those of families for symbols come before these.
   */
  readonly others: (forSymbols: boolean) => Iterable<FontFace>;
}

/** A segment of an outline, as in SVG paths. TrueType has lines and quadratic curves, CFF lines and cubic ones. */
export type OutlineSegment =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['Q', cx: number, cy: number, x: number, y: number]
  | readonly ['C', ax: number, ay: number, bx: number, by: number, x: number, y: number]
  | readonly ['Z'];

export interface FontSubset {
  /** A TrueType file, or a bare CFF table. */
  readonly data: Uint8Array;
  readonly format: 'truetype' | 'cff';
  /** The CID of a glyph of the font (ISO 32000-1, 9.7.4.2). Throws an error for a glyph that the subset does not have. */
  newId(glyph: number): number;
}

/** Glyphs in a row: parallel arrays with one entry a glyph. Lengths in ems. */
export interface Glyphs {
  readonly glyphs: readonly number[];
  /** The advances, kerning included. */
  readonly advances: readonly number[];
  readonly dx: readonly number[];
  readonly dy: readonly number[];
  /**
   * The characters that each glyph stands for; '' for all but the first glyph of a cluster; U+00AD for a hyphen that
   * the text does not have.
   */
  readonly texts: readonly string[];
  readonly width: number;
}

/** A shaped text. */
export interface Shaped extends Glyphs {
  /** The offset of each glyph's cluster in the text, in UTF-16 units. */
  readonly clusters: readonly number[];
  /** HarfBuzz's flag "unsafe to break": text that is cut before this glyph must be shaped again. */
  readonly unsafe: readonly boolean[];
}
