import type { ComputedStyle } from '../style/computed.ts';
import { adviceFor, type Misfit, reportMisfit, SHEET } from './misfit.ts';
import type { Scale } from './scaled-document.ts';

export interface Settled extends Misfit {
  readonly holes: number;
}

/** Lays out until references settle. */
export type Settle = (scale: Scale) => Settled;

const AS_IT_IS: Scale = { leading: 1, spacing: 1, figures: 1 };
/** The tolerance is tried in as many parts; a power of two. */
const STEPS = 8;
/** How much emptier pages may be for a sheet less or none of it blank: four of them three lines short each. */
const MOST_HOLES = 36;
/** The greatest tolerance of leading that a theme may ask for. */
const MOST_LEADING = 0.05;

/**
 * Lays out so that sheets are filled without blank pages: where the pages do not come out even, leading,
 * margins and figures are made a little less or more, each by the same share of its tolerance
 * (`--livret-fit-leading`, `-spacing`, `-figures`); of those that do, what leaves the fewest holes, and of
 * such, what changes least. Blank pages are better than holes on many others. Where none does, the report
 * says how far it is.
 */
export function fitSheets(root: ComputedStyle, settle: Settle): Settled {
  const settled = settle(AS_IT_IS);
  const tolerance = {
    leading: root.livretFitLeading,
    spacing: root.livretFitSpacing,
    figures: root.livretFitFigures,
  };
  const isAsked = Object.values(tolerance).some((share) => share > 0);
  if (!isAsked || settled.padding.length === 0) return settled;
  const scaled = (share: number, { leading, spacing, figures }: Scale) =>
    settle({ leading: 1 + share * leading, spacing: 1 + share * spacing, figures: 1 + share * figures });
  const at = (step: number) => scaled(step / STEPS, tolerance);
  const even = settled.layout.pages.length;
  const fills = (more: number) => (other: Settled) =>
    other.padding.length === 0 && other.holes <= settled.holes + more;
  const less: Side = {
    at: (step) => at(-step),
    goesFar: (other) => countOf(other) <= even - SHEET,
  };
  const more: Side = { at, goesFar: (other) => countOf(other) >= even };
  // First to the side where fewer pages are to go or to come.
  for (const side of settled.padding.length > SHEET / 2 ? [less, more] : [more, less]) {
    const fitting = halving(side, fills(0)).filter(fills(MOST_HOLES));
    if (fitting.length > 0) return fitting.reduce((best, other) => (other.holes < best.holes ? other : best));
  }
  const advice = adviceFor(settled, root.lineHeight);
  const leading = widerLeading(advice.share, tolerance.leading).find((wider) =>
    [-1, 1].some((side) => fills(MOST_HOLES)(scaled(side, { ...tolerance, leading: wider }))),
  );
  reportMisfit(settled, advice, leading === undefined ? null : Math.round(1000 * leading) / 10);
  return settled;
}

/** Tolerances that may do where this one does not, in half percents: of the share that lines have to change by, and the greatest. */
function widerLeading(share: number, tolerance: number): number[] {
  const likely = Math.ceil(200 * share) / 200;
  if (likely > 2 * MOST_LEADING) return [];
  return [likely, MOST_LEADING].filter((wider, i, all) => {
    return wider > tolerance && wider <= MOST_LEADING && all.indexOf(wider) === i;
  });
}

/** Pages but for those that only fill a sheet. */
function countOf({ layout, padding }: Settled): number {
  return layout.pages.length - padding.length;
}

/** What is tried to fill the last sheet, or to do without it. */
interface Side {
  at(step: number): Settled;
  goesFar(settled: Settled): boolean;
}

/**
 * What goes far enough, the fewest steps first: one, where that is good, since booklets are often but a few
 * lines off; or else the fewest, found by halving.
 */
function halving({ at, goesFar }: Side, isGood: (settled: Settled) => boolean): Settled[] {
  const least = at(1);
  if (goesFar(least) && isGood(least)) return [least];
  const most = at(STEPS);
  if (!goesFar(most)) return [];
  const found = [most];
  let steps = STEPS;
  for (let half = STEPS / 2; half >= 1; half /= 2) {
    const settled = steps - half === 1 ? least : at(steps - half);
    if (!goesFar(settled)) continue;
    found.unshift(settled);
    steps -= half;
  }
  return found;
}
