import type { Reference } from 'pdfkit';
import { formulaText } from '../document/formula-text.ts';
import { formulaIn, isInLine } from '../document/picture-address.ts';
import { childElements, type ElementNode, isFootnote, languageOf } from '../document/tree.ts';
import { typesetWords } from '../text/index.ts';
import { nameTree } from './names.ts';
import type { Pen } from './pen.ts';
import { isOnOnePage, type ListStyle, type StructureNode } from './structure-node.ts';
import { pdfEntries, Written } from './values.ts';

/** The entries of a structure element's object but for its type and its places in the tree and on pages. */
export type ElementEntries = {
  readonly ID?: unknown;
  readonly Lang?: unknown;
  readonly Alt?: unknown;
  readonly A?: Attributes | undefined;
  readonly AF?: readonly Reference[] | undefined;
};

/** The attributes of a picture, a list, struck text or a cell (ISO 32000-1, 14.8.5). */
interface Attributes {
  readonly O: 'Layout' | 'List' | 'Table';
  readonly Placement?: 'Block' | 'Inline';
  readonly ListNumbering?: string;
  readonly TextDecorationType?: 'LineThrough';
  readonly BBox?: readonly number[] | undefined;
  readonly Scope?: 'Row' | 'Column';
  readonly RowSpan?: number | undefined;
  readonly ColSpan?: number | undefined;
}

/**
 * Writes the structure tree (ISO 32000-1, 14.7), and the parent tree that leads from the pages' content to it.
 * Most objects of a file are structure elements, which are written as text at once.
 * @param lang the document's language; elements in another say so.
 * @param placeOf gives the place of an element in document order.
 * @param attached the files of figures, by the ids of these.
 * @returns the entries of elements.
 */
export function writeStructure(
  pen: Pen,
  document: StructureNode,
  pages: readonly Reference[],
  lang: string,
  placeOf: (element: number) => number,
  attached: ReadonlyMap<string, readonly Reference[]>,
): ReadonlyMap<StructureNode, ElementEntries> {
  const written = new Map<StructureNode, ElementEntries>();
  const root = pen._root.data.StructTreeRoot as Reference;
  /**
   * The parent tree (14.7.4.4): at a page's key the owners of its content by MCID, at an annotation's its
   * owner.
   */
  const parents: (string | string[])[] = pages.map(() => []);
  const ids: [string, Written][] = [];

  /** Writes an element and those in it. @returns the reference to it. */
  const write = (node: StructureNode, parent: string, parentLang: string): string => {
    const id = pen.reserve();
    const ref = `${id} 0 R`;
    const nodeLang = node.lang ?? parentLang;
    // Notes have an ID, which ISO 14289-1, 7.9 requires.
    const name = node.element && isFootnote(node.element) ? `note-${placeOf(node.element.index)}` : null;
    if (name) ids.push([name, new Written(ref)]);
    const page = firstPage(node);
    const kids = node.kids.map((kid) => {
      if (kid.kind === 'element') return write(kid, ref, nodeLang);
      const elsewhere = kid.page === page ? '' : `/Pg ${pages[kid.page]}`;
      if (kid.kind === 'annotation') {
        parents[kid.key] = ref;
        return `<</Type /OBJR${elsewhere}/Obj ${kid.ref}>>`;
      }
      (parents[kid.page] as string[])[kid.mcid] = ref;
      return elsewhere ? `<</Type /MCR${elsewhere}/MCID ${kid.mcid}>>` : `${kid.mcid}`;
    });
    const entries: ElementEntries = {
      ID: name ? new String(name) : undefined,
      Lang: nodeLang === parentLang ? undefined : new String(nodeLang),
      ...(node.element && entriesOf(node, node.element)),
      // ISO 19005-3, 6.8: a structure element may have associated files.
      ...(node.type === 'Figure' && { AF: attached.get(chartOf(node) ?? '') }),
    };
    written.set(node, entries);
    const places = `/P ${parent}${page === null ? '' : `/Pg ${pages[page]}`}`;
    const content = kids.length > 1 ? `[${kids.join(' ')}]` : kids[0];
    const contents = content === undefined ? '' : `/K ${content}`;
    pen.put(id, `<</S /${node.type}${places}${contents}${pdfEntries(entries)}>>`, null);
    return ref;
  };

  root.data.K = new Written(write(document, `${root}`, lang));
  const owners = parents.map(
    (owner, key) => `${key} ${Array.isArray(owner) ? `[${owner.join(' ')}]` : owner}`,
  );
  root.data.ParentTree = { Nums: new Written(`[${owners.join(' ')}]`) };
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
function entriesOf(node: StructureNode, element: ElementNode): ElementEntries {
  const { type, listStyle } = node;
  const { attributes, tag } = element;
  const bbox = isOnOnePage(node) ? node.bbox : null;
  switch (type) {
    case 'Formula': {
      const Placement = formulaIn(element)?.inLine ? 'Inline' : 'Block';
      return {
        Alt: new String(formulaText(element)),
        A: { O: 'Layout', Placement, BBox: bbox ?? undefined },
      };
    }
    case 'Figure':
      return {
        Alt:
          attributes.alt === undefined
            ? undefined
            : new String(typesetWords(attributes.alt, languageOf(element))),
        A: { O: 'Layout', Placement: isInLine(element) ? 'Inline' : 'Block', BBox: bbox ?? undefined },
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
  if (scope === 'rowgroup' && parent && childElements(parent).length === 1) return 'Column';
  if (scope) return scope.startsWith('row') ? 'Row' : 'Column';
  return parent?.parent?.tag === 'thead' ? 'Column' : 'Row';
}

/** The attributes of a cell that spans rows or columns (ISO 32000-1, table 349). */
function spans({ attributes: { rowspan, colspan } }: ElementNode) {
  const span = (value = '1') => (Number(value) > 1 ? Number(value) : undefined);
  return { RowSpan: span(rowspan), ColSpan: span(colspan) };
}
