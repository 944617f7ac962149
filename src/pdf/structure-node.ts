import type { Reference } from 'pdfkit';
import { type ElementNode, languageOf } from '../document/tree.ts';
import type { PageMark } from '../layout/page.ts';
import type { Role, StructureType } from './roles.ts';

/** A marked-content sequence: a piece of a page that belongs to one structure element. */
interface MarkedContent {
  readonly kind: 'content';
  readonly page: number;
  readonly mcid: number;
  /** The place in painting order in the whole document. */
  readonly order: number;
}

/** An annotation that belongs to a structure element. */
interface AnnotationKid {
  readonly kind: 'annotation';
  readonly page: number;
  readonly ref: Reference;
  /** The StructParent (ISO 32000-1, 14.7.4.4). */
  readonly key: number;
}

/** The style of a marker. */
export type ListStyle = NonNullable<Extract<PageMark, { kind: 'text' }>['marker']>;

/** A structure element, or a `block` that is yet to be resolved. */
export interface StructureNode {
  readonly kind: 'element';
  readonly type: Role;
  /** The document's element; null for one that the standard asks for and the document does not have. */
  readonly element: ElementNode | null;
  readonly lang: string | null;
  kids: StructureKid[];
  /** The style of the markers of a list's items, from a label on; null where it has none. */
  listStyle: ListStyle | null;
  /** A Figure's left, bottom, right and top on its last page, in PDF's coordinates; null for other types. */
  bbox: readonly [number, number, number, number] | null;
}

export type StructureKid = StructureNode | MarkedContent | AnnotationKid;

export function node(
  type: Role,
  element: ElementNode | null,
  lang = element && languageOf(element),
): StructureNode {
  return { kind: 'element', type, element, lang, kids: [], listStyle: null, bbox: null };
}

/** Whether all content of a node stands on one page, so that a picture has a box there (ISO 32000-1, 14.8.5.4.3). */
export function isOnOnePage({ kids }: StructureNode): boolean {
  const pages = kids.flatMap((kid) => (kid.kind === 'element' ? [] : [kid.page]));
  return new Set(pages).size <= 1;
}

export const isType = (kid: StructureKid, ...types: Role[]): boolean =>
  kid.kind === 'element' && types.includes(kid.type);

/** Puts each run of kids that belong together into a new element of the type; other kids end a run. */
export function wrap(
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
