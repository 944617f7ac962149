/**
 * The weights of line breaking: all those that `total-fit.ts`, `places.ts` and `paragraph.ts` use.
 *
 * The unit is the demerit of Knuth and Plass (Breaking Paragraphs into Lines, 1981): a line costs
 * (`LINE_PENALTY` + badness)² + penalty², where badness is 100 |ratio|³ and the ratio says how far its spaces
 * are stretched or shrunk. A line set at its natural width costs 100. A line whose spaces are stretched by all
 * they may be (ratio 1) costs 12 100. A line at the tolerance of justified text (ratio 1.85) costs 413 000.
 */

/** Demerits that are added to those of badness and penalty, for one line or for two neighbouring lines. */
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
  /** A short last line of a paragraph that is set a line longer to fill a page: the added line must not be a stub. */
  shortLastLineMore: 3_000_000,
  /** The most demerits that a paragraph may gain in all to lose a river. */
  river: 300_000,
} as const;

/** The penalty that every line has: the fewer lines, the better. */
export const LINE_PENALTY = 10;
/** The greatest badness: lines that would have more are as bad as each other. */
export const MAX_BADNESS = 1e6;
/** A last line is short below this share of its measure. */
export const SHORT_LAST_LINE = 0.12;
/**
 * A point of width that letters give, by their spacing and scaling, counts for this share of a point that
 * spaces give. So a change of the letters is worse than a normal space and better than a wide one.
 */
export const LETTERS_STRAIN = 0.7;

/** Penalties of a line that ends inside a word. They are squared: 200 costs 40 000 demerits. */
export interface WordPenalties {
  /** The penalty of a place that hyphenation finds. */
  readonly hyphen: number;
  /** The penalty of a place after a hyphen that the word has. */
  readonly joiningHyphen: number;
  /** The penalty of a place in a web address. */
  readonly address: number;
}

export const JUSTIFIED_PENALTIES: WordPenalties = { hyphen: 200, joiningHyphen: 60, address: 90 };
/** A ragged line may end after a typed hyphen at a lower penalty. */
export const RAGGED_PENALTIES: WordPenalties = { hyphen: 200, joiningHyphen: 40, address: 90 };

/** Penalties of the cuts that are made only where text would otherwise stand out of its measure. */
export const EMERGENCY_PENALTIES = {
  /** A cut where the word's language would part it, but neither the style nor the text asks for it. */
  part: 5_000,
  /** A cut between any two characters. */
  anywhere: 50_000,
} as const;
/** The penalty of a cut between any two characters of a line that is set as typed, such as code. */
export const TYPED_PENALTY = 1_000;
/** The penalty of a line's end that a paragraph should avoid, since a river runs through that line. */
export const AVOIDED_PENALTY = 3_000;
