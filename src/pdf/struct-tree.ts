import type { Reference } from 'pdfkit';
import { formulaText } from '../document/formula-text.ts';
import { formulaIn, isInLine } from '../document/picture-address.ts';
import { type ElementNode, isFootnote, languageOf } from '../document/tree.ts';
import { typesetWords } from '../text/index.ts';
import { nameTree } from './names.ts';
import type { Pen } from './pen.ts';
import type { ListStyle, StructureNode } from './structure-node.ts';

/**
 * Writes the structure tree (ISO 32000-1, 14.7), and the parent tree that leads from the pages' content to it.
 * @param lang the document's language; elements in another say so.
 * @param placeOf gives the place of an element in document order.
 * @param attached the files of figures, by the ids of these.
 * @returns the objects of elements.
 */
export function writeStructure(
  pen: Pen,
  document: StructureNode,
  pages: readonly Reference[],
  lang: string,
  placeOf: (element: number) => number,
  attached: ReadonlyMap<string, readonly Reference[]>,
): ReadonlyMap<StructureNode, Reference> {
  const written = new Map<StructureNode, Reference>();
  const root = pen._root.data.StructTreeRoot as Reference;
  /**
   * The parent tree (14.7.4.4): at a page's key the owners of its content by MCID, at an annotation's its
   * owner.
   */
  const parents: (Reference | Reference[])[] = pages.map(() => []);
  const ids: [string, Reference][] = [];

  const write = (node: StructureNode, parent: Reference, parentLang: string): Reference => {
    const ref = pen.ref({ S: node.type, P: parent });
    written.set(node, ref);
    const nodeLang = node.lang ?? parentLang;
    // Notes have an ID, which ISO 14289-1, 7.9 requires.
    const id = node.element && isFootnote(node.element) ? `note-${placeOf(node.element.index)}` : null;
    if (id) ids.push([id, ref]);
    const page = firstPage(node);
    const kids = node.kids.map((kid) => {
      if (kid.kind === 'element') return write(kid, ref, nodeLang);
      if (kid.kind === 'annotation') {
        parents[kid.key] = ref;
        return { Type: 'OBJR', Pg: kid.page === page ? undefined : pages[kid.page], Obj: kid.ref };
      }
      (parents[kid.page] as Reference[])[kid.mcid] = ref;
      return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: pages[kid.page], MCID: kid.mcid };
    });
    Object.assign(ref.data, {
      ID: id ? new String(id) : undefined,
      Pg: page === null ? undefined : pages[page],
      K: kids.length === 1 ? kids[0] : kids.length > 0 ? kids : undefined,
      Lang: nodeLang === parentLang ? undefined : new String(nodeLang),
      ...(node.element && entriesOf(node, node.element)),
      // ISO 19005-3, 6.8: a structure element may have associated files.
      ...(node.type === 'Figure' && { AF: attached.get(chartOf(node) ?? '') }),
    });
    ref.end();
    return ref;
  };

  root.data.K = write(document, root, lang);
  root.data.ParentTree = { Nums: parents.flatMap((owner, key) => [key, owner]) };
  root.data.ParentTreeNextKey = parents.length;
  if (ids.length > 0) root.data.IDTree = nameTree(ids);
  return written;
}

/** The id of the chart that a figure shows; undefined for other pictures. */
const chartOf = ({ element }: StructureNode): string | undefined =>
  /^chart:(.*)$/.exec(element?.attributes.src ?? '')?.[1];

/** The page of an element's first content item, for which its content items need not name theirs. */
function firstPage(node: StructureNode): number | null {
  for (const kid of node.kids) if (kid.kind !== 'element') return kid.page;
  return null;
}

/** An element's alternative text and attributes (ISO 32000-1, 14.9.3 and 14.8.5). */
function entriesOf({ type, listStyle, bbox }: StructureNode, element: ElementNode): Record<string, unknown> {
  const { attributes, tag } = element;
  switch (type) {
    case 'Formula': {
      const Placement = formulaIn(element)?.inLine ? 'Inline' : 'Block';
      return {
        Alt: new String(formulaText(element)),
        A: bbox ? { O: 'Layout', Placement, BBox: bbox } : undefined,
      };
    }
    case 'Figure':
      return {
        Alt:
          attributes.alt === undefined
            ? undefined
            : new String(typesetWords(attributes.alt, languageOf(element))),
        A: bbox ? { O: 'Layout', Placement: isInLine(element) ? 'Inline' : 'Block', BBox: bbox } : undefined,
      };
    case 'L':
      return listStyle ? { A: { O: 'List', ListNumbering: NUMBERINGS[listStyle] ?? 'None' } } : {};
    case 'Span':
      return tag === 's' ? { A: { O: 'Layout', TextDecorationType: 'LineThrough' } } : {};
    case 'TH':
      return { A: { O: 'Table', Scope: scopeOf(element), ...spans(element) } };
    case 'TD': {
      const cell = spans(element);
      return cell.RowSpan || cell.ColSpan ? { A: { O: 'Table', ...cell } } : {};
    }
    default:
      return {};
  }
}

/** The numbering of lists by the style of their markers (ISO 32000-1, table 347); it has none for other signs. */
const NUMBERINGS: Readonly<Partial<Record<ListStyle, string>>> = {
  disc: 'Disc',
  decimal: 'Decimal',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
  'lower-alpha': 'LowerAlpha',
  'upper-alpha': 'UpperAlpha',
};

/**
 * A header cell without `scope` heads its column in a table's head, and its row elsewhere. The head of a group of rows that
 * stands alone in its row is found from below.
 */
function scopeOf({ attributes: { scope }, parent }: ElementNode): 'Row' | 'Column' {
  const cells = parent?.children.filter(({ kind }) => kind === 'element') ?? [];
  if (scope === 'rowgroup' && cells.length === 1) return 'Column';
  if (scope) return scope.startsWith('row') ? 'Row' : 'Column';
  return parent?.parent?.tag === 'thead' ? 'Column' : 'Row';
}

/** The attributes of a cell that spans rows or columns (ISO 32000-1, table 349). */
function spans({ attributes: { rowspan, colspan } }: ElementNode) {
  const span = (value = '1') => (Number(value) > 1 ? Number(value) : undefined);
  return { RowSpan: span(rowspan), ColSpan: span(colspan) };
}
