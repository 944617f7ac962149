import type { Signature } from './options.ts';

/** The pages of one sheet of a booklet, by index: left and right as one looks at the side; null for a blank page. */
export interface Leaves {
  readonly front: readonly [number | null, number | null];
  readonly back: readonly [number | null, number | null];
  /** The number of sheets of its signature that lie around it. */
  readonly depth: number;
}

/** The pages of a sheet that is folded once. */
const PAGES_ON_SHEET = 4;

/**
 * The sheets of a booklet that is folded once, in the order in which they leave the printer: from the outermost
 * sheet of the first signature to the innermost one of the last. Missing pages are blank, and stand before the
 * last page, which is the back cover.
 * @param signature null for one signature of all sheets.
 * @param rightToLeft whether the booklet is bound at its right.
 */
export function foldedOrder(pages: number, signature: Signature | null, rightToLeft: boolean): Leaves[] {
  const slots = filledSheets(pages);
  const sheets: Leaves[] = [];
  let start = 0;
  for (const together of signaturesOf(slots.length / PAGES_ON_SHEET, signature)) {
    const folded = slots.slice(start, start + PAGES_ON_SHEET * together);
    start += folded.length;
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

/**
 * The number of sheets in each signature. Of exactly so many the last has what is left; of a range there are as few as
 * can be, and they differ by a sheet at most.
 */
export function signaturesOf(sheets: number, signature: Signature | null): number[] {
  if (signature === null) return [sheets];
  const { least, most } = signature;
  const count = Math.ceil(sheets / most);
  if (least === most) return Array.from({ length: count }, (_, i) => Math.min(most, sheets - i * most));
  const larger = sheets % count;
  return Array.from({ length: count }, (_, i) => Math.floor(sheets / count) + (i < larger ? 1 : 0));
}

function filledSheets(pages: number): (number | null)[] {
  const order: (number | null)[] = Array.from({ length: pages }, (_, page) => page);
  const missing = (PAGES_ON_SHEET - (pages % PAGES_ON_SHEET)) % PAGES_ON_SHEET;
  // A booklet of one page has it on its front cover.
  order.splice(Math.max(1, pages - 1), 0, ...new Array<null>(missing).fill(null));
  return order;
}
