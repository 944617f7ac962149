import { ancestors, childElements, type DocumentNode, type ElementNode, hasClass } from '../document/tree.ts';
import { once } from '../once.ts';

const PASSAGES: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'tr', 'pre', 'aside', 'div', 'blockquote'],
  ...['footer', 'img'],
]);

/** Whether an element is a paragraph, a heading, a list item, a row of a table, or a picture. */
export function isPassage({ tag }: ElementNode): boolean {
  return PASSAGES.has(tag);
}

/** The words of a passage, without those of passages within it and without the digest; '' when none are left. */
export function wordsOf(element: ElementNode, digest: string): string {
  const words = allWordsOf(element);
  return digest && words.includes(digest) ? collapsed(words.replaceAll(digest, '')) : words;
}

/** The words of a passage, collected once for all versions that have it. */
const allWordsOf = once((element: ElementNode): string => {
  const collect = (node: DocumentNode): string => {
    if (node.kind === 'text') return node.text;
    if (node !== element && PASSAGES.has(node.tag)) return ' ';
    const inner = withoutNumber(node, node.children.map(collect).join(''));
    return node.tag === 'td' || node.tag === 'th' ? `${inner} · ` : inner;
  };
  return collapsed(collect(element));
});

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').replace(/ · ?$/, '').trim();

/** Replaces a number, which follows from what stands before, by the target that the author typed. */
function withoutNumber({ attributes }: ElementNode, text: string): string {
  const { class: name, href = '' } = attributes;
  if (name === 'number' || name === 'label') return '';
  if (name === 'ref') return `[${href}]`;
  return name === 'citation' ? text.replace(/\d+/, href.replace('#ref-', '@')) : text;
}

/** The short title of a passage's chapter, the nearest id that the author gave, and the nearest title around it. */
export function whereabouts(element: ElementNode): {
  readonly chapter: string;
  readonly id: string | null;
  readonly name?: string;
} {
  const line = [element, ...ancestors(element)];
  const chapter = line.findIndex(isChapter);
  const within = isTitle(element) ? [] : line.slice(0, chapter === -1 ? undefined : chapter);
  const name = within.map(titleOf).find(Boolean);
  // An id that was made for a block holds an underscore; an author's id cannot.
  const id = line.map(({ attributes }) => attributes.id).find((given) => given && !given.includes('_'));
  return { chapter: line[chapter] ? chapterTitle(line[chapter]) : '', id: id ?? null, ...(name && { name }) };
}

/** A chapter may have a class of its own besides. */
const isChapter = (element: ElementNode): boolean => hasClass(element, 'chapter');

// Titles are read once for all passages within their elements, which may be thousands.

/** The short title of a chapter; '' for other elements. */
export const chapterTitle = once((element: ElementNode): string => {
  const title = isChapter(element) && childElements(element).find(({ tag }) => tag === 'h1');
  return title ? (title.attributes.title ?? '') : '';
});

const TITLES: ReadonlySet<string> = new Set(['title', 'box-title', 'exercise-title']);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export function isTitle({ tag, attributes }: ElementNode): boolean {
  return HEADINGS.has(tag) || TITLES.has(attributes.class ?? '');
}

/** The title that an element begins with, or has in its caption; '' where it has none. */
export const titleOf = once((element: ElementNode): string => {
  if (!['section', 'figure', 'aside', 'div'].includes(element.tag)) return '';
  const children = childElements(element);
  const title = children
    .flatMap((child) => (child.tag === 'figcaption' ? childElements(child) : child))
    .find(isTitle);
  return title ? wordsOf(title, '') : '';
});
