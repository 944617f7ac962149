import { firstWhere } from '../first-where.ts';
import type { PageMark } from '../page.ts';
import { type Stack, shift } from './stack.ts';

/**
 * Cuts marks at places, points from the top in order, into one slice more: text by its baseline, pictures by their
 * upper edge, rules and backgrounds cut. Slices hold every text and picture once.
 */
export function sliceMarks(marks: readonly PageMark[], cuts: readonly number[]): PageMark[][] {
  const slices = Array.from({ length: cuts.length + 1 }, (): PageMark[] => []);
  for (const mark of marks) {
    const [top, bottom] = reachOf(mark);
    let slice = sliceAt(cuts, top);
    if (bottom === null) {
      slices[slice]!.push(mark);
      continue;
    }
    for (let y1 = top; y1 < bottom; slice++) {
      const y2 = Math.min(bottom, cuts[slice] ?? bottom);
      slices[slice]!.push(partOf(mark, y1, y2));
      y1 = y2;
    }
  }
  return slices;
}

/** The slice in which a place is: a place where marks are cut is in the slice below. */
export function sliceAt(cuts: readonly number[], y: number): number {
  return firstWhere(cuts, (cut) => cut > y);
}

/** The upper and the lower end of a mark that can be cut; the place of one that cannot, and null. */
function reachOf(mark: PageMark): [number, number | null] {
  if (mark.kind === 'rect') return [mark.y, mark.y + mark.height];
  if (mark.kind === 'line') return [mark.y1, mark.y1 === mark.y2 ? null : mark.y2];
  return [mark.y, null];
}

function partOf(mark: PageMark, y1: number, y2: number): PageMark {
  if (mark.kind === 'rect') return { ...mark, y: y1, height: y2 - y1 };
  return mark.kind === 'line' ? { ...mark, y1, y2 } : mark;
}

/** Cuts a stack between two of its items at the lowest place within `room`; null when there is none. */
export function splitStack(
  stack: Stack,
  room: number,
): { readonly fits: Stack; readonly rest: Stack } | null {
  const cut = stack.cuts.findLast(({ y }) => y > 0 && y <= room && y < stack.height)?.y;
  if (cut === undefined) return null;
  const [above, below] = sliceMarks(stack.marks, [cut]);
  return {
    fits: { ...stack, height: cut, marks: above!, cuts: stack.cuts.filter(({ y }) => y < cut) },
    rest: {
      height: stack.height - cut,
      marks: shift(below!, 0, -cut),
      notes: [],
      strings: [],
      cuts: stack.cuts.filter(({ y }) => y > cut).map(({ y, cost }) => ({ y: y - cut, cost })),
    },
  };
}
