import type { DocumentTree, ElementNode } from '../document/tree.ts';
import type { ComputedStyle, Sides } from './computed-style.ts';
import type { PageMarks } from './page-edges.ts';
import type { Color } from './values.ts';

export type { Border, ComputedStyle, Sides } from './computed-style.ts';
export type { ContentPart } from './content.ts';
export type { Color, LengthPercentage } from './values.ts';

export type PseudoElement = 'before' | 'after' | 'marker' | 'footnote-call' | 'footnote-marker';

export type MarginBoxName =
  | 'top-left'
  | 'top-center'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-center'
  | 'bottom-right';

/** What `@page` says for one page (CSS Paged Media 3). Lengths in points. */
export interface PageStyle {
  readonly width: number;
  readonly height: number;
  /** How far backgrounds go beyond the page, where it is printed to be cut. */
  readonly bleed: number;
  /** What is printed around it then. */
  readonly marks: PageMarks;
  readonly margin: Sides<number>;
  readonly backgroundColor: Color | null;
  /** The number that the page is given; null where it follows the one before. */
  readonly number: number | null;
  readonly marginBoxes: Partial<Record<MarginBoxName, ComputedStyle>>;
  /** `@footnote`: the area of notes; its border-top is the rule, its margin-top the space above. */
  readonly footnoteArea: ComputedStyle;
}

export interface PageSelector {
  /** The `page` property in force; `auto` for none. */
  readonly name: string;
  readonly side: 'recto' | 'verso';
  /** Its place in the document, from 1. */
  readonly number: number;
  /** Its place among the pages of its name that follow one another, from 1 (CSS GCPM 3, 4). */
  readonly inGroup: number;
  readonly blank: boolean;
}

export interface StyledDocument {
  readonly tree: DocumentTree;
  style(element: ElementNode): ComputedStyle;
  /** null when the pseudo-element has no box. */
  pseudo(element: ElementNode, which: PseudoElement): ComputedStyle | null;
  page(selector: PageSelector): PageStyle;
}
