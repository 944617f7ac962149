import type { Reference } from 'pdfkit';
import { type DocumentTree, type ElementNode, isFootnote, languageOf } from '../document/tree.ts';
import { GROUPING, INLINE, KEPT_EMPTY, type Role, roleOf, type StructureType } from './roles.ts';

/** A marked-content sequence: a piece of a page that belongs to one structure element. */
export interface MarkedContent {
  readonly kind: 'content';
  readonly page: number;
  readonly mcid: number;
  /** Place in painting order, through the whole document. */
  readonly order: number;
}

/** An annotation that belongs to a structure element. */
export interface AnnotationKid {
  readonly kind: 'annotation';
  readonly page: number;
  readonly ref: Reference;
  /** Its StructParent. */
  readonly key: number;
}

export interface StructureNode {
  readonly kind: 'element';
  readonly type: Role;
  /** The element it stands for; null for those that the standard asks for and the document has not. */
  readonly element: ElementNode | null;
  readonly lang: string | null;
  kids: StructureKid[];
  /** Of a Figure: left, bottom, right, top on its page, in PDF's coordinates. */
  bbox: readonly [number, number, number, number] | null;
}

export type StructureKid = StructureNode | MarkedContent | AnnotationKid;

/**
 * The logical structure, before anything is painted: which structure element the marks of each element
 * belong to. Painting gives the elements their content; `complete()` then gives the tree to be written.
 */
export class Structure {
  readonly #root: StructureNode;
  /** By element index: where its own marks belong. */
  readonly #owners: StructureNode[] = [];
  /** By element index: the innermost link that it is, or stands in. */
  readonly #links: (StructureNode | undefined)[] = [];
  readonly #markers = new Map<ElementNode, StructureNode>();
  readonly #calls = new Map<ElementNode, StructureNode>();
  readonly #isLink: (element: ElementNode) => boolean;
  #order = 0;

  /** @param noteSections of notes that are set in a section of their own: by the note's element, the section's. */
  constructor(
    tree: DocumentTree,
    isLink: (element: ElementNode) => boolean,
    noteSections: ReadonlyMap<number, number> = new Map(),
  ) {
    this.#isLink = isLink;
    this.#root = node('Document', tree.root);
    this.#owners[tree.root.index] = this.#root;
    this.#addChildren(tree.root, this.#root);
    for (const [note, section] of noteSections) this.#move(this.owner(note), this.owner(section));
  }

  owner(element: number): StructureNode {
    return this.#owners[element]!;
  }

  /** The innermost link that an element is, or stands in. */
  link(element: number): StructureNode | undefined {
    return this.#links[element];
  }

