import type { Group, Point } from './groups.ts';
import { quantile } from './quantiles.ts';

/** The parts of a box plot (Tukey 1977, Exploratory Data Analysis, 2C). */
export interface Tukey {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** The ends of the whiskers: the outermost values that are no farther from the box than 1.5 times its length. */
  readonly least: number;
  readonly largest: number;
  /** The points from whisker to whisker, and those beyond. */
  readonly inside: readonly Point[];
  readonly outside: readonly Point[];
}

/** The fewest values that a box stands for; fewer are shown one by one. */
const FEWEST = 5;
const REACH = 1.5;

/** @returns null for a group of too few values. */
export function tukey({ points }: Group): Tukey | null {
  if (points.length < FEWEST) return null;
  const values = points.map(({ value }) => value);
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share)) as [
    number,
    number,
    number,
  ];
  const reach = REACH * (high - low);
  const isInside = ({ value }: Point) => value >= low - reach && value <= high + reach;
  const inside = points.filter(isInside);
  return {
    low,
    median,
    high,
    least: Math.min(low, inside[0]?.value ?? low),
    largest: Math.max(high, inside.at(-1)?.value ?? high),
    inside,
    outside: points.filter((point) => !isInside(point)),
  };
}
