/**
 * Every weight of line breaking, in `total-fit.ts`, `places.ts` and `paragraph.ts`, in one table.
 *
 * The unit is the demerit of Knuth and Plass (Breaking Paragraphs into Lines, 1981): a line costs
 * (`LINE` + badness)² + penalty², where badness is 100 |ratio|³ and the ratio says how far its spaces are
 * stretched or shrunk. A line set at its natural width costs 100; one whose spaces are stretched by all they
 * may be (ratio 1) costs 12 100; one at the tolerance of justified text (ratio 1.85) costs 413 000.
 */

/** Demerits that a line, or two neighbouring lines, cost beside their badness. */
export const DEMERITS = {
  /** A second line in a row that ends in a hyphen: as much as a loose line (ratio 1.1). */
  secondHyphen: 20_000,
  /**
   * A third line in a row that ends in a hyphen: chosen only where a line beyond the tolerance is the alternative.
   */
  thirdHyphen: 5_000_000,
  /** A hyphen at the end of the last line but one. */
  finalHyphen: 20_000,
  /** Neighbouring lines more than one fitness class apart: a tight line beside a loose one. */
  fitness: 4_000,
  /** A last line shorter than `SHORT_LAST_LINE`. */
  shortLastLine: 30_000,
  /** The same, in a paragraph that takes a line more to fill a page: the added line must not be a stub. */
  shortLastLineMore: 3_000_000,
  /** The demerits that a paragraph may gain in all if that rids it of a river. */
  river: 300_000,
} as const;

/** The penalty that every line has: the fewer lines, the better. */
export const LINE_PENALTY = 10;
/** Badness beyond which lines are as bad as each other. */
export const MAX_BADNESS = 1e6;
/** A last line is short below this share of its measure. */
export const SHORT_LAST_LINE = 0.12;
/**
 * A point that letters give, by their spacing and width, counts for this share of a point that spaces give:
 * it is worse than a normal space and better than a wide one.
 */
export const LETTERS_STRAIN = 0.7;

/** Penalties of ending a line inside a word. They are squared: 200 costs 40 000 demerits. */
export interface WordPenalties {
  /** At a place that hyphenation finds. */
  readonly hyphen: number;
  /** After a hyphen that the word has. */
  readonly joiningHyphen: number;
  /** In a web address. */
  readonly address: number;
}

export const JUSTIFIED_PENALTIES: WordPenalties = { hyphen: 200, joiningHyphen: 60, address: 90 };
/** Ragged lines take a compound apart more easily. */
export const RAGGED_PENALTIES: WordPenalties = { hyphen: 200, joiningHyphen: 40, address: 90 };

/** Penalties of cuts that are made only where text would stand out of its measure without them. */
export const EMERGENCY_PENALTIES = {
  /** At another part of the word than hyphenation likes. */
  part: 5_000,
  /** Between any two characters. */
  anywhere: 50_000,
} as const;
/** Between any two characters of a line that is kept as typed, such as code. */
export const TYPED_PENALTY = 1_000;
/** The penalty that is laid on a line's end while a paragraph is broken without it, since a river runs there. */
export const AVOIDED_PENALTY = 3_000;
