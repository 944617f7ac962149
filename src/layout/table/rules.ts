import type { Border, ComputedStyle } from '../../style/computed.ts';
import type { Side } from '../../style/properties/boxes.ts';
import type { TableBox, TableCell } from '../box-tree.ts';

/** The rules of a table whose borders collapse: one border on each segment of its grid. */
export interface Rules {
  /** The rule above each row, by row and column. The last list is below the table. */
  readonly across: readonly (readonly Border[])[];
  /** The rule left of each column, by row and column. The last of each list is right of the table. */
  readonly down: readonly (readonly Border[])[];
}

export const NO_BORDER: Border = { width: 0, style: 'none', color: '#000000' };

/** The cell on each place of a table's grid; null where none reaches. */
export type Grid = readonly (readonly (TableCell | null)[])[];

export function gridOf({ rows, columns }: TableBox): Grid {
  const grid = rows.map((): (TableCell | null)[] => columns.map(() => null));
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    for (let row = cell.row; row < cell.row + cell.rowspan; row++) {
      grid[row]!.fill(cell, cell.column, cell.column + cell.colspan);
    }
  }
  return grid;
}

/** Resolves the conflicts of borders that meet on a segment (CSS 2.1, 17.6.2.1). */
export function collapsedRules(box: TableBox, grid: Grid): Rules {
  const { rows, columns, style } = box;
  const across = [...rows, null].map((below, i) => {
    const above = rows[i - 1];
    return columns.map(({ style: column, groupStyle: group }, c) => {
      const cells = [grid[i - 1]?.[c], grid[i]?.[c]] as const;
      if (cells[0] && cells[0] === cells[1]) return NO_BORDER;
      const edge = i === 0 ? 'top' : below ? null : 'bottom';
      return winner([
        border(cells[0]?.style, 'bottom'),
        border(cells[1]?.style, 'top'),
        border(above?.style, 'bottom'),
        border(below?.style, 'top'),
        border(above?.last && above.sectionStyle, 'bottom'),
        border(below?.first && below.sectionStyle, 'top'),
        ...(edge ? [column, group, style].map((each) => border(each, edge)) : []),
      ]);
    });
  });
  const down = rows.map((row, r) =>
    [...columns, null].map((right, c) => {
      const left = columns[c - 1];
      const cells = [grid[r]![c - 1], grid[r]![c]] as const;
      if (cells[0] && cells[0] === cells[1]) return NO_BORDER;
      const edge = c === 0 ? 'left' : right ? null : 'right';
      const groupEnds = left?.groupStyle !== right?.groupStyle;
      return winner([
        border(cells[0]?.style, 'right'),
        border(cells[1]?.style, 'left'),
        ...(edge ? [row.style, row.sectionStyle].map((each) => border(each, edge)) : []),
        border(left?.style, 'right'),
        border(right?.style, 'left'),
        border(groupEnds && left?.groupStyle, 'right'),
        border(groupEnds && right?.groupStyle, 'left'),
        ...(edge ? [border(style, edge)] : []),
      ]);
    }),
  );
  return { across, down };
}

function border(style: ComputedStyle | null | undefined | false, side: Side): Border {
  return style ? style.border[side] : NO_BORDER;
}

/** The styles in the order in which they win among borders of one width. */
const STYLES: readonly Border['style'][] = ['double', 'solid', 'dashed', 'dotted', 'none', 'hidden'];

/** The border that is drawn: none where one is `hidden`, else the widest, then by style, then the first. */
function winner(borders: readonly Border[]): Border {
  let best = NO_BORDER;
  for (const each of borders) {
    if (each.style === 'hidden') return NO_BORDER;
    const wider = each.width - best.width;
    if (wider > 0 || (wider === 0 && STYLES.indexOf(each.style) < STYLES.indexOf(best.style))) best = each;
  }
  return best;
}

export function widest(borders: readonly Border[]): number {
  return borders.reduce((most, { width }) => Math.max(most, width), 0);
}
