import type { ComputedStyle } from '../../style/computed.ts';
import type { Band } from '../geometry.ts';
import type { PageMark } from '../page.ts';
import type { ColumnSet } from '../pages/abstract-flow.ts';
import { ColumnSets } from '../pages/column-sets.ts';
import { Sums } from '../pages/sums.ts';
import { LEAST_MEASURE } from './beside.ts';
import { borderMarks } from './decoration.ts';
import type { Galley } from './galley.ts';
import type { ColumnGrid, GalleyBox, GalleyColumns, GalleyItem } from './galley-items.ts';
import { framesOf } from './item-changes.ts';
import { boxFrom, shift, stack } from './stack.ts';

/**
 * The columns of a block in its band.
 * @param isWithin whether the block stands in columns, a cell or a float: its columns are then fewer than it asks for, where
 *   their lines would have gaps.
 */
export function columnGrid(style: ComputedStyle, band: Band, isWithin: boolean): ColumnGrid {
  const { columnGap, columnRule } = style;
  const widthOf = (count: number) => (band.width - (count - 1) * columnGap) / count;
  let columnCount = style.columnCount;
  const least = isWithin ? LEAST_MEASURE * style.fontSize : 0;
  while (columnCount > 1 && widthOf(columnCount) < least) columnCount--;
  const width = widthOf(columnCount);
  // Columns narrower than their gap are none (CSS Multi-column Layout 1, 3.4).
  if (width <= 0) return { count: 1, first: band, step: 0, rule: columnRule };
  return { count: columnCount, first: { x: band.x, width }, step: width + columnGap, rule: columnRule };
}

/** Replaces the items of a set of columns by one box. */
export function withColumns(
  items: readonly GalleyItem[],
  part: GalleyColumns,
  set: ColumnSet,
): readonly GalleyItem[] {
  const start = set.columns[0]!.start;
  const end = set.columns.at(-1)!.end;
  return [...items.slice(0, start), columnsBox(items, part, set), ...items.slice(end)];
}

/** Sets a galley in columns as one box, where it is not broken into pages; null without items. */
export function columnsUnpaged(galley: Galley, grid: ColumnGrid): GalleyBox | null {
  const items = galley.items;
  const part = { ...grid, start: boxFrom(items, 0), end: items.length, pitch: 0, frames: framesOf(items) };
  const flow = { items, columns: [], notes: [], barriers: [], lineHeight: 0 };
  const [set] = new ColumnSets([part], new Sums(flow), Number.POSITIVE_INFINITY).of(0, items.length);
  return set ? columnsBox(items, part, set) : null;
}

function columnsBox(
  items: readonly GalleyItem[],
  part: GalleyColumns,
  { columns, height }: ColumnSet,
): GalleyBox {
  const { start, end, frames, first, step, rule } = part;
  const inside = items.map((item, i) =>
    item.kind === 'break' || i < start || i >= end
      ? item
      : { ...item, frames: item.frames.filter((frame) => frames.has(frame)) },
  );
  const around = items[columns[0]!.start] as GalleyBox;
  const stacks = columns.map((column) => stack(inside, column.start, column.end));
  const rules = columns.slice(1).flatMap((_, i): PageMark[] => {
    const x = first.x + (i + 1) * step - (step - first.width) / 2;
    return borderMarks(rule, x, 0, x, height);
  });
  return {
    kind: 'box',
    height,
    marks: [...rules, ...stacks.flatMap(({ marks }, i) => shift(marks, i * step, 0))],
    notes: stacks.flatMap(({ notes }) => notes),
    strings: stacks.flatMap(({ strings }) => strings),
    resumption: null,
    frames: around.frames.filter((frame) => !frames.has(frame)),
  };
}
