import type { ComputedStyle } from '../style/computed.ts';
import type { Scale } from './scaled-document.ts';
import { adviceFor, type PaddedLayout, reportPadding, SHEET } from './sheet-advice.ts';

export interface Settled extends PaddedLayout {
  /** The sum, over all pages, of the lines of hole, half a line less, squared. */
  readonly holes: number;
}

/** Pages that are made at a scale, so that they can be counted, and not filled. */
export interface Trial extends Pick<Settled, 'padding' | 'holes'> {
  /** The number of pages without those that only fill a sheet. */
  readonly count: number;
  /** Lays out at this scale, as often as it takes until references to pages hold. */
  settle(): Settled;
}

/** Scales that are tried on either side, as parts of the tolerance; a power of two. */
const STEPS = 8;
/** The most that `holes` may grow where that fills the sheets: four pages that are three and a half lines short. */
const MOST_HOLES = 36;
/**
 * The lines that a single step may gain, as a multiple of those that its leading does: margins and figures change
 * too, and floats may fall better.
 */
const NEAR = 4;
/** The greatest tolerance of leading that a theme may ask for. */
const MOST_LEADING = 0.05;

/**
 * Lays out so that the last sheet has no blank pages. Where it has, leading, margins and figures are scaled, each by
 * the same share of its tolerance (`--livret-fit-leading`, `-spacing`, `-figures`). Of the scales that fill the
 * sheets, the one that leaves the fewest holes is taken, and of several such the least. Blank pages stay where
 * filling them would leave many holes, and where no scale fills them; a warning then advises what would.
 * @param unscaled the layout as the theme asks for it.
 */
export function fitSheets(root: ComputedStyle, unscaled: Settled, trial: (scale: Scale) => Trial): Settled {
  const tolerance = {
    leading: root.livretFitLeading,
    spacing: root.livretFitSpacing,
    figures: root.livretFitFigures,
  };
  const isAsked = Object.values(tolerance).some((share) => share > 0);
  if (!isAsked || unscaled.padding.length === 0) return unscaled;
  const scaled = (share: number, { leading, spacing, figures }: Scale) =>
    trial({ leading: 1 + share * leading, spacing: 1 + share * spacing, figures: 1 + share * figures });
  const at = (step: number) => scaled(step / STEPS, tolerance);
  const pages = unscaled.layout.pages.length;
  const fills = (moreHoles: number) => (other: Pick<Settled, 'padding' | 'holes'>) =>
    other.padding.length === 0 && other.holes <= unscaled.holes + moreHoles;
  const advice = adviceFor(unscaled, root.lineHeight);
  const isNear = (share: number) => share <= NEAR * (tolerance.leading / STEPS);
  const closer: Direction = {
    at: (step) => at(-step),
    goesFar: ({ count }) => count <= pages - SHEET,
    isNear: isNear(advice.shares.cuts),
  };
  const wider: Direction = {
    at,
    goesFar: ({ count }) => count >= pages,
    isNear: isNear(advice.shares.add),
  };
  // The direction in which fewer pages have to go or to come is tried first.
  for (const direction of unscaled.padding.length > SHEET / 2 ? [closer, wider] : [wider, closer]) {
    const fitting = trialsIn(direction, fills(0)).filter(fills(MOST_HOLES));
    for (const best of fitting.sort((a, b) => a.holes - b.holes)) {
      const settled = best.settle();
      if (fills(MOST_HOLES)(settled)) return settled;
    }
  }
  const leading = greaterTolerances(advice.share, tolerance.leading).find((greater) =>
    [-1, 1].some((side) => fills(MOST_HOLES)(scaled(side, { ...tolerance, leading: greater }))),
  );
  reportPadding(unscaled, advice, leading === undefined ? null : Math.round(1000 * leading) / 10);
  return unscaled;
}

/**
 * Tolerances of leading, beyond the present one, that may fill the sheets: the share by which all lines have to
 * change, in half percents, and the greatest. None where that share is far out of reach.
 */
function greaterTolerances(share: number, tolerance: number): number[] {
  const likely = Math.ceil(200 * share) / 200;
  if (likely > 2 * MOST_LEADING) return [];
  return [likely, MOST_LEADING].filter((greater, i, all) => {
    return greater > tolerance && greater <= MOST_LEADING && all.indexOf(greater) === i;
  });
}

/** Lines set closer, to save a sheet, or wider, to fill the last one. */
interface Direction {
  /** The pages so many steps away, from 1 to `STEPS`. */
  at(step: number): Trial;
  /** Whether enough pages have gone or come. */
  goesFar(trial: Trial): boolean;
  /** Whether so few lines have to go or to come that a single step may do. */
  readonly isNear: boolean;
}

/**
 * The trials in a direction that go far enough, those of the fewest steps first. Where but a few lines are missing, a
 * single step is tried first, and is enough where it is good. Otherwise the fewest steps are found by halving.
 */
function trialsIn({ at, goesFar, isNear }: Direction, isGood: (trial: Trial) => boolean): Trial[] {
  const least = isNear ? at(1) : null;
  if (least && goesFar(least) && isGood(least)) return [least];
  const most = at(STEPS);
  if (!goesFar(most)) return [];
  const found = [most];
  let steps = STEPS;
  for (let half = STEPS / 2; half >= 1; half /= 2) {
    const trial = (steps - half === 1 && least) || at(steps - half);
    if (!goesFar(trial)) continue;
    found.unshift(trial);
    steps -= half;
  }
  return found;
}
