import { Report } from '../faults/fault.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { points } from '../style/values.ts';
import { setAbsolute } from './absolute.ts';
import type { BlockBox, Box, ParagraphBox, PictureBox } from './box-tree.ts';
import { columnRuns, leads } from './column-runs.ts';
import { contentText } from './content-text.ts';
import { BROKEN_TITLE, COSTS, FEWEST_ROWS, FORBIDDEN, SMALL_ROOM } from './costs.ts';
import type { FlowBox, FlowContext } from './flow-context.ts';
import { flowParagraph } from './flow-paragraph.ts';
import { flowPicture } from './flow-picture.ts';
import { flowBeside, standsBeside } from './galley/beside.ts';
import { columnGrid, columnsUnpaged } from './galley/columns.ts';
import { isLikeParagraph, keepFewLines } from './galley/few-lines.ts';
import { flowFloat } from './galley/floats.ts';
import { flowOnce } from './galley/flow-once.ts';
import { Galley } from './galley/galley.ts';
import type { Frame, GalleyLine } from './galley/galley-items.ts';
import { heightFrom, keepTogether } from './galley/item-changes.ts';
import { leadedForGrid, snapOf } from './galley/line-grid.ts';
import { addMargin } from './galley/margins.ts';
import { markerMarks } from './galley/markers.ts';
import { fittingPictures } from './galley/picture-heights.ts';
import { flowRow } from './galley/picture-row.ts';
import { askedHeight, linesHeight, ruledRows, rulingOf } from './galley/ruling.ts';
import { stack } from './galley/stack.ts';
import { type Band, contentBand, isDecorated, placeBlock } from './geometry.ts';
import { baselineIn } from './line-marks.ts';
import { partedFigure } from './parted-figure.ts';
import type { PictureSource } from './picture.ts';
import { flowTable } from './table/table.ts';
import { isTitle } from './titled-floats.ts';

/** Sums of floating-point heights. */
const TOLERANCE = 0.02;

/** Sets a box and its descendants into the galley, or adds what was set of it before. */
export const flowBox: FlowBox = (box, galley, band, page, context) =>
  box.kind === 'block' && context.before
    ? flowOnce(box, galley, band, page, context, flowNow)
    : flowNow(box, galley, band, page, context);

function flowNow(box: Box, galley: Galley, band: Band, page: string, context: FlowContext): void {
  if (box.kind === 'paragraph') flowParagraph(box, galley, band, context);
  else if (box.kind !== 'table' && box.style.position === 'absolute' && !galley.isFixed)
    flowAbsolute(box, galley, page, context);
  else if (box.kind === 'picture') {
    flowWithBreaks(box, galley, page, context, (name) => flowPicture(box, galley, band, name, context));
  } else if (box.kind === 'table') {
    flowWithBreaks(box, galley, page, context, (name) => flowTable(box, galley, band, name, context));
  } else if (!galley.isFixed && box.foot !== undefined) flowToFoot(box.foot, galley);
  else if (!galley.unpaged && box.style.livretFloat === 'page') flowFloat(box, galley, band, page, context);
  else {
    flowWithBreaks(box, galley, page, context, (name) => flowFitted(box, galley, band, name, context));
  }
}

/**
 * Sets a block. One that may not be split has lower pictures where it would be higher than a page with them, below the
 * title that is kept with it; where that is not enough, a chart in it goes over to further pages. The outermost of such
 * blocks settles it.
 */
function flowFitted(box: BlockBox, galley: Galley, band: Band, page: string, context: FlowContext): void {
  if (context.isKept || box.style.breakInside !== 'avoid' || !hasPicture(box)) {
    flowBlock(box, galley, band, page, context);
    return;
  }
  const kept: FlowContext = { ...context, isKept: true };
  const setWith = (pictures: PictureSource) => {
    const set = new Galley(page, { unpaged: true });
    flowBlock(box, set, band, page, { ...kept, pictures, report: new Report() });
    return stack(set.items);
  };
  const capacity = context.capacity(page);
  const above = galley.keptAbove;
  const room = capacity - (above > 0 ? above + points(box.style.margin.top, band.width) : 0);
  const { pictures, set } = fittingPictures(context.pictures, setWith, room);
  const parted = galley.unpaged || set.height <= capacity + TOLERANCE ? null : partedFigure(box, set.marks);
  if (parted) flowBlock(parted.box, galley, band, page, { ...kept, partedPictures: parted.continued });
  else flowBlock(box, galley, band, page, { ...kept, pictures });
}

function hasPicture(box: Box): boolean {
  return box.kind === 'picture' || (box.kind === 'block' && box.children.some(hasPicture));
}

/** Leaves an empty box on the page where an absolute box is written. */
function flowAbsolute(box: BlockBox | PictureBox, galley: Galley, page: string, context: FlowContext): void {
  const { overlay, notes } = setAbsolute(box, page, context);
  galley.box({ height: 0, marks: [], notes, overlays: [overlay] });
  galley.avoidBreak();
}

/** Leaves an empty box that calls the block as a note: it is set at the foot of the page where the box stands. */
function flowToFoot(foot: number, galley: Galley): void {
  galley.avoidBreak();
  galley.box({ height: 0, marks: [], notes: [foot] });
}

