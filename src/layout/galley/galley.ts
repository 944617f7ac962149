import type { ComputedStyle } from '../../style/computed.ts';
import { COSTS, FORBIDDEN } from '../costs.ts';
import type { PageMark } from '../page.ts';
import type { Elastic, Snap } from '../pages/abstract-flow.ts';
import { snapHeight, wholeLines } from '../pages/grid.ts';
import type {
  ColumnGrid,
  ForcedBreak,
  Frame,
  GalleyBox,
  GalleyColumns,
  GalleyFloat,
  GalleyItem,
  GalleyLine,
  GalleySpace,
  Margin,
  NamedString,
} from './galley-items.ts';
import type { GalleyParagraph } from './paragraph-variants.ts';
import { shift } from './stack.ts';

const RIGID: Elastic = { stretch: 0, shrink: 0 };

/** An item inside a cloned box, whose edges are repeated where a page begins or ends at the item. */
function withEdges(item: GalleyItem, { top, bottom }: NonNullable<Frame['edges']>): GalleyItem {
  if (item.kind === 'break') return item.forced ? item : { ...item, closing: (item.closing ?? 0) + bottom };
  if (item.kind === 'space') return item;
  const { height, marks } = item.resumption ?? { height: 0, marks: [] };
  return { ...item, resumption: { height: top + height, marks: shift(marks, 0, top) } };
}

/** Collects items in order; margins collapse and breaks are weighed until the next box settles them. */
export class Galley {
  readonly items: GalleyItem[] = [];
  readonly floats: GalleyFloat[] = [];
  /** Breaks that no float passes, in order: where chapters begin. */
  readonly barriers: number[] = [];
  readonly paragraphs: GalleyParagraph[] = [];
  readonly columns: GalleyColumns[] = [];
  /** The number of items before the last title. */
  #title = -1;
  /** Whether the galley is that of a cell, a note or a float, which is not broken into pages. */
  readonly unpaged: boolean;
  #margins: Margin[] = [];
  #breakCost = 0;
  #forced: ForcedBreak | null = null;
  #page: string;
  #strings: NamedString[] = [];
  /** The number of lines that still have to follow a heading on its page. */
  #linesWanted = 0;
  /** The marker of the list item whose first line is still to come; y from the baseline. */
  #marker: readonly PageMark[] = [];

  #inColumns = false;
  /** Whether the next box is the first of a set of columns. */
  #opensColumns = false;
  /** The distance of lines on the page's grid, points; 0 without a grid. */
  readonly #pitch: number;
  #depth = 0;
  /** The grid place of the last box, if that is a line one pitch high: the next line then stands on the grid too. */
  #onGrid: Snap | null = null;

  constructor(page: string, { unpaged = false, pitch = 0 } = {}) {
    this.#page = page;
    this.unpaged = unpaged;
    this.#pitch = pitch;
  }

  /** Whether content added now is set once for all: no paragraph variants, no blocks at the foot, no new columns. */
  get isFixed(): boolean {
    return this.unpaged || this.#inColumns;
  }

  /** Adjoining margins collapse into the widest, less the most negative (CSS 2.1, 8.3.1). */
  margin(height: number, side: Margin['side'], elastic: Elastic = RIGID): void {
    const rigid = this.#inColumns || this.#pitch > 0;
    if (height !== 0) this.#margins.push({ height, side, ...(rigid ? RIGID : elastic) });
  }

  /** Raises the cost of the next break to `cost`, if it is lower. */
  weighBreak(cost: number): void {
    this.#breakCost = Math.max(this.#breakCost, cost);
  }

  avoidBreak(): void {
    this.weighBreak(FORBIDDEN);
  }

  /** Keeps the content before with the content after: more than one line of it (CSS Fragmentation 3, 3.1, `avoid`). */
  keepWithNext(cost = FORBIDDEN): void {
    this.weighBreak(cost);
    this.#linesWanted = 2;
  }

