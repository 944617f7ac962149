import type { Box, Mark, Size } from '../drawing/drawing.ts';
import type { Page } from '../layout/page.ts';
import { MM } from '../units.ts';
import { largest } from './booklet.ts';
import type { PrintOptions } from './options.ts';
import { PAPERS, usualPaper } from './paper.ts';
import { line } from './shapes.ts';
import type { Imposition, PlacedPage, Sheet, Side } from './sheet.ts';

const GAP = 5 * MM;
/** The distance between rules, for handwriting. It does not shrink with the pages. */
const RULING = 7 * MM;
/** The least room for rules, as a share of the width, or the height, of the page beside, or above, them. */
const SHARE = { none: 0, side: 0.75, below: 0.4 } as const;
const GREY = '#9a9a9a';

/** Places `count` reduced pages on each side, with rules for notes beside or below each, or without. */
export function imposeHandout(pages: readonly Page[], count: number, options: PrintOptions): Imposition {
  const grid = chooseGrid(largest(pages), count, options);
  const side = (first: number): Side => {
    const shown = pages.slice(first, first + count);
    const cells = shown.map((page, i) => placeInCell(page, first + i, i, grid, options.rightToLeft ?? false));
    return {
      pages: cells.map(({ placed }) => placed),
      marks: { ...grid.paper, marks: cells.flatMap(({ marks }) => marks) },
    };
  };
  const sheets: Sheet[] = [];
  for (let first = 0; first < pages.length; first += 2 * count) {
    sheets.push({ front: side(first), back: side(first + count) });
  }
  const { width, height } = grid.paper;
  return {
    paper: grid.paper,
    sheets,
    trim: { left: 0, top: 0, right: width, bottom: height },
    bleed: 0,
    copies: 1,
  };
}

interface Grid extends Pick<PrintOptions, 'notes' | 'margin'> {
  readonly paper: Size;
  readonly columns: number;
  readonly cell: Size;
  readonly scale: number;
}

/** The grid and the orientation of the paper that leave the pages largest; portrait where both are equal. */
function chooseGrid(leaf: Size, count: number, options: PrintOptions): Grid {
  const paper = PAPERS[options.paper ?? usualPaper(leaf)];
  const turned = [paper, { width: paper.height, height: paper.width }];
  const columns = Array.from({ length: count }, (_, i) => i + 1).filter((n) => count % n === 0);
  const grids = turned.flatMap((side) => columns.map((n) => gridOf(leaf, side, [n, count / n], options)));
  return grids.reduce((best, grid) => (grid.scale > best.scale + 1e-6 ? grid : best));
}

function gridOf(
  leaf: Size,
  paper: Size,
  [columns, rows]: readonly [number, number],
  { notes, margin }: Pick<PrintOptions, 'notes' | 'margin'>,
): Grid {
  const share = (whole: number, parts: number) => (whole - 2 * margin - (parts - 1) * GAP) / parts;
  const cell = { width: share(paper.width, columns), height: share(paper.height, rows) };
  const [beside, below] = [notes === 'side', notes === 'below'].map((there) =>
    there ? { gap: GAP, share: SHARE[notes] } : { gap: 0, share: 0 },
  ) as [Room, Room];
  const across = (cell.width - beside.gap) / ((1 + beside.share) * leaf.width);
  const down = (cell.height - below.gap) / ((1 + below.share) * leaf.height);
  return { paper, columns, cell, scale: Math.min(1, across, down), notes, margin };
}

/** The room for notes at one side of a page: the gap before it, and its least size as a share of the page's. */
interface Room {
  readonly gap: number;
  readonly share: number;
}

/** A page in its cell, with its frame and its rules for notes. */
function placeInCell(
  page: Page,
  index: number,
  place: number,
  { columns, cell, scale, notes, margin }: Grid,
  rightToLeft: boolean,
): { readonly placed: PlacedPage; readonly marks: readonly Mark[] } {
  const column = rightToLeft ? columns - 1 - (place % columns) : place % columns;
  const left = margin + column * (cell.width + GAP);
  const y = margin + Math.floor(place / columns) * (cell.height + GAP);
  const [width, height] = [scale * page.width, scale * page.height];
  const atSide = rightToLeft ? left + cell.width - width : left;
  const x = notes === 'side' ? atSide : left + (cell.width - width) / 2;
  const clip = { left: x, top: y, right: x + width, bottom: y + height };
  const [from, to] = rightToLeft ? [left, x - GAP] : [x + width + GAP, left + cell.width];
  const below = y + height + GAP;
  const ruled = {
    none: [],
    side: rules(from, to, y, height),
    below: rules(left, left + cell.width, below, y + cell.height - below),
  }[notes];
  return { placed: { page: index, x, y, scale, turned: false, clip }, marks: [...frame(clip), ...ruled] };
}

function frame({ left, top, right, bottom }: Box): Mark[] {
  const style = { color: GREY, width: 0.3 };
  return [
    line(left, top, right, top, style),
    line(right, top, right, bottom, style),
    line(right, bottom, left, bottom, style),
    line(left, bottom, left, top, style),
  ];
}

function rules(from: number, to: number, top: number, height: number): Mark[] {
  const count = Math.floor(height / RULING);
  return Array.from({ length: count }, (_, i) => {
    const y = top + (i + 1) * RULING;
    return line(from, y, to, y, { color: GREY, width: 0.3 });
  });
}
