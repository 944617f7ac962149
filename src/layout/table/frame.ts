import { points } from '../../style/values.ts';
import type { TableBox, TableCell } from '../box-tree.ts';
import { collapsedRules, type Grid, gridOf, type Rules, widest } from './rules.ts';

/** The parts of a table's width and height that borders, padding and spacing take; points. */
export interface Frame {
  readonly grid: Grid;
  /** The rules between cells; null where each cell has borders of its own. */
  readonly rules: Rules | null;
  /** From the table's edges to its outermost cells. A cell ends in the middle of a rule that it shares. */
  readonly left: number;
  readonly right: number;
  /** The gaps between cells that are neighbours in a row (`across`) or in a column (`down`). */
  readonly across: number;
  readonly down: number;
  /** From the upper edge of a row's room to its cells, by row; below 0 where a rule above reaches into the row. */
  readonly above: readonly number[];
  /** From a row's cells to the lower edge of its room, by row. */
  readonly below: readonly number[];
}

/** @param containing the width of which paddings in percent are shares. */
export function frameOf(box: TableBox, containing: number): Frame {
  const { style, rows } = box;
  const grid = gridOf(box);
  if (style.borderCollapse === 'collapse') {
    const rules = collapsedRules(box, grid);
    const halves = rules.across.map((borders) => widest(borders) / 2);
    // The rule between two rows stands in the upper one, so that a page break leaves it whole.
    return {
      grid,
      rules,
      left: widest(rules.down.map((borders) => borders[0]!)) / 2,
      right: widest(rules.down.map((borders) => borders.at(-1)!)) / 2,
      across: 0,
      down: 0,
      above: rows.map((_, i) => (i === 0 ? halves[0]! : -halves[i]!)),
      below: rows.map((_, i) => halves[i + 1]!),
    };
  }
  const { across, down } = style.borderSpacing;
  const { border, padding } = style;
  const edge = (side: 'top' | 'right' | 'bottom' | 'left') =>
    border[side].width + points(padding[side], containing);
  return {
    grid,
    rules: null,
    left: edge('left') + across,
    right: edge('right') + across,
    across,
    down,
    above: rows.map((_, i) => (i === 0 ? edge('top') + down : 0)),
    below: rows.map((_, i) => down + (i === rows.length - 1 ? edge('bottom') : 0)),
  };
}

/** The part of a table's width that its columns do not have, points. */
export function edgesAcross({ left, right, across }: Frame, columns: number): number {
  return left + right + across * Math.max(0, columns - 1);
}

/** The lengths between a cell's edges and its content: padding, and its borders or its halves of shared rules. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export function insetsOf(cell: TableCell, { rules }: Frame, containing: number): Insets {
  const { border, padding } = cell.style;
  const widths = rules ? halvesAround(cell, rules) : null;
  const inset = (side: keyof Insets) =>
    (widths ? widths[side] : border[side].width) + points(padding[side], containing);
  return { top: inset('top'), right: inset('right'), bottom: inset('bottom'), left: inset('left') };
}

/** Half of the widest rule on each side of a cell. */
function halvesAround({ row, column, rowspan, colspan }: TableCell, { across, down }: Rules): Insets {
  const rows = down.slice(row, row + rowspan);
  const along = (borders: Rules['across'][number]) => widest(borders.slice(column, column + colspan)) / 2;
  return {
    top: along(across[row]!),
    bottom: along(across[row + rowspan]!),
    left: widest(rows.map((borders) => borders[column]!)) / 2,
    right: widest(rows.map((borders) => borders[column + colspan]!)) / 2,
  };
}
