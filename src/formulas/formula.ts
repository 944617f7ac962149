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
  /** The glyphs and rules, in the order of painting. */
  readonly marks: readonly FormulaMark[];
  /** The places where it may go on in the next line, from left to right; none on lines of its own. */
  readonly lineEnds: readonly FormulaLineEnd[];
  /** The spaces that give when its line is justified, from left to right; none on lines of its own. */
  readonly spaces: readonly FormulaSpace[];
}

/** A glyph or a rule. A glyph that formulas have again and again has one path, the same object. */
export interface FormulaMark {
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
