import type { Border } from '../../style/computed.ts';
import { MM } from '../../units.ts';
import type { Box, TableBox, TableCell, TableRow } from '../box-tree.ts';
import { COSTS, FEWEST_ROWS, FEWEST_TABLE_NOTES, FORBIDDEN, SMALL_TABLE } from '../costs.ts';
import type { FlowContext } from '../flow-context.ts';
import { borderMarks, decorationMarks } from '../galley/decoration.ts';
import { Galley } from '../galley/galley.ts';
import type { GalleyBox } from '../galley/galley-items.ts';
import { addMargin } from '../galley/margins.ts';
import { sliceMarks } from '../galley/slices.ts';
import { type Stack, shift, stack } from '../galley/stack.ts';
import { type Band, isDecorated, placeBlock, points } from '../geometry.ts';
import { baselineIn, lineMarks } from '../line-marks.ts';
import type { PageMark } from '../page.ts';
import { smallerTable } from './small-type.ts';
import { columnReaches, type Reach, shiftInColumn } from './table-alignment.ts';
import { columnWidths, roomForWords, sum } from './table-widths.ts';

/** Sets a table row by row. Where a page splits it, its head is repeated above the rest. */
export function flowTable(
  asked: TableBox,
  galley: Galley,
  band: Band,
  page: string,
  context: FlowContext,
): void {
  const { style } = asked;
  addMargin(galley, style, 'top', band.width);
  if (asked.caption) {
    context.flowBox(asked.caption, galley, band, page, context);
    galley.avoidBreak();
  }
  const outer = placeBlock(style, band);
  const box = withRoomForWords(asked, outer.width, context);
  const widths = columnWidths(box, outer.width, style.width !== 'auto', context);
  const rows = setRows(box, widths, page, context);
  const repeated = resumptionOf(box, rows, outer.x, sum(widths), context);
  const resumption = repeated && repeated.height <= HIGHEST_HEAD * context.capacity(page) ? repeated : null;
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
    const marks = shift([...rowDecoration(row, sum(widths)), ...row.marks], outer.x, 0);
    const most = context.capacity(page) - (resumption?.height ?? 0);
    rowParts(row, marks, most).forEach((part, k) => {
      if (k > 0) galley.weighBreak(COSTS.splitRow);
      const air = k > 0 ? airOf(row.row) : 0;
      const resumed = resumption && { ...resumption, height: resumption.height + air };
      galley.box({ ...part, resumption: section === 'head' ? null : resumed });
    });
  });
  if (isDecorated(style)) galley.frame(start, { element: box.element, style, ...outer, edges: null });
  box.notes.forEach((note, i) => {
    galley.weighBreak(i < FEWEST_TABLE_NOTES ? FORBIDDEN : COSTS.tableNotes);
    context.flowBox(note, galley, outer, page, context);
  });
  addMargin(galley, style, 'bottom', band.width);
}

/** The smallest factor on a table's type size that makes room for the words of its columns. */
const SMALLEST_TYPE = 0.5;

function withRoomForWords(box: TableBox, available: number, context: FlowContext): TableBox {
  const { needed, room } = roomForWords(box, available, context);
  // The factor is rounded to hundredths, so that tables of almost the same width have the same type size.
  const factor = Math.max(SMALLEST_TYPE, Math.floor((100 * room) / needed) / 100);
  if (factor >= 1 || needed === 0) return box;
  context.report.warning('layout-wide-table', box.element.source, {
    missing: Math.ceil((needed - room) / MM),
    percent: Math.round(100 * factor),
  });
  return smallerTable(box, factor);
}

/** The largest share of a page that a repeated head may take. */
const HIGHEST_HEAD = 0.4;

/**
 * The cost of splitting a table between two rows of its body. Near an end the part is as unwelcome as a widow.
 * @param share the share of a page that the table takes.
 */
export function splitCost(above: number, below: number, share: number): number {
  const rows = Math.min(above, below);
  if (share <= 1 && (rows < FEWEST_ROWS || share < SMALL_TABLE)) return FORBIDDEN;
  const atEnd = COSTS.splitTableAtEnd * Math.min(4, (FEWEST_ROWS / rows) ** 2);
  return atEnd + (share <= 1 ? COSTS.splitTable : 0);
}

