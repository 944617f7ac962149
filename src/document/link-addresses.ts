import { addressOfCode } from './picture-address.ts';
import {
  type DocumentNode,
  type DocumentTree,
  type ElementNode,
  type MovableElement,
  textContent,
} from './tree.ts';

/** The places where the address of a link is printed, and where it is printed as a QR code. */
export interface LinkWish {
  readonly address: 'none' | 'note' | 'margin' | 'end';
  readonly code: 'none' | 'margin' | 'end';
}

/** An element that is still to be put into the tree. */
interface Sketch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Sketch | string)[];
  /** The one of its parent unless it is given. */
  readonly source?: ElementNode['source'];
}

/** The addresses of links that lead out of the document. */
const OUTSIDE = /^(?:https?|mailto|tel):/i;

/**
 * Writes out the addresses of links, each where `wishOf` wants it: in a footnote after the link; in the margin
 * beside it (`span.link-margin`); or in a numbered list at the end of `main` (`section.link-addresses > ol`). The
 * list has each address once, and `sup.link-call` after a link gives its number,
 * which is for paper: a listener follows the link. An address that is the text of
 * its link is not written again. Returns the same tree when there is nothing to write, else a new one, as if
 * templates had written the additions.
 * @param copies of the elements of the tree before, which are elements of the new tree where nothing is written in them:
 * the tree that was made before is not to be used any more.
 */
export function writeAddresses(
  tree: DocumentTree,
  wishOf: (link: ElementNode) => LinkWish,
  copies: Copies = new WeakMap(),
): DocumentTree {
  const wishes = new Map<ElementNode, LinkWish>();
  for (const element of tree.elements) {
    if (!isOutside(element)) continue;
    const { address, code } = wishOf(element);
    const wish = { address: isWrittenOut(element) ? 'none' : address, code } as const;
    if (wish.address !== 'none' || wish.code !== 'none') wishes.set(element, wish);
  }
  if (wishes.size === 0) return tree;
  const listed = listedAddresses(wishes);
  const main =
    tree.elements.find(({ tag }) => tag === 'main') ?? tree.elements.find(({ tag }) => tag === 'body');
  const end = listed.size > 0 ? main : undefined;
  const after = (element: ElementNode): Sketch[] => {
    const wish = wishes.get(element);
    return wish ? besideLink(element.attributes.href!, wish, listed) : [];
  };
  const atEnd = (element: ElementNode) => (element === end ? [endList(listed)] : []);
  const changed = new Set<ElementNode>();
  for (const element of end ? [...wishes.keys(), end] : wishes.keys())
    for (let e: ElementNode | null = element; e && !changed.has(e); e = e.parent) changed.add(e);
  return new Rebuilding({ after, atEnd, changed, copies }).tree(tree.root);
}

function isOutside({ tag, attributes }: ElementNode): boolean {
  return tag === 'a' && OUTSIDE.test(attributes.href ?? '');
}

function isWrittenOut(link: ElementNode): boolean {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
  return bare(textContent(link)) === bare(link.attributes.href!);
}

/** The entry of an address in the list at the end. */
interface Listed {
  readonly number: number;
  readonly code: boolean;
  /** The place of its first link. */
  readonly source: ElementNode['source'];
}

function listedAddresses(wishes: ReadonlyMap<ElementNode, LinkWish>): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const [link, { address, code }] of wishes) {
    if (address !== 'end' && code !== 'end') continue;
    const href = link.attributes.href!;
    const known = listed.get(href);
    const number = known?.number ?? listed.size + 1;
    const { source } = known ?? link;
    listed.set(href, { number, code: code === 'end' || known?.code === true, source });
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
  if (entry) beside.push(sketch('sup', { class: 'link-call', 'aria-hidden': 'true' }, String(entry.number)));
  return beside;
}

function endList(listed: ReadonlyMap<string, Listed>): Sketch {
  const items = [...listed].map(([href, { code, source }]) => ({
    ...sketch('li', {}, ...(code ? [codeOf(href)] : []), addressOf(href)),
    source,
  }));
  return sketch('section', { class: 'link-addresses' }, sketch('ol', {}, ...items));
}

/** The QR code of an address. Its `alt` is empty, since a screen reader reads the address beside it. */
function codeOf(href: string): Sketch {
  return sketch('div', { class: 'link-code' }, sketch('img', { src: addressOfCode(href), alt: '' }));
}

function addressOf(href: string): Sketch {
  return sketch('a', { class: 'address', href }, href.replace(/^(?:mailto|tel):/i, ''));
}

function sketch(tag: string, attributes: Sketch['attributes'], ...children: (Sketch | string)[]): Sketch {
  return { tag, attributes, children };
}

/** Elements of the tree before, each with its copy in the tree with addresses; those in which an address was written are left out. */
export type Copies = WeakMap<ElementNode, ElementNode>;

/** How a tree is to be copied: with new elements `after` an element, and `atEnd` of its children. */
interface Additions {
  readonly after: (element: ElementNode) => readonly Sketch[];
  readonly atEnd: (element: ElementNode) => readonly Sketch[];
  /** The elements that hold new ones. */
  readonly changed: ReadonlySet<ElementNode>;
  readonly copies: Copies;
}

/** A copy of a tree with new elements. All are numbered anew, since the new ones move those that follow. */
class Rebuilding {
  readonly #additions: Additions;
  readonly #elements: ElementNode[] = [];
  readonly #byId = new Map<string, ElementNode>();

  constructor(additions: Additions) {
    this.#additions = additions;
  }

  tree(root: ElementNode): DocumentTree {
    const copied = this.#copy(root, null);
    return { root: copied, elements: this.#elements, byIndex: this.#elements, byId: this.#byId };
  }

  #copy(original: ElementNode, parent: ElementNode | null): ElementNode {
    const { after, atEnd, changed, copies } = this.#additions;
    const known = changed.has(original) ? undefined : copies.get(original);
    if (known) return this.#move(known as MovableElement, parent);
    const { element, children } = this.#add(original, parent);
    for (const child of original.children) {
      if (child.kind === 'text') children.push({ ...child, parent: element });
      else
        children.push(this.#copy(child, element), ...after(child).map((made) => this.#make(made, element)));
    }
    children.push(...atEnd(original).map((made) => this.#make(made, element)));
    if (!changed.has(original)) copies.set(original, element);
    return element;
  }

  /** A copy that was made before, in its new place. */
  #move(copy: MovableElement, parent: ElementNode | null): ElementNode {
    copy.parent = parent;
    this.#number(copy);
    for (const child of copy.children)
      if (child.kind === 'element') this.#move(child as MovableElement, copy);
    return copy;
  }

  #make(made: Sketch, parent: ElementNode): ElementNode {
    const source = made.source ?? parent.source;
    const { element, children } = this.#add({ ...made, source }, parent);
    for (const child of made.children)
      children.push(
        typeof child === 'string'
          ? { kind: 'text', text: child, parent: element }
          : this.#make(child, element),
      );
    return element;
  }

  #add(
    { tag, attributes, source }: Pick<ElementNode, 'tag' | 'attributes' | 'source'>,
    parent: ElementNode | null,
  ): { element: ElementNode; children: DocumentNode[] } {
    const children: DocumentNode[] = [];
    const element: MovableElement = { kind: 'element', index: 0, tag, attributes, children, parent, source };
    this.#number(element);
    return { element, children };
  }

  #number(element: MovableElement): void {
    element.index = this.#elements.length;
    this.#elements.push(element);
    if (element.attributes.id !== undefined) this.#byId.set(element.attributes.id, element);
  }
}
