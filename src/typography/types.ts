import type { Source } from '../faults/source.ts';
import type { SetLine } from '../layout/page.ts';

/** The typography of a layout's pages. Lengths are in points, widths of spaces in ems. */
export interface Typography {
  /** The size that most glyphs have. */
  readonly bodySize: number;
  readonly pages: readonly PageFigures[];
  /** The figures of all paragraphs, of any size. */
  readonly total: Figures;
  /** The figures of lines within 5 % of the body size. */
  readonly body: Figures;
  /** The findings by page, and from top to bottom of a page. */
  readonly findings: readonly Finding[];
}

interface PageFigures extends Figures {
  /** The page's index in the layout. */
  readonly page: number;
}

export interface Figures {
  readonly lines: number;
  /** The number of lines of three words or more that were spaced to fill their measure. */
  readonly justified: number;
  /** The justified lines whose mean word gaps are narrowest and widest. */
  readonly tightest: TextLine | null;
  readonly loosest: TextLine | null;
  /** The mean word gap that 95 % of the justified lines stay below. */
  readonly gap95: number | null;
  readonly looseLines: number;
  readonly tightLines: number;
  /** The number of lines in paragraphs of several lines, and of those that end in a hyphen. */
  readonly runningLines: number;
  readonly hyphens: number;
  readonly ladders: number;
  /** The most hyphenated lines in a row; 0 when no line is hyphenated. */
  readonly longestLadder: number;
  readonly pageEndHyphens: number;
  readonly rivers: number;
  readonly overfullLines: number;
  readonly shortLastLines: number;
  readonly widows: number;
  readonly orphans: number;
}

/** A paragraph as it stands on the pages. */
export interface TextParagraph {
  readonly justified: boolean;
  /** The lines in order. They may stand on several pages. */
  readonly lines: readonly TextLine[];
}

/** A line of a paragraph in its place on a page. */
export interface TextLine {
  /** The page's index in the layout. */
  readonly page: number;
  /** The left end of its measure, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly measure: number;
  /** The ends of its text. */
  readonly left: number;
  readonly right: number;
  /** The size that most of its glyphs have. */
  readonly size: number;
  readonly text: string;
  readonly gaps: readonly WordGap[];
  /** Whether it was spaced to fill its measure, and has enough words to be judged by. */
  readonly justified: boolean;
  /** The mean of the weighed gaps, ems; null when there is none. */
  readonly meanGap: number | null;
  /** Whether it ends within a word, at a hyphen. */
  readonly hyphenated: boolean;
  /** The length by which it exceeds its measure. */
  readonly overfull: number;
  /** The place of its paragraph in the YAML. */
  readonly source: Source | null;
  /** The line as layout set it. */
  readonly set: SetLine;
}

/** The space between two words of a line. */
export interface WordGap {
  readonly left: number;
  readonly right: number;
  /** Whether the gap shows how the line was spaced: it can stretch, and is not next to spaced punctuation. */
  readonly weighed: boolean;
}

/** A place that is worth a look. It is reported at its first line. */
export type Finding = { readonly lines: readonly [TextLine, ...TextLine[]] } & (
  | { readonly kind: 'loose-line' | 'tight-line'; readonly gap: number }
  /** Two or more lines in a row that end in hyphens. */
  | { readonly kind: 'ladder' }
  | { readonly kind: 'page-end-hyphen' }
  /** Word gaps one under another through four lines or more: one gap for each line. */
  | { readonly kind: 'river'; readonly gaps: readonly WordGap[] }
  | { readonly kind: 'overfull-line'; readonly points: number }
  | { readonly kind: 'short-last-line'; readonly why: 'end-of-word' | 'short-word' | 'short' }
  | { readonly kind: 'widow' | 'orphan' }
);

export type FindingKind = Finding['kind'];
