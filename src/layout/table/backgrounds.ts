import { backgroundPicture } from '../backgrounds.ts';
import type { TableBox } from '../box-tree.ts';
import type { PageMark } from '../page.ts';
import { type Columns, cellBand } from './cells.ts';

type Rect = Extract<PageMark, { kind: 'rect' }>;

/**
 * The backgrounds behind the cells that begin in a row: of column groups, columns, row groups, rows and cells, from
 * the undermost (CSS 2.1, 17.5.1). Neighbours of one colour are one rectangle.
 * @param y the upper edge of the cells. @param heightOf the height of as many rows.
 */
export function backgroundMarks(
  { rows, columns: styles }: TableBox,
  row: number,
  columns: Columns,
  y: number,
  heightOf: (rowspan: number) => number,
): PageMark[] {
  const { style, sectionStyle, cells } = rows[row]!;
  const layers = [
    cells.map(({ column }) => styles[column]!.groupStyle),
    cells.map(({ column }) => styles[column]!.style),
    cells.map(() => sectionStyle),
    cells.map(() => style),
    cells.map((cell) => cell.style),
  ];
  return layers.flatMap((layer) => {
    const rects: Rect[] = [];
    for (const [i, cell] of cells.entries()) {
      const fill = layer[i]?.backgroundColor ?? null;
      const picture = layer[i] === cell.style ? backgroundPicture(cell.style, NO_INSETS) : undefined;
      if (!fill && !picture) continue;
      const { x, width } = cellBand(cell, columns);
      const rect: Rect = {
        kind: 'rect',
        owner: 'layout',
        x,
        y,
        width,
        height: heightOf(cell.rowspan),
        fill,
        ...(picture && { picture }),
      };
      const last = rects.at(-1);
      if (
        last &&
        !picture &&
        !last.picture &&
        last.fill === fill &&
        last.height === rect.height &&
        x - last.x - last.width < TOLERANCE
      ) {
        rects[rects.length - 1] = { ...last, width: x + width - last.x };
      } else rects.push(rect);
    }
    return rects;
  });
}

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

/** Rounding errors of sums of widths, points. */
const TOLERANCE = 0.001;
