import type { ElementNode } from '../../document/tree.ts';
import type { Border, ComputedStyle } from '../../style/computed.ts';
import type { Band } from '../geometry.ts';
import type { Overlay, PageMark } from '../page.ts';
import type { Elastic, FloatPart, FloatSplit, FlowColumns, Snap } from '../pages/abstract-flow.ts';

/**
 * The galley: what is set, one thing under another, before it is made up into pages. Marks stand in
 * points from the left edge of the measure and from the top of their item.
 */
export type GalleyItem = GalleyBox | GalleySpace | GalleyBreak;

export interface GalleyBox {
  readonly kind: 'box';
  readonly height: number;
  readonly marks: readonly PageMark[];
  /** The notes called here, by their indices among those at the foot of pages. */
  readonly notes: readonly number[];
  /** Named strings set here (CSS GCPM 3, string-set). */
  readonly strings: readonly NamedString[];
  /** The marks that are repeated above this box where it starts a page, such as a table's head. */
  readonly resumption: { readonly height: number; readonly marks: readonly PageMark[] } | null;
  /** The boxes at places of the page on which it stands. */
  readonly overlays?: readonly Overlay[];
  /** The decorated blocks that it stands in, outermost first. */
  readonly frames: readonly Frame[];
}

export interface GalleySpace extends Elastic {
  readonly kind: 'space';
  readonly height: number;
  readonly frames: readonly Frame[];
  /** The place of the next line on the grid, which gives the space its height; undefined for other spaces. */
  readonly snap?: Snap | undefined;
}

interface GalleyBreak {
  readonly kind: 'break';
  readonly cost: number;
  readonly forced: ForcedBreak | null;
  /** The height that is added where a page or a column ends here, points: the lower edges of the boxes that it parts. */
  readonly closing?: number;
}

export interface ForcedBreak {
  readonly to: 'page' | 'recto' | 'verso';
  /** Name of the page that follows (CSS Paged Media 3, `page`). */
  readonly page: string;
  /** The block that the break comes before. */
  readonly style: ComputedStyle | null;
}

/** The background and borders of a block, drawn around its items on each page that has some. */
export interface Frame {
  readonly element: ElementNode;
  readonly style: ComputedStyle;
  readonly x: number;
  readonly width: number;
  /** Heights of its padding and borders, which are repeated where it is parted; null where it is sliced. */
  readonly edges: { readonly top: number; readonly bottom: number } | null;
}

export interface NamedString {
  readonly name: string;
  readonly value: string;
}

/** A figure that may move to the top or the foot of a page. */
export interface GalleyFloat {
  readonly element: ElementNode;
  readonly height: number;
  /** Space between it and the text. */
  readonly gap: number;
  /** The elasticity of the space beside the float. */
  readonly gapElastic: Elastic;
  /** The height that its charts may gain, all together, points. */
  readonly chartStretch: number;
  /** The marks, where its charts together are `higher` points higher. */
  marks(higher: number): readonly PageMark[];
  readonly splits: readonly GalleySplit[];
  readonly notes: readonly number[];
  /** The number of galley items before the place where it is written. */
  readonly anchor: number;
  /** The number of barriers before that place. */
  readonly barriers: number;
  /** The number of items before the title that it stands below; -1 where there is none. */
  readonly title: number;
  /** The end of the page at which alone it may stand; null for either. */
  readonly end: 'head' | 'foot' | null;
  /** The place where it stands in the text; null in columns, whose measure it does not take. */
  readonly inText: PlaceInText | null;
}

/** The place of a float in the text. Lengths are in points. */
interface PlaceInText {
  /** The left edge, from that of the measure. */
  readonly x: number;
  /** The space above it. */
  readonly above: number;
  /** The distance of lines on the page's grid; 0 without a grid. */
  readonly pitch: number;
}

/** A place where a float may be split between two pages. */
export interface GalleySplit extends FloatSplit {
  readonly above: GalleyPart;
  readonly below: GalleyPart;
}

/** A part of a split float, without its margins. */
export interface GalleyPart extends FloatPart {
  readonly gap: number;
  marks(): readonly PageMark[];
}

/** The places of columns: the first one, and the step, points, from each column and rule to the next. */
export interface ColumnGrid {
  readonly count: number;
  readonly first: Band;
  readonly step: number;
  readonly rule: Border;
}

/** A part of the galley that is set in columns (CSS Multi-column Layout 1), in the measure of the first. */
export interface GalleyColumns extends ColumnGrid, FlowColumns {
  /** The frames that begin inside. */
  readonly frames: ReadonlySet<Frame>;
}

/** A line of text: marks from the top of its line box, its baseline from there. */
export interface GalleyLine extends Pick<GalleyBox, 'height' | 'marks' | 'notes'> {
  readonly baseline: number;
  /** The line's place on the grid; null where lines stand on none. */
  readonly snap: Snap | null;
}

/** A vertical margin, points. */
export interface Margin extends Elastic {
  readonly height: number;
  /** The edge of its block at which it stands. */
  readonly side: 'top' | 'bottom';
}

/** The height of a float, and that of the space beside it, at a page's ratio of stretch or shrink. */
export function floatExtent(float: GalleyFloat, ratio: number): { higher: number; gap: number } {
  return {
    higher: Math.max(0, ratio) * float.chartStretch,
    gap: elasticHeight(float.gap, float.gapElastic, ratio),
  };
}

/** A space at a page's `ratio` of stretch or shrink. */
export function elasticHeight(height: number, { stretch, shrink }: Elastic, ratio: number): number {
  return height + ratio * (ratio > 0 ? stretch : shrink);
}

/** The notes that items call, in their order. Most items call none. */
export function notesIn(items: readonly GalleyItem[]): number[] {
  const notes: number[] = [];
  for (const item of items) if (item.kind === 'box' && item.notes.length > 0) notes.push(...item.notes);
  return notes;
}
