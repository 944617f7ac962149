/**
 * The subset of HTML that Livret sets, declared once: docs/markup.md lists the same names (a test holds
 * them together). What may stand where follows HTML's content models (HTML Standard, 3.2.5.2), in the
 * coarse form that typesetting needs: blocks, and what holds text only.
 */

const BLOCK_ELEMENTS = [
  ...['main', 'header', 'footer', 'nav', 'section', 'article', 'aside', 'div'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'address'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['figure', 'figcaption'],
] as const;

const INLINE_ELEMENTS = [
  ...['img', 'a', 'em', 'strong', 'i', 'b', 'small', 'sub', 'sup', 'span', 'abbr', 'cite', 'q', 'code'],
  ...['dfn', 'time', 'br'],
] as const;

const PAGE_ELEMENTS = ['html', 'head', 'title', 'meta', 'body'] as const;

/** Every element of the subset. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  ...PAGE_ELEMENTS,
  ...BLOCK_ELEMENTS,
  ...INLINE_ELEMENTS,
]);

/** Elements without content or end tag (HTML Standard, 13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['meta', 'hr', 'col', 'img', 'br']);

const GLOBAL_ATTRIBUTES = ['id', 'class', 'lang', 'title', 'role', 'data-source'] as const;

/** Attributes besides the global ones, by element. */
const OWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  div: ['data-height', 'data-lines', 'data-pitch'],
  img: ['src', 'alt', 'data-width'],
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

/** The attributes that an element may bear. */
export function attributesOf(tag: string): readonly string[] {
  return ATTRIBUTES.get(tag) ?? GLOBAL_ATTRIBUTES;
}

const BLOCKS: ReadonlySet<string> = new Set(BLOCK_ELEMENTS);
const TEXT_ONLY: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre', 'dt'],
  ...INLINE_ELEMENTS,
]);

/** Whether a child of this kind may stand in the parent: a paragraph or an inline holds no block. */
export function mayHold(parent: string, child: string): boolean {
  return !(TEXT_ONLY.has(parent) && BLOCKS.has(child));
}

/** Where a link may lead: into the booklet, to the web, or to a mailbox. */
export function isLinkAddress(href: string): boolean {
  return /^(?:#.|https?:\/\/[^\s/]|mailto:[^\s])/i.test(href);
}

/** What a picture may come from: a chart, the text of a QR code, or a file under `content/`. */
export function isPictureAddress(src: string): boolean {
  if (/^(?:chart|qr):/.test(src)) return !src.endsWith(':');
  return /^[^/\\:?#]/.test(src) && !/[\\:?#]/.test(src) && !src.split('/').includes('..');
}
