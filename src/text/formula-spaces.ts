import type { Drawing } from '../drawing/drawing.ts';
import { moved } from '../drawing/shift.ts';
import type { BoxSegment } from './segments.ts';
import type { DrawingSpace } from './types.ts';

/**
 * How much more, or less, than spaces between words those of a formula give, for their width. As in TeX: a space between words is
 * 3.33 plus 1.67 minus 1.11 pt in Computer Modern, those beside operators are 4 plus 2 minus 4 mu, beside relations 5 plus 5 mu (The
 * TeXbook, chapter 18). A fifth of the space beside an operator is kept.
 */
const GIVES = {
  operator: { stretch: 1, shrink: 2.5 },
  relation: { stretch: 2, shrink: 0 },
} as const;

/** The gain of a space, in widths of spaces between words: what gives in both directions, and how much more stretches. */
export function givesOf({ beside, width }: DrawingSpace): {
  readonly elastic: number;
  readonly extra: number;
} {
  const { stretch, shrink } = GIVES[beside];
  return { elastic: shrink * width, extra: (stretch - shrink) * width };
}

/** The spaces within a formula, or within a part of one that stands on a line. */
export const spacesIn = ({ spaces, first, last }: BoxSegment): readonly DrawingSpace[] =>
  spaces.filter(({ mark }) => first < mark && mark < last);

/** The width that a space gains. @param factor that of spaces between words: 1 for their own width. */
export function gainOf({ beside, width }: DrawingSpace, factor: number): number {
  const { stretch, shrink } = GIVES[beside];
  return width * (factor - 1) * (factor > 1 ? stretch : shrink);
}

/** A drawing whose spaces are as wide as justification makes them. */
export function withSpaces(box: BoxSegment, width: number, factor: number): Drawing {
  const { drawing, first, last, start } = box;
  const spaces = spacesIn(box);
  const isWhole = first === 0 && last === drawing.marks.length;
  if (isWhole && (factor === 1 || spaces.length === 0)) return drawing;
  let next = 0;
  let shift = -start;
  const marks = drawing.marks.slice(first, last).map((mark, i) => {
    for (; next < spaces.length && spaces[next]!.mark <= first + i; next++)
      shift += gainOf(spaces[next]!, factor);
    return moved(mark, shift, 0);
  });
  return { width, height: drawing.height, marks };
}
