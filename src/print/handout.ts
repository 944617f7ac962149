import type { Mark } from '../drawing/drawing.ts';
import type { Page } from '../layout/page.ts';
import { MM } from '../units.ts';
import { largest } from './booklet.ts';
import type { PrintOptions } from './options.ts';
import { PAPERS, usualPaper } from './paper.ts';
import { line } from './shapes.ts';
import type { Box, Imposition, PlacedPage, Sheet, Side, Size } from './sheet.ts';

/** The margin that office printers leave white. */
const MARGIN = 10 * MM;
const GAP = 5 * MM;
/** The distance between rules, for handwriting. It does not shrink with the pages. */
const RULING = 7 * MM;
/** The least width of the rules, as a share of the width of the page beside them. */
const NOTES = 0.75;
const GREY = '#9a9a9a';

/** Places `count` reduced pages on each side, each with rules for notes beside it. */
export function imposeHandout(pages: readonly Page[], count: number, options: PrintOptions): Imposition {
  const grid = chooseGrid(largest(pages), count, PAPERS[options.paper ?? usualPaper(largest(pages))]);
  const side = (first: number): Side => {
    const shown = pages.slice(first, first + count);
    const cells = shown.map((page, i) => placeInCell(page, first + i, i, grid, options.rightToLeft));
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

interface Grid {
  readonly paper: Size;
  readonly columns: number;
  readonly cell: Size;
  readonly scale: number;
}

/** The grid and the orientation of the paper that leave the pages largest; portrait where both are equal. */
function chooseGrid(leaf: Size, count: number, paper: Size): Grid {
  const turned = [paper, { width: paper.height, height: paper.width }];
  const columns = Array.from({ length: count }, (_, i) => i + 1).filter((n) => count % n === 0);
  const grids = turned.flatMap((side) => columns.map((n) => gridOf(leaf, side, n, count / n)));
  return grids.reduce((best, grid) => (grid.scale > best.scale + 1e-6 ? grid : best));
}

function gridOf(leaf: Size, paper: Size, columns: number, rows: number): Grid {
  const share = (whole: number, parts: number) => (whole - 2 * MARGIN - (parts - 1) * GAP) / parts;
  const cell = { width: share(paper.width, columns), height: share(paper.height, rows) };
  const scale = Math.min(1, cell.height / leaf.height, (cell.width - GAP) / ((1 + NOTES) * leaf.width));
  return { paper, columns, cell, scale };
}

/** A page in its cell, with its frame and its rules for notes. */
function placeInCell(
  page: Page,
  index: number,
  place: number,
  { columns, cell, scale }: Grid,
  rightToLeft: boolean,
): { readonly placed: PlacedPage; readonly marks: readonly Mark[] } {
  const column = rightToLeft ? columns - 1 - (place % columns) : place % columns;
  const left = MARGIN + column * (cell.width + GAP);
  const y = MARGIN + Math.floor(place / columns) * (cell.height + GAP);
  const [width, height] = [scale * page.width, scale * page.height];
  const x = rightToLeft ? left + cell.width - width : left;
  const clip = { left: x, top: y, right: x + width, bottom: y + height };
  const [from, to] = rightToLeft ? [left, x - GAP] : [x + width + GAP, left + cell.width];
  return {
    placed: { page: index, x, y, scale, turned: false, clip },
    marks: [...frame(clip), ...rules(from, to, y, height)],
  };
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
