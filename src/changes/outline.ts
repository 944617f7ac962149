import { createHash } from 'node:crypto';
import type { Booklet, FigureBlock } from '../content/index.ts';
import { readAddress } from '../document/picture-address.ts';
import type { DocumentNode, ElementNode } from '../document/tree.ts';
import type { Layout } from '../layout/page.ts';
import { type Area, areasOf } from './areas.ts';
import { type ChartRows, rowsOf } from './numbers.ts';

/** The passages of a booklet and their pages, in document order. Two builds are compared by their outlines. */
export interface Outline {
  readonly pages: number;
  readonly passages: readonly Passage[];
  /** The titles of what texts refer to, and the short names of the sources that they cite: `#fig-a`, `@davenport`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly about?: About;
}

/** The booklet that an outline is of. Outlines of earlier versions of the program do not say it. */
export type About = Pick<Booklet, 'title' | 'edition' | 'language'> & { readonly date: string };

/** A paragraph, a heading, a list item, a row of a table, or a picture. */
export interface Passage {
  /** The printed number of its first page; '' for a page without one. */
  readonly page: string;
  /** The title of its chapter; '' outside chapters. */
  readonly chapter: string;
  /** The nearest id that the author gave to a block or to the chapter. */
  readonly id: string | null;
  /** The title of the nearest section, figure, table, box or exercise around it; absent where there is none. */
  readonly name?: string;
  /** The kind that a reader counts it by, and its number of that kind on its page; a row is counted in its table. */
  readonly part?: { readonly kind: Part; readonly number: number };
  readonly kind: 'text' | 'chart' | 'picture';
  /** Its words, or the digest of a chart's data or a picture's file. */
  readonly text: string;
  /** The data of a chart; absent for other passages, and for a chart of many values. */
  readonly rows?: ChartRows;
  /** The parts of pages that it takes. */
  readonly areas: readonly Area[];
}

/** A passage as a reader counts them. */
export type Part = 'paragraph' | 'item' | 'row';

const PARTS: Readonly<Record<string, Part>> = { p: 'paragraph', li: 'item', dt: 'item', tr: 'row' };

const PASSAGES: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'tr', 'pre', 'aside', 'div', 'blockquote'],
  ...['footer', 'img'],
]);

function isPassage({ tag }: ElementNode): boolean {
  return PASSAGES.has(tag);
}

/** The booklet as outlines need it. */
type OutlinedBooklet = About & Pick<Booklet, 'references'>;

/**
 * The outline of a layout.
 * @param figures by the names that `chart:` addresses have.
 * @param read a file of the project; null when there is none.
 * @param digest the digest that the colophon prints. It is left out, since it changes with anything else.
 */
export function outlineOf(
  layout: Layout,
  booklet: OutlinedBooklet,
  figures: ReadonlyMap<string, FigureBlock>,
  read: (path: string) => Uint8Array | null,
  digest: string,
): Outline {
  const { tree, pages, places } = layout;
  const areas = areasOf(layout, isPassage);
  const count = counter();
  const passages = tree.elements.flatMap((element): Passage[] => {
    const place = places.get(element.index);
    // The contents page repeats the titles and pages of other passages.
    if (!place || !isPassage(element) || ancestors(element).some(({ tag }) => tag === 'nav')) return [];
    const shown = element.tag === 'img' ? picture(element, figures, read) : words(element, digest);
    if (!shown) return [];
    const part = partOf(element);
    return [
      {
        page: pages[place.page]!.label,
        ...whereabouts(element),
        ...(part && { part: { kind: part, number: count(part, element, place.page) } }),
        ...shown,
        areas: areas.get(element.index) ?? [],
      },
    ];
  });
  const { title, edition, language, date } = booklet;
  return {
    pages: pages.length,
    passages,
    names: namesIn(tree.elements, booklet),
    about: { title, edition, language, date },
  };
}

/** A paragraph of running text, an item or a row; undefined for a title, and for a paragraph of a caption or of an item. */
function partOf(element: ElementNode): Part | undefined {
  const part = PARTS[element.tag];
  const isInner = part === 'paragraph' && ancestors(element).some(({ tag }) => HOLD_PARAGRAPHS.has(tag));
  return isInner || isTitle(element) ? undefined : part;
}

const HOLD_PARAGRAPHS: ReadonlySet<string> = new Set(['figure', 'li', 'dd', 'td', 'th', 'header', 'footer']);

