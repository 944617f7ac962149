import { formulaIn } from '../document/picture-address.ts';
import { ancestors, type ElementNode, isFootnote, languageOf } from '../document/tree.ts';
import { wordList } from '../word-list.ts';

/** The standard structure types that are used here (ISO 32000-1, 14.8.4). */
export type StructureType =
  // Grouping elements (14.8.4.2)
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Index'
  // Block-level structure elements (14.8.4.3)
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  // Inline-level structure elements (14.8.4.4)
  | 'Span'
  | 'Quote'
  | 'Note'
  | 'Reference'
  | 'Code'
  | 'Link'
  // Illustration elements (14.8.4.5)
  | 'Figure'
  | 'Formula';

/**
 * The structure that an element becomes. A structure type is an element of that type. A `block` becomes a
 * paragraph if it holds text, and nothing if it holds blocks. The text of an `inline` belongs to the element
 * around it: every structure element costs bytes and is announced to the listener, so elements that add no
 * meaning, such as emphasis (which has no standard type), become none. What is `hidden` from listeners is an artifact.
 */
export type Role = StructureType | 'block' | 'inline' | 'hidden';

const ROLES: Readonly<Record<string, Role>> = {
  html: 'Document',
  body: 'block',
  main: 'block',
  header: 'block',
  footer: 'block',
  nav: 'block',
  div: 'block',
  address: 'block',
  // PDF 1.7 has no Aside.
  section: 'Sect',
  article: 'Sect',
  aside: 'Sect',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  p: 'P',
  pre: 'P',
  blockquote: 'BlockQuote',
  ul: 'L',
  ol: 'L',
  dl: 'L',
  li: 'LI',
  dt: 'Lbl',
  dd: 'LBody',
  table: 'Table',
  caption: 'Caption',
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  figcaption: 'Caption',
  img: 'Figure',
  code: 'Code',
  q: 'Quote',
  s: 'Span',
};

/** Sections that have a type of their own, by their role (DPUB-ARIA 1.1). */
const SECTIONS: Readonly<Record<string, StructureType>> = { 'doc-index': 'Index', 'doc-part': 'Part' };

/** @param isLink whether the element is a link whose target the file has. */
export function roleOf(element: ElementNode, isLink: (element: ElementNode) => boolean): Role {
  const { tag, attributes } = element;
  if (attributes['aria-hidden'] === 'true') return 'hidden';
  switch (tag) {
    case 'section':
      return SECTIONS[attributes.role ?? ''] ?? 'Sect';
    case 'a':
      return isLink(element) ? 'Link' : foreign(element);
    case 'ol':
    case 'ul':
      return inContents(element) ? 'TOC' : 'L';
    case 'li':
      return inContents(element) ? 'TOCI' : 'LI';
    case 'figure':
      // A caption beside its Figure, not in it: the Alt of a Figure replaces all that it holds (14.9.3).
      // A table's caption goes into the Table (14.8.4.3.4), which needs nothing around it.
      return isAroundTable(element) ? 'block' : 'Div';
    case 'span':
      return isFootnote(element) ? 'Note' : foreign(element);
    case 'img':
      // An empty alternative text marks a decorative picture (HTML, 4.8.4.4).
      if (formulaIn(element)) return 'Formula';
      return attributes.alt === '' ? 'inline' : 'Figure';
    default:
      return ROLES[tag] ?? foreign(element);
  }
}

/** Whether a figure is a table with its caption, without a picture. */
export const isAroundTable = (element: ElementNode): boolean =>
  element.tag === 'figure' &&
  !holdsPicture(element) &&
  element.children.some((child) => child.kind === 'element' && child.tag === 'table');

/** Whether an element holds a picture, itself or in its inlines. */
function holdsPicture({ children }: ElementNode): boolean {
  return children.some(
    (child) =>
      child.kind === 'element' && (child.tag === 'img' || (!(child.tag in ROLES) && holdsPicture(child))),
  );
}

/** A passage in another language needs an element that says so (14.9.2.1). */
function foreign(element: ElementNode): Role {
  const { lang } = element.attributes;
  return lang && element.parent && lang !== languageOf(element.parent) ? 'Span' : 'inline';
}

/** Whether an element stands in an index, whose links are references to what it lists (14.8.4.2). */
export function inIndex(element: ElementNode): boolean {
  return ancestors(element).some(({ attributes }) => attributes.role === 'doc-index');
}

/** Whether an element stands in the contents, or in a list of figures or tables. */
function inContents(element: ElementNode): boolean {
  return ancestors(element).some(({ tag }) => tag === 'nav');
}

/** Types whose children are blocks, so that loose text in them is a paragraph (14.8.4.2). */
export const GROUPING: ReadonlySet<Role> = new Set<Role>(
  wordList('Document Part Sect Index Div BlockQuote block'),
);

/** Types that stand among text (14.8.4.4). */
export const INLINE: ReadonlySet<Role> = new Set<Role>(wordList('Span Quote Note Reference Code Link'));

/** Cells are kept when they are empty, for a row has as many as its table has columns (ISO 14289-1, 7.5). */
export const KEPT_EMPTY: ReadonlySet<Role> = new Set<Role>(['TH', 'TD']);
