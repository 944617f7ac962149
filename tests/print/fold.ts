import type { Imposition, Side } from '../../src/print/sheet.ts';

/**
 * Reads sheets as a hand does with the printed pile: each sheet is looked at, turned over about an upright
 * axis, folded along its middle, put into the sheet before it, and the leaves are turned. It knows nothing of
 * how sheets were made. Blank pages are null.
 * @param signature sheets folded together.
 * @param row which of the spreads that lie one above the other, counted from 0.
 */
export function readFolded(
  { paper, sheets, copies }: Imposition,
  { signature = sheets.length, rightToLeft = false, row = 0 } = {},
): (number | null)[] {
  const middle = paper.width / 2;
  const strip = paper.height / copies;
  /** Which page shows on the half of a side where this point is. */
  const on = (side: Side, right: boolean) => {
    const found = side.pages.filter(({ clip }) => {
      const [x, y] = [(clip.left + clip.right) / 2, (clip.top + clip.bottom) / 2];
      return x > middle === right && Math.floor(y / strip) === row;
    });
    if (found.length > 1) throw new Error('two pages lie on one another');
    return found[0]?.page ?? null;
  };
  const read: (number | null)[] = [];
  for (let first = 0; first < sheets.length; first += signature) {
    const nested = sheets.slice(first, first + signature);
    const leaves = nested.map(({ front, back }) => {
      // Turned over, what was at the right is at the left: a leaf's two sides.
      const rightLeaf = [on(front, true), on(back, false)];
      const leftLeaf = [on(back, true), on(front, false)];
      return rightToLeft
        ? { before: [on(front, false), on(back, true)], after: [on(back, false), on(front, true)] }
        : { before: rightLeaf, after: leftLeaf };
    });
    // The outermost sheet's first leaf comes first, its second last.
    read.push(...leaves.flatMap(({ before }) => before));
    read.push(...leaves.reverse().flatMap(({ after }) => after));
  }
  return read;
}

/** Reads a pile of handouts, side by side, row by row. */
export function readHandout({ sheets }: Imposition, rightToLeft = false): number[] {
  const direction = rightToLeft ? -1 : 1;
  return sheets.flatMap(({ front, back }) =>
    [front, back].flatMap((side) =>
      [...side.pages]
        .sort((a, b) => Math.round(a.y - b.y) || direction * (a.x - b.x))
        .map(({ page }) => page),
    ),
  );
}