/** The breaks that a block asks for before, inside and after itself (CSS Fragmentation 3, 3). */
function flowWithBreaks(
  box: Exclude<Box, ParagraphBox>,
  galley: Galley,
  parentPage: string,
  context: FlowContext,
  flowContent: (page: string) => void,
): void {
  const { style, element } = box;
  const page = style.page === 'auto' ? parentPage : style.page;
  galley.setPage(page, style);
  if (style.livretFloatBarrier === 'before') galley.floatBarrier();
  if (isTitle(element)) galley.beginTitle();
  const { breakBefore, breakAfter } = style;
  if (breakBefore === 'avoid') galley.avoidBreak();
  else if (breakBefore !== 'auto') galley.forceBreak({ to: breakBefore, page, style });
  for (const { name, content } of style.stringSet) galley.setString(name, contentText(content, element));

  const start = galley.items.length;
  flowContent(page);
  const cost = isTitle(element) ? BROKEN_TITLE : FORBIDDEN;
  if (style.breakInside === 'avoid') {
    // A block that no page holds is parted where its own content is best parted.
    const isHeld = heightFrom(galley.items, start) <= context.capacity(page);
    keepTogether(galley.items, start, isHeld ? cost : COSTS.reluctant);
  } else if (style.livretBreakInside === 'reluctant') keepTogether(galley.items, start, COSTS.reluctant);
  if (breakAfter === 'avoid') galley.keepWithNext(cost);
  else if (breakAfter !== 'auto') galley.forceBreak({ to: breakAfter, page: parentPage, style: null });
  galley.setPage(parentPage, null);
}

function flowBlock(
  box: BlockBox,
  galley: Galley,
  parentBand: Band,
  page: string,
  context: FlowContext,
): void {
  const { style } = box;
  const own = ownBand(box, parentBand, page, context);
  const outer = placeBlock(style, own);
  const inner = contentBand(style, outer, own.width);
  addMargin(galley, style, 'top', parentBand.width);

  const start = galley.items.length;
  const top = style.border.top.width + points(style.padding.top, parentBand.width);
  const bottom = style.border.bottom.width + points(style.padding.bottom, parentBand.width);
  const height = Math.max(
    style.height === 'auto' ? 0 : style.height,
    style.minHeight,
    askedHeight(box.element, context.capacity(page) - galley.keptAbove - top - bottom),
  );
  if (top > 0) {
    galley.box({ height: top, marks: [] });
    galley.avoidBreak();
  }
  if (box.marker) galley.marker(markerMarks(box, inner, context));
  flowChildren(box, galley, inner, page, context);
  if (galley.awaitsLine && box.marker) galley.line(emptyLine(box.marker.style, galley, context));
  const below = height === 0 ? 0 : height - contentHeight(galley, start, top);
  const missing = Math.max(below, linesHeight(box.element, style));
  if (missing > 0) {
    if (box.children.length > 0) galley.avoidBreak();
    const ruling = rulingOf(box.element, style, missing);
    const rows = ruling ? ruledRows(ruling, inner, missing) : [{ height: missing, marks: [] }];
    const isSmall = missing < SMALL_ROOM * context.capacity(page);
    rows.forEach((row, i) => {
      const isKept = isSmall || i < FEWEST_ROWS || rows.length - i < FEWEST_ROWS;
      if (i > 0 && isKept) galley.avoidBreak();
      galley.box(row);
    });
  }
  if (bottom > 0) {
    galley.avoidBreak();
    galley.box({ height: bottom, marks: [] });
  }
  if (isDecorated(style)) galley.frame(start, frameOf(box, outer, { top, bottom }));
  addMargin(galley, style, 'bottom', parentBand.width);
}

function flowChildren(box: BlockBox, galley: Galley, band: Band, page: string, context: FlowContext): void {
  if (box.style.livretRow !== 'none') {
    flowRow(box, box.style.livretRow, galley, band, page, context);
    return;
  }
  if (box.children.some(standsBeside)) {
    flowBeside(box, galley, band, page, context);
    return;
  }
  const columns = columnGrid(box.style, band, galley.isFixed);
  const flowInto = (into: Galley, width: Band, children: readonly Box[]) => {
    const starts = children.map((child) => {
      const start = into.items.length;
      flowBox(child, into, width, page, context);
      return start;
    });
    if (isLikeParagraph(box)) keepFewLines(into.items, starts, { children, style: box.style });
    if (children.some(leads)) into.endTitled();
  };
  if (columns.count === 1) {
    flowInto(galley, band, box.children);
    return;
  }
  const bands = { column: columns.first, across: band, page };
  for (const { spans, children } of columnRuns(box.children, bands, !galley.unpaged, context)) {
    if (spans) flowInto(galley, band, children);
    else if (!galley.isFixed) galley.setInColumns(columns, () => flowInto(galley, columns.first, children));
    else {
      const unpaged = new Galley(page, { unpaged: true });
      flowInto(unpaged, columns.first, children);
      const set = columnsUnpaged(unpaged, columns);
      const isSplit = !galley.unpaged && (set?.height ?? 0) > context.capacity(page) / 2;
      if (isSplit) flowInto(galley, band, children);
      else if (set) galley.box(set);
    }
  }
}

/** The band of a block: the measure of its own pages if it names some, else its parent's band. */
function ownBand(box: BlockBox, band: Band, page: string, context: FlowContext): Band {
  return box.style.page === 'auto' || box.style.display === 'table-cell'
    ? band
    : { x: 0, width: context.measure(page) };
}

function contentHeight(galley: Galley, start: number, top: number): number {
  const { height } = stack(galley.items.slice(start));
  return Math.max(0, height - top);
}

function frameOf({ element, style }: BlockBox, outer: Band, edges: NonNullable<Frame['edges']>): Frame {
  return { element, style, ...outer, edges: style.boxDecorationBreak === 'clone' ? edges : null };
}

/** The line that a list item without text has, for its marker. */
function emptyLine(asked: ComputedStyle, galley: Galley, context: FlowContext): GalleyLine {
  const style = leadedForGrid(asked, galley, context);
  const baseline = baselineIn(style, context.strut);
  const snap = snapOf(style, baseline, galley, context);
  return { height: style.lineHeight, baseline, snap, marks: [], notes: [] };
}
