/**
 * A part of the document between two forced breaks, as page making sees it: heights and costs, without fonts or
 * styles. Lengths are in points; places in the flow are indices of items.
 */
export interface Flow {
  readonly items: readonly FlowItem[];
  /** The floats in the order of their mentions, in which they also stand on pages. */
  readonly floats: readonly FlowFloat[];
  /** The paragraphs that may take a line less or more, in order. */
  readonly paragraphs: readonly FlowParagraph[];
  /** The parts that are set in columns, in order. */
  readonly columns: readonly FlowColumns[];
  /** The breaks at which a chapter ends, in order: no float of its own passes them. */
  readonly barriers: readonly number[];
  /** The notes; items and floats call them by their index. */
  readonly notes: readonly FlowNote[];
  /** The height of the rule and the space above a page's notes. */
  readonly noteSeparation: number;
  /** The height of a page's content area. */
  readonly capacity: number;
  /** Whether its first page is a right-hand one. */
  readonly recto: boolean;
  /** The height of a line of the text, in which holes are measured. */
  readonly lineHeight: number;
}

export type FlowItem =
  | {
      readonly kind: 'box';
      readonly height: number;
      readonly notes: readonly number[];
      /** The part that is repeated above the box where it starts a page, such as a table's head; null for nothing. */
      readonly resumption: { readonly height: number } | null;
    }
  /** A space is dropped at the head of a page, unless the page begins the flow (CSS Fragmentation 3, 5.2). */
  | ({ readonly kind: 'space'; readonly height: number; readonly snap?: Snap | undefined } & Elastic)
  /**
   * A break opportunity. `closing` is the height of what is added below the text where a page ends here, such as the
   * lower border of a box. A `FORBIDDEN` break is used only where nothing else is possible.
   */
  | { readonly kind: 'break'; readonly cost: number; readonly closing?: number };

/**
 * The place on the grid of a page at which a space ends: `offset` from a line of the grid. The lines of the grid are `pitch` apart, the first at the top of the page's text. The space's own height is the one it
 * has in a flow that is not broken into pages.
 */
export interface Snap {
  readonly pitch: number;
  readonly offset: number;
}

/** How much higher a space may become, and how much less high, so that the text of a page ends at its foot. */
export interface Elastic {
  readonly stretch: number;
  readonly shrink: number;
}

export interface FlowNote {
  readonly height: number;
  /** The heights, from its top, at which it may be split between two pages, in order. */
  readonly splits: readonly number[];
}

export interface FlowFloat extends Elastic {
  /** The height with its margins, which are elastic. */
  readonly height: number;
  /** The places where it may be split, in order. */
  readonly splits: readonly FloatSplit[];
  readonly notes: readonly number[];
  /** The item after which it is first mentioned: it stands on no earlier page. */
  readonly mention: number;
  /** The item after which it is written; at its mention or further on. */
  readonly anchor: number;
  /** The barriers that it stands after and before; -1 and `Infinity` for none. */
  readonly after: number;
  readonly limit: number;
  /** The break before the title that it stands below, the last before its mention; `after` where there is none. */
  readonly title: number;
  /** The end of the page at which alone it may stand; null for either. */
  readonly end?: 'head' | 'foot' | null;
  /** The height that it adds to the text where it stands in it, as it is written; null where it cannot. */
  readonly inText: number | null;
}

/** A place where a float may be split between the foot of a page and the head of the next one. */
export interface FloatSplit {
  readonly above: FloatPart;
  /** The rest, with what is repeated above it, such as a table's head. */
  readonly below: FloatPart;
  readonly cost: number;
}

export interface FloatPart {
  /** The height with the float's margins. */
  readonly height: number;
  readonly notes: readonly number[];
}

/** A paragraph that may take a line less or more, as long as all of it stands on one page. */
export interface FlowParagraph {
  /** The lines are the items from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  readonly lineHeight: number;
  /** Whether its lines stay tolerable with one less (-1) or one more (1). */
  takes(lines: -1 | 1): boolean;
}

/** Paragraphs of a page, by their index, each of which takes a line less (-1) or more (1) than is best for it. */
export interface Loosened {
  readonly paragraphs: readonly number[];
  readonly lines: -1 | 1;
}

/**
 * The items from `start`, which is a box, up to `end`, set in columns of equal width. No space among them is
 * elastic.
 */
export interface FlowColumns {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** The pitch of the grid, of which columns take whole lines; 0 where there is none. */
  readonly pitch: number;
}

/**
 * The place where the last float of a page, or its last note, is split. The rest stands first on the next page, or among its
 * notes.
 */
export type Split =
  /** `split` is an index of the float's splits. */
  | { readonly kind: 'float'; readonly split: number }
  /** `note` is an index of the flow's notes; `height` is what stands on the first page, from the note's top. */
  | { readonly kind: 'note'; readonly note: number; readonly height: number };

/** The columns on one page of a part in columns, each with its items. */
export interface ColumnSet {
  /** The index of the part among the flow's columns. */
  readonly part: number;
  readonly columns: readonly { readonly start: number; readonly end: number }[];
  readonly height: number;
}

export interface FlowPage {
  /** The text is the items from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /**
   * The floats from `floatStart` up to `textStart` at the head, from there up to `footStart` in the text, each where
   * it is written, the rest up to `floatEnd` at the foot.
   */
  readonly floatStart: number;
  readonly textStart: number;
  readonly footStart: number;
  readonly floatEnd: number;
  /** How far its spaces are stretched, up to 1 for all they may gain, or shrunk, down to -1 for all they may lose. */
  readonly ratio: number;
  readonly loosened: Loosened | null;
  readonly columns: readonly ColumnSet[];
  readonly split: Split | null;
  /** Lines of hole, half a line less; 0 on the last page, and where a chapter ends. */
  readonly empty: number;
}
