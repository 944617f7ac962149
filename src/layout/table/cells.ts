import { Report } from '../../faults/fault.ts';
import { textOf } from '../../text/glyph-run.ts';
import { MM } from '../../units.ts';
import type { Box, TableCell } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';
import { decorationMarks } from '../galley/decoration.ts';
import { Galley } from '../galley/galley.ts';
import { type Stack, shift, stack } from '../galley/stack.ts';
import type { Band } from '../geometry.ts';
import type { PageMark } from '../page.ts';
import { pictureBox } from '../picture-box.ts';
import { type Frame, type Insets, insetsOf } from './frame.ts';
import { NO_BORDER } from './rules.ts';
import { type Reach, shiftInColumn } from './table-alignment.ts';

/** The widths and places of a table's columns, points from its left edge. */
export interface Columns {
  readonly frame: Frame;
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  /** The width of the table: percentages of padding are shares of it. */
  readonly width: number;
  readonly reaches: ReadonlyMap<number, Reach>;
}

/** The horizontal extent of a cell, from the table's left edge. */
export function cellBand(
  { column, colspan }: Pick<TableCell, 'column' | 'colspan'>,
  { lefts, widths }: Columns,
): Band {
  const x = lefts[column]!;
  const last = column + colspan - 1;
  return { x, width: lefts[last]! + widths[last]! - x };
}

/** A cell with its content set. Heights and places are points from the cell's upper edge. */
export interface SetCell {
  readonly cell: TableCell;
  readonly x: number;
  readonly width: number;
  readonly insets: Insets;
  /** The height that it needs, insets included. */
  readonly height: number;
  readonly content: Stack;
  /** The distance that the content moves to the right to align with its column's numbers, points. */
  readonly across: number;
  /** The first baseline where cells of its row are aligned on theirs; null elsewhere. */
  readonly baseline: number | null;
  /** The notes that it calls, each with the top of its line. */
  readonly notes: readonly { readonly note: number; readonly y: number }[];
  /** The places between its lines. */
  readonly cuts: readonly number[];
}

export function setCell(cell: TableCell, columns: Columns, page: string, context: FlowContext): SetCell {
  const { x, width } = cellBand(cell, columns);
  const insets = insetsOf(cell, columns.frame, columns.width);
  const inner = Math.max(0, width - insets.left - insets.right);
  const { galley, content } = setContent(cell, { x: insets.left, width: inner }, width, page, context);
  const notes: { note: number; y: number }[] = [];
  let y = insets.top;
  for (const item of galley.items) {
    if (item.kind === 'box') notes.push(...item.notes.map((note) => ({ note, y })));
    if (item.kind !== 'break') y += item.height;
  }
  const { height, minHeight } = cell.style;
  const least = Math.max(height === 'auto' ? 0 : height, minHeight);
  return {
    cell,
    x,
    width,
    insets,
    height: Math.max(content.height, least) + insets.top + insets.bottom,
    content,
    across: shiftInColumn(cell, inner, columns.reaches.get(cell.column), context),
    baseline: isOnBaseline(cell) ? insets.top + firstBaseline(content) : null,
    notes,
    cuts: content.cuts.map((cut) => cut.y + insets.top),
  };
}

/**
 * Sets a cell's content, and reports words or pictures that would cover the next cell. Text that may not break is
 * broken where it would.
 * @param band that of the content, from the cell's left edge. @param width the cell's.
 */
function setContent(cell: TableCell, band: Band, width: number, page: string, context: FlowContext) {
  const set = (box: Box) => {
    const galley = new Galley(page, { unpaged: true });
    const report = new Report();
    context.flowBox(box, galley, { x: 0, width: band.width }, page, { ...context, report });
    const content = stack(galley.items);
    return { galley, content, report, over: widestOver(content.marks, band.x, width) };
  };
  const { source } = cell.element;
  const box = contentOf(cell);
  const asTyped = set(box);
  const first = asTyped.over;
  if (!first) {
    context.report.add(asTyped.report.faults);
    return asTyped;
  }
  const broken = set(breakable(box));
  // A line that is too wide for its cell is reported once.
  context.report.add(broken.report.faults.filter(({ code }) => code !== 'layout-overfull-line'));
  if (broken.over) {
    const { text, by } = broken.over;
    context.report.error('layout-cell-overfull', source, { text, missing: Math.ceil(by / MM) });
  } else context.report.warning('layout-cell-broken', source, { text: first.text });
  return broken;
}

