import type { PageMark } from '../page.ts';
import { type Stack, shift } from './stack.ts';

/**
 * The marks that stand from `top` down to `bottom`: text by its baseline, pictures by their upper edge,
 * rules and backgrounds cut. Slices that adjoin hold every text and picture once.
 */
export function sliceMarks(marks: readonly PageMark[], top: number, bottom: number): PageMark[] {
  return marks.flatMap((mark): PageMark[] => {
    if (mark.kind === 'rect') {
      const y = Math.max(mark.y, top);
      const height = Math.min(mark.y + mark.height, bottom) - y;
      return height > 0 ? [{ ...mark, y, height }] : [];
    }
    if (mark.kind === 'line' && mark.y1 !== mark.y2) {
      const y1 = Math.max(mark.y1, top);
      const y2 = Math.min(mark.y2, bottom);
      return y2 > y1 ? [{ ...mark, y1, y2 }] : [];
    }
    const y = mark.kind === 'line' ? mark.y1 : mark.y;
    return y >= top && y < bottom ? [mark] : [];
  });
}

/** Cuts a stack between two of its items at the lowest place within `room`; null when there is none. */
export function splitStack(
  stack: Stack,
  room: number,
): { readonly fits: Stack; readonly rest: Stack } | null {
  const cut = stack.cuts.findLast(({ y }) => y > 0 && y <= room && y < stack.height)?.y;
  if (cut === undefined) return null;
  const above = sliceMarks(stack.marks, Number.NEGATIVE_INFINITY, cut);
  const below = sliceMarks(stack.marks, cut, Number.POSITIVE_INFINITY);
  return {
    fits: { ...stack, height: cut, marks: above, cuts: stack.cuts.filter(({ y }) => y < cut) },
    rest: {
      height: stack.height - cut,
      marks: shift(below, 0, -cut),
      notes: [],
      strings: [],
      cuts: stack.cuts.filter(({ y }) => y > cut).map(({ y, cost }) => ({ y: y - cut, cost })),
    },
  };
}
