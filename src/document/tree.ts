import type { Source } from '../faults/source.ts';
import { DEFAULT_LANGUAGE } from '../languages/index.ts';

/** The document tree: what templates wrote, as typed nodes. Immutable once parsed. */
export interface DocumentTree {
  /** `<html>`. */
  readonly root: ElementNode;
  /** Every element in document order; an element's `index` is its place here. */
  readonly elements: readonly ElementNode[];
  /** Elements by their `id` attribute. */
  readonly byId: ReadonlyMap<string, ElementNode>;
}

export interface ElementNode {
  readonly kind: 'element';
  /** Place in document order: the identity that lines, boxes and tags carry. */
  readonly index: number;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DocumentNode[];
  readonly parent: ElementNode | null;
  /** From the nearest `data-source`, its own or an ancestor's. */
  readonly source: Source | null;
}

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly parent: ElementNode;
}

export type DocumentNode = ElementNode | TextNode;

/** Whether an element is a note, which its text only calls. */
export const isFootnote = ({ tag, attributes }: ElementNode): boolean =>
  tag === 'span' && (attributes.class ?? '').split(' ').includes('footnote');

/** The text of an element and its descendants without their notes, spaces collapsed. */
export function textContent(node: DocumentNode): string {
  const collect = (n: DocumentNode): string =>
    n.kind === 'text' ? n.text : isFootnote(n) ? '' : n.children.map(collect).join('');
  const text = node.kind === 'text' ? node.text : node.children.map(collect).join('');
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** The nearest `lang` attribute, as BCP 47; the default language when there is none. */
export function languageOf(element: ElementNode): string {
  for (let e: ElementNode | null = element; e; e = e.parent) {
    const lang = e.attributes.lang;
    if (lang) return lang;
  }
  return DEFAULT_LANGUAGE;
}
