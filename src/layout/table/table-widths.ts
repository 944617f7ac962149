import type { LengthPercentage } from '../../style/computed.ts';
import type { TableBox, TableCell } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';
import { cellNeeds, type Measuring, type Needs, sum } from './cell-needs.ts';
import { edgesAcross, type Frame, frameOf, insetsOf } from './frame.ts';
import { columnReaches } from './table-alignment.ts';

/** The widths that a column needs, or is asked to have; points, with the insets of its cells. */
export interface ColumnNeeds {
  /** The width of its widest number, and of words that are too short to be cut. */
  readonly firm: number;
  /** The width of its widest word or picture. */
  readonly least: number;
  /** The width of numbers with their units on one line, or the width that its style asks for. */
  readonly good: number;
  /** The width of its longest line below the heads, which may take several lines before a row does. */
  readonly body: number;
  /** The width of its longest line. */
  readonly most: number;
  readonly asked: boolean;
  /** Whether nothing stands in it below the heads, but for an example in the first of several rows: it is to be filled in by hand. */
  readonly empty: boolean;
}

/** The largest share of a table's room that a column gets for its widest word. A wider word is cut. */
const WIDEST_WORD = 1 / 4;

/** A column is short where its longest line takes this share of the width that all would have alike. */
const SHORT = 1 / 2;

/** The width that all columns need together for their words, points. */
export function neededForWords(needs: readonly ColumnNeeds[], room: number): number {
  return sum(needs.map(({ firm, least }) => Math.max(firm, Math.min(least, WIDEST_WORD * room))));
}

/**
 * Widths of the columns, points: between what their widest word and their longest line need, in proportion to what each
 * would gain (CSS 2.1, 17.5.2.2); short columns have their longest line first. What is left is for columns to fill in.
 * @param room the width for all columns, without the spacing between them.
 * @param fill whether they fill it.
 */
export function columnWidths(needs: readonly ColumnNeeds[], room: number, fill: boolean): number[] {
  const steps = [
    needs.map(({ least }) => least),
    needs.map(({ good }) => good),
    needs.map(({ body }) => body),
    needs.map(({ most }) => most),
  ] as const;
  if (sum(steps[0]) >= room) return levelled(needs, room);
  for (const [i, wider] of steps.entries()) {
    const narrower = steps[i - 1];
    if (!narrower || sum(wider) < room) continue;
    const least = withShort(narrower, wider, room);
    const share = (room - sum(least)) / (sum(wider) - sum(least));
    return least.map((width, k) => width + (wider[k]! - width) * share);
  }
  const widths = steps[3];
  if (!fill) return [...widths];
  if (needs.some(({ empty }) => empty)) return withRoomToFill(needs, room);
  if (sum(widths) === 0) return [...widths];
  const flexible = needs.some(({ asked, most }) => !asked && most > 0)
    ? needs.map(({ asked, most }) => (asked ? 0 : most))
    : widths;
  const share = (room - sum(widths)) / sum(flexible);
  return widths.map((width, i) => width + flexible[i]! * share);
}

/** The narrower widths; those of short columns, which would gain lines for the little that others gain, are the wider ones. */
function withShort(narrower: readonly number[], wider: readonly number[], room: number): readonly number[] {
  const short = (SHORT * room) / wider.length;
  const widths = narrower.map((width, i) => (wider[i]! <= short ? wider[i]! : width));
  return sum(widths) <= room ? widths : narrower;
}

/** The longest lines, and what they leave shared by the empty columns, so that these are as wide as one another as far as their heads let them. */
function withRoomToFill(needs: readonly ColumnNeeds[], room: number): number[] {
  const empty = needs.flatMap(({ empty, most }) => (empty ? [most] : [])).sort((a, b) => b - a);
  let left = room - sum(needs.map(({ empty, most }) => (empty ? 0 : most)));
  const levels = empty.map((width, i) => {
    const level = left / (empty.length - i);
    left -= width;
    return level;
  });
  // The narrowest head has room, since all lines do.
  const level = levels.find((level, i) => empty[i]! <= level)!;
  return needs.map(({ empty, most }) => (empty ? Math.max(most, level) : most));
}

