import type { Box, Size } from '../drawing/drawing.ts';
import type { Page } from '../layout/page.ts';
import { type LyingPage, lyingPages } from './lying.ts';
import { printerMarks, roomFor } from './marks.ts';
import type { PrintOptions } from './options.ts';
import { foldedOrder, type Leaves } from './order.ts';
import { type ChosenPaper, officePaper, turnPaper } from './paper.ts';
import type { Imposition, PlacedPage, Side } from './sheet.ts';
import { slugLine } from './slug.ts';

/**
 * Places pages in pairs on sheets that are folded once. A sheet with room for several spreads, one above the
 * other, repeats the same spread: it is cut, and gives as many copies. Pages of inner sheets move towards the
 * fold by the thickness of the sheets around them (creep), so that all outer margins are equal after cutting.
 * @returns null when the requested paper is too small.
 */
export function imposeBooklet(pages: readonly Page[], options: PrintOptions): Imposition | null {
  const lying = lyingPages(pages);
  const leaf = largest(lying);
  const spread = { width: 2 * leaf.width, height: leaf.height };
  const chosen = choosePaper(spread, options);
  if (!chosen) return null;
  const { paper, rows } = chosen;
  const trim = centred(paper, { width: spread.width, height: rows * spread.height });
  const fold = paper.width / 2;
  const order = foldedOrder(pages.length, options.signature, options.rightToLeft ?? false);

  const side = (sheet: number, name: 'front' | 'back'): Side => {
    const { [name]: indices, depth } = order[sheet]!;
    const placed = placeSpread(indices, lying, { trim, fold, leaf, rows, bleed: options.bleed });
    const slug = slugLine(options, sheet, name, indices);
    const marks = printerMarks({ paper, trim, bleed: options.bleed, fold, slug }, options.marks);
    const creep = depth * options.thickness;
    return { pages: placed.map((page) => pushIn(page, fold, creep)), marks: { ...paper, marks } };
  };
  const sheets = order.map((_, sheet) => ({ front: side(sheet, 'front'), back: side(sheet, 'back') }));
  return { paper, sheets, trim, bleed: options.bleed, copies: rows };
}

/** The paper for a spread. Repeated spreads lie edge to edge, so that marks or a bleed allow only one a sheet. */
function choosePaper(spread: Size, options: PrintOptions): ChosenPaper | null {
  const around = roomFor(options);
  if (options.paper) {
    const turned = turnPaper(options.paper, spread, around);
    return turned && (around > 0 ? { ...turned, rows: 1 } : turned);
  }
  if (around === 0) return officePaper(spread);
  return { paper: { width: spread.width + 2 * around, height: spread.height + 2 * around }, rows: 1 };
}

/** The place of a spread on a side. Lengths are in points. */
interface SpreadPlace {
  readonly trim: Box;
  readonly fold: number;
  readonly leaf: Size;
  readonly rows: number;
  readonly bleed: number;
}

function placeSpread(
  [left, right]: Leaves['front'],
  pages: readonly LyingPage[],
  { trim, fold, leaf, rows, bleed }: SpreadPlace,
): PlacedPage[] {
  return Array.from({ length: rows }, (_, row) => {
    const top = trim.top + row * leaf.height;
    const place = (index: number | null, isLeft: boolean): PlacedPage[] => {
      if (index === null) return [];
      const { width, height, turned } = pages[index]!;
      const x = isLeft ? fold - width : fold;
      const y = top + (leaf.height - height) / 2;
      const clip = {
        left: isLeft ? x - bleed : fold,
        top: y - bleed,
        right: isLeft ? fold : fold + width + bleed,
        bottom: y + height + bleed,
      };
      return [{ page: index, x, y, scale: 1, turned, clip }];
    };
    return [...place(left, true), ...place(right, false)];
  }).flat();
}

function pushIn(placed: PlacedPage, fold: number, creep: number): PlacedPage {
  return { ...placed, x: placed.x < fold ? placed.x + creep : placed.x - creep };
}

/** The largest width and the largest height of any page. */
export function largest(pages: readonly Size[]): Size {
  return {
    width: Math.max(...pages.map(({ width }) => width)),
    height: Math.max(...pages.map(({ height }) => height)),
  };
}

export function centred(paper: Size, { width, height }: Size): Box {
  const [left, top] = [(paper.width - width) / 2, (paper.height - height) / 2];
  return { left, top, right: left + width, bottom: top + height };
}
