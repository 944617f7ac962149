import type { Box, Drawing, Size } from '../drawing/drawing.ts';

/**
 * Pages placed on paper. Coordinates are in points from the top left corner of a side of the paper; y grows
 * downwards. A sheet is turned over like the leaf of a book, about a vertical axis: a landscape sheet flips on
 * its short edge, a portrait one on its long edge. So no page stands on its head. For printers that turn it otherwise
 * the writer turns backs, as `printer` says.
 */
export interface Imposition {
  /** The size of a sheet as it is printed, landscape or portrait. */
  readonly paper: Size;
  readonly sheets: readonly Sheet[];
  /** The part of a side that remains after cutting. */
  readonly trim: Box;
  /** How far backgrounds extend beyond the trim, in points. */
  readonly bleed: number;
  /** How the printer turns sheets; absent where it does so as `turnOf` says, both sides in one run. */
  readonly printer?: Printer;
  /** The copies that one printing gives. A large sheet may hold the same pages several times. */
  readonly copies: number;
}

/** The edges on which printers turn sheets over (`/Duplex`, ISO 32000-1, table 150). */
export const FLIPS = ['short', 'long'] as const;
export type Flip = (typeof FLIPS)[number];

/** The sides of sheets, for printers that print one at a time. */
export const SIDES = ['fronts', 'backs'] as const;
export type Sides = (typeof SIDES)[number];

/** The moves that bring backs behind their fronts on a printer. */
export interface Printer {
  readonly flip: Flip;
  /** Whether backs stand on their heads in the file, since the printer turns sheets over the other edge. */
  readonly upsideDown: boolean;
  /** How far backs are moved, before they are turned. */
  readonly offset: { readonly x: number; readonly y: number };
  readonly sides: Sides | null;
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
export const turnOf = ({ width, height }: Size): Flip => (width > height ? 'short' : 'long');
