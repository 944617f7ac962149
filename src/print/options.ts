import { MM } from '../units.ts';
import type { PaperName } from './paper.ts';
import type { Flip, Sides } from './sheet.ts';

/**
 * The ways to place pages on paper: a booklet, folded and stapled; 2, 4 or 6 reduced pages on a side, with rules
 * for notes; or a single page on each side.
 */
export const SCHEMES = ['booklet', '2-up', '4-up', '6-up', 'single'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The marks that can be printed around trimmed pages (`crop` and `cross`: CSS Paged Media 3, 7.3). */
export const PRINTER_MARKS = ['crop', 'cross', 'fold', 'color-bars', 'slug'] as const;
export type PrinterMark = (typeof PRINTER_MARKS)[number];

/** The place of a handout's rules for notes. */
export const NOTES = ['none', 'side', 'below'] as const;
export type Notes = (typeof NOTES)[number];

/** The sheets that are folded together: equally many in each signature where there is a choice. */
export interface Signature {
  readonly least: number;
  readonly most: number;
}

/** A way to print. Lengths are in points. */
export interface PrintOptions {
  readonly scheme: Scheme;
  /** null for the paper that fits. */
  readonly paper: PaperName | null;
  /** null for one signature of all sheets. */
  readonly signature: Signature | null;
  /** The thickness of a sheet, by which the next one inside is pushed out when they are folded. */
  readonly thickness: number;
  /** Whether the booklet is bound at its right. */
  readonly rightToLeft?: boolean | undefined;
  readonly marks: readonly PrinterMark[];
  readonly bleed: number;
  readonly notes: Notes;
  /** The white edge of a handout's paper. */
  readonly margin: number;
  /** The edge on which the printer turns sheets; null for the one that suits the paper. */
  readonly flip: Flip | null;
  /** null for both. */
  readonly sides: Sides | null;
  /** How far backs are moved to the right and down, so that they lie on their fronts. */
  readonly offset: { readonly x: number; readonly y: number };
  /** The title at the beginning of the slug line. */
  readonly title: string;
  /** The language of the slug line. */
  readonly language: string;
}

/** A way to print as the user asks for it. The marks and the bleed are those of the pages' style where they are null. */
export type PrintRequest = Omit<PrintOptions, 'marks' | 'bleed' | 'title' | 'language' | 'rightToLeft'> & {
  readonly marks: readonly PrinterMark[] | null;
  readonly bleed: number | null;
  /** Whether the file is to follow PDF/X-4. */
  readonly pdfx?: boolean;
};

/** The bleed that print shops ask for. */
export const PRESS_BLEED = 3 * MM;

/** The white edge that office printers leave. */
const HANDOUT_MARGIN = 10 * MM;

/** The way in which a build prints: a booklet to fold and staple. */
export const BOOKLET = {
  scheme: 'booklet',
  paper: null,
  signature: null,
  thickness: 0,
  marks: null,
  bleed: null,
  notes: 'side',
  margin: HANDOUT_MARGIN,
  flip: null,
  sides: null,
  offset: { x: 0, y: 0 },
} as const satisfies PrintRequest;
