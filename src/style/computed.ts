import type { DocumentTree, ElementNode } from '../document/tree.ts';
import { wordList } from '../word-list.ts';
import type { ComputedStyle, Sides } from './computed-style.ts';
import type { PageMarks } from './page-edges.ts';
import type { CustomProperties } from './variables.ts';

export type { Border, ComputedStyle, Sides } from './computed-style.ts';
export type { ContentPart } from './content.ts';
export type { Position } from './properties/pictures.ts';
export type { Color, LengthPercentage } from './values.ts';

export const PSEUDO_ELEMENTS = ['before', 'after', 'marker', 'footnote-call', 'footnote-marker'] as const;

export type PseudoElement = (typeof PSEUDO_ELEMENTS)[number];

export const MARGIN_BOX_NAMES = wordList(
  'top-left top-center top-right bottom-left bottom-center bottom-right',
);

export type MarginBoxName = (typeof MARGIN_BOX_NAMES)[number];

/** The style of one page, from `@page` rules (CSS Paged Media 3). Lengths in points. */
type BackgroundName =
  | 'backgroundColor'
  | 'backgroundImage'
  | 'backgroundPosition'
  | 'backgroundSize'
  | 'backgroundRepeat';

export interface PageStyle {
  readonly width: number;
  readonly height: number;
  /** How far backgrounds extend beyond the page's edge, where the sheet is printed to be cut. */
  readonly bleed: number;
  /** The marks around a page that is printed to be cut. */
  readonly marks: PageMarks;
  readonly margin: Sides<number>;
  /** The background: its own, else that of the root. */
  readonly background: Pick<ComputedStyle, BackgroundName>;
  /** The number that `counter-reset` gives the page; null where it follows the page before. */
  readonly number: number | null;
  readonly marginBoxes: Partial<Record<MarginBoxName, ComputedStyle>>;
  /** The area of notes, `@footnote`: its border-top is the rule, its margin-top the space above. */
  readonly footnoteArea: ComputedStyle;
}

export interface PageSelector {
  /** The name of the page, from the property `page`; `auto` for none. */
  readonly name: string;
  readonly side: 'recto' | 'verso';
  /** The page's place in the document, from 1. */
  readonly number: number;
  /** The page's place in its group, consecutive pages of one name, from 1 (CSS GCPM 3, 4). */
  readonly inGroup: number;
  readonly blank: boolean;
}

export interface StyledDocument {
  readonly tree: DocumentTree;
  style(element: ElementNode): ComputedStyle;
  /** The style of a pseudo-element; null when it has no box. */
  pseudo(element: ElementNode, which: PseudoElement): ComputedStyle | null;
  page(selector: PageSelector): PageStyle;
  /** The custom properties of the root, by their names. */
  readonly variables: CustomProperties;
}
