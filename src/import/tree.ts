import { Parser } from 'htmlparser2';

/** An element of the HTML that a source is read as. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  readonly parent: Element | null;
}

export type Node = Element | string;

/** An element without attributes. */
export function elementOf(tag: string, children: readonly Node[], parent: Element | null = null): Element {
  return { tag, attributes: {}, children: [...children], parent };
}

/** Reads HTML into a tree under an element without a tag. Comments are left out. */
export const parseHtml = (html: string): Element => parse(html, false);

/** Reads XML so, with the prefixes of its names. */
export const parseXml = (xml: string): Element => parse(xml, true);

function parse(text: string, xmlMode: boolean): Element {
  const root = elementOf('', []);
  let open = root;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const element: Element = { tag, attributes, children: [], parent: open };
        open.children.push(element);
        open = element;
      },
      ontext(words) {
        open.children.push(words);
      },
      onclosetag() {
        open = open.parent ?? root;
      },
    },
    { xmlMode },
  );
  parser.end(text);
  return root;
}

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** The elements right under one. */
export const childrenOf = (element: Element): Element[] => element.children.filter(isElement);

/** The first of them with a tag. */
export const child = (element: Element, tag: string): Element | undefined =>
  childrenOf(element).find((each) => each.tag === tag);

/** The words of a node, white space as in HTML. */
export function wordsOf(node: Node): string {
  return textOf(node)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** All characters of a node. */
export function textOf(node: Node): string {
  return isElement(node) ? node.children.map(textOf).join('') : node;
}

/** All elements under a node with one of the tags, in document order. */
export function elementsIn(node: Node, ...tags: readonly string[]): Element[] {
  if (!isElement(node)) return [];
  return childrenOf(node).flatMap((each) => [
    ...(tags.includes(each.tag) ? [each] : []),
    ...elementsIn(each, ...tags),
  ]);
}
