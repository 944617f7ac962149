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
 * Sets the blocks of a row side by side, each as wide as makes their pictures equally high; in several rows where they
 * would be too low in one.
 */
export function flowRow(
  { children }: BlockBox,
  gap: number,
  galley: Galley,
  band: Band,
  page: string,
  context: FlowContext,
): void {
  const pictures = children.map(firstPicture);
  const shapes = pictures.map((picture) => shapeOf(picture, context));
  const height = askedHeight(pictures[0] ?? null);
  // Pictures that are cut to one height are also equally wide.
  const mean = shapes.reduce((sum, shape) => sum + shape, 0) / shapes.length;
  const cells = children.map((box, i) => ({ box, shape: height === null ? shapes[i]! : mean }));
  rowsOf(cells, gap, band.width, height ?? BEST_HEIGHT * band.width).forEach((row, i) => {
    if (i > 0) galley.margin(gap, 'top');
    const room = band.width - gap * (row.length - 1);
    const shapes = row.reduce((sum, { shape }) => sum + shape, 0);
    let x = band.x;
    const set = row.map(({ box, shape }) => {
      const width = (room * shape) / shapes;
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

/** The height that a picture's style or markup asks for, points; null for none. */
function askedHeight(picture: PictureBox | null): number | null {
  if (!picture) return null;
  const { style, element } = picture;
  const typed = readLength(element.attributes['data-height'] ?? '');
  return style.height === 'auto' ? (typed > 0 ? typed : null) : style.height;
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

/** Parts cells into rows whose heights are nearest to the best one, in ratio. */
function rowsOf<C extends { readonly shape: number }>(
  cells: readonly C[],
  gap: number,
  width: number,
  bestHeight: number,
): C[][] {
  // The best rows of the first n cells: their cost, and the first cell of the last row.
  const best = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= cells.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    let shapes = 0;
    for (let start = end - 1; start >= 0; start--) {
      shapes += cells[start]!.shape;
      const room = width - gap * (end - start - 1);
      if (room <= 0) break;
      const cost = best[start]!.cost + Math.log(room / shapes / bestHeight) ** 2;
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const rows: C[][] = [];
  for (let end = cells.length; end > 0; end = best[end]!.start)
    rows.unshift(cells.slice(best[end]!.start, end));
  return rows;
}
