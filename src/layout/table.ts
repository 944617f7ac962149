import type { Border } from '../style/computed.ts';
import type { Box, TableBox, TableCell, TableRow } from './boxes.ts';
import {
  addMargin,
  type Band,
  baselineIn,
  type FlowContext,
  flowBox,
  isDecorated,
  lineMarks,
  placeBlock,
  points,
  setApart,
} from './flow.ts';
import type { Galley, GalleyBox } from './galley.ts';
import type { PageMark } from './page.ts';
import { FORBIDDEN } from './paginate.ts';
import { borderMarks, decorationMarks, type Stack, shift } from './stack.ts';

/** A table, a row at a time; where it splits, the rest says what it goes on with. */
export function flowTable(
  box: TableBox,
  galley: Galley,
  band: Band,
  page: string,
  context: FlowContext,
): void {
  const { style } = box;
  addMargin(galley, style, 'top', band.width);
  if (box.caption) {
    flowBox(box.caption, galley, band, page, context);
    galley.avoidBreak();
  }
  const outer = placeBlock(style, band);
  const widths = columnWidths(box, outer.width, style.width !== 'auto', context);
  const rows = setRows(box.rows, widths, page, context);
  const resumption = resumptionOf(box, rows, outer.x, sum(widths), context);
  const share = sum(rows.map(({ height }) => height)) / context.capacity(page);
  const body = rows.filter(({ row }) => row.section === 'body').length;
  const start = galley.items.length;

  let above = 0;
  rows.forEach((row, i) => {
    const { section } = row.row;
    if (i > 0) {
      const parts = section === 'body' && rows[i - 1]!.row.section === 'body' && !row.joined;
      galley.weighBreak(parts ? splitCost(above, body - above, share) : FORBIDDEN);
    }
    if (section === 'body') above++;
    galley.box({
      height: row.height,
      marks: shift([...rowDecoration(row, sum(widths)), ...row.marks], outer.x, 0),
      notes: row.notes,
      resumption: section === 'head' ? null : resumption,
    });
  });
  if (isDecorated(style)) galley.frame(start, { element: box.element, style, ...outer });
  addMargin(galley, style, 'bottom', band.width);
}

/** Rows of the body that stay together at either end of a table that is split. */
const FEWEST_ROWS = 3;
/** A table that takes less than this share of a page is not split. */
const SMALL_TABLE = 1 / 3;
/** What it costs to split a table that would fit on a page, and to split any table near its end. */
const SPLIT = 40;
const SPLIT_AT_END = 40;

/**
 * What it costs to split a table between two rows of its body: near an end it is as unwelcome as a widow.
 * @param share of a page that the table takes.
 */
export function splitCost(above: number, below: number, share: number): number {
  const rows = Math.min(above, below);
  if (share <= 1 && (rows < FEWEST_ROWS || share < SMALL_TABLE)) return FORBIDDEN;
  const atEnd = SPLIT_AT_END * Math.min(4, (FEWEST_ROWS / rows) ** 2);
  return atEnd + (share <= 1 ? SPLIT : 0);
}

interface SetRow {
  readonly row: TableRow;
  readonly height: number;
  readonly marks: readonly PageMark[];
  readonly notes: readonly number[];
  /** A cell of a row above reaches into it. */
  readonly joined: boolean;
}

function setRows(
  rows: readonly TableRow[],
  widths: readonly number[],
  page: string,
  context: FlowContext,
): SetRow[] {
  const cells = rows.map((row) => row.cells.map((cell) => setCell(cell, widths, page, context)));
  const heights = cells.map((inRow, i) =>
    Math.max(
      rows[i]!.style.minHeight,
      ...inRow.filter(({ cell }) => cell.rowspan === 1).map(({ height }) => height),
      0,
    ),
  );
  // A cell over several rows makes its last row higher if it must.
  cells.forEach((inRow, i) => {
    for (const { cell, height } of inRow) {
      const last = Math.min(rows.length, i + cell.rowspan) - 1;
      const missing = height - sum(heights.slice(i, last + 1));
      if (cell.rowspan > 1 && missing > 0) heights[last]! += missing;
    }
  });
  const joined = rows.map((_, i) =>
    rows.slice(0, i).some((above, k) => above.cells.some((c) => k + c.rowspan > i)),
  );
  return rows.map((row, i) => ({
    row,
    height: heights[i]!,
    marks: cells[i]!.flatMap((set) => cellMarks(set, sum(heights.slice(i, i + set.cell.rowspan)))),
    notes: cells[i]!.flatMap(({ content }) => content.notes),
    joined: joined[i]!,
  }));
}

interface SetCell {
  readonly cell: TableCell;
  readonly x: number;
  readonly width: number;
  /** Padding and borders included. */
  readonly height: number;
  readonly content: Stack;
}

function setCell(cell: TableCell, widths: readonly number[], page: string, context: FlowContext): SetCell {
  const x = sum(widths.slice(0, cell.column));
  const width = sum(widths.slice(cell.column, cell.column + cell.colspan));
  const { padding } = cell.style;
  const inner = width - points(padding.left, width) - points(padding.right, width);
  const content = setApart(contentOf(cell), inner, page, context);
  const height = content.height + points(padding.top, width) + points(padding.bottom, width);
  return { cell, x, width, height, content };
}

