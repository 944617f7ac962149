import type { TableBox } from '../box-tree.ts';
import { continuedLine, repeatedAbove } from '../continued.ts';
import type { FlowContext } from '../flow-context.ts';
import type { GalleyBox } from '../galley/galley-items.ts';
import { shift } from '../galley/stack.ts';
import type { Band } from '../geometry.ts';
import type { SetRows } from './rows.ts';

/** The marks above the rest of a table at the head of a page. */
type Resumption = NonNullable<GalleyBox['resumption']>;

/**
 * The lines above the rows of a table that goes on from the page before: the table's `data-continued`, in the style
 * of the first cell, and its head again.
 * @param left the table's left edge. @param band that of its first line.
 */
export function resumptionOf(
  { element, style, rows }: TableBox,
  set: readonly SetRows[],
  left: number,
  { x, width }: Band,
  page: string,
  context: FlowContext,
): Resumption | null {
  const line = continuedLine(element, rows[0]?.cells[0]?.style ?? style, { x, width }, context);
  let y = line.height;
  const marks = [...line.marks];
  for (const head of set.filter(isHead)) {
    marks.push(...shift(head.marks, left, y));
    y += head.height;
  }
  return repeatedAbove(y, marks, page, context);
}

export function isHead({ rows }: SetRows): boolean {
  return rows[0]!.section === 'head';
}

/**
 * The marks above rows that begin a page: the repeated head, or the rules above the rows.
 * @param x the table's left edge.
 */
export function aboveRows(
  repeated: Resumption | null,
  { rulesAbove }: SetRows,
  x: number,
): Resumption | null {
  if (repeated || rulesAbove.height === 0) return repeated;
  return { height: rulesAbove.height, marks: shift(rulesAbove.marks, x, 0) };
}
