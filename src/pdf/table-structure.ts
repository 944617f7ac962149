import { sectionGrid, spansOf } from '../document/table-grid.ts';
import type { Role } from './roles.ts';
import { isType, node, type StructureKid, type StructureNode, wrap } from './structure-node.ts';

/** Moves a figure's caption into its table, as its first or last kid (ISO 32000-1, 14.8.4.3.4). */
export function adoptCaption(figure: StructureNode): void {
  const table = figure.kids.findIndex((kid) => isType(kid, 'Table'));
  const caption = figure.kids.findIndex((kid) => isType(kid, 'Caption'));
  if (table < 0 || caption < 0) return;
  const { kids } = figure.kids[table] as StructureNode;
  if (kids.some((kid) => isType(kid, 'Caption'))) return;
  const [adopted] = figure.kids.splice(caption, 1);
  if (caption < table) kids.unshift(adopted!);
  else kids.push(adopted!);
}

/**
 * Puts rows that stand beside a THead or TFoot into a TBody, and takes the rows out of a THead or TFoot that stands without one
 * (ISO 32000-1, 14.8.4.3.4).
 */
export function tableParts(kids: StructureKid[], table: StructureNode): StructureKid[] {
  if (!kids.some((kid) => isType(kid, 'THead', 'TFoot'))) return kids;
  if (!kids.some((kid) => isType(kid, 'TBody', 'TR'))) {
    return kids.flatMap((kid) =>
      kid.kind === 'element' && isType(kid, 'THead', 'TFoot') ? kid.kids : [kid],
    );
  }
  return wrap(kids, table, 'TBody', (kid) => isType(kid, 'TR'));
}

/** Gives rows that are shorter than others the empty cells that they lack (ISO 14289-1, 7.5). */
export function fillRows(table: StructureNode): void {
  const isNode = (kid: StructureKid): kid is StructureNode => kid.kind === 'element';
  const sections = [table, ...table.kids.filter(isNode).filter((kid) => SECTIONS.has(kid.type))];
  const grids = sections.map((section) => {
    const rows = section.kids.filter(isNode).filter(({ type }) => type === 'TR');
    const spans = rows.map((row) => row.kids.filter(isNode).map(({ element }) => spansOf(element!)));
    return { rows, widths: sectionGrid(spans).widths };
  });
  const columns = Math.max(0, ...grids.flatMap(({ widths }) => widths));
  for (const { rows, widths } of grids) {
    for (const [i, row] of rows.entries()) {
      for (let width = widths[i]!; width < columns; width++) row.kids.push(node('TD', null, row.lang));
    }
  }
}

const SECTIONS: ReadonlySet<Role> = new Set<Role>(['THead', 'TBody', 'TFoot']);
