import type { Report } from '../faults/fault.ts';
import { FEWEST_LINES } from './costs.ts';
import type { Layout, Page, PageMark } from './page.ts';
import { pictureBox } from './picture-box.ts';

/** Pages that follow one another without a forced break, such as those of a chapter that begins on a new page. */
export interface Part {
  readonly count: number;
  readonly to: 'page' | 'recto' | 'verso';
}

/** A layout whose last sheet may need blank pages to be full. */
export interface PaddedLayout {
  readonly layout: Layout;
  /** The indices of the blank pages that only fill the last sheet. */
  readonly padding: readonly number[];
  /** The parts of the document in order. Their counts leave out the blank pages before a recto or a verso. */
  readonly parts: readonly Part[];
  readonly report: Report;
}

/** Pages of a sheet that is folded once. */
export const SHEET = 4;
/** Words in a line, for advice. */
const WORDS_A_LINE = 11;

/** Changes that an author may make so that the last sheet has no blank page. */
interface Advice {
  /** The cuts that together save a sheet; null where none can. */
  readonly cuts: readonly Cut[] | null;
  /** Lines to add at the end, so that text takes the place of the blank pages. */
  readonly add: number;
  /** Either change as a share of all lines, infinite where there are no such cuts, and the lesser of both. */
  readonly shares: { readonly cuts: number; readonly add: number };
  readonly share: number;
}

/** How many lines to cut, so that a page, given by its index, is spared. */
interface Cut {
  readonly page: number;
  readonly lines: number;
}

/**
 * @param lineHeight of the text, points.
 */
export function adviceFor({ layout, padding, parts }: PaddedLayout, lineHeight: number): Advice {
  const depths = layout.pages.slice(0, padding[0]).map((page) => linesOf(page, lineHeight));
  const cuts = leastCuts(depths, parts, depths.length + padding.length - SHEET);
  const add = Math.max(...depths) * padding.length - depths.at(-1)! + FEWEST_LINES;
  const lines = depths.reduce((a, b) => a + b, 0);
  const shares = { cuts: cuts ? sum(cuts) / lines : Number.POSITIVE_INFINITY, add: add / lines };
  return { cuts, add, shares, share: Math.min(shares.cuts, shares.add) };
}

/**
 * @param leading the tolerance that is known to fill the sheets, percent; null for none.
 */
export function reportPadding(padded: PaddedLayout, { cuts, add }: Advice, leading: number | null): void {
  const { layout, padding, report } = padded;
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
 * The fewest lines to cut so that the parts take so many pages in all. A cut takes away the last pages of a part,
 * which keeps one page at least. Part by part, the least cuts are kept for each number of pages up to its end.
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

/** The blank pages, one or none, between so many pages and a part that begins on such a side. */
function blanks(before: number, to: Part['to']): number {
  return to !== 'page' && (to === 'recto') !== (before % 2 === 0) ? 1 : 0;
}

/**
 * The depth of a page in lines: from the top of its first mark to the bottom of its last, less the largest gap
 * between. Room to write in counts, running heads do not.
 */
function linesOf({ marks }: Page, lineHeight: number): number {
  const extents = marks.flatMap((mark) => (isOfFlow(mark) ? [extentOf(mark)] : []));
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

const isOfFlow = ({ owner }: PageMark) => owner !== 'pagination' && owner !== 'background';

function extentOf(mark: PageMark): [top: number, bottom: number] {
  if (mark.kind === 'text') return [mark.y - mark.run.style.size, mark.y];
  if (mark.kind === 'line') return [mark.y1, mark.y2];
  const { y, height } = mark.kind === 'rect' ? mark : pictureBox(mark);
  return [y, y + height];
}
