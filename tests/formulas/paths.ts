import type { PathSegment } from '../../src/drawing/drawing.ts';
import { transformedPath } from '../../src/drawing/matrix.ts';
import type { Formula } from '../../src/formulas/index.ts';

/** The paths of a formula's glyphs and rules in ems: from the left end of the baseline, y down. */
export const pathsOf = ({ marks }: Formula): PathSegment[][] =>
  marks.flatMap((mark) => ('text' in mark ? [] : [transformedPath(mark.matrix, mark.path)]));