/** The widths with the widest columns narrowed to one width, so that all fit; their words are cut, no number is. */
function levelled(needs: readonly ColumnNeeds[], room: number): number[] {
  let left = room - sum(needs.map(({ firm }) => firm));
  let level = Number.POSITIVE_INFINITY;
  const ascending = needs.map(({ firm, least }) => least - firm).sort((a, b) => a - b);
  for (const [i, width] of ascending.entries()) {
    const share = left / (ascending.length - i);
    if (width > share) {
      level = Math.max(0, share);
      break;
    }
    left -= width;
  }
  return needs.map(({ firm, least }) => firm + Math.min(least - firm, level));
}

/**
 * The needs of a table's columns, whatever width they are given. A cell that spans columns widens them alike
 * where they are too narrow for it.
 * @param room of which widths in percent are shares, points.
 */
export function columnNeeds(box: TableBox, frame: Frame, room: number, context: FlowContext): ColumnNeeds[] {
  const cells = box.rows.flatMap((row) => row.cells).sort((a, b) => a.colspan - b.colspan);
  const firm = box.columns.map(() => 0);
  const least = [...firm];
  const whole = [...firm];
  const body = [...firm];
  const most = [...firm];
  const heads = new Set(box.rows.flatMap(({ section, cells }) => (section === 'head' ? cells : [])));
  const examples = exampleCells(box);
  const asked = box.columns.map(({ width }) => widthOf(width, 0, room));
  const filled = new Set<number>();
  const edgesOfAligned = [...firm];
  for (const cell of cells) {
    const insets = insetsOf(cell, frame, room);
    const edges = insets.left + insets.right;
    const needs = cellNeeds(cell, { room: room - edges, context, tableNeeds });
    const spacing = frame.across * (cell.colspan - 1);
    widen(firm, cell, needs.firm + edges - spacing);
    widen(least, cell, needs.least + edges - spacing);
    widen(whole, cell, needs.whole + edges - spacing);
    widen(most, cell, needs.most + edges - spacing);
    if (!heads.has(cell)) {
      widen(body, cell, needs.most + edges - spacing);
      if (needs.most > 0 && !examples.has(cell)) filled.add(cell.column);
    }
    widen(asked, cell, widthOf(cell.style.width, edges, room) - spacing);
    if (cell.style.alignCharacter === null) continue;
    edgesOfAligned[cell.column] = Math.max(edgesOfAligned[cell.column]!, edges);
  }
  for (const [column, { before, after }] of columnReaches(box, context)) {
    const needed = before + after + edgesOfAligned[column]! + EPSILON;
    for (const widths of [least, whole, body, most]) widths[column] = Math.max(widths[column]!, needed);
  }
  return box.columns.map((_, i) => {
    const good = Math.max(whole[i]!, asked[i]!);
    const longest = asked[i]! > 0 ? good : Math.max(good, most[i]!);
    return {
      firm: firm[i]!,
      least: Math.max(firm[i]!, least[i]!),
      good,
      body: Math.min(longest, Math.max(good, body[i]!)),
      most: longest,
      asked: asked[i]! > 0,
      empty: asked[i]! === 0 && !filled.has(i),
    };
  });
}

/** The cells of the first row below the heads, which shows how more than one other are to be filled in. */
function exampleCells({ rows }: TableBox): ReadonlySet<TableCell> {
  const ofBody = rows.filter(({ section, cells }) => section === 'body' && cells.length > 1);
  return new Set(ofBody.length > 2 ? ofBody[0]!.cells : []);
}

const EPSILON = 0.01;

/** The width that a cell's style asks for, points; 0 where it asks for none. A length is that of the content: `edges` come to it. */
function widthOf(width: LengthPercentage | 'auto', edges: number, room: number): number {
  if (width === 'auto') return 0;
  return typeof width === 'number' ? width + edges : (width.percent / 100) * room;
}

function widen(widths: number[], { column, colspan }: TableCell, needed: number): void {
  const missing = needed - sum(widths.slice(column, column + colspan));
  if (missing > 0) for (let i = column; i < column + colspan; i++) widths[i]! += missing / colspan;
}

/** The needs of a table that stands in a cell. */
function tableNeeds(box: TableBox, { room, context }: Measuring): Needs {
  const frame = frameOf(box, room);
  const columns = columnNeeds(box, frame, room, context);
  const edges = edgesAcross(frame, columns.length);
  const total = (of: (column: ColumnNeeds) => number) => edges + sum(columns.map(of));
  return {
    firm: total(({ firm }) => firm),
    least: total(({ least }) => least),
    whole: total(({ good }) => good),
    most: total(({ most }) => most),
  };
}
