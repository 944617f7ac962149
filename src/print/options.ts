import type { LanguageId } from '../languages/index.ts';
import type { PaperName } from './paper.ts';

/**
 * How pages are put on paper: folded and stapled; reduced, so many on a side, with rules for notes; or each
 * on a side of its own.
 */
export const SCHEMES = ['booklet', '2-up', '4-up', '6-up', 'single'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What is printed outside the trimmed pages (`crop` and `cross`: CSS Paged Media 3, 7.3). */
export const PRINTER_MARKS = ['crop', 'cross', 'fold', 'color-bars', 'slug'] as const;
export type PrinterMark = (typeof PRINTER_MARKS)[number];

/** Lengths in points. */
export interface PrintOptions {
  readonly scheme: Scheme;
  /** null for the one that fits. */
  readonly paper: PaperName | null;
  /** Sheets that are folded together; null for all. */
  readonly signature: number | null;
  /** Of a sheet: by so much the next one inside is pushed out when they are folded. */
  readonly thickness: number;
  /** Bound at the right. */
  readonly rightToLeft: boolean;
  readonly marks: readonly PrinterMark[];
  readonly bleed: number;
  /** What the slug line says before the sheet's number. */
  readonly title: string;
  /** As in `feuille 3`, `sheet 3`. */
  readonly language: LanguageId;
}

/** What is asked for; what is null is as the pages say. */
export type PrintRequest = Omit<PrintOptions, 'marks' | 'bleed' | 'title' | 'language'> & {
  readonly marks: readonly PrinterMark[] | null;
  readonly bleed: number | null;
};

/** What a build prints: a booklet to fold and staple. */
export const BOOKLET = {
  scheme: 'booklet',
  paper: null,
  signature: null,
  thickness: 0,
  rightToLeft: false,
  marks: null,
  bleed: null,
} as const satisfies PrintRequest;
