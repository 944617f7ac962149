import { createHash } from 'node:crypto';
import type { FigureBlock } from '../content/index.ts';
import { readAddress } from '../document/picture-address.ts';
import type { DocumentNode, ElementNode } from '../document/tree.ts';
import type { Layout } from '../layout/page.ts';
import { type Area, areasOf } from './areas.ts';
import { type ChartRows, rowsOf } from './numbers.ts';

/** The passages of a booklet and their pages, in document order. Two builds are compared by their outlines. */
export interface Outline {
  readonly pages: number;
  readonly passages: readonly Passage[];
}

/** A paragraph, a heading, a list item, a row of a table, or a picture. */
export interface Passage {
  /** The printed number of its first page; '' for a page without one. */
  readonly page: string;
  /** The title of its chapter; '' outside chapters. */
  readonly chapter: string;
  /** The nearest id that the author gave to a block or to the chapter. */
  readonly id: string | null;
  readonly kind: 'text' | 'chart' | 'picture';
  /** Its words, or the digest of a chart's data or a picture's file. */
  readonly text: string;
  /** The data of a chart; absent for other passages, and for a chart of many values. */
  readonly rows?: ChartRows;
  /** The parts of pages that it takes. */
  readonly areas: readonly Area[];
}

const PASSAGES: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'tr', 'pre', 'aside', 'div', 'blockquote'],
  ...['footer', 'img'],
]);

function isPassage({ tag }: ElementNode): boolean {
  return PASSAGES.has(tag);
}

/**
 * The outline of a layout.
 * @param figures by the names that `chart:` addresses have.
 * @param read a file of the project; null when there is none.
 * @param digest the digest that the colophon prints. It is left out, since it changes with anything else.
 */
export function outlineOf(
  layout: Layout,
  figures: ReadonlyMap<string, FigureBlock>,
  read: (path: string) => Uint8Array | null,
  digest: string,
): Outline {
  const { tree, pages, places } = layout;
  const areas = areasOf(layout, isPassage);
  const passages = tree.elements.flatMap((element): Passage[] => {
    const place = places.get(element.index);
    // The contents page repeats the titles and pages of other passages.
    if (!place || !isPassage(element) || ancestors(element).some(({ tag }) => tag === 'nav')) return [];
    const shown = element.tag === 'img' ? picture(element, figures, read) : words(element, digest);
    if (!shown) return [];
    return [
      {
        page: pages[place.page]!.label,
        ...whereabouts(element),
        ...shown,
        areas: areas.get(element.index) ?? [],
      },
    ];
  });
  return { pages: pages.length, passages };
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

function whereabouts(element: ElementNode): Pick<Passage, 'chapter' | 'id'> {
  const line = [element, ...ancestors(element)];
  const chapter = line.find(({ attributes }) => attributes.class === 'chapter');
  const title = chapter?.children.find((child) => child.kind === 'element' && child.tag === 'h1');
  // An id that was made for a block holds an underscore; an author's id cannot.
  const id = line.map(({ attributes }) => attributes.id).find((given) => given && !given.includes('_'));
  return { chapter: title?.kind === 'element' ? (title.attributes.title ?? '') : '', id: id ?? null };
}

function ancestors(element: ElementNode): ElementNode[] {
  return element.parent ? [element.parent, ...ancestors(element.parent)] : [];
}

function digest(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}
