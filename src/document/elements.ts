import { nearest } from '../faults/nearest.ts';
import { wordList } from '../word-list.ts';

/**
 * The subset of HTML that Livret sets. A test compares it with the lists of docs/markup.md. Nesting follows
 * HTML's content models (HTML Standard, 3.2.5.2) in a coarse form: elements that hold text only hold no blocks.
 */

const BLOCK_ELEMENTS = wordList(
  'main header footer nav section article aside div h1 h2 h3 h4 h5 h6 p blockquote pre hr address',
  'ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td figure figcaption',
);

const INLINE_ELEMENTS = [
  ...['img', 'a', 'em', 'strong', 'i', 'b', 's', 'small', 'sub', 'sup', 'span', 'abbr', 'cite', 'q', 'code'],
  ...['dfn', 'time', 'br'],
] as const;

const PAGE_ELEMENTS = ['html', 'head', 'title', 'meta', 'body'] as const;

/** The names of all elements of the subset. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  ...PAGE_ELEMENTS,
  ...BLOCK_ELEMENTS,
  ...INLINE_ELEMENTS,
]);

/** Elements without content or end tag (HTML Standard, 13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['meta', 'hr', 'col', 'img', 'br']);

const GLOBAL_ATTRIBUTES = wordList(
  'id class lang title role aria-hidden data-source data-template data-place',
);

/** The attributes of each element besides the global ones. */
const OWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'data-to', 'data-words'],
  h1: ['data-part'],
  div: ['data-height', 'data-lines', 'data-pitch'],
  img: ['src', 'alt', 'data-width', 'data-height', 'data-bleed', 'data-continued'],
  span: ['data-width'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan', 'scope'],
  ol: ['start'],
  table: ['data-continued'],
  col: ['data-width'],
  time: ['datetime'],
};

const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(OWN_ATTRIBUTES).map(([tag, own]) => [tag, [...GLOBAL_ATTRIBUTES, ...own]]),
);

const ANY_ATTRIBUTE: readonly string[] = [...new Set([...ATTRIBUTES.values()].flat())];

/** The names of the attributes that an element may have; of any element, where no tag is given. */
export function attributesOf(tag: string | null): readonly string[] {
  return tag === null ? ANY_ATTRIBUTE : (ATTRIBUTES.get(tag) ?? GLOBAL_ATTRIBUTES);
}

/** The attribute that was probably meant by another: HTML's `width` is `data-width` here. */
export function nearestAttribute(name: string, known: readonly string[]): string | null {
  return known.includes(`data-${name}`) ? `data-${name}` : nearest(name, known);
}

const BLOCKS: ReadonlySet<string> = new Set(BLOCK_ELEMENTS);
const TEXT_ONLY: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre', 'dt'],
  ...INLINE_ELEMENTS,
]);

const ROWS = ['tr'];

/** The elements of a table and the elements that each holds, which stand nowhere else (HTML Standard, 4.9). */
export const TABLE_PARTS: Readonly<Record<string, readonly string[]>> = {
  table: ['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', ...ROWS],
  colgroup: ['col'],
  thead: ROWS,
  tbody: ROWS,
  tfoot: ROWS,
  tr: ['th', 'td'],
};

/** The elements of a page and the one element that each stands in; '' for the root. */
const PAGE_HOMES: Readonly<Record<string, string>> = {
  html: '',
  head: 'html',
  body: 'html',
  title: 'head',
  meta: 'head',
};

/** The element that should hold a child where it is not its parent: what stands in a head is not printed. */
export function homeOf(parent: string, child: string): string | null {
  const home = Object.hasOwn(PAGE_HOMES, child) ? PAGE_HOMES[child]! : parent === 'head' ? 'body' : parent;
  return home === parent ? null : home;
}

const PARTS: ReadonlySet<string> = new Set(Object.values(TABLE_PARTS).flat());

/** Whether an element of a table stands where it belongs, and nothing else stands there. */
export function isTableSound(parent: string, child: string): boolean {
  if (Object.hasOwn(TABLE_PARTS, parent)) return TABLE_PARTS[parent]!.includes(child);
  return !PARTS.has(child);
}

/** Whether an element may hold a child: paragraphs, headings and inlines hold no blocks. */
export function mayHold(parent: string, child: string): boolean {
  return !(TEXT_ONLY.has(parent) && BLOCKS.has(child));
}

/** Whether a link may lead to an address: one in the booklet, on the web, or a mailbox. */
export function isLinkAddress(href: string): boolean {
  return /^(?:#.|https?:\/\/[^\s/]|mailto:[^\s])/i.test(href);
}
