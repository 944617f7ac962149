import { EPSILON, type Filling } from './breakpoints.ts';
import type { Place } from './place-list.ts';
import type { Segment } from './segments.ts';
import { demeritsOf, totalFit } from './total-fit.ts';

/** The steps of the bisection that finds a balanced measure. */
const BALANCING_STEPS = 7;
/** The most lines, and the most places where they may end, that are weighed by their sense. */
const MOST_LINES = 4;
const MOST_PLACES = 60;

/**
 * The cost of a line that ends after a punctuation mark, and of one that ends in a short word, beside the squares of the
 * lines' differences from their mean, in shares of it: of two lines one may be twice as wide as the other to end at a
 * comma, and 1.6 times not to end in "of".
 */
const AFTER_PUNCTUATION = -0.25;
const AFTER_SHORT_WORD = 0.1;

/**
 * The line ends of a balanced paragraph: as few lines as the measure allows, of similar widths (CSS Text 4, text-wrap),
 * which rather end after a punctuation mark, and rather not in an article or the like.
 */
export function balancedEnds(
  segments: readonly Segment[],
  places: readonly Place[],
  filling: Filling,
): readonly number[] {
  const ends = similarInWidth(places, filling);
  return (ends.length > 1 && bySense(segments, places, ends.length, filling.measures[0]!)) || ends;
}

/** The line ends at the smallest measure that does not add a line. */
function similarInWidth(places: readonly Place[], filling: Filling): number[] {
  let best = totalFit(places, filling);
  const count = best.length;
  let [tooNarrow, wide] = [0, filling.measures[0]!];
  for (let i = 0; i < BALANCING_STEPS && count > 1; i++) {
    const measure = (tooNarrow + wide) / 2;
    const narrower = { ...filling, measures: [measure] };
    const ends = totalFit(places, narrower);
    if (ends.length === count && Number.isFinite(demeritsOf(places, ends, narrower)))
      [best, wide] = [ends, measure];
    else tooNarrow = measure;
  }
  return best;
}

/** The ends of a number of lines up to a place, and what they cost. */
interface Way {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** The ends of the best lines of a number; null where there are none without words cut, or too many to weigh. */
function bySense(
  segments: readonly Segment[],
  places: readonly Place[],
  count: number,
  measure: number,
): readonly number[] | null {
  const last = places.length - 1;
  const between = places.flatMap(({ penalty, hyphen }, i) =>
    i > 0 && i < last && penalty <= 0 && !hyphen ? [i] : [],
  );
  const hasForced = places.some(({ forced }, i) => forced && i > 0 && i < last);
  if (hasForced || count > MOST_LINES || between.length > MOST_PLACES) return null;
  const widthOf = (start: number, end: number) => places[end]!.endWidth - places[start]!.startWidth;
  const mean = widthOf(0, last) / count;
  const endCosts = new Map(between.map((end) => [end, costOfEnd(segments, places[end]!)]));
  const costOf = (start: number, end: number) => {
    const width = widthOf(start, end);
    if (width > measure + EPSILON) return Number.POSITIVE_INFINITY;
    return (width / mean - 1) ** 2 + (endCosts.get(end) ?? 0);
  };
  let ways = new Map<number, Way>([[0, { ends: [], cost: 0 }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Way>();
    for (const end of line === count ? [last] : between) {
      for (const [start, way] of ways) {
        const cost = end > start ? way.cost + costOf(start, end) : Number.POSITIVE_INFINITY;
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { ends: [...way.ends, end], cost });
      }
    }
    ways = next;
  }
  return ways.get(last)?.ends ?? null;
}

function costOfEnd(segments: readonly Segment[], { segment }: Place): number {
  const before = segments.slice(0, segment).findLast((each) => each.kind === 'word');
  if (before?.kind !== 'word') return 0;
  const { text } = before.word;
  if (/[,;:.!?…–—]$/u.test(text)) return AFTER_PUNCTUATION;
  return /^\p{L}?\p{Ll}{0,2}$/u.test(text) ? AFTER_SHORT_WORD : 0;
}
