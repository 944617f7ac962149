/** Up to this ratio the spaces alone give; then the letters help, and from the second one on give all they have. */
const SPACES_ALONE = 0.45;
const ALL_LETTERS = 1;
const SPAN = ALL_LETTERS - SPACES_ALONE;

/**
 * How far the spaces of a line are stretched (above 0) or shrunk (below) when it has so much room to
 * fill; letters help only as far as needed. Below -1 the line does not fit.
 * @param missing what there is to fill, points; negative when the line is too long.
 * @param stretch what the spaces gain at a ratio of 1; `shrink` what they lose at -1, points.
 * @param letters what letter spacing and glyph scaling give at most in either direction, points.
 */
export function ratioFor(missing: number, stretch: number, shrink: number, letters: number): number {
  const side = missing < 0 ? -1 : 1;
  const spaces = side < 0 ? shrink : stretch;
  if (spaces <= 0) return missing === 0 ? 0 : side * Number.POSITIVE_INFINITY;
  const size = side * missing;
  const alone = size / spaces;
  if (alone <= SPACES_ALONE || letters === 0) return side * alone;
  const both = SPACES_ALONE + (size - SPACES_ALONE * spaces) / (spaces + letters / SPAN);
  return side * (both <= ALL_LETTERS ? both : (size - letters) / spaces);
}

/** How much of what letters can give they give at a ratio: from -1, all together, to 1, all apart. */
export function lettersAt(ratio: number): number {
  const share = Math.min(1, Math.max(0, (Math.abs(ratio) - SPACES_ALONE) / SPAN));
  return ratio < 0 ? -share : share;
}
