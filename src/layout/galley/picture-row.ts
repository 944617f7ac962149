import { readLength } from '../../units.ts';
import type { BlockBox, Box, PictureBox } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';
import type { Band } from '../geometry.ts';
import type { Galley } from './galley.ts';
import { setUnpaged } from './set-unpaged.ts';
import { shift } from './stack.ts';

/** A width at which a picture shows its shape, points. */
const WIDE = 1000;
/** The height of a row that looks best, as a share of its width: that of two photographs side by side. */
const BEST_HEIGHT = 1 / 3;

/**
 * Sets the blocks of a row side by side, each as wide as makes their pictures equally high, or as the size that their
 * pictures ask for; in several rows where they would be too low in one, or too wide.
 */
export function flowRow(
  { children }: BlockBox,
  gap: number,
  galley: Galley,
  band: Band,
  page: string,
  context: FlowContext,
): void {
  const cells = children.map((box) => {
    const picture = firstPicture(box);
    const shape = shapeOf(picture, context);
    return { box, shape, width: picture && askedWidth(picture, shape) };
  });
  const isSized = cells.some(({ width }) => width !== null);
  const rows = isSized ? sizedRows(cells, gap, band.width) : filledRows(cells, gap, band.width);
  rows.forEach((row, i) => {
    if (i > 0) galley.margin(gap, 'top');
    let x = band.x;
    const set = row.map(({ box, width }) => {
      const stack = setUnpaged(box, width, page, context);
      const marks = shift(stack.marks, x, 0);
      x += width + gap;
      return { ...stack, marks };
    });
    galley.box({
      height: Math.max(...set.map(({ height }) => height)),
      marks: set.flatMap(({ marks }) => marks),
      notes: set.flatMap(({ notes }) => notes),
    });
  });
}

/** A child of a row: its picture's width by its height, and the width that this asks for, points. */
interface Cell {
  readonly box: Box;
  readonly shape: number;
  readonly width: number | null;
}
type SetCell = Pick<Cell, 'box'> & { readonly width: number };

/** Rows of cells as wide as they ask; one alone is no wider than the row. */
function sizedRows(cells: readonly Cell[], gap: number, width: number): SetCell[][] {
  const sized = cells.map((cell) => ({ ...cell, width: Math.min(cell.width ?? width, width) }));
  const widthOf = (cell: SetCell) => cell.width;
  // Rows as full as each other: no picture is left alone in the last one.
  return rowsOf(sized, gap, width, widthOf, (used, room) => {
    const left = 1 - used / room;
    return left < -1e-6 ? Number.POSITIVE_INFINITY : left ** 2;
  });
}

/** Rows as wide as the band, whose heights are nearest to the best one, in ratio. */
function filledRows(cells: readonly Cell[], gap: number, width: number): SetCell[][] {
  const shapeOf = ({ shape }: Cell) => shape;
  const best = BEST_HEIGHT * width;
  const rows = rowsOf(cells, gap, width, shapeOf, (shapes, room) => Math.log(room / shapes / best) ** 2);
  return rows.map((row) => {
    const room = width - gap * (row.length - 1);
    const shapes = row.reduce((sum, { shape }) => sum + shape, 0);
    return row.map(({ box, shape }) => ({ box, width: (room * shape) / shapes }));
  });
}

/** The width that a picture's style or markup asks for, by its height where that alone is asked for; null for none. */
function askedWidth({ style, element: { attributes } }: PictureBox, shape: number): number | null {
  const [width, height] = (['width', 'height'] as const).map((side) => {
    const asked = style[side];
    return typeof asked === 'number' ? asked : readLength(attributes[`data-${side}`] ?? '') || null;
  });
  return width ?? (height ? height * shape : null);
}

/** The width of a picture divided by its height, whatever box it is cut to; 1 without a picture. */
function shapeOf(picture: PictureBox | null, context: FlowContext): number {
  if (!picture) return 1;
  const { 'data-height': _, 'data-width': __, ...attributes } = picture.element.attributes;
  const element = { ...picture.element, attributes };
  const request = {
    element,
    style: picture.style,
    width: WIDE,
    asked: { width: WIDE, height: null },
    scale: 1,
  };
  const set = context.pictures(request);
  return set && set.height > 0 ? set.width / set.height : 1;
}

function firstPicture(box: Box): PictureBox | null {
  if (box.kind === 'picture') return box;
  if (box.kind !== 'block') return null;
  for (const child of box.children) {
    const picture = firstPicture(child);
    if (picture) return picture;
  }
  return null;
}

/**
 * Parts cells into the rows of least cost.
 * @param costOf the cost of a row by the sum of its cells' sizes and the room that its gaps leave; infinite where they
 * do not fit.
 */
function rowsOf<C>(
  cells: readonly C[],
  gap: number,
  width: number,
  sizeOf: (cell: C) => number,
  costOf: (sum: number, room: number) => number,
): C[][] {
  // The least cost of rows of the first n cells, and the first cell of the last row that ends at each cell.
  const costs = [0];
  const starts: number[] = [];
  for (let end = 1; end <= cells.length; end++) {
    let [least, first] = [Number.POSITIVE_INFINITY, end - 1];
    let sum = 0;
    for (let start = end - 1; start >= 0; start--) {
      sum += sizeOf(cells[start]!);
      const room = width - gap * (end - start - 1);
      if (room <= 0) break;
      const cost = costs[start]! + costOf(sum, room);
      if (cost < least) [least, first] = [cost, start];
    }
    costs.push(least);
    starts.push(first);
  }
  const rows: C[][] = [];
  for (let end = cells.length; end > 0; end = starts[end - 1]!)
    rows.unshift(cells.slice(starts[end - 1]!, end));
  return rows;
}
