import type { Report } from '../faults/fault.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { percentage } from './geometry.ts';
import type { Layout, Page } from './page.ts';
import type { Scale } from './scaled-document.ts';

export interface Settled {
  readonly layout: Layout;
  /** The indices of pages that only fill a sheet. */
  readonly padding: readonly number[];
  readonly report: Report;
}

/** Lays out until references settle. */
export type Settle = (scale: Scale) => Settled;

const AS_IT_IS: Scale = { leading: 1, spacing: 1, figures: 1 };
/** The tolerance is tried in as many parts; a power of two. */
const STEPS = 8;
/** Pages of a sheet that is folded once. */
const SHEET = 4;
/** A last page has so many at least. */
const FEWEST_LINES = 4;
/** Words in a line, for advice. */
const WORDS_A_LINE = 11;

/**
 * Lays out so that sheets are filled without blank pages: where the pages do not come out even, leading,
 * margins and figures are made a little less or more, each by the same share of its tolerance
 * (`--livret-fit-leading`, `-spacing`, `-figures`), and no more than needed. Where that does not do, the
 * report says how far it is.
 */
export function fitSheets(root: ComputedStyle, settle: Settle): Settled {
  const settled = settle(AS_IT_IS);
  const tolerance = {
    leading: percentage(root.custom['--livret-fit-leading']),
    spacing: percentage(root.custom['--livret-fit-spacing']),
    figures: percentage(root.custom['--livret-fit-figures']),
  };
  const isAsked = Object.values(tolerance).some((share) => share > 0);
  if (!isAsked || settled.padding.length === 0) return settled;
  const at = (step: number) =>
    settle({
      leading: 1 + (step / STEPS) * tolerance.leading,
      spacing: 1 + (step / STEPS) * tolerance.spacing,
      figures: 1 + (step / STEPS) * tolerance.figures,
    });
  const even = settled.layout.pages.length;
  const less = leastStep(
    (step) => at(-step),
    (other) => countOf(other) <= even - SHEET,
  );
  const more = leastStep(at, (other) => countOf(other) >= even);
  if (less && (!more || less.steps <= more.steps)) return less.settled;
  if (more) return more.settled;
  reportMisfit(settled, root.lineHeight);
  return settled;
}

/** Pages but for those that only fill a sheet. */
function countOf({ layout, padding }: Settled): number {
  return layout.pages.length - padding.length;
}

/** The fewest steps that go far enough, by halving; null where they do not, or too far. */
function leastStep(
  at: (step: number) => Settled,
  isEnough: (settled: Settled) => boolean,
): { readonly steps: number; readonly settled: Settled } | null {
  let settled = at(STEPS);
  if (!isEnough(settled)) return null;
  let steps = STEPS;
  for (let half = STEPS / 2; half >= 1; half /= 2) {
    const other = at(steps - half);
    if (!isEnough(other)) continue;
    settled = other;
    steps -= half;
  }
  return settled.padding.length === 0 ? { steps, settled } : null;
}

/** How many lines to cut for a sheet less, or to add to fill the last one; what share of all that is. */
function reportMisfit({ layout, padding, report }: Settled, lineHeight: number): void {
  const { pages, tree } = layout;
  const depths = pages.slice(0, padding[0]).map((page) => linesOf(page, lineHeight));
  const full = Math.max(...depths);
  const surplus = depths.slice(padding.length - SHEET);
  const cut = surplus.reduce((sum, lines) => sum + lines, 0);
  const total = depths.reduce((sum, lines) => sum + lines, 0);
  const add = full * padding.length - depths.at(-1)! + FEWEST_LINES;
  report.warning('layout-misfit', tree.root.source, {
    blank: padding.length,
    pages: pages.length,
    cut: { lines: cut, words: cut * WORDS_A_LINE },
    add: { lines: add, words: add * WORDS_A_LINE },
    percent: Math.ceil((1000 * Math.min(cut, add)) / total) / 10,
  });
}

/** How deep a page's content reaches, in lines. */
function linesOf({ marks }: Page, lineHeight: number): number {
  const depths = marks.flatMap((mark) =>
    mark.kind === 'text' && typeof mark.owner === 'number' ? [mark.y] : [],
  );
  if (depths.length === 0) return 0;
  return Math.round((Math.max(...depths) - Math.min(...depths)) / lineHeight) + 1;
}
