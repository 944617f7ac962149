import { parseSource, type Source } from '../faults/source.ts';
import { DEFAULT_LANGUAGE } from '../languages/index.ts';
import { lowered, raised } from '../languages/superscripts.ts';

/**
 * The document tree, parsed from the HTML that templates wrote. It never changes, until a later tree takes elements over
 * (`takeOver`).
 */
export interface DocumentTree {
  /** The `<html>` element. */
  readonly root: ElementNode;
  /** All elements in document order. */
  readonly elements: readonly ElementNode[];
  /** The elements by their numbers: `byIndex[element.index] === element`. A tree with elements of an earlier one has gaps. */
  readonly byIndex: readonly ElementNode[];
  /** The elements that have an `id`, by it. */
  readonly byId: ReadonlyMap<string, ElementNode>;
}

export interface ElementNode {
  readonly kind: 'element';
  /** The element's number, by which lines, boxes and tags refer to it: its place in document order in a tree made anew. */
  readonly index: number;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DocumentNode[];
  readonly parent: ElementNode | null;
  /** The place in the content from which the element comes, from its own or its nearest ancestor's `data-source`. */
  readonly source: Source | null;
}

/** An element whose place in its tree is still to be settled. */
export interface MovableElement extends ElementNode {
  index: number;
  attributes: ElementNode['attributes'];
  source: ElementNode['source'];
  parent: ElementNode | null;
  readonly children: DocumentNode[];
}

/** The place in the project's own template that writes an element; null for those that Livret writes. */
export function templatePlace({ attributes }: Pick<ElementNode, 'attributes'>): Source | null {
  return parseSource(attributes['data-template'] ?? '');
}

/** The place where an author mends the markup of an element. */
export function markupPlace(element: Pick<ElementNode, 'attributes' | 'source'>): Source | null {
  return templatePlace(element) ?? element.source;
}

interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly parent: ElementNode;
}

export type DocumentNode = ElementNode | TextNode;

export const hasClass = ({ attributes }: ElementNode, name: string): boolean =>
  (attributes.class ?? '').split(' ').includes(name);

/** Whether an element is a note. */
export const isFootnote = (element: ElementNode): boolean =>
  element.tag === 'span' && hasClass(element, 'footnote');

/** The elements right in one. */
export const childElements = ({ children }: Pick<ElementNode, 'children'>): ElementNode[] =>
  children.filter((child) => child.kind === 'element');

/** A function that gives the place of an element in document order, from 0, by the element's number. */
export function documentOrder({ elements, byIndex }: DocumentTree): (index: number) => number {
  if (elements === byIndex) return (index) => index;
  const order = new Int32Array(byIndex.length);
  elements.forEach(({ index }, place) => {
    order[index] = place;
  });
  return (index) => order[index]!;
}

/**
 * The text of a node with its descendants, without the notes inside it and with spaces collapsed. Superscripts and
 * subscripts are characters: 10⁻⁵ is not 10-5.
 */
export const textContent = (node: DocumentNode): string => textWith(node, () => '');

/** The same text, with that of what an element shows which has none of its own. */
export function textWith(node: DocumentNode, shown: (empty: ElementNode) => string): string {
  const collect = (n: DocumentNode): string => {
    if (n.kind === 'text') return n.text;
    if (isFootnote(n)) return '';
    if (n.children.length === 0) return shown(n);
    const text = n.children.map(collect).join('');
    return n.tag === 'sup' ? raised(text) : n.tag === 'sub' ? lowered(text) : text;
  };
  const text = node.kind === 'text' ? node.text : node.children.map(collect).join('');
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** The language of an element, from the nearest `lang` attribute, as BCP 47; else the default language. */
export function languageOf(element: ElementNode): string {
  for (let e: ElementNode | null = element; e; e = e.parent) {
    const lang = e.attributes.lang;
    if (lang) return lang;
  }
  return DEFAULT_LANGUAGE;
}

/** The elements around one, from the inside out. */
export function ancestors({ parent }: ElementNode): ElementNode[] {
  const found: ElementNode[] = [];
  for (let each = parent; each; each = each.parent) found.push(each);
  return found;
}
