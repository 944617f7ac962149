import type { DocumentTree, ElementNode } from '../document/tree.ts';
import type { CounterStyle } from './counter-styles.ts';
import type { PageMarks } from './page-edges.ts';

/** A colour as `#rrggbb`. */
export type Color = string;

/** Points, or a share of the containing block's width. */
export type LengthPercentage = number | { readonly percent: number };

export interface Sides<T> {
  readonly top: T;
  readonly right: T;
  readonly bottom: T;
  readonly left: T;
}

export interface Border {
  /** Points; 0 when the style is `none`. */
  readonly width: number;
  readonly style: 'none' | 'solid' | 'dotted' | 'dashed' | 'double';
  readonly color: Color;
}

export type Display =
  | 'none'
  | 'block'
  | 'inline'
  | 'list-item'
  | 'table'
  | 'table-row-group'
  | 'table-header-group'
  | 'table-footer-group'
  | 'table-row'
  | 'table-cell'
  | 'table-caption';

export type BreakBetween = 'auto' | 'avoid' | 'page' | 'recto' | 'verso';

/** One part of a `content` value (CSS Generated Content, CSS GCPM 3). */
export type ContentPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'attr'; readonly name: string }
  /** Page counters are layout's; `footnote` is the note's number. */
  | {
      readonly kind: 'counter';
      readonly name: 'page' | 'pages' | 'footnote';
      /** null where none is named. */
      readonly style: CounterStyle | null;
    }
  /** `string(name)`: a named string set by `string-set` on this page or before. */
  | {
      readonly kind: 'string';
      readonly name: string;
      readonly which: 'first' | 'last' | 'start' | 'first-except';
    }
  /** `target-counter(attr(href), page)`; without a style as that page prints it. */
  | {
      readonly kind: 'target-counter';
      readonly attribute: string;
      readonly counter: 'page';
      readonly style: CounterStyle | null;
    }
  /** `leader('.')`. */
  | { readonly kind: 'leader'; readonly pattern: string }
  /** `content(text)`, in `string-set` and `bookmark-label`. */
  | { readonly kind: 'element-text' };

/** The values that counters are given (CSS Lists 3, 4.2); none for those that go on. */
export interface CounterReset {
  /** The number of the page that the element starts on. */
  readonly page?: number;
  /** What the number of the next note follows. */
  readonly footnote?: number;
}

/** The style of one element or pseudo-element: every property resolved, lengths in points. */
export interface ComputedStyle {
  readonly display: Display;
  readonly float: 'none' | 'footnote' | 'bottom';

  readonly fontFamily: readonly string[];
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  readonly fontVariantCaps: 'normal' | 'small-caps' | 'all-small-caps';
  /** Of `lining-nums`, `oldstyle-nums`, `proportional-nums`, `tabular-nums`. */
  readonly fontVariantNumeric: readonly string[];
  readonly fontVariantPosition: 'normal' | 'super' | 'sub';
  readonly color: Color;
  /** Points from baseline to baseline. */
  readonly lineHeight: number;
  readonly letterSpacing: number;
  readonly textAlign: 'left' | 'right' | 'center' | 'justify';
  /** Of a table's cells: what the numbers of a column are aligned on. */
  readonly alignCharacter: string | null;
  readonly textWrap: 'wrap' | 'balance';
  readonly textAlignLast: 'auto' | 'left' | 'right' | 'center' | 'justify';
  readonly textIndent: number;
  readonly textTransform: 'none' | 'uppercase' | 'lowercase';
  readonly textDecorationLine: 'none' | 'underline';
  /** For inlines, a shift up in points (or a keyword); for table cells, top, middle or bottom. */
  readonly verticalAlign: 'baseline' | 'super' | 'sub' | 'top' | 'middle' | 'bottom' | number;
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap';
  readonly hyphens: 'none' | 'manual' | 'auto';
  /** Shortest word, fewest letters before and after the hyphen (CSS Text 4 hyphenate-limit-chars). */
  readonly hyphenateLimitChars: readonly [number, number, number];

  readonly margin: Sides<LengthPercentage | 'auto'>;
  readonly padding: Sides<LengthPercentage>;
  readonly border: Sides<Border>;
  readonly backgroundColor: Color | null;
  readonly width: LengthPercentage | 'auto';
  readonly height: number | 'auto';
  readonly minHeight: number;
  readonly borderCollapse: 'separate' | 'collapse';
  readonly listStyleType: 'none' | 'disc' | 'dash' | 'box' | CounterStyle;
  /** 1 where the content is not set in columns. */
  readonly columnCount: number;
  readonly columnGap: number;
  readonly columnRule: Border;
  readonly lineSnap: 'none' | 'baseline';

  readonly page: string;
  readonly breakBefore: BreakBetween;
  readonly breakAfter: BreakBetween;
  readonly breakInside: 'auto' | 'avoid';
  readonly boxDecorationBreak: 'slice' | 'clone';
  readonly orphans: number;
  readonly widows: number;

  readonly counterReset: CounterReset;

  /** null means `normal` (elements) or no box (pseudo-elements). */
  readonly content: readonly ContentPart[] | null;
  readonly stringSet: readonly { readonly name: string; readonly content: readonly ContentPart[] }[];
  readonly bookmarkLevel: number | 'none';
  readonly bookmarkLabel: readonly ContentPart[];

  /** Custom properties, `--name` to its value as written, after `var()`. */
  readonly custom: Readonly<Record<string, string | null>>;
}

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
