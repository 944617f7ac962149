/** The pages of one sheet of a booklet: indices, left and right as the side is looked at; null is blank. */
export interface Leaves {
  readonly front: readonly [number | null, number | null];
  readonly back: readonly [number | null, number | null];
  /** How many sheets of its signature lie around it. */
  readonly depth: number;
}

/** Pages on a sheet that is folded once. */
export const PAGES_ON_SHEET = 4;

/**
 * The sheets of a booklet folded once, from the outermost of the first signature to the innermost of the
 * last, as they leave the printer. Blank pages stand before the last one, which is the back cover.
 * @param signature sheets folded together; null for all.
 * @param rightToLeft the booklet is bound at its right.
 */
export function foldedOrder(pages: number, signature: number | null, rightToLeft: boolean): Leaves[] {
  const slots = filledSheets(pages);
  const most = PAGES_ON_SHEET * (signature ?? slots.length);
  const sheets: Leaves[] = [];
  for (let start = 0; start < slots.length; start += most) {
    const folded = slots.slice(start, start + most);
    for (let depth = 0; depth < folded.length / PAGES_ON_SHEET; depth++) {
      const [first, last] = [2 * depth, folded.length - 1 - 2 * depth];
      const pair = (left: number, right: number) =>
        rightToLeft
          ? ([folded[right] ?? null, folded[left] ?? null] as const)
          : ([folded[left] ?? null, folded[right] ?? null] as const);
      sheets.push({ front: pair(last, first), back: pair(first + 1, last - 1), depth });
    }
  }
  return sheets;
}

function filledSheets(pages: number): (number | null)[] {
  const order: (number | null)[] = Array.from({ length: pages }, (_, page) => page);
  const missing = (PAGES_ON_SHEET - (pages % PAGES_ON_SHEET)) % PAGES_ON_SHEET;
  // A single page is a front cover.
  order.splice(Math.max(1, pages - 1), 0, ...new Array<null>(missing).fill(null));
  return order;
}
