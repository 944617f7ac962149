import type { PathSegment } from '../drawing/drawing.ts';

/** A formula, set. Lengths in ems of the text around it. */
export interface Formula {
  readonly width: number;
  /** The distances by which it stands above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** Its glyphs and rules: from the left end of the baseline, y down. */
  readonly paths: readonly (readonly PathSegment[])[];
}
