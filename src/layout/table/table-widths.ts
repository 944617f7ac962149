import type { Box, TableBox, TableCell } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';
import { points } from '../geometry.ts';
import { columnReaches } from './table-alignment.ts';

/** The largest share of a table's room that a column gets for its widest word. A wider word is cut. */
const WIDEST_WORD = 1 / 4;

/**
 * The width that the widest words of all columns need together, and the room for them, points. Columns whose
 * width is given are left out.
 */
export function roomForWords(
  box: TableBox,
  available: number,
  context: FlowContext,
): { needed: number; room: number } {
  const { min } = contentOf(box, context);
  const asked = sum(min.map((_, i) => box.columns[i] ?? 0));
  const room = available * Math.max(0, 1 - asked / 100);
  const needs = min
    .filter((_, i) => box.columns[i] == null)
    .map((need) => Math.min(need, WIDEST_WORD * room));
  return { needed: sum(needs), room };
}

/**
 * Widths of the columns, points: between what their widest word and their longest line need, in
 * proportion to what each would gain (CSS 2.1, 17.5.2.2).
 */
export function columnWidths(
  box: TableBox,
  available: number,
  fill: boolean,
  context: FlowContext,
): number[] {
  const { min, max } = contentOf(box, context);
  box.columns.forEach((percent, i) => {
    if (percent !== null && i < min.length) min[i] = max[i] = (percent / 100) * available;
  });
  const least = sum(min);
  const most = sum(max);
  if (least >= available) return levelled(min, available);
  if (most >= available) {
    const share = (available - least) / (most - least);
    return min.map((width, i) => width + (max[i]! - width) * share);
  }
  if (!fill || most === 0) return max;
  const flexible = max.map((width, i) => (box.columns[i] == null ? width : 0));
  const share = (available - most) / (sum(flexible) || most);
  return max.map((width, i) => width + (sum(flexible) > 0 ? flexible[i]! : width) * share);
}

/** The least and the greatest width that the content of each column needs, whatever width is given. */
function contentOf(box: TableBox, context: FlowContext): { min: number[]; max: number[] } {
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
  for (const [column, { before, after }] of columnReaches(box, context)) {
    const { padding } = cells.find(
      (cell) => cell.column === column && cell.style.alignCharacter !== null,
    )!.style;
    const needed = before + after + points(padding.left, 0) + points(padding.right, 0) + 0.01;
    min[column] = Math.max(min[column]!, needed);
    max[column] = Math.max(max[column]!, needed);
  }
  return { min, max };
}

/** The widths with the widest columns narrowed to one width, so that all fit; their words are cut. */
function levelled(widths: readonly number[], available: number): number[] {
  let left = available;
  let level = Number.POSITIVE_INFINITY;
  const ascending = [...widths].sort((a, b) => a - b);
  for (let i = 0; i < ascending.length; i++) {
    const share = left / (ascending.length - i);
    if (ascending[i]! > share) {
      level = share;
      break;
    }
    left -= ascending[i]!;
  }
  return widths.map((width) => Math.min(width, level));
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

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