  /**
   * The height of the content that is kept with the next box (headings and the space below them), if a page
   * begins with it.
   */
  get keptAbove(): number {
    if (this.#breakCost < FORBIDDEN || this.#forced) return 0;
    let height = this.#space();
    let start = this.items.length - 1;
    for (; start >= 0; start--) {
      const item = this.items[start]!;
      if (item.kind !== 'break') height += item.height;
      else if (item.cost < FORBIDDEN || item.forced) break;
    }
    // Spaces are dropped at the head of a page.
    for (const item of this.items.slice(start + 1, this.firstBox(start + 1)))
      if (item.kind === 'space') height -= item.height;
    return height;
  }

  forceBreak(forced: ForcedBreak): void {
    if (!this.#forced || forced.to !== 'page') this.#forced = forced;
  }

  /** Names the pages of the content that follows. */
  setPage(page: string, style: ComputedStyle | null): void {
    if (page === this.#page) return;
    this.#page = page;
    this.#forced = { to: this.#forced?.to ?? 'page', page, style: this.#forced?.style ?? style };
  }

  setString(name: string, value: string): void {
    this.#strings.push({ name, value });
  }

  /** No float passes this place: those mentioned before stand before it, later ones after it. */
  floatBarrier(): void {
    this.barriers.push(this.items.length);
  }

  /** A title begins here: no float that is mentioned below it stands above it. */
  beginTitle(): void {
    this.#title = this.items.length;
  }

  /** @param x the left edge that it has in the text, points. */
  float(float: Omit<GalleyFloat, 'anchor' | 'barriers' | 'title' | 'inText'>, x: number): void {
    // A float that begins a page belongs after the break.
    if (this.#forced) this.#settle();
    this.floats.push({
      ...float,
      anchor: this.items.length,
      barriers: this.barriers.length,
      title: this.#title,
      inText: this.#inColumns ? null : { x, above: Math.max(float.gap, this.#space()), pitch: this.#pitch },
    });
  }

  box(box: Pick<GalleyBox, 'height' | 'marks'> & Partial<GalleyBox>, snap: Snap | null = null): void {
    this.#settle();
    if (this.#opensColumns) this.#snapColumns();
    if (snap && !(this.#onGrid?.offset === snap.offset)) this.#snap(snap);
    this.#onGrid = snap && box.height === snap.pitch ? snap : null;
    this.#add({
      kind: 'box',
      notes: [],
      resumption: null,
      frames: [],
      strings: this.#strings,
      ...box,
    });
    this.#strings = [];
  }

  /** A line of text, which takes the marker of the list item that it begins. */
  line(line: GalleyLine): void {
    const { baseline, height, notes, snap } = line;
    const marks = [...shift(this.#marker, 0, baseline), ...line.marks];
    this.#marker = [];
    this.box({ height, marks, notes }, snap);
    if (this.#linesWanted > 0 && --this.#linesWanted > 0) this.weighBreak(COSTS.loneLine);
  }

  marker(marks: readonly PageMark[]): void {
    this.#marker = [...this.#marker, ...marks];
  }

  /** Whether a marker has no line yet. */
  get awaitsLine(): boolean {
    return this.#marker.length > 0;
  }

  /** Sets what is added meanwhile in columns. */
  setInColumns(columns: ColumnGrid, addContent: () => void): void {
    const before = this.items.length;
    const pitch = this.#pitch;
    this.#inColumns = true;
    this.#opensColumns = true;
    addContent();
    this.#inColumns = false;
    this.#opensColumns = false;
    const start = this.firstBox(before);
    if (start === this.items.length) return;
    const frames = new Set(
      this.items.slice(start).flatMap((item) => (item.kind === 'break' ? [] : item.frames)),
    );
    this.#snapColumns();
    this.columns.push({ ...columns, start, end: this.items.length, pitch, frames });
  }

  /**
   * Sets what is added meanwhile beside a box of this height at the side, whose marks stand from its top down. It is not
   * split above the foot of that box, and what follows stands below both.
   */
  setBeside(side: Pick<GalleyBox, 'marks' | 'notes'>, height: number, addContent: () => void): void {
    const before = this.items.length;
    const inColumns = this.#inColumns;
    this.box({ height: 0, ...side });
    const start = this.items.length;
    this.#inColumns = true;
    addContent();
    this.#inColumns = inColumns;
    let depth = 0;
    for (let i = start; i < this.items.length && depth < height; i++) {
      const item = this.items[i]!;
      if (item.kind === 'break') this.items[i] = { ...item, cost: FORBIDDEN };
      else depth += item.height;
    }
    if (depth >= height) return;
    this.avoidBreak();
    this.#margins = [];
    this.box({ height: height - depth, marks: [] });
    this.keepTogether(before);
  }

  /** Raises the cost of breaks between the items from `start` on. The break before the first box keeps its cost. */
  keepTogether(start: number, cost = FORBIDDEN): void {
    for (let i = this.firstBox(start) + 1; i < this.items.length; i++) {
      const item = this.items[i]!;
      if (item.kind === 'break' && !item.forced) this.items[i] = { ...item, cost: Math.max(cost, item.cost) };
    }
  }

  /** Puts a frame around the items from `start` on. */
  frame(start: number, asked: Frame): void {
    const first = this.firstBox(start);
    // Columns of one page would each have the edges of a box around them.
    const isSliced = asked.edges === null || this.columns.some((columns) => columns.end > first);
    const edges = isSliced ? null : { ...asked.edges, top: wholeLines(asked.edges.top, this.#pitch) };
    const frame = { ...asked, edges };
    for (let i = first; i < this.items.length; i++) {
      const item = this.items[i]!;
      if (item.kind !== 'break') this.items[i] = { ...item, frames: [frame, ...item.frames] };
      if (edges && i > first) this.items[i] = withEdges(this.items[i]!, edges);
    }
  }

  /** The index of the first box from an item on. */
  firstBox(start: number): number {
    let i = start;
    while (i < this.items.length && this.items[i]!.kind !== 'box') i++;
    return i;
  }

  /** Makes columns, and the content after them, begin on a line of the grid, as a page does. */
  #snapColumns(): void {
    if (this.#pitch > 0) this.#snap({ pitch: this.#pitch, offset: 0 });
    this.#onGrid = null;
    this.#opensColumns = false;
  }

  #snap(snap: Snap): void {
    const height = snapHeight(this.#depth, snap);
    this.#add({ kind: 'space', height, stretch: 0, shrink: 0, frames: [], snap });
  }

  #add(item: GalleyBox | GalleySpace): void {
    this.items.push(item);
    this.#depth += item.height;
  }

  /** The margins that adjoin. A forced break drops those of what stands before it (CSS Fragmentation 3, 5.2). */
  #adjoining(): readonly Margin[] {
    return this.#forced ? this.#margins.filter(({ side }) => side === 'top') : this.#margins;
  }

  /** The height of the margins that adjoin, collapsed (CSS 2.1, 8.3.1). */
  #space(): number {
    const heights = this.#adjoining().map(({ height }) => height);
    return Math.max(0, ...heights) + Math.min(0, ...heights);
  }

  #settle(): void {
    // Titles that open a page stand at one height.
    const opensPage = this.items.length === 0 || this.#forced !== null;
    if (this.items.length > 0) {
      this.items.push({ kind: 'break', cost: this.#breakCost, forced: this.#forced });
    } else if (this.#forced) {
      this.items.push({ kind: 'break', cost: 0, forced: this.#forced });
    }
    const space = this.#space();
    const widest = this.#adjoining().find(({ height }) => height === space) ?? RIGID;
    const { stretch, shrink } = opensPage ? RIGID : widest;
    if (this.#forced) {
      this.#depth = 0;
      this.#onGrid = null;
    }
    if (space !== 0) {
      this.#add({ kind: 'space', height: space, stretch, shrink, frames: [] });
      this.#onGrid = null;
    }
    this.#margins = [];
    this.#breakCost = 0;
    this.#forced = null;
  }
}
