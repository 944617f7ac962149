import type { CutKind } from './cuts.ts';

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

/** Penalties of a line that ends inside a word, by the kind of the cut. They are squared: 200 costs 40 000 demerits. */
export type WordPenalties = Readonly<Record<CutKind, number>>;

export const JUSTIFIED_PENALTIES: WordPenalties = {
  hyphen: 200,
  joiningHyphen: 60,
  sign: 150,
  inner: 700,
  // The next two are for text that would otherwise stand out of its measure.
  part: 5_000,
  anywhere: 50_000,
};
/** A ragged line may end after a typed hyphen at a lower penalty. */
export const RAGGED_PENALTIES: WordPenalties = { ...JUSTIFIED_PENALTIES, joiningHyphen: 40, sign: 90 };
/** Penalties of a line that ends within a formula, by the sign that it ends with. */
export const FORMULA_PENALTIES = { relation: 350, operator: 600 } as const;
/** From this penalty on, a line ends where a cut was made only since a word is longer than its line. */
export const EMERGENCY_PENALTY = JUSTIFIED_PENALTIES.part;

/**
 * The share of its measure that a justified line may leave free at a ratio of 1 where it ends at a sign of an address
 * or of code, or amid a long name in it: such lines have few spaces to stretch, and would loosen the prose beside them.
 */
export const OPEN_SLACK = 0.25;
/** The penalty of a cut between any two characters of a line that is set as typed, such as code. */
export const TYPED_PENALTY = 1_000;
/** The penalty of a line's end that a paragraph should avoid, since a river runs through that line. */
export const AVOIDED_PENALTY = 3_000;
