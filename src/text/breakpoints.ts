/**
 * A place where a line may end and the next one begin. Widths are sums from the paragraph's start, in
 * any unit: a line from a to b is `b.endWidth - a.startWidth` wide. The two sums of one breakpoint differ by
 * what a break there adds (a hyphen) or drops (a space).
 */
export interface Breakpoint {
  readonly endWidth: number;
  readonly startWidth: number;
  /** The part of these widths that can stretch and shrink: the spaces. */
  readonly endElastic: number;
  readonly startElastic: number;
  /** How much more of these widths stretches than shrinks: spaces in formulas do not give as much in both directions. */
  readonly endExtra: number;
  readonly startExtra: number;
  /** The sum of what letters can give (see justify.ts). */
  readonly letters: number;
  /** The number of leaders up to here. A line that holds one is always full. */
  readonly leaders: number;
  readonly penalty: number;
  /** Whether a line that ends here ends in a hyphen. */
  readonly hyphen: boolean;
  /** Whether a line must end here. The last breakpoint of a paragraph is forced. */
  readonly forced: boolean;
  /** Whether a line that ends here may be left short. */
  readonly open: boolean;
}

/** The rules by which lines are filled. */
export interface Filling {
  /** The measure of each line. The last one holds for all further lines. */
  readonly measures: readonly number[];
  /** The shares that elastic widths gain at a ratio of 1 and lose at -1, the tightest that a line may be. */
  readonly stretch: number;
  readonly shrink: number;
  /** The width that a ragged line leaves free at a ratio of 1. */
  readonly slack: number;
  /** The share of its measure that a line leaves free at a ratio of 1 where it may be left short. */
  readonly openSlack: number;
  /** The greatest ratio of a line. It is exceeded only where no other lines are possible. */
  readonly tolerance: number;
  /** Whether lines that end at a forced breakpoint are justified too. */
  readonly justifyLast: boolean;
  /** The demerits of a short last line. */
  readonly shortLastLine: number;
}

/** The rounding error of sums of widths. */
export const EPSILON = 1e-6;
