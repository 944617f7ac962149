import { type DocumentTree, documentOrder, type ElementNode, languageOf } from '../document/tree.ts';
import { GROUPING, INLINE, inIndex, isAroundTable, KEPT_EMPTY, roleOf } from './roles.ts';
import {
  isType,
  type ListStyle,
  node,
  type StructureKid,
  type StructureNode,
  wrap,
} from './structure-node.ts';
import { adoptCaption, fillRows, tableParts } from './table-structure.ts';

/**
 * The document's logical structure: the structure elements to which the marks of each element belong. It is
 * made before painting. Painting adds content; `complete()` then gives the tree to be written.
 */
export class Structure {
  readonly #root: StructureNode;
  /** The owners of elements' own marks, by element index. */
  readonly #owners: StructureNode[] = [];
  /** The innermost links that elements are, or stand in, by element index. */
  readonly #links: (StructureNode | undefined)[] = [];
  readonly #markers = new Map<ElementNode, StructureNode>();
  readonly #calls = new Map<ElementNode, StructureNode>();
  readonly #isLink: (element: ElementNode) => boolean;
  readonly #placeOf: (element: number) => number;
  #order = 0;

  /** @param noteSections the elements of sections that hold notes, by the elements of those notes. */
  constructor(
    tree: DocumentTree,
    isLink: (element: ElementNode) => boolean,
    noteSections: ReadonlyMap<number, number> = new Map(),
  ) {
    this.#isLink = isLink;
    this.#placeOf = documentOrder(tree);
    this.#root = node('Document', tree.root);
    this.#owners[tree.root.index] = this.#root;
    this.#addChildren(tree.root, this.#root);
    for (const [note, section] of noteSections) this.#move(this.owner(note), this.owner(section));
  }

  /** The structure element to which an element's own marks belong. */
  owner(element: number): StructureNode {
    return this.#owners[element]!;
  }

  /** The innermost link that an element is, or stands in. */
  link(element: number): StructureNode | undefined {
    return this.#links[element];
  }

  /** The label of a list item, for the marks of its marker, which has a style. */
  label(item: ElementNode, style: ListStyle): StructureNode {
    let label = this.#markers.get(item);
    if (!label) {
      label = { ...node('Lbl', null, languageOf(item)), listStyle: style };
      this.#markers.set(item, label);
      this.owner(item.index).kids.unshift(label);
    }
    return label;
  }

  /** The link of a note's call, in the text that calls it (14.8.4.4.1, Reference). */
  call(note: ElementNode, around: number): StructureNode {
    let link = this.#calls.get(note);
    if (!link) {
      link = node('Link', null, languageOf(this.owner(around).element ?? note));
      this.#calls.set(note, link);
      this.owner(around).kids.push({ ...node('Reference', null, link.lang), kids: [link] });
    }
    return link;
  }

  /** The link before a note, which leads back to its call. */
  back(note: ElementNode): StructureNode {
    const label = this.label(note, 'note');
    const [known] = label.kids;
    if (known?.kind === 'element') return known;
    const link = node('Link', null, label.lang);
    label.kids.push(link);
    return link;
  }

  /** The place of an element in document order, by which notes are named. */
  placeOf(element: number): number {
    return this.#placeOf(element);
  }

  addContent(owner: StructureNode, page: number, mcid: number): void {
    owner.kids.push({ kind: 'content', page, mcid, order: this.#order++ });
  }

  /** The tree as the standard allows it: in reading order, and without elements that have no content. */
  complete(): StructureNode {
    finish(this.#root);
    return this.#root;
  }

  #addChildren(element: ElementNode, parent: StructureNode): void {
    for (const child of element.children) if (child.kind === 'element') this.#add(child, parent);
    if (isAroundTable(element)) adoptCaption(parent);
  }

  /** Moves a note from its call to the section in which it is set. */
  #move(note: StructureNode, section: StructureNode): void {
    const around = note.element?.parent && this.owner(note.element.parent.index);
    if (around) around.kids = around.kids.filter((kid) => kid !== note);
    section.kids.push({ ...node('P', null, section.lang), kids: [note] });
  }

  #add(element: ElementNode, parent: StructureNode): void {
    const role = parent.type === 'hidden' ? 'inline' : roleOf(element, this.#isLink);
    const owner = role === 'inline' ? parent : node(role, element);
    const isReference = role === 'Link' && inIndex(element);
    if (isReference) parent.kids.push({ ...node('Reference', null, owner.lang), kids: [owner] });
    else if (owner !== parent && role !== 'hidden') parent.kids.push(owner);
    this.#owners[element.index] = owner;
    this.#links[element.index] = role === 'Link' ? owner : this.#links[element.parent!.index];
    this.#addChildren(element, owner);
  }
}

/** Gives an element its final kids. */
function finish(element: StructureNode): void {
  const kids = inReadingOrder(element.kids.flatMap(finished));
  switch (element.type) {
    case 'L':
      element.kids =
        element.element?.tag === 'dl' ? wrap(kids, element, 'LI', (kid) => !isType(kid, 'LI')) : kids;
      element.listStyle = styleOfLabels(element);
      break;
    case 'LI':
      element.kids = wrap(kids, element, 'LBody', (kid) => !isType(kid, 'Lbl', 'LBody'));
      break;
    case 'TOCI':
      element.kids = wrap(kids, element, 'Reference', isInline);
      break;
    case 'Table':
      element.kids = kids.every((kid) => !hasContent(kid)) ? [] : tableParts(kids, element);
      fillRows(element);
      break;
    default:
      element.kids = GROUPING.has(element.type) ? wrap(kids, element, 'P', isInline) : kids;
  }
}

/** The finished forms of a kid: itself, its own kids, or nothing. */
function finished(kid: StructureKid): StructureKid[] {
  if (kid.kind !== 'element') return [kid];
  finish(kid);
  if (kid.type === 'block' || (kid.type === 'Div' && kid.kids.length === 1)) return kid.kids;
  return kid.kids.length > 0 || KEPT_EMPTY.has(kid.type) ? [kid] : [];
}

/** The style of the labels of a list; null for a list without. */
function styleOfLabels({ kids }: StructureNode): ListStyle | null {
  const labels = kids
    .filter((kid) => kid.kind === 'element')
    .flatMap((item) => item.kids.filter((kid) => kid.kind === 'element' && kid.type === 'Lbl'));
  const [label] = labels as StructureNode[];
  return label ? (label.listStyle ?? 'none') : null;
}

const isInline = (kid: StructureKid): boolean => kid.kind !== 'element' || INLINE.has(kid.type);

function hasContent(kid: StructureKid): boolean {
  return kid.kind === 'content' || (kid.kind === 'element' && kid.kids.some(hasContent));
}

/**
 * The kids in the order in which they are to be read. Blocks keep the order of the document, wherever they
 * are painted. Kids among text follow the order of painting, which puts a note after its call.
 */
function inReadingOrder(kids: StructureKid[]): StructureKid[] {
  if (!kids.some((kid) => kid.kind === 'content')) return kids;
  const placed = kids.map((kid) => ({ kid, order: firstOrder(kid) }));
  return placed.sort((a, b) => a.order - b.order).map(({ kid }) => kid);
}

function firstOrder(kid: StructureKid): number {
  if (kid.kind === 'content') return kid.order;
  if (kid.kind === 'annotation') return Number.POSITIVE_INFINITY;
  return Math.min(...kid.kids.map(firstOrder));
}
