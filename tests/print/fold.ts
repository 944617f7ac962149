import type { Imposition, Side } from '../../src/print/sheet.ts';

/**
 * Reads sheets as a hand does with the printed pile: each sheet is looked at, turned over about an upright
 * axis, folded along its middle, put into the sheet before it, and the leaves are turned. It knows nothing of
 * how sheets were made. Blank pages are null.
 * @param signature sheets folded together, in all signatures or in each.
 * @param flip the edge on which the printer turned them.
 * @param row which of the spreads that lie one above the other, counted from 0.
 */
export function readFolded(
  { paper, sheets, copies, printer }: Imposition,
  {
    signature = [sheets.length] as number | readonly number[],
    rightToLeft = false,
    row = 0,
    flip = paper.width > paper.height ? 'short' : 'long',
  } = {},
): (number | null)[] {
  // The printer turns a sheet over one of its edges; over the upper one, the back's left half shows at its right.
  const overUpper = flip !== (paper.width > paper.height ? 'short' : 'long');
  const turned = overUpper !== (printer?.upsideDown ?? false);
  if (turned) throw new Error('backs stand on their heads');
  const middle = paper.width / 2;
  const strip = paper.height / copies;
  /** The page that shows on the half of a side where this point is. */
  const on = (side: Side, right: boolean) => {
    const found = side.pages.filter(({ clip }) => {
      const [x, y] = [(clip.left + clip.right) / 2, (clip.top + clip.bottom) / 2];
      return x > middle === right && Math.floor(y / strip) === row;
    });
    if (found.length > 1) throw new Error('two pages lie on one another');
    return found[0]?.page ?? null;
  };
  const read: (number | null)[] = [];
  const sizes = Array.isArray(signature)
    ? signature
    : Array.from({ length: Math.ceil(sheets.length / (signature as number)) }, () => signature as number);
  let first = 0;
  for (const size of sizes) {
    const nested = sheets.slice(first, first + size);
    first += size;
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
