import type { Source } from '../faults/source.ts';
import type { SetLine } from '../layout/page.ts';

/** What was measured on the pages of a layout. Lengths in points, widths of spaces in ems. */
export interface Typography {
  /** The size that most glyphs have. */
  readonly bodySize: number;
  readonly pages: readonly PageFigures[];
  /** Of all paragraphs, of any size. */
  readonly total: Figures;
  /** Of those within 5 % of the body size. */
  readonly body: Figures;
  /** By page, then from its top down. */
  readonly findings: readonly Finding[];
}

export interface PageFigures extends Figures {
  /** Index into the layout's pages. */
  readonly page: number;
}

export interface Figures {
  readonly lines: number;
  /** Lines of three words or more that were spaced to fill their measure. */
  readonly justified: number;
  /** Of these, the lines whose mean word gap is narrowest and widest. */
  readonly tightest: TextLine | null;
  readonly loosest: TextLine | null;
  /** The mean word gap that 95 % of them keep below. */
  readonly gap95: number | null;
  readonly looseLines: number;
  readonly tightLines: number;
  /** Lines of paragraphs of several lines, and those of them that end in a hyphen. */
  readonly runningLines: number;
  readonly hyphens: number;
  readonly ladders: number;
  /** Most hyphened lines in a row; 0 when no line is hyphened. */
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
  /** From the first to the last, which may stand on different pages. */
  readonly lines: readonly TextLine[];
}

/** A line of a paragraph, where it stands. */
export interface TextLine {
  /** Index into the layout's pages. */
  readonly page: number;
  /** Left end of its measure, and baseline. */
  readonly x: number;
  readonly y: number;
  readonly measure: number;
  /** Where its text begins and ends. */
  readonly left: number;
  readonly right: number;
  /** The size that most of its glyphs have. */
  readonly size: number;
  readonly text: string;
  readonly gaps: readonly WordGap[];
  /** Whether it was spaced to fill its measure, and has the words to show it. */
  readonly justified: boolean;
  /** Of the gaps that are weighed, ems; null when there is none. */
  readonly meanGap: number | null;
  /** Ends within a word, at a hyphen. */
  readonly hyphened: boolean;
  /** Wider than the measure by so much. */
  readonly overfull: number;
  /** Of its paragraph. */
  readonly source: Source | null;
  /** What its marks bear. */
  readonly set: SetLine;
}

/** The space between two words of a line. */
export interface WordGap {
  readonly left: number;
  readonly right: number;
  /** Stretches and stands next to no punctuation that is spaced: it shows how the line was spaced. */
  readonly weighed: boolean;
}

/** Something to look at. Its first line is where it is. */
export type Finding = { readonly lines: readonly [TextLine, ...TextLine[]] } & (
  | { readonly kind: 'loose-line' | 'tight-line'; readonly gap: number }
  /** Two lines or more in a row that end in hyphens. */
  | { readonly kind: 'ladder' }
  | { readonly kind: 'page-end-hyphen' }
  /** Word gaps one under another through four lines or more: one gap of each line. */
  | { readonly kind: 'river'; readonly gaps: readonly WordGap[] }
  | { readonly kind: 'overfull-line'; readonly points: number }
  | { readonly kind: 'short-last-line'; readonly why: 'end-of-word' | 'short-word' | 'short' }
  | { readonly kind: 'widow' | 'orphan' }
);

export type FindingKind = Finding['kind'];