/** The padding above a row's text. A row that goes on below a repeated head has it again. */
function airOf({ cells }: TableRow): number {
  return Math.max(0, ...cells.map(({ style }) => points(style.padding.top, 0)));
}

/** A row as it is, or cut between the lines of its highest cell where it is higher than a page. */
function rowParts(
  { height, notes, cuts }: SetRow,
  marks: readonly PageMark[],
  most: number,
): { height: number; marks: readonly PageMark[]; notes: readonly number[] }[] {
  if (height <= most) return [{ height, marks, notes: notes.map(({ note }) => note) }];
  const ends = [...cuts.filter((y) => y > 0 && y < height), height];
  return ends.map((end, k) => {
    const from = k === 0 ? Number.NEGATIVE_INFINITY : ends[k - 1]!;
    const to = k === ends.length - 1 ? Number.POSITIVE_INFINITY : end;
    const top = k === 0 ? 0 : from;
    return {
      height: end - top,
      marks: shift(sliceMarks(marks, from, to), 0, -top),
      notes: notes.filter(({ y }) => y >= from && y < to).map(({ note }) => note),
    };
  });
}

interface SetRow {
  readonly row: TableRow;
  readonly height: number;
  readonly marks: readonly PageMark[];
  /** The notes that the row calls, each with the top of its line, from the top of the row. */
  readonly notes: readonly { readonly note: number; readonly y: number }[];
  /** The places where the highest cell may be cut, from the top of the row. */
  readonly cuts: readonly number[];
  /** Whether a cell of a row above spans into it. */
  readonly joined: boolean;
}

function setRows(box: TableBox, widths: readonly number[], page: string, context: FlowContext): SetRow[] {
  const { rows } = box;
  const reaches = columnReaches(box, context);
  const cells = rows.map((row) => row.cells.map((cell) => setCell(cell, widths, reaches, page, context)));
  const heights = cells.map((inRow, i) =>
    Math.max(
      rows[i]!.style.minHeight,
      ...inRow.filter(({ cell }) => cell.rowspan === 1).map(({ height }) => height),
      0,
    ),
  );
  // A cell that spans rows makes the last of them higher where they are too low for it.
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
    notes: cells[i]!.flatMap(({ notes }) => notes),
    cuts: cells[i]!.reduce<SetCell | null>((a, b) => (a && a.height >= b.height ? a : b), null)?.cuts ?? [],
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
  /** The distance that the content moves to the right to align with its column's numbers, points. */
  readonly across: number;
  readonly notes: SetRow['notes'];
  readonly cuts: readonly number[];
}

function setCell(
  cell: TableCell,
  widths: readonly number[],
  reaches: ReadonlyMap<number, Reach>,
  page: string,
  context: FlowContext,
): SetCell {
  const x = sum(widths.slice(0, cell.column));
  const width = sum(widths.slice(cell.column, cell.column + cell.colspan));
  const { padding } = cell.style;
  const inner = width - points(padding.left, width) - points(padding.right, width);
  const galley = new Galley(page, { unpaged: true });
  context.flowBox(contentOf(cell), galley, { x: 0, width: inner }, page, context);
  const content = stack(galley.items);
  const top = points(padding.top, width);
  const notes: { note: number; y: number }[] = [];
  let y = top;
  for (const item of galley.items) {
    if (item.kind === 'box') notes.push(...item.notes.map((note) => ({ note, y })));
    if (item.kind !== 'break') y += item.height;
  }
  const height = content.height + top + points(padding.bottom, width);
  const across = shiftInColumn(cell, inner, reaches.get(cell.column), context);
  return { cell, x, width, height, content, across, notes, cuts: content.cuts.map(({ y }) => y + top) };
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

function cellMarks({ cell, x, width, height, content, across }: SetCell, room: number): PageMark[] {
  const { style } = cell;
  const top = points(style.padding.top, width);
  const spare = room - height;
  const shiftDown =
    style.verticalAlign === 'middle' ? spare / 2 : style.verticalAlign === 'bottom' ? spare : 0;
  return [
    ...decorationMarks(style, x, 0, width, room),
    ...shift(content.marks, x + points(style.padding.left, width) + across, top + shiftDown),
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
 * The lines above the rows of a table that goes on from the page before: the table's `data-continued`, in the
 * style of the first cell, and its head again. They are artifacts (ISO 32000-1, 14.8.2.2), since they were read
 * before.
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
    const baseline = baselineIn(own, context.strut);
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
