import type { Matrix, PathSegment } from '../drawing/drawing.ts';
import type { LineEnd } from './line-ends.ts';

/** A formula, set. Lengths in ems of the text around it. */
export interface Formula {
  readonly width: number;
  /** The distances by which it stands above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** The distance of its last line's baseline below its own; 0 for one on one line. */
  readonly lastLine: number;
  /** The glyphs, rules and texts, in the order of painting. */
  readonly marks: readonly FormulaMark[];
  /** The places where it may go on in the next line, from left to right; none on lines of its own. */
  readonly lineEnds: readonly FormulaLineEnd[];
  /** The spaces that give when its line is justified, from left to right; none on lines of its own. */
  readonly spaces: readonly FormulaSpace[];
}

export type FormulaMark = FormulaShape | FormulaText;

/** A text in the font of the text around. Lengths in ems; its baseline begins at (x, y). */
interface FormulaText {
  readonly text: string;
  readonly face: TextFace;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The face of a text in a formula: bolder than the text around, or not; italic or upright. */
export interface TextFace {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The measures of a text in ems: its width, and how far its letters reach above and below the baseline. */
export interface TextExtent {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

/** Measures texts in the font of the text around a formula; null for one that has a sign which no font has. */
export type FormulaFont = (text: string, face: TextFace) => TextExtent | null;

/** A glyph or a rule. A glyph that formulas have again and again has one path, the same object. */
interface FormulaShape {
  readonly path: readonly PathSegment[];
  /** From the path's units to ems: from the left end of the baseline, y down. */
  readonly matrix: Matrix;
}

/** A space beside a relation or a binary operator. */
export interface FormulaSpace {
  readonly beside: LineEnd;
  /** The first of the formula's marks after it. */
  readonly mark: number;
}

/** A place where a formula may go on in the next line. Lengths in ems from its left end. */
export interface FormulaLineEnd {
  readonly after: LineEnd;
  /** The first of its marks that stands in the next line. */
  readonly mark: number;
  /** Where the part before ends, and the part after begins; the space between them is dropped. */
  readonly end: number;
  readonly start: number;
}
