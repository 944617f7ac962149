import type { PathSegment } from '../drawing/drawing.ts';
import type { LineEnd } from './line-ends.ts';

/** A formula, set. Lengths in ems of the text around it. */
export interface Formula {
  readonly width: number;
  /** The distances by which it stands above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** The distance of its last line's baseline below its own; 0 for one on one line. */
  readonly lastLine: number;
  /** The glyphs and rules: from the left end of the baseline, y down. */
  readonly paths: readonly (readonly PathSegment[])[];
  /** The places where it may go on in the next line, from left to right; none on lines of its own. */
  readonly lineEnds: readonly FormulaLineEnd[];
  /** The spaces that give when its line is justified, from left to right; none on lines of its own. */
  readonly spaces: readonly FormulaSpace[];
}

/** A space beside a relation or a binary operator. */
export interface FormulaSpace {
  readonly beside: LineEnd;
  /** The first of the formula's paths after it. */
  readonly path: number;
}

/** A place where a formula may go on in the next line. Lengths in ems from its left end. */
export interface FormulaLineEnd {
  readonly after: LineEnd;
  /** The first of its paths that stands in the next line. */
  readonly path: number;
  /** Where the part before ends, and the part after begins; the space between them is dropped. */
  readonly end: number;
  readonly start: number;
}
