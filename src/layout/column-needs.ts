import type { ElementNode } from '../document/tree.ts';
import { Report } from '../faults/fault.ts';
import { once, onceByName } from '../once.ts';
import { endOf } from './bleed.ts';
import type { Box, ParagraphBox } from './box-tree.ts';
import { equationOf } from './equations.ts';
import type { FlowContext } from './flow-context.ts';
import { isLineOfCode } from './galley/few-lines.ts';
import { setUnpaged } from './galley/set-unpaged.ts';
import { type Band, contentBand, placeBlock } from './geometry.ts';
import { pictureBox } from './picture-box.ts';
import { tableWidth } from './table/table.ts';

/** The bands of a box in a column and across all of them, on pages of a name. */
export interface ColumnBands {
  readonly column: Band;
  readonly across: Band;
  readonly page: string;
}

/** A picture or a table needs more than a column where it is so many times as high there as across all of them. */
const MUCH_HIGHER = 1.5;

/** Heights and widths that differ by less are the same, points. */
const TOLERANCE = 0.1;

/** Whether something in a box may need more than a column. Most boxes have text alone. */
export const mayNeedMore = once((box: Box): boolean => {
  if (box.kind === 'paragraph') return isEquation(box);
  if (box.kind !== 'block' || box.style.columnSpan === 'all' || isCode(box.element)) return true;
  for (const child of box.children) if (mayNeedMore(child)) return true;
  return false;
});

/** The bands of the content of a block. */
export function bandsWithin({ style }: Box, { column, across, page }: ColumnBands): ColumnBands {
  const within = (band: Band) => contentBand(style, placeBlock(style, band), band.width);
  return { column: within(column), across: within(across), page };
}

/**
 * Whether a box, or something in it, needs more than a column: a picture or a table that is much higher in the column,
 * or has words cut or smaller type there; an equation or a line of code that is wider; and what asks to span the columns.
 */
export function needsMore(box: Box, bands: ColumnBands, context: FlowContext): boolean {
  if (!mayNeedMore(box)) return false;
  if (box.kind === 'paragraph') return isEquation(box) && naturalWidth(box, context) > bands.column.width;
  const { columnSpan, livretRow } = box.style;
  if (columnSpan !== 'auto') return columnSpan === 'all';
  if (box.kind !== 'block' || livretRow !== 'none') return isMuchHigher(box, bands, context);
  if (box.foot !== undefined || box.style.columnCount > 1 || box.style.position === 'absolute') return false;
  const inside = bandsWithin(box, bands);
  if (isCode(box.element)) return box.children.some((child) => isTurned(child, inside, context));
  return box.children.some((child) => needsMore(child, inside, context));
}

/**
 * Whether a float needs more than a column: its pictures and tables, as wide as they are across the page, are wider. A chart
 * without a width of its own is as wide as there is room. One that bleeds above or below stands at that edge of the page.
 */
export function floatNeedsMore(box: Box, { column, page }: ColumnBands, context: FlowContext): boolean {
  const { columnSpan } = box.style;
  if (columnSpan !== 'auto') return columnSpan === 'all';
  if (endOf(box) !== null) return true;
  return widthOf(box, { x: 0, width: context.measure(page) }, page, context) > column.width + TOLERANCE;
}

/** The width of the widest picture or table in a box, points, with the edges of the blocks around it. */
const widthOf = onceByName(
  ({ width }: Band, page: string, _: FlowContext) => `${width} ${page}`,
  (box: Box, band: Band, page: string, context: FlowContext): number => {
    const own = aside(context);
    if (box.kind === 'paragraph') return isEquation(box) ? naturalWidth(box, context) : 0;
    if (box.kind === 'table') return tableWidth(box, band, own);
    if (box.kind === 'block' && box.style.livretRow === 'none') {
      const inside = contentBand(box.style, placeBlock(box.style, band), band.width);
      const edges = band.width - inside.width;
      const widest = Math.max(0, ...box.children.map((child) => widthOf(child, inside, page, context)));
      return widest === 0 ? 0 : widest + edges;
    }
    const boxes = setUnpaged(box, band.width, page, own).marks.flatMap((mark) =>
      mark.kind === 'image' || mark.kind === 'drawing' ? [pictureBox(mark)] : [],
    );
    const left = Math.min(...boxes.map(({ x }) => x));
    return Math.max(0, ...boxes.map(({ x, width }) => x + width - left));
  },
);

const isMuchHigher = onceByName(
  ({ column, across, page }: ColumnBands, _: FlowContext) => `${column.width} ${across.width} ${page}`,
  (box: Box, { column, across, page }: ColumnBands, context: FlowContext): boolean => {
    const set = ({ width }: Band) => {
      const own = aside(context);
      const { height } = setUnpaged(box, width, page, own);
      return { height, faults: own.report.faults.length };
    };
    const [narrow, wide] = [set(column), set(across)];
    // Blocks in a row stand in several rows where they have no room for one.
    const isRow = box.kind === 'table' && box.element.tag !== 'table';
    if (narrow.faults > wide.faults || isRow) return narrow.faults > wide.faults;
    return narrow.height > MUCH_HIGHER * wide.height + TOLERANCE;
  },
);

/** The context of a setting that is only measured. */
function aside(context: FlowContext): FlowContext {
  return { ...context, before: null, report: new Report() };
}

function isCode({ tag, children }: ElementNode): boolean {
  return tag === 'pre' || (tag === 'ol' && children.some((item) => 'children' in item && isLineOfCode(item)));
}

/** Whether lines of code are turned in a column that are not across all of them. */
function isTurned(box: Box, bands: ColumnBands, context: FlowContext): boolean {
  if (box.kind === 'block') {
    const inside = bandsWithin(box, bands);
    return box.children.some((child) => isTurned(child, inside, context));
  }
  if (box.kind !== 'paragraph') return false;
  return naturalWidth(box, context) > bands.column.width + TOLERANCE;
}

/** Whether a paragraph has an equation in its line, beside its number say. */
function isEquation({ inlines, element }: ParagraphBox): boolean {
  return inlines.some((inline) => equationOf(inline, element) !== null);
}

const naturalWidth = (box: ParagraphBox, context: FlowContext): number => context.paragraph(box).maxContent;
