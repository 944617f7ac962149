import { createHash } from 'node:crypto';
import type { Booklet, FigureBlock } from '../content/index.ts';
import { readAddress } from '../document/picture-address.ts';
import { ancestors, type ElementNode } from '../document/tree.ts';
import type { Layout } from '../layout/page.ts';
import { type Area, areasOf } from './areas.ts';
import { type ChartRows, rowsOf } from './numbers.ts';
import { chapterTitle, isPassage, isTitle, titleOf, whereabouts, wordsOf } from './passages.ts';

/** The passages of a booklet and their pages, in document order. Two builds are compared by their outlines. */
export interface Outline {
  readonly pages: number;
  readonly passages: readonly Passage[];
  /** The titles of what texts refer to, and the short names of the sources that they cite: `#fig-a`, `@davenport`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly about?: About;
}

/** The booklet that an outline describes. Outlines of earlier versions of the program do not say it. */
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
  /** The words, or the digest of a chart's data or a picture's file. */
  readonly text: string;
  /** The data of a chart; absent for other passages, and for a chart of many values. */
  readonly rows?: ChartRows;
  /** The parts of pages that it takes. */
  readonly areas: readonly Area[];
}

/** A passage as a reader counts them. */
type Part = 'paragraph' | 'item' | 'row';

const PARTS: Readonly<Record<string, Part>> = { p: 'paragraph', li: 'item', dt: 'item', tr: 'row' };

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
    const shown = element.tag === 'img' ? picture(element, figures, read) : textOf(element, digest);
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

/** The words of a passage; null when none are left. */
function textOf(element: ElementNode, digest: string): Pick<Passage, 'kind' | 'text'> | null {
  const text = wordsOf(element, digest);
  return text === '' ? null : { kind: 'text', text };
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

function digest(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}
