import type { Drawing } from '../drawing/drawing.ts';

/**
 * Pages on paper. Coordinates in points from the top left corner of a side of the paper, y down. A sheet is
 * turned over as the leaf of a book is, about an upright axis: along the short edge of a sheet that is wider
 * than high, along the long edge of one that is higher. So no page stands on its head.
 */
export interface Imposition {
  /** As it is printed: wider than high, or higher. */
  readonly paper: Size;
  readonly sheets: readonly Sheet[];
  /** What is left of a side once it is cut. */
  readonly trim: Box;
  /** How far backgrounds go beyond it. */
  readonly bleed: number;
  /** How many copies one printing gives: a large sheet may hold the same pages twice. */
  readonly copies: number;
}

/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Sheet {
  readonly front: Side;
  readonly back: Side;
}

export interface Side {
  readonly pages: readonly PlacedPage[];
  /** Rules for notes and printer's marks, over the whole side. */
  readonly marks: Drawing;
}

export interface PlacedPage {
  /** Index into the pages that were imposed. */
  readonly page: number;
  /** The top left corner of the trimmed page. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** What it may paint of the side. */
  readonly clip: Box;
}

/** Which edge the printer turns a sheet along (ISO 32000-1, table 150). */
export const turnOf = ({ width, height }: Size): 'short' | 'long' => (width > height ? 'short' : 'long');
