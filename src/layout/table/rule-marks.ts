import type { Border } from '../../style/computed.ts';
import { borderMarks } from '../galley/decoration.ts';
import type { PageMark } from '../page.ts';
import { type Columns, cellBand } from './cells.ts';
import type { Rules } from './rules.ts';

/**
 * The rules left and right of the cells of a row. They begin below the rules above the row, which are painted by then.
 * @param y the upper edge of its cells.
 */
export function rulesBeside(
  { across, down }: Rules,
  row: number,
  columns: Columns,
  y: number,
  height: number,
): PageMark[] {
  const above = across[row]!;
  return down[row]!.flatMap((border, column) => {
    const x = columns.lefts[column] ?? columns.lefts.at(-1)! + columns.widths.at(-1)!;
    const met = Math.max(above[column - 1]?.width ?? 0, above[column]?.width ?? 0) / 2;
    return borderMarks(border, x, y + met, x, y + height);
  });
}

/**
 * The rules above a row, or below the last; each run of one border is one mark. A run reaches over the rules that it
 * meets at its ends, so that corners are filled.
 * @param gaps the columns before which a run ends, and the space that it leaves there where it meets no rule; points.
 */
export function rulesAbove(
  { across, down }: Rules,
  row: number,
  columns: Columns,
  y: number,
  gaps: ReadonlyMap<number, number> = new Map(),
): PageMark[] {
  const borders = across[row]!;
  const halfAt = (column: number) =>
    Math.max(down[row - 1]?.[column]?.width ?? 0, down[row]?.[column]?.width ?? 0) / 2;
  const marks: PageMark[] = [];
  for (let from = 0; from < borders.length; ) {
    const border = borders[from]!;
    let to = from + 1;
    while (to < borders.length && !gaps.has(to) && isSame(border, borders[to]!)) to++;
    const { x, width } = cellBand({ column: from, colspan: to - from }, columns);
    const met = halfAt(to);
    marks.push(...borderMarks(border, x - halfAt(from), y, x + width + (met || -(gaps.get(to) ?? 0)), y));
    from = to;
  }
  return marks;
}

function isSame(a: Border, b: Border): boolean {
  return a === b || (a.width === b.width && a.style === b.style && a.color === b.color);
}
