import type { Drawing } from '../drawing/drawing.ts';

/**
 * Pages placed on paper. Coordinates are in points from the top left corner of a side of the paper; y grows
 * downwards. A sheet is turned over like the leaf of a book, about a vertical axis: a landscape sheet flips on
 * its short edge, a portrait one on its long edge. So no page stands on its head.
 */
export interface Imposition {
  /** The size of a sheet as it is printed, landscape or portrait. */
  readonly paper: Size;
  readonly sheets: readonly Sheet[];
  /** The part of a side that remains after cutting. */
  readonly trim: Box;
  /** How far backgrounds extend beyond the trim, in points. */
  readonly bleed: number;
  /** The copies that one printing gives. A large sheet may hold the same pages several times. */
  readonly copies: number;
}

/** A width and a height in points. */
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
  /** Rules for notes and printer's marks. The drawing is as large as the side. */
  readonly marks: Drawing;
}

export interface PlacedPage {
  /** The index of the page among those that were imposed. */
  readonly page: number;
  /** The top left corner of the trimmed page. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Whether the page is turned by a quarter, its head to the left. The corner is that of the turned page. */
  readonly turned: boolean;
  /** The part of the side that the page may paint on. */
  readonly clip: Box;
}

/** The edge on which the printer flips a sheet (`/Duplex`, ISO 32000-1, table 150). */
export const turnOf = ({ width, height }: Size): 'short' | 'long' => (width > height ? 'short' : 'long');
