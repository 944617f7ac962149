import { sectionGrid } from '../document/table-grid.ts';
import type { BrokenRule } from '../faults/catalogue/pdf.ts';
import { isType, type StructureKid, type StructureNode } from './structure-node.ts';

/** The attributes of a cell, as they are written (ISO 32000-1, table 349). */
interface CellAttributes {
  readonly Scope?: 'Row' | 'Column';
  readonly RowSpan?: number | undefined;
  readonly ColSpan?: number | undefined;
}

/** The rules that a table breaks (ISO 32000-1, 14.8.4.3.4; ISO 14289-1, 7.5). */
export function brokenRulesOf(
  table: StructureNode,
  attributesOf: (cell: StructureNode) => CellAttributes | undefined,
): BrokenRule[] {
  const parts = elementsOf(table);
  const ofType = (type: StructureNode['type']) => parts.filter((part) => part.type === type);
  const [captions, heads, feet] = [ofType('Caption'), ofType('THead'), ofType('TFoot')];
  const isAtEdge = isType(table.kids[0]!, 'Caption') || isType(table.kids.at(-1)!, 'Caption');
  const sections = [table, ...parts]
    .map((part) =>
      elementsOf(part)
        .filter(({ type }) => type === 'TR')
        .map(elementsOf),
    )
    .filter((rows) => rows.length > 0);
  const grids = sections.map((rows) =>
    sectionGrid(
      rows.map((cells) =>
        cells.map((cell) => {
          const { ColSpan = 1, RowSpan = 1 } = attributesOf(cell) ?? {};
          return { colspan: ColSpan, rowspan: RowSpan };
        }),
      ),
    ),
  );
  const widths = new Set(grids.flatMap((grid) => grid.widths));
  const headCells = sections.flat(2).filter(({ type }) => type === 'TH');
  const broken: Partial<Record<BrokenRule, boolean>> = {
    caption: captions.length > 1 || (captions.length === 1 && !isAtEdge),
    head:
      heads.length > 1 || feet.length > 1 || (heads.length + feet.length > 0 && ofType('TBody').length === 0),
    row: widths.size > 1 || grids.some(({ errors }) => errors.some(({ kind }) => kind !== 'empty')),
    scope: headCells.some((cell) => !attributesOf(cell)?.Scope),
  };
  return (Object.keys(broken) as BrokenRule[]).filter((rule) => broken[rule]);
}

const elementsOf = ({ kids }: StructureNode): StructureNode[] =>
  kids.filter((kid: StructureKid) => kid.kind === 'element');
