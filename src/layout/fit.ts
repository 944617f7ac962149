import type { Report } from '../faults/fault.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { percentage } from './geometry.ts';
import type { Layout, Page, PageMark } from './page.ts';
import type { Scale } from './scaled-document.ts';

export interface Settled {
  readonly layout: Layout;
  /** The indices of pages that only fill a sheet. */
  readonly padding: readonly number[];
  readonly holes: number;
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
/** How much emptier pages may be for a sheet less or none of it blank: four of them three lines short each. */
const MOST_HOLES = 36;
/** Words in a line, for advice. */
const WORDS_A_LINE = 11;

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
  reportMisfit(settled, root.lineHeight);
  return settled;
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
  const most = at(STEPS);
  if (!goesFar(most)) return [];
  const least = at(1);
  if (goesFar(least) && isGood(least)) return [least];
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

/** How much of a page is filled, in lines: from its first mark to its last, but for the largest gap. */
function linesOf({ marks }: Page, lineHeight: number): number {
  const extents = marks.flatMap((mark) => (typeof mark.owner === 'number' ? [extentOf(mark)] : []));
  extents.sort(([a], [b]) => a - b);
  let filled = 0;
  let gap = 0;
  let reached = extents[0]?.[0] ?? 0;
  for (const [top, bottom] of extents) {
    gap = Math.max(gap, top - reached);
    filled += Math.max(0, bottom - reached);
    reached = Math.max(reached, bottom);
  }
  return Math.round((filled - gap) / lineHeight);
}

function extentOf(mark: PageMark): [top: number, bottom: number] {
  if (mark.kind === 'text') return [mark.y - mark.run.style.size, mark.y];
  if (mark.kind === 'line') return [mark.y1, mark.y2];
  return [mark.y, mark.y + (mark.kind === 'drawing' ? mark.drawing.height : mark.height)];
}
