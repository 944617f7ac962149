/**
 * What page making works on: heights and costs, without fonts or styles. Lengths in points; places in the
 * flow are indices of items.
 */
export interface Flow {
  readonly items: readonly FlowItem[];
  /** In the order of their mentions, which they keep. */
  readonly floats: readonly FlowFloat[];
  /** In order; those that can be set a line shorter or longer. */
  readonly paragraphs: readonly FlowParagraph[];
  /** In order; parts that are set in columns. */
  readonly columns: readonly FlowColumns[];
  /** Breaks before which a chapter ends: few lines of its end alone above them are unwelcome. */
  readonly barriers: readonly number[];
  /** By their number. */
  readonly notes: readonly FlowNote[];
  /** Height of the rule and the space above a page's notes. */
  readonly noteSeparation: number;
  /** Height of a page's content. */
  readonly capacity: number;
  /** What one line takes: the unit of what a page leaves empty. */
  readonly lineHeight: number;
}

export type FlowItem =
  | {
      readonly kind: 'box';
      readonly height: number;
      readonly notes: readonly number[];
      /** Height of what is repeated above the box where it starts a page (a table's head). */
      readonly resumption: number;
    }
  /** Dropped at the top of a page, unless the page begins the flow. */
  | ({ readonly kind: 'space'; readonly height: number; readonly snap?: Snap | undefined } & Elastic)
  /**
   * A place where the page may end, with what is then added below it. `FORBIDDEN` ones are used only where
   * nothing else is possible.
   */
  | { readonly kind: 'break'; readonly cost: number; readonly closing?: number };

/**
 * A space that sets what follows on the grid of its page: it ends at `offset` from a line of the grid, which
 * are `pitch` apart from the top of the page's text. Its height is that in a flow without page breaks.
 */
export interface Snap {
  readonly pitch: number;
  readonly offset: number;
}

/** What a space may gain and lose so that the last line of a page stands on its last line. */
export interface Elastic {
  readonly stretch: number;
  readonly shrink: number;
}

export interface FlowNote {
  readonly height: number;
  /** Where it may be split between two pages, from its top, in order. */
  readonly splits: readonly number[];
}

export interface FlowFloat extends Elastic {
  /** Its own margins included, which are elastic. */
  readonly height: number;
  /** Where it may be split, in order. */
  readonly splits: readonly FloatSplit[];
  readonly notes: readonly number[];
  /** Index of the item after which it is mentioned: it stands on no earlier page. */
  readonly anchor: number;
  /** The breaks that it stands after and before, where chapters begin; -1 and `Infinity` for none. */
  readonly after: number;
  readonly limit: number;
}

/** A place where a float may be split between the foot of a page and the head of the next one. */
export interface FloatSplit {
  readonly above: FloatPart;
  /** With what is repeated there (a table's head). */
  readonly below: FloatPart;
  readonly cost: number;
}

export interface FloatPart {
  /** The float's margin included. */
  readonly height: number;
  readonly notes: readonly number[];
}

/** Set otherwise only where it stands on one page as a whole. */
export interface FlowParagraph {
  /** Its lines are the items from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  readonly lineHeight: number;
  /** Whether it stays tolerable with a line less (-1) or more (1). */
  takes(lines: -1 | 1): boolean;
}

/** Paragraphs of a page, by their index, each with a line less (-1) or more (1) than is best for it. */
export interface Loosened {
  readonly paragraphs: readonly number[];
  readonly lines: -1 | 1;
}

/** Items from `start`, a box, up to `end`, set in so many columns of a width; no space in it is elastic. */
export interface FlowColumns {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** How far lines of the grid are apart, 0 where there is none: columns take whole lines of it. */
  readonly pitch: number;
}

/** How the last float or the last note of a page goes on at the head of the next page, or of its notes. */
export type Split =
  /** By its number among the float's splits. */
  | { readonly kind: 'float'; readonly split: number }
  /** At so many points from the top of the note. */
  | { readonly kind: 'note'; readonly note: number; readonly height: number };

/** What stands on a page of a part in columns: the items of each column. */
export interface ColumnSet {
  /** Index of the part. */
  readonly part: number;
  readonly columns: readonly { readonly start: number; readonly end: number }[];
  readonly height: number;
}

export interface FlowPage {
  /** Items from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** Floats from `floatStart` up to `footStart` at the head, from there up to `floatEnd` at the foot. */
  readonly floatStart: number;
  readonly footStart: number;
  readonly floatEnd: number;
  /** How much of what they may gain or lose the spaces of the page do gain, from -1 to 1. */
  readonly ratio: number;
  readonly loosened: Loosened | null;
  readonly columns: readonly ColumnSet[];
  readonly split: Split | null;
  /** Lines that stay empty though the text goes on, half a line aside. */
  readonly empty: number;
  /** What is too much for the page, points; 0 for all but what fits nowhere. */
  readonly overfull: number;
}
