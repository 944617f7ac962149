import type { ComputedStyle } from '../style/computed.ts';
import type { Scale } from './scaled-document.ts';
import { adviceFor, type PaddedLayout, reportPadding, SHEET } from './sheet-advice.ts';

export interface Settled extends PaddedLayout {
  readonly scale: Scale;
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

/** Scales that may be tried on either side, as parts of the tolerance; a power of two. */
const STEPS = 4;
/** The most that `holes` may grow where that fills the sheets: four pages that are three and a half lines short. */
const MOST_HOLES = 36;
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
  if (!triesScales(root, unscaled)) return unscaled;
  const tolerance = toleranceOf(root);
  const greatest = Math.max(...Object.values(tolerance));
  const scaled = (share: number, { leading, spacing, figures }: Scale) =>
    trial({ leading: 1 + share * leading, spacing: 1 + share * spacing, figures: 1 + share * figures });
  const pages = unscaled.layout.pages.length;
  const fits = (other: Pick<Settled, 'padding' | 'holes'>) =>
    other.padding.length === 0 && other.holes <= unscaled.holes + MOST_HOLES;
  const advice = adviceFor(unscaled, root.lineHeight);
  const closer: Direction = {
    side: -1,
    share: advice.shares.cuts,
    goesFar: ({ count }) => count <= pages - SHEET,
  };
  const wider: Direction = { side: 1, share: advice.shares.add, goesFar: ({ count }) => count >= pages };
  // The direction in which fewer pages have to go or to come is tried first.
  const directions = unscaled.padding.length > SHEET / 2 ? [closer, wider] : [wider, closer];
  // No line, space or figure changes by more than the greatest tolerance.
  for (const { side, goesFar } of directions.filter(({ share }) => share <= greatest)) {
    const far = farTrials((step) => scaled((side * step) / STEPS, tolerance), goesFar);
    for (const best of far.filter(fits).sort((a, b) => a.holes - b.holes)) {
      const settled = best.settle();
      if (fits(settled)) return settled;
    }
  }
  const enough = directions
    .flatMap(({ side, share }) =>
      greaterTolerances(share, tolerance.leading).map((leading) => ({ side, leading })),
    )
    .sort((a, b) => a.leading - b.leading)
    .find(({ side, leading }) => fits(scaled(side, { ...tolerance, leading })));
  reportPadding(unscaled, advice, enough ? Math.round(1000 * enough.leading) / 10 : null);
  return unscaled;
}

function toleranceOf(root: ComputedStyle): Scale {
  return {
    leading: root.livretFitLeading,
    spacing: root.livretFitSpacing,
    figures: root.livretFitFigures,
  };
}

/** Whether scales are tried in place of a layout: its last sheet has blank pages, and the theme allows it. */
export function triesScales(root: ComputedStyle, { padding }: Pick<Settled, 'padding'>): boolean {
  return padding.length > 0 && Object.values(toleranceOf(root)).some((share) => share > 0);
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
  readonly side: -1 | 1;
  /** The lines that have to go or to come, as a share of all. */
  readonly share: number;
  /** Whether enough pages have gone or come. */
  goesFar(trial: Trial): boolean;
}

/**
 * The trials in a direction that go far enough, those of the fewest steps first. The fewest are found by halving.
 * @param at the pages so many steps away, from 1 to `STEPS`.
 */
function farTrials(at: (step: number) => Trial, goesFar: Direction['goesFar']): Trial[] {
  const most = at(STEPS);
  if (!goesFar(most)) return [];
  const found = [most];
  let steps = STEPS;
  for (let half = STEPS / 2; half >= 1; half /= 2) {
    const trial = at(steps - half);
    if (!goesFar(trial)) continue;
    found.unshift(trial);
    steps -= half;
  }
  return found;
}