/** Counts the parts of each page, and the rows of each table. */
function counter(): (part: Part, element: ElementNode, page: number) => number {
  const counts = new Map<string, number>();
  return (part, element, page) => {
    const table = part === 'row' ? ancestors(element).find(({ tag }) => tag === 'table') : undefined;
    const key = `${part} ${table ? `in ${table.index}` : page}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number;
  };
}

/** The names of all that links lead to, as the words of passages refer to it. */
function namesIn(elements: readonly ElementNode[], { references }: OutlinedBooklet): Outline['names'] {
  const targets = new Map(elements.map((element) => [`#${element.attributes.id}`, element]));
  const names = elements.flatMap(({ attributes: { class: name, href = '' } }): [string, string][] => {
    if (name === 'citation') {
      const key = href.replace('#ref-', '');
      const source = references.get(key);
      const [author] = source?.names.author ?? [];
      const title = source?.title.replace(/^\[(.*)\]$/, '$1');
      return title ? [[`@${key}`, author ? `${author.family}, ${title}` : title]] : [];
    }
    const target = name === 'ref' ? targets.get(href) : undefined;
    const title = target && (chapterTitle(target) || titleOf(target));
    return title ? [[href, title]] : [];
  });
  return Object.fromEntries(names);
}

/** The words of a passage, without those of passages within it and without the digest; null when none are left. */
function words(element: ElementNode, digest: string): Pick<Passage, 'kind' | 'text'> | null {
  const collect = (node: DocumentNode): string => {
    if (node.kind === 'text') return node.text;
    if (node !== element && PASSAGES.has(node.tag)) return ' ';
    const inner = withoutNumber(node, node.children.map(collect).join(''));
    return node.tag === 'td' || node.tag === 'th' ? `${inner} · ` : inner;
  };
  const text = collect(element).replaceAll(digest, '').replace(/\s+/g, ' ').replace(/ · ?$/, '').trim();
  return text === '' ? null : { kind: 'text', text };
}

/** Replaces a number, which follows from what stands before, by the target that the author typed. */
function withoutNumber({ attributes }: ElementNode, text: string): string {
  const { class: name, href = '' } = attributes;
  if (name === 'number' || name === 'label') return '';
  if (name === 'ref') return `[${href}]`;
  return name === 'citation' ? text.replace(/\d+/, href.replace('#ref-', '@')) : text;
}

function picture(
  element: ElementNode,
  figures: ReadonlyMap<string, FigureBlock>,
  read: (path: string) => Uint8Array | null,
): Pick<Passage, 'kind' | 'text' | 'rows'> {
  const { src = '' } = element.attributes;
  const shown = readAddress(src);
  if (shown.kind === 'file') return { kind: 'picture', text: digest(read(`content/${src}`) ?? '') };
  const figure = shown.kind === 'chart' ? figures.get(shown.id) : undefined;
  if (!figure) return { kind: 'picture', text: digest(src) };
  const { data, chartJs, source, ...values } = figure.chart;
  const rows = data.map((set) => [[...set.fields], set.rows.map(({ values }) => values)]);
  const told = rowsOf(figure);
  return { kind: 'chart', text: digest(JSON.stringify([values, rows])), ...(told && { rows: told }) };
}

function whereabouts(element: ElementNode): Pick<Passage, 'chapter' | 'id' | 'name'> {
  const line = [element, ...ancestors(element)];
  const chapter = line.findIndex(isChapter);
  const within = isTitle(element) ? [] : line.slice(0, chapter === -1 ? undefined : chapter);
  const name = within.map(titleOf).find(Boolean);
  // An id that was made for a block holds an underscore; an author's id cannot.
  const id = line.map(({ attributes }) => attributes.id).find((given) => given && !given.includes('_'));
  return { chapter: line[chapter] ? chapterTitle(line[chapter]) : '', id: id ?? null, ...(name && { name }) };
}

/** A chapter may have a class of its own besides. */
function isChapter({ attributes }: ElementNode): boolean {
  return attributes.class?.split(' ').includes('chapter') ?? false;
}

/** The short title of a chapter; '' for other elements. */
const chapterTitle = oncePerElement((element) => {
  const title = isChapter(element) && childElements(element).find(({ tag }) => tag === 'h1');
  return title ? (title.attributes.title ?? '') : '';
});

const TITLES: ReadonlySet<string> = new Set(['title', 'box-title', 'exercise-title']);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function isTitle({ tag, attributes }: ElementNode): boolean {
  return HEADINGS.has(tag) || TITLES.has(attributes.class ?? '');
}

/** The title that an element begins with, or has in its caption; '' where it has none. */
const titleOf = oncePerElement((element) => {
  if (!['section', 'figure', 'aside', 'div'].includes(element.tag)) return '';
  const children = childElements(element);
  const title = children
    .flatMap((child) => (child.tag === 'figcaption' ? childElements(child) : child))
    .find(isTitle);
  return title ? (words(title, '')?.text ?? '') : '';
});

/** Reads a title once for all passages within its element, which may be thousands. */
function oncePerElement(read: (element: ElementNode) => string): (element: ElementNode) => string {
  const known = new WeakMap<ElementNode, string>();
  return (element) => {
    const title = known.get(element) ?? read(element);
    known.set(element, title);
    return title;
  };
}

function childElements({ children }: ElementNode): ElementNode[] {
  return children.flatMap((child) => (child.kind === 'element' ? child : []));
}

/** The elements around one, from the inside out. */
function ancestors({ parent }: ElementNode): ElementNode[] {
  const found: ElementNode[] = [];
  for (let each = parent; each; each = each.parent) found.push(each);
  return found;
}

function digest(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}