/** Hanging punctuation may stand over a cell's edge, as a share of the type size. */
const HANGING = 0.5;

/**
 * The text or picture that reaches furthest out of a cell, and by how much, points; null where none does.
 * @param x the left edge of the content. @param width the cell's.
 */
function widestOver(
  marks: readonly PageMark[],
  x: number,
  width: number,
): { text: string; by: number } | null {
  let widest: { text: string; by: number } | null = null;
  for (const mark of marks) {
    if (mark.kind === 'rect' || mark.kind === 'line') continue;
    const isText = mark.kind === 'text';
    const { x: at, width: wide } = isText ? { x: mark.x, width: mark.run.width } : pictureBox(mark);
    const allowed = isText ? HANGING * mark.run.style.size : 1;
    const by = Math.max(x + at + wide - width, -x - at);
    if (by <= Math.max(allowed, widest?.by ?? 0)) continue;
    widest = { text: isText ? textOf(mark.run) : '', by };
  }
  return widest;
}

/** The box with `white-space: normal` in place of `nowrap`. */
function breakable(box: Box): Box {
  const { whiteSpace } = box.style;
  const style = whiteSpace === 'nowrap' ? { ...box.style, whiteSpace: 'normal' as const } : box.style;
  if (box.kind === 'block') return { ...box, style, children: box.children.map(breakable) };
  return box.kind === 'paragraph' ? { ...box, style } : box;
}

/** In cells, values other than these stand for `baseline` (CSS 2.1, 17.5.3). */
function isOnBaseline({ style: { verticalAlign } }: TableCell): boolean {
  return verticalAlign !== 'top' && verticalAlign !== 'middle' && verticalAlign !== 'bottom';
}

/** The baseline of the first line; the lower edge where there is none. */
function firstBaseline({ marks, height }: Stack): number {
  for (const mark of marks) {
    if (mark.kind === 'text') return mark.y;
    if (mark.kind === 'drawing' && mark.ascent !== undefined) return mark.y + mark.ascent;
  }
  return height;
}

/** The cell's content without the cell's own box, which the row places. */
function contentOf(cell: TableCell): Box {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const border = { top: NO_BORDER, right: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER };
  const style = {
    ...cell.style,
    margin: none,
    padding: none,
    border,
    backgroundColor: null,
    backgroundImage: 'none' as const,
    width: 'auto' as const,
    height: 'auto' as const,
    minHeight: 0,
  };
  return { ...cell.box, style };
}

/**
 * The marks of a cell's content, and of its borders where they are its own.
 * @param y the cell's upper edge. @param room its height, with those of the rows that it spans.
 * @param baseline the baseline of the cells of its row.
 */
export function cellMarks(set: SetCell, y: number, room: number, baseline: number, frame: Frame): PageMark[] {
  const { cell, x, width, insets, content, across } = set;
  const { verticalAlign } = cell.style;
  const spare = room - insets.top - insets.bottom - content.height;
  const shares = { top: 0, middle: 1 / 2, bottom: 1 };
  const down =
    set.baseline === null ? spare * shares[verticalAlign as keyof typeof shares] : baseline - set.baseline;
  const own = { ...cell.style, backgroundColor: null, backgroundImage: 'none' as const };
  return [
    ...(frame.rules ? [] : decorationMarks(own, x, y, width, room)),
    ...shift(content.marks, x + insets.left + across, y + insets.top + down),
  ];
}
