import type { TableBox, TableRow } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';
import type { PageMark } from '../page.ts';
import { backgroundMarks } from './backgrounds.ts';
import { sum } from './cell-needs.ts';
import { type Columns, cellMarks, type SetCell, setCell } from './cells.ts';
import { rulesAbove, rulesBeside } from './rule-marks.ts';

/** Rows that cells span together, or one row: what a page break leaves whole where it can. */
export interface SetRows {
  readonly rows: readonly TableRow[];
  /** Rules and spacing included, points. */
  readonly height: number;
  /** From the upper edge. */
  readonly marks: readonly PageMark[];
  /** The notes that they call, each with the top of its line. */
  readonly notes: SetCell['notes'];
  /** The places where they may be cut if they are higher than a page. */
  readonly cuts: readonly number[];
  /** The rules above them, for a page that begins with them and repeats no head. */
  readonly rulesAbove: { readonly height: number; readonly marks: readonly PageMark[] };
}

/** Sets the rows of a table. @param page the name of the page that it stands on. */
export function setRows(box: TableBox, columns: Columns, page: string, context: FlowContext): SetRows[] {
  const cells = box.rows.map((row) => row.cells.map((cell) => setCell(cell, columns, page, context)));
  const heights = rowHeights(box, cells, columns);
  const groups: SetRows[] = [];
  for (let start = 0; start < box.rows.length; ) {
    const end = endOfGroup(box, start);
    groups.push(setGroup(box, start, end, cells, heights, columns));
    start = end;
  }
  return groups;
}

/** The row after the last that a row, or one of those that it is joined to, reaches into. */
function endOfGroup({ rows }: TableBox, start: number): number {
  let end = start + 1;
  for (let row = start; row < end; row++) {
    for (const cell of rows[row]!.cells) end = Math.max(end, row + cell.rowspan);
  }
  return end;
}

/** The heights of the cells of each row, from rule to rule, points (CSS 2.1, 17.5.3). */
function rowHeights(box: TableBox, cells: readonly SetCell[][], columns: Columns): number[] {
  const { down } = columns.frame;
  const heights = box.rows.map(({ style }, i) => {
    const own = cells[i]!.filter(({ cell }) => cell.rowspan === 1);
    const needs = own.map((set) => set.height + sinkOf(set, baselineOf(cells[i]!)));
    return Math.max(style.height === 'auto' ? 0 : style.height, style.minHeight, 0, ...needs);
  });
  // A cell that spans rows makes the last of them higher where they are too low for it.
  cells.forEach((inRow, i) => {
    for (const set of inRow.filter(({ cell }) => cell.rowspan > 1)) {
      const { rowspan } = set.cell;
      const last = i + rowspan - 1;
      const needed = set.height + sinkOf(set, baselineOf(inRow)) - down * (rowspan - 1);
      heights[last]! += Math.max(0, needed - sum(heights.slice(i, last + 1)));
    }
  });
  const asked = box.style.height === 'auto' ? 0 : box.style.height;
  const missing = Math.max(asked, box.style.minHeight) - sum(heights);
  if (missing <= 0) return heights;
  // The rows of a table that is to be higher share what it lacks.
  return heights.map((height) => height + (missing * height) / (sum(heights) || 1));
}

/** The baseline of the cells of a row that are aligned on it, from the cells' upper edge; 0 without any. */
function baselineOf(cells: readonly SetCell[]): number {
  return cells.reduce((lowest, { baseline }) => Math.max(lowest, baseline ?? 0), 0);
}

/** The distance that a cell's content moves down to its row's baseline. */
function sinkOf({ baseline }: SetCell, ofRow: number): number {
  return baseline === null ? 0 : ofRow - baseline;
}

function setGroup(
  box: TableBox,
  start: number,
  end: number,
  cells: readonly SetCell[][],
  heights: readonly number[],
  columns: Columns,
): SetRows {
  const { rules, above, below, down } = columns.frame;
  const backgrounds: PageMark[] = [];
  const ruled: PageMark[] = [];
  const contents: PageMark[] = [];
  const notes: { note: number; y: number }[] = [];
  const cuts: number[] = [];
  let top = 0;
  for (let row = start; row < end; row++) {
    const y = top + above[row]!;
    const heightOf = (rowspan: number) => sum(heights.slice(row, row + rowspan)) + down * (rowspan - 1);
    // The rule above the first row is painted by now: backgrounds begin below it.
    const under = row === start ? Math.max(0, -above[row]!) : 0;
    backgrounds.push(...backgroundMarks(box, row, columns, y + under, (span) => heightOf(span) - under));
    if (rules) {
      ruled.push(...rulesBeside(rules, row, columns, y, heights[row]!));
      if (row === 0) ruled.push(...rulesAbove(rules, 0, columns, y));
      ruled.push(...rulesAbove(rules, row + 1, columns, y + heights[row]!, gapsBelow(box, cells, row)));
    }
    const baseline = baselineOf(cells[row]!);
    for (const set of cells[row]!) {
      contents.push(...cellMarks(set, y, heightOf(set.cell.rowspan), baseline, columns.frame));
      notes.push(...set.notes.map((note) => ({ ...note, y: note.y + y })));
    }
    cuts.push(...cutsOf(cells[row]!).map((cut) => cut + y));
    top = y + heights[row]! + below[row]!;
    cuts.push(top);
  }
  const first = rules?.across[start] ?? [];
  const rule = Math.max(0, ...first.map(({ width }) => width));
  return {
    rows: box.rows.slice(start, end),
    height: top,
    marks: [...backgrounds, ...ruled, ...contents],
    notes,
    cuts: cuts.sort((a, b) => a - b),
    rulesAbove: { height: rule, marks: rules ? rulesAbove(rules, start, columns, rule / 2) : [] },
  };
}

/**
 * The spaces in the rule below a row within the head, by the column after each: a cell that spans columns has a rule as
 * wide as its content, so that it shows which columns are its own.
 */
function gapsBelow(
  { rows, columns }: TableBox,
  cells: readonly SetCell[][],
  row: number,
): Map<number, number> {
  if (rows[row]!.section !== 'head' || rows[row + 1]?.section !== 'head') return new Map();
  const spanning = cells[row]!.filter(({ cell }) => cell.colspan > 1 && cell.rowspan === 1);
  const gaps = spanning.map(({ cell, insets }) => [cell.column + cell.colspan, insets.right] as const);
  return new Map(gaps.filter(([column]) => column < columns.length));
}

/** The places where a row may be cut: between the lines of all its cells, else between those of the highest. */
function cutsOf(cells: readonly SetCell[]): readonly number[] {
  const [highest, ...others] = [...cells].sort((a, b) => b.height - a.height);
  if (!highest) return [];
  const isFree = (y: number, { cuts, content, insets }: SetCell) =>
    y >= insets.top + content.height - TOLERANCE || cuts.some((cut) => Math.abs(cut - y) < TOLERANCE);
  const shared = highest.cuts.filter((y) => others.every((other) => isFree(y, other)));
  return shared.length > 0 ? shared : highest.cuts;
}

/** Lines of cells as near as this stand beside one another, points. */
const TOLERANCE = 0.5;
