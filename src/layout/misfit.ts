import type { Report } from '../faults/fault.ts';
import { FEWEST_LINES } from './costs.ts';
import type { Layout, Page, PageMark } from './page.ts';

/** Pages that follow one another without a forced break, such as a chapter that begins on a new page. */
export interface Part {
  readonly count: number;
  readonly to: 'page' | 'recto' | 'verso';
}

/** Pages that come out uneven. */
export interface Misfit {
  readonly layout: Layout;
  /** The indices of pages that only fill a sheet. */
  readonly padding: readonly number[];
  /** In order, without the blank pages before those that begin on a recto or a verso. */
  readonly parts: readonly Part[];
  readonly report: Report;
}

/** Pages of a sheet that is folded once. */
export const SHEET = 4;
/** Words in a line, for advice. */
const WORDS_A_LINE = 11;

/** What to change for sheets that are filled. */
export interface Advice {
  /** Lines to cut so that a sheet less is filled, each before the end of a page of that index; null where none would do. */
  readonly cuts: readonly Cut[] | null;
  /** Lines to add at the end. */
  readonly add: number;
  /** What share of all lines is the least of that. */
  readonly share: number;
}

interface Cut {
  readonly page: number;
  readonly lines: number;
}

export function adviceFor({ layout, padding, parts }: Misfit, lineHeight: number): Advice {
  const depths = layout.pages.slice(0, padding[0]).map((page) => linesOf(page, lineHeight));
  const cuts = leastCuts(depths, parts, depths.length + padding.length - SHEET);
  const add = Math.max(...depths) * padding.length - depths.at(-1)! + FEWEST_LINES;
  return { cuts, add, share: Math.min(add, cuts ? sum(cuts) : add) / depths.reduce((a, b) => a + b, 0) };
}

/** @param leading the tolerance, percent, that is known to fill the sheets; null for none. */
export function reportMisfit(misfit: Misfit, { cuts, add }: Advice, leading: number | null): void {
  const { layout, padding, report } = misfit;
  const { pages, tree } = layout;
  report.warning('layout-misfit', tree.root.source, {
    blank: padding.length,
    pages: pages.length,
    cuts: cuts?.map(({ page, lines }) => ({ page: pages[page]!.label, ...words(lines) })) ?? null,
    add: words(add),
    percent: leading,
  });
}

function words(lines: number): { lines: number; words: number } {
  return { lines, words: lines * WORDS_A_LINE };
}

function sum(cuts: readonly Cut[]): number {
  return cuts.reduce((total, { lines }) => total + lines, 0);
}

/**
 * The fewest lines to cut so that the parts before the padding take so many pages: last pages of parts, which
 * keep one each. By the pages that parts take up to each, what it costs at least.
 * @param depths lines of each page, blank ones included.
 */
function leastCuts(depths: readonly number[], parts: readonly Part[], pages: number): readonly Cut[] | null {
  let ways = new Map<number, readonly Cut[]>([[0, []]]);
  let end = 0;
  for (const { count, to } of parts) {
    if (end + count > depths.length) break;
    end += blanks(end, to) + count;
    const next = new Map<number, readonly Cut[]>();
    for (const [before, cuts] of ways) {
      const start = before + blanks(before, to);
      for (let k = 0; k < Math.min(count, SHEET); k++) {
        const lines = depths.slice(end - k, end).reduce((a, b) => a + b, 0);
        const all = k > 0 ? [...cuts, { page: end - 1, lines }] : cuts;
        const known = next.get(start + count - k);
        if (!known || sum(all) < sum(known)) next.set(start + count - k, all);
      }
    }
    ways = next;
  }
  return ways.get(pages) ?? null;
}

/** Blank pages after so many others. */
function blanks(before: number, to: Part['to']): number {
  return to !== 'page' && (to === 'recto') !== (before % 2 === 0) ? 1 : 0;
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