  /** The label of a list item, for the marks of its marker. */
  label(item: ElementNode): StructureNode {
    let label = this.#markers.get(item);
    if (!label) {
      label = node('Lbl', null, languageOf(item));
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
    const label = this.label(note);
    const [known] = label.kids;
    if (known?.kind === 'element') return known;
    const link = node('Link', null, label.lang);
    label.kids.push(link);
    return link;
  }

  addContent(owner: StructureNode, page: number, mcid: number): void {
    owner.kids.push({ kind: 'content', page, mcid, order: this.#order++ });
  }

  /** The tree that the standard allows, of elements with content only, in reading order. */
  complete(): StructureNode {
    finish(this.#root);
    return this.#root;
  }

  #addChildren(element: ElementNode, parent: StructureNode): void {
    for (const child of element.children) if (child.kind === 'element') this.#add(child, parent);
    if (element.tag === 'figure') adoptCaption(parent);
  }

  /** A note that is read elsewhere than where it is called. */
  #move(note: StructureNode, section: StructureNode): void {
    const around = note.element?.parent && this.owner(note.element.parent.index);
    if (around) around.kids = around.kids.filter((kid) => kid !== note);
    section.kids.push({ ...node('P', null, section.lang), kids: [note] });
  }

  #add(element: ElementNode, parent: StructureNode): void {
    const role = roleOf(element, this.#isLink);
    const owner = role === 'inline' ? parent : node(role, element);
    if (owner !== parent) parent.kids.push(owner);
    this.#owners[element.index] = owner;
    this.#links[element.index] = role === 'Link' ? owner : this.#links[element.parent!.index];
    this.#addChildren(element, owner);
  }
}

function node(type: Role, element: ElementNode | null, lang = element && languageOf(element)): StructureNode {
  return { kind: 'element', type, element, lang, kids: [], bbox: null };
}

/** A figure's caption goes into its table, first or last as it stands (ISO 32000-1, table 333). */
function adoptCaption(figure: StructureNode): void {
  const table = figure.kids.findIndex((kid) => isType(kid, 'Table'));
  const caption = figure.kids.findIndex((kid) => isType(kid, 'Caption'));
  if (table < 0 || caption < 0) return;
  const { kids } = figure.kids[table] as StructureNode;
  if (kids.some((kid) => isType(kid, 'Caption'))) return;
  const [adopted] = figure.kids.splice(caption, 1);
  if (caption < table) kids.unshift(adopted!);
  else kids.push(adopted!);
}

const isType = (kid: StructureKid, ...types: Role[]): boolean =>
  kid.kind === 'element' && types.includes(kid.type);

/** Gives an element its final kids. */
function finish(element: StructureNode): void {
  const kids = inReadingOrder(element.kids.flatMap(finished));
  switch (element.type) {
    case 'L':
      element.kids =
        element.element?.tag === 'dl' ? wrap(kids, element, 'LI', (kid) => !isType(kid, 'LI')) : kids;
      break;
    case 'LI':
      element.kids = wrap(kids, element, 'LBody', (kid) => !isType(kid, 'Lbl', 'LBody'));
      break;
    case 'TOCI':
      element.kids = wrap(kids, element, 'Reference', isInline);
      break;
    case 'Table':
      element.kids = kids.every((kid) => !hasContent(kid)) ? [] : tableParts(kids, element);
      break;
    default:
      element.kids = GROUPING.has(element.type) ? wrap(kids, element, 'P', isInline) : kids;
  }
}

/** What becomes of a kid: itself, its own kids, or nothing. */
function finished(kid: StructureKid): StructureKid[] {
  if (kid.kind !== 'element') return [kid];
  finish(kid);
  if (kid.type === 'block' || (kid.type === 'Div' && kid.kids.length === 1)) return kid.kids;
  return kid.kids.length > 0 || KEPT_EMPTY.has(kid.type) ? [kid] : [];
}

const isInline = (kid: StructureKid): boolean => kid.kind !== 'element' || INLINE.has(kid.type);

function hasContent(kid: StructureKid): boolean {
  return kid.kind === 'content' || (kid.kind === 'element' && kid.kids.some(hasContent));
}

/**
 * Blocks are read in the order of the document, wherever they are painted; text and what stands in it, in
 * the order in which it is painted, which puts a note after the part of its paragraph that calls it.
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

/** Puts each run of kids that belong in an element of this type into one; kids of the type end a run. */
function wrap(
  kids: readonly StructureKid[],
  parent: StructureNode,
  type: StructureType,
  belongs: (kid: StructureKid) => boolean,
): StructureKid[] {
  const wrapped: StructureKid[] = [];
  let run: StructureNode | null = null;
  for (const kid of kids) {
    // A term after a definition begins the next item of a description list.
    if (!belongs(kid) || (type === 'LI' && isType(kid, 'Lbl') && run?.kids.some((k) => !isType(k, 'Lbl')))) {
      run = null;
    }
    if (!belongs(kid)) {
      wrapped.push(kid);
      continue;
    }
    if (!run) {
      run = node(type, null, parent.lang);
      wrapped.push(run);
    }
    run.kids.push(kid);
  }
  return wrapped;
}

/** Rows beside a THead or TFoot need a TBody (ISO 32000-1, 14.8.4.3.4); a table may repeat its head. */
function tableParts(kids: StructureKid[], table: StructureNode): StructureKid[] {
  if (!kids.some((kid) => isType(kid, 'THead', 'TFoot'))) return kids;
  return wrap(kids, table, 'TBody', (kid) => isType(kid, 'TR'));
}

/** Notes have an ID (ISO 14289-1, 7.9). */
export const noteId = (element: ElementNode): string | null =>
  isFootnote(element) ? `note-${element.index}` : null;
