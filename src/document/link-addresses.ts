import { type DocumentNode, type DocumentTree, type ElementNode, textContent } from './tree.ts';

/** Where paper shows the address of a link, and the same as a code that a telephone reads. */
export interface LinkWish {
  readonly address: 'none' | 'note' | 'margin' | 'end';
  readonly code: 'none' | 'margin' | 'end';
}

/** An element to be made. */
interface Sketch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Sketch | string)[];
}

/** Links that lead out of the document. */
const OUTSIDE = /^(?:https?|mailto|tel):/i;

/**
 * The document with the addresses of its links written out where they are wished for: in a footnote after
 * the link; in the margin beside it (`span.link-margin`); or in a numbered list at the end of `main`
 * (`section.link-addresses > ol`), where each address stands once and is called by its number
 * (`sup.link-call`). An address that is its link's own text is not said again. All of it is laid out as if
 * templates had written it.
 */
export function writeAddresses(tree: DocumentTree, wishOf: (link: ElementNode) => LinkWish): DocumentTree {
  const wishes = new Map<ElementNode, LinkWish>();
  for (const element of tree.elements) {
    if (!isOutside(element)) continue;
    const { address, code } = wishOf(element);
    const wish = { address: isWrittenOut(element) ? 'none' : address, code } as const;
    if (wish.address !== 'none' || wish.code !== 'none') wishes.set(element, wish);
  }
  if (wishes.size === 0) return tree;
  const listed = listedAddresses(wishes);
  const after = (element: ElementNode): Sketch[] => {
    const wish = wishes.get(element);
    return wish ? besideLink(element.attributes.href!, wish, listed) : [];
  };
  const end =
    tree.elements.find(({ tag }) => tag === 'main') ?? tree.elements.find(({ tag }) => tag === 'body');
  const atEnd = (element: ElementNode) => (element === end && listed.size > 0 ? [endList(listed)] : []);
  return rebuild(tree, after, atEnd);
}

function isOutside({ tag, attributes }: ElementNode): boolean {
  return tag === 'a' && OUTSIDE.test(attributes.href ?? '');
}

function isWrittenOut(link: ElementNode): boolean {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
  return bare(textContent(link)) === bare(link.attributes.href!);
}

/** What the list at the end shows of an address. */
interface Listed {
  readonly number: number;
  readonly code: boolean;
}

function listedAddresses(wishes: ReadonlyMap<ElementNode, LinkWish>): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const [link, { address, code }] of wishes) {
    if (address !== 'end' && code !== 'end') continue;
    const href = link.attributes.href!;
    const known = listed.get(href);
    const number = known?.number ?? listed.size + 1;
    listed.set(href, { number, code: code === 'end' || known?.code === true });
  }
  return listed;
}

function besideLink(
  href: string,
  { address, code }: LinkWish,
  listed: ReadonlyMap<string, Listed>,
): Sketch[] {
  const beside: Sketch[] = [];
  const inMargin = [
    ...(code === 'margin' ? [codeOf(href)] : []),
    ...(address === 'margin' ? [addressOf(href)] : []),
  ];
  if (inMargin.length > 0) beside.push(sketch('span', { class: 'link-margin' }, ...inMargin));
  if (address === 'note') beside.push(sketch('span', { class: 'footnote' }, addressOf(href)));
  const entry = address === 'end' || code === 'end' ? listed.get(href) : undefined;
  if (entry) beside.push(sketch('sup', { class: 'link-call' }, String(entry.number)));
  return beside;
}

function endList(listed: ReadonlyMap<string, Listed>): Sketch {
  const items = [...listed].map(([href, { code }]) =>
    sketch('li', {}, ...(code ? [codeOf(href)] : []), addressOf(href)),
  );
  return sketch('section', { class: 'link-addresses' }, sketch('ol', {}, ...items));
}

/** The address says what the code says: who hears the document needs it once. */
function codeOf(href: string): Sketch {
  return sketch('div', { class: 'link-code' }, sketch('img', { src: `qr:${href}`, alt: '' }));
}

function addressOf(href: string): Sketch {
  return sketch('a', { class: 'address', href }, href.replace(/^(?:mailto|tel):/i, ''));
}

function sketch(tag: string, attributes: Sketch['attributes'], ...children: (Sketch | string)[]): Sketch {
  return { tag, attributes, children };
}

/** The tree made anew, since an element's place is its number, with what comes after and at the end of elements. */
function rebuild(
  tree: DocumentTree,
  after: (element: ElementNode) => readonly Sketch[],
  atEnd: (element: ElementNode) => readonly Sketch[],
): DocumentTree {
  const elements: ElementNode[] = [];
  const byId = new Map<string, ElementNode>();

  const add = (from: Omit<ElementNode, 'index' | 'children' | 'parent'>, parent: ElementNode | null) => {
    const children: DocumentNode[] = [];
    const { tag, attributes, source } = from;
    const element: ElementNode = {
      kind: 'element',
      index: elements.length,
      tag,
      attributes,
      children,
      parent,
      source,
    };
    elements.push(element);
    if (attributes.id !== undefined) byId.set(attributes.id, element);
    return { element, children };
  };
  const addSketch = (made: Sketch, parent: ElementNode): ElementNode => {
    const { element, children } = add({ kind: 'element', ...made, source: parent.source }, parent);
    for (const child of made.children) {
      children.push(
        typeof child === 'string'
          ? { kind: 'text', text: child, parent: element }
          : addSketch(child, element),
      );
    }
    return element;
  };
  const copy = (original: ElementNode, parent: ElementNode | null): ElementNode => {
    const { element, children } = add(original, parent);
    for (const child of original.children) {
      if (child.kind === 'text') children.push({ ...child, parent: element });
      else children.push(copy(child, element), ...after(child).map((made) => addSketch(made, element)));
    }
    children.push(...atEnd(original).map((made) => addSketch(made, element)));
    return element;
  };
  return { root: copy(tree.root, null), elements, byId };
}
