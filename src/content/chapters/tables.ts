import { isComplete, type List, place } from '../read/types.ts';
import type { TableBlock } from '../types/table.ts';
import type { Table } from './tables/cells.ts';
import { dataCells } from './tables/data-cells.ts';
import { typedCells } from './tables/typed-cells.ts';
import type { World } from './world.ts';

/** The table with its cells; null when its data cannot be had. */
export function readTable(block: Table, world: World): Omit<TableBlock, 'id' | 'source'> | null {
  const cells =
    'head' in block.table ? typedCells(block.table, block, world) : dataCells(block.table, block, world);
  if (!cells) return null;
  checkCount('align', block.align, cells.aligns.length, world);
  checkCount('widths', block.widths, cells.aligns.length, world);
  return {
    kind: 'table',
    title: block.title ?? null,
    says: block.says ?? null,
    sources: cells.sources,
    columns: cells.aligns.map((align, i) => ({
      align: block.align?.[i]?.value ?? align,
      width: block.widths?.[i]?.value ?? null,
    })),
    rowHeads: block['row-heads']?.value ?? true,
    head: cells.head,
    bodies: cells.bodies,
    foot: cells.foot,
    note: cells.note ?? null,
    ownNote: block.note ?? null,
  };
}

function checkCount(
  key: 'align' | 'widths',
  list: List<unknown> | undefined,
  expected: number,
  world: World,
): void {
  // A value that is none was reported, and is not counted.
  if (!list || !isComplete(list) || list.length === expected) return;
  world.report.error('content-column-count', list[place], { key, found: list.length, expected });
}
