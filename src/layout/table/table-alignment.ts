import { eachGlyph } from '../../text/glyph-run.ts';
import type { Line } from '../../text/types.ts';
import type { TableBox, TableCell } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';

/** The widths of a cell's text, or the largest of a column, before and after its alignment character, points. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** The reaches of columns whose numbers are aligned on a character, by column (CSS Text 4, 7.1). */
export function columnReaches({ rows }: TableBox, context: FlowContext): ReadonlyMap<number, Reach> {
  const reaches = new Map<number, Reach>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const reach = cellReach(cell, context);
    if (!reach) continue;
    const column = reaches.get(cell.column) ?? { before: 0, after: 0 };
    reaches.set(cell.column, {
      before: Math.max(column.before, reach.before),
      after: Math.max(column.after, reach.after),
    });
  }
  return reaches;
}

/**
 * The distance that a cell's content moves from the left edge of its room, points: the column's longest part
 * after the mark then ends at the right edge. 0 for cells that are not aligned on a character, or take several lines.
 */
export function shiftInColumn(
  cell: TableCell,
  room: number,
  column: Reach | undefined,
  context: FlowContext,
): number {
  const reach = cellReach(cell, context);
  if (!reach || !column) return 0;
  // The cells of a column that is too narrow for them are aligned on the right.
  const isAligned = !reach.isAtEnd && column.before + column.after <= room + EPSILON;
  const after = isAligned ? column.after : reach.after;
  return Math.max(0, room - after - reach.before);
}

const EPSILON = 0.01;

interface CellReach extends Reach {
  /** Whether it ends where the column does: a line beside a dash stands below those beside numbers. */
  readonly isAtEnd: boolean;
}

/** The reach of a cell of one line; null for other cells. */
function cellReach({ style, box, colspan }: TableCell, context: FlowContext): CellReach | null {
  const { alignCharacter } = style;
  const [content, ...others] = box.children;
  if (alignCharacter === null || colspan > 1 || content?.kind !== 'paragraph' || others.length > 0)
    return null;
  const paragraph = context.paragraph(content);
  const [line, ...more] = paragraph.break([paragraph.maxContent + EPSILON]);
  return line && more.length === 0 ? lineReach(line, alignCharacter) : null;
}

/** The reach of a line: its widths before and after the mark. */
function lineReach({ runs, boxes }: Line, character: string): CellReach {
  let text = '';
  const starts: number[] = [];
  let x = 0;
  for (const run of runs) {
    x = run.x;
    eachGlyph(run, (part, advance) => {
      for (let k = 0; k < part.length; k++) starts.push(x);
      text += part;
      x += advance;
    });
  }
  const before = starts[markIn(text, character)] ?? x;
  // A bar or line beside the number belongs to the part after the mark.
  const end = Math.max(x, ...boxes.map((box) => box.x + box.width));
  return { before, after: end - before, isAtEnd: boxes.length > 0 && !NUMBER.test(text) };
}

/** A number with its groups of digits, not a figure within a word. */
const NUMBER = /(?<![\p{L}\d])\d(?:[\d\s.,'’]*\d)?/u;

/**
 * The place of the decimal mark in a cell's text: that of the first number, or its end where it has none. A text
 * without a number, such as the dash of a missing value, ends there.
 */
export function markIn(text: string, character: string): number {
  const number = NUMBER.exec(text);
  if (!number) return text.length;
  const { index } = number;
  if (text[index - 1] === character) return index - 1;
  const mark = number[0].indexOf(character);
  return index + (mark < 0 ? number[0].length : mark);
}
