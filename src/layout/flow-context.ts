import type { ElementNode } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { FontFace } from '../text/font-types.ts';
import type { Inline, Paragraph } from '../text/types.ts';
import type { PageMargins } from './bleed.ts';
import type { Box } from './box-tree.ts';
import type { Galley } from './galley/galley.ts';
import type { Band } from './geometry.ts';
import type { DecoratedInlines } from './inline-decoration.ts';
import type { SetBefore } from './layout-memory.ts';
import type { PictureSource } from './picture.ts';

/** Sets a box and its descendants into a galley. @param page the name of the page that they stand on. */
export type FlowBox = (box: Box, galley: Galley, band: Band, page: string, context: FlowContext) => void;

/** The context of the galley that is set last, by which what is kept longer than a pass sets more of a box. */
export interface Latest {
  flow: FlowContext | null;
}

/** The services that setting a galley needs. */
export interface FlowContext {
  /** `flowBox` of flow.ts. Tables and floats, which flow.ts sets, set their own content by it. */
  readonly flowBox: FlowBox;
  readonly pictures: PictureSource;
  readonly report: Report;
  /** The boxes that were set before; null where nothing is kept. */
  readonly before: SetBefore | null;
  readonly latest: Latest;
  /** Whether a block around may not be split and has its pictures fitted to a page. */
  readonly isKept?: true;
  /** The style of the line above a part of a picture that goes over to further pages; undefined where none does. */
  readonly partedPictures?: ComputedStyle;
  paragraph(box: { readonly inlines: readonly Inline[]; readonly style: ComputedStyle }): Paragraph;
  /** A text that layout adds to an element. */
  text(text: string, style: ComputedStyle, element: ElementNode): Inline;
  readonly decorated: DecoratedInlines;
  /** The font whose ascent and descent place baselines (CSS 2.1, 10.8.1). */
  strut(style: ComputedStyle): FontFace;
  /** The line grid of pages: from baseline to baseline, and from the page's top to the first; null for none. */
  readonly grid: { readonly pitch: number; readonly baseline: number } | null;
  /** The width of the content of pages of this name, points. */
  measure(page: string): number;
  /** The height of the content of pages of this name, points. */
  capacity(page: string): number;
  margins(page: string): PageMargins;
}