/** The cell's content without the cell's own padding and borders, which the row places. */
function contentOf(cell: TableCell): Box {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const noBorder: Border = { width: 0, style: 'none', color: '#000000' };
  const border = { top: noBorder, right: noBorder, bottom: noBorder, left: noBorder };
  const style = {
    ...cell.style,
    margin: none,
    padding: none,
    border,
    backgroundColor: null,
    width: 'auto' as const,
  };
  return { ...cell.box, style };
}

function cellMarks({ cell, x, width, height, content }: SetCell, room: number): PageMark[] {
  const { style } = cell;
  const top = points(style.padding.top, width);
  const spare = room - height;
  const shiftDown =
    style.verticalAlign === 'middle' ? spare / 2 : style.verticalAlign === 'bottom' ? spare : 0;
  return [
    ...decorationMarks(style, x, 0, width, room),
    ...shift(content.marks, x + points(style.padding.left, width), top + shiftDown),
  ];
}

/** Background and rules of the row and of its section. */
function rowDecoration({ row, height }: SetRow, width: number): PageMark[] {
  const marks = decorationMarks(row.style, 0, 0, width, height);
  const section = row.sectionStyle;
  if (!section) return marks;
  if (row.first) marks.push(...borderMarks(section.border.top, 0, 0, width, 0));
  if (row.last) marks.push(...borderMarks(section.border.bottom, 0, height, width, height));
  return marks;
}

/**
 * What stands above the rows of a table that goes on from the page before: the table's `data-continued`, in
 * the style of the first cell, and its head again. An artifact (ISO 32000-1, 14.8.2.2), since it was read
 * once.
 */
function resumptionOf(
  { element, style, rows: tableRows }: TableBox,
  rows: readonly SetRow[],
  x: number,
  width: number,
  context: FlowContext,
): GalleyBox['resumption'] {
  const heads = rows.filter(({ row }) => row.section === 'head');
  const text = element.attributes['data-continued'];
  let y = 0;
  const marks: PageMark[] = [];
  if (text) {
    const cell = tableRows[0]?.cells[0];
    const own = { ...(cell?.style ?? style), textAlign: 'left', textIndent: 0 } as const;
    const inlines = [context.text(text, own, element)];
    const baseline = baselineIn(own, context);
    for (const line of context.paragraph({ inlines, style: own }).break([width])) {
      marks.push(...lineMarks(line, x, y + baseline));
      y += own.lineHeight;
    }
  }
  if (y === 0 && heads.length === 0) return null;
  for (const head of heads) {
    marks.push(...shift([...rowDecoration(head, width), ...head.marks], x, y));
    y += head.height;
  }
  return { height: y, marks: marks.map((mark) => ({ ...mark, owner: 'pagination' })) };
}

/**
 * Widths of the columns, points: between what their widest word and their longest line need, in
 * proportion to what each would gain (CSS 2.1, 17.5.2.2).
 */
function columnWidths(box: TableBox, available: number, fill: boolean, context: FlowContext): number[] {
  const count = Math.max(
    0,
    ...box.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.colspan)),
  );
  const min: number[] = Array(count).fill(0);
  const max: number[] = Array(count).fill(0);
  const cells = box.rows.flatMap((row) => row.cells);
  for (const cell of [...cells].sort((a, b) => a.colspan - b.colspan)) {
    const content = contentWidths(cell.box, context);
    widen(min, cell, content.min);
    widen(max, cell, content.max);
  }
  box.columns.forEach((percent, i) => {
    if (percent !== null && i < count) min[i] = max[i] = (percent / 100) * available;
  });
  const least = sum(min);
  const most = sum(max);
  if (least >= available) return min.map((width) => (width * available) / least);
  if (most >= available) {
    const share = (available - least) / (most - least);
    return min.map((width, i) => width + (max[i]! - width) * share);
  }
  if (!fill || most === 0) return max;
  const flexible = max.map((width, i) => (box.columns[i] == null ? width : 0));
  const share = (available - most) / (sum(flexible) || most);
  return max.map((width, i) => width + (sum(flexible) > 0 ? flexible[i]! : width) * share);
}

function widen(widths: number[], { column, colspan }: TableCell, needed: number): void {
  const missing = needed - sum(widths.slice(column, column + colspan));
  if (missing > 0) for (let i = column; i < column + colspan; i++) widths[i]! += missing / colspan;
}

/** Least and greatest width of a box: its widest unbreakable part, and all on one line. */
function contentWidths(box: Box, context: FlowContext): { min: number; max: number } {
  if (box.kind === 'paragraph') {
    const { minContent, maxContent } = context.paragraph(box);
    return { min: minContent, max: maxContent + 0.01 };
  }
  if (box.kind !== 'block') return { min: 0, max: 0 };
  const inner = box.children.map((child) => contentWidths(child, context));
  const { padding, border, margin } = box.style;
  const edges =
    [padding.left, padding.right, margin.left, margin.right].reduce<number>(
      (total, l) => total + points(l, 0),
      0,
    ) +
    border.left.width +
    border.right.width;
  return {
    min: edges + Math.max(0, ...inner.map(({ min }) => min)),
    max: edges + Math.max(0, ...inner.map(({ max }) => max)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
