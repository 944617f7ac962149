/** Up to the first ratio only spaces change. Letters then help, and from the second ratio on they give all they can. */
const SPACES_ALONE = 0.45;
const ALL_LETTERS = 1;
const SPAN = ALL_LETTERS - SPACES_ALONE;

/**
 * The ratio at which a line fills its measure: how far its spaces are stretched (above 0) or shrunk (below 0).
 * Letters help only as far as needed. Below -1 the line does not fit.
 * @param missing the width to fill, points; negative when the line is too long.
 * @param stretch the width that the spaces gain at a ratio of 1, points; `shrink` is what they lose at -1.
 * @param letters the most that letter spacing and glyph scaling give in either direction, points.
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

/**
 * The ratio of a line that may be left short. Its spaces and letters first give what they give at a ratio of 1;
 * what is still missing stays free, and adds to the ratio by its share of `slack`, points.
 */
export function openRatioFor(
  missing: number,
  stretch: number,
  shrink: number,
  letters: number,
  slack: number,
) {
  const ratio = ratioFor(missing, stretch, shrink, letters);
  if (ratio <= 1) return ratio;
  return stretch > 0 ? 1 + (missing - stretch - letters) / slack : missing / slack;
}

/** The share of what letters can give that they give at a ratio: -1 is as tight, 1 as wide as they may be set. */
export function lettersAt(ratio: number): number {
  const share = Math.min(1, Math.max(0, (Math.abs(ratio) - SPACES_ALONE) / SPAN));
  return ratio < 0 ? -share : share;
}
