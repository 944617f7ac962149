import type { PaperName } from './paper.ts';

/**
 * The ways to place pages on paper: a booklet, folded and stapled; 2, 4 or 6 reduced pages on a side, with rules
 * for notes; or a single page on each side.
 */
export const SCHEMES = ['booklet', '2-up', '4-up', '6-up', 'single'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The marks that can be printed around trimmed pages (`crop` and `cross`: CSS Paged Media 3, 7.3). */
export const PRINTER_MARKS = ['crop', 'cross', 'fold', 'color-bars', 'slug'] as const;
export type PrinterMark = (typeof PRINTER_MARKS)[number];

/** A way to print. Lengths are in points. */
export interface PrintOptions {
  readonly scheme: Scheme;
  /** null for the paper that fits. */
  readonly paper: PaperName | null;
  /** The number of sheets that are folded together; null for all. */
  readonly signature: number | null;
  /** The thickness of a sheet, by which the next one inside is pushed out when they are folded. */
  readonly thickness: number;
  /** Whether the booklet is bound at its right. */
  readonly rightToLeft: boolean;
  readonly marks: readonly PrinterMark[];
  readonly bleed: number;
  /** The title at the beginning of the slug line. */
  readonly title: string;
  /** The language of the slug line. */
  readonly language: string;
}

/** A way to print as the user asks for it. The marks and the bleed are those of the pages' style where they are null. */
export type PrintRequest = Omit<PrintOptions, 'marks' | 'bleed' | 'title' | 'language'> & {
  readonly marks: readonly PrinterMark[] | null;
  readonly bleed: number | null;
};

/** The way in which a build prints: a booklet to fold and staple. */
export const BOOKLET = {
  scheme: 'booklet',
  paper: null,
  signature: null,
  thickness: 0,
  rightToLeft: false,
  marks: null,
  bleed: null,
} as const satisfies PrintRequest;
