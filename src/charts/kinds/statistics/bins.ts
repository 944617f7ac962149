import { quantile } from './quantiles.ts';

/** The classes of a histogram, all of one width. */
export interface Bins {
  /** Ascending, one more than there are classes. */
  readonly edges: readonly number[];
  /** The values from each edge to below the next one. The last class has its upper edge too, unless values are whole. */
  readonly counts: readonly number[];
  readonly width: number;
  /** The values that the axis names: edges, or whole numbers where each is a class of its own. */
  readonly named: readonly number[];
}

/** The most classes that the rule gives. */
const MOST_BINS = 50;

/** The widths of classes that are round, as multiples of a power of ten. */
const ROUND = [1, 2, 2.5, 5, 10];

/**
 * Parts numbers into classes of a round width. The width is near that of Freedman & Diaconis 1981 (On the Histogram as a
 * Density Estimator, Zeitschrift für Wahrscheinlichkeitstheorie 57), twice the interquartile range over the cube root of
 * their count; near that of Sturges 1926 where half of the numbers or more are one.
 * @param values at least one.
 * @param asked the number of classes, exactly; null for the rule.
 */
export function binsOf(values: readonly number[], asked: number | null): Bins {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, largest] = [sorted[0]!, sorted.at(-1)!];
  const whole = sorted.every(Number.isInteger);
  // A class of whole numbers that had its upper edge too would hold one number more than the others.
  const end = whole ? largest + 1 : largest;
  if (asked !== null && largest > least) return counted(sorted, exactly(asked, least, end));
  const width = largest > least ? ruledWidth(sorted, whole) : widthAround(least, whole);
  if (whole && width === 1) {
    const named = Array.from({ length: largest - least + 1 }, (_, i) => least + i);
    const edges = [...named.map((each) => each - 0.5), largest + 0.5];
    return { ...counted(sorted, { edges, width }), named };
  }
  const first = Math.floor(tidy(least / width));
  const count = Math.max(1, Math.ceil(tidy(end / width)) - first);
  return counted(sorted, { edges: steps(first * width, width, count), width });
}

function ruledWidth(sorted: readonly number[], whole: boolean): number {
  const count = sorted.length;
  const span = sorted.at(-1)! - sorted[0]!;
  const middleHalf = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  const wanted = middleHalf > 0 ? (2 * middleHalf) / Math.cbrt(count) : span / (Math.log2(count) + 1);
  const least = Math.max(span / (MOST_BINS - 1), whole ? 1 : 0);
  const distance = (width: number) => Math.abs(Math.log(width / wanted));
  return [...roundWidths(wanted), ...roundWidths(least)]
    .filter((width) => width >= least && (!whole || Number.isInteger(width)))
    .reduce((nearest, width) => (distance(width) < distance(nearest) ? width : nearest));
}

/** A width for numbers that are all the same. */
function widthAround(value: number, whole: boolean): number {
  return whole || value === 0 ? 1 : roundWidths(Math.abs(value) / 10)[0]!;
}

/** The round widths of a size, and the first of the next one. */
function roundWidths(size: number): number[] {
  const power = Math.floor(Math.log10(size));
  return ROUND.map((factor) => Number(`${factor}e${power}`));
}

/** So many classes, with edges as short as they can be without an empty class at the end. */
function exactly(count: number, least: number, end: number): Pick<Bins, 'edges' | 'width'> {
  const wanted = (end - least) / count;
  const power = Math.floor(Math.log10(wanted));
  const tries = [power, power - 1, power - 2].map((exponent) => {
    const unit = Number(`1e${exponent}`);
    const first = Math.floor(tidy(least / unit)) * unit;
    const width = Math.ceil(tidy((end - first) / count / unit)) * unit;
    return { edges: steps(first, width, count), width };
  });
  return tries.find(({ edges }) => edges.at(-2)! < end) ?? tries.at(-1)!;
}

function steps(first: number, width: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => tidy(first + i * width));
}

function counted(sorted: readonly number[], { edges, width }: Pick<Bins, 'edges' | 'width'>): Bins {
  const counts = edges.slice(1).map(() => 0);
  for (const value of sorted) {
    const above = edges.findIndex((edge) => edge > value);
    const index = above === -1 ? counts.length - 1 : Math.max(0, above - 1);
    counts[index]! += 1;
  }
  return { edges, counts, width: tidy(width), named: edges };
}

/** A number without the error of binary fractions: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
