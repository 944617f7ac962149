import type { ComputedStyle } from '../../style/computed.ts';
import { COSTS, FORBIDDEN } from '../costs.ts';
import type { PageMark } from '../page.ts';
import type { Elastic, Snap } from '../pages/abstract-flow.ts';
import { snapHeight, wholeLines } from '../pages/grid.ts';
import { RIGID, spaceOf } from './adjoining.ts';
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
} from './galley-items.ts';
import { type GalleyState, type Pending, startOf, stateOf } from './galley-state.ts';
import { addFrame, framesOf, heightOfKept, keptItems } from './item-changes.ts';
import type { GalleyParagraph } from './paragraph-variants.ts';
import { boxFrom, shift } from './stack.ts';

/** Collects items in order; margins collapse and breaks are weighed until the next box settles them. */
export class Galley {
  readonly items: GalleyItem[] = [];
  readonly floats: GalleyFloat[] = [];
  /** Breaks that no float passes, in order: where chapters begin. */
  readonly barriers: number[] = [];
  readonly paragraphs: GalleyParagraph[] = [];
  readonly columns: GalleyColumns[] = [];
  /** The number of things among those added that hold the context in which they were set. */
  bound = 0;
  /** Whether the galley is that of a cell, a note or a float, which is not broken into pages. */
  readonly unpaged: boolean;
  /** The distance of lines on the page's grid, points; 0 without a grid. */
  readonly pitch: number;
  readonly #now: Pending;

  constructor(page: string, { unpaged = false, pitch = 0 } = {}) {
    this.unpaged = unpaged;
    this.pitch = pitch;
    this.#now = startOf(page);
  }

  /** Whether content added now is set once for all: no paragraph variants, no blocks at the foot, no new columns. */
  get isFixed(): boolean {
    return this.unpaged || this.#now.inColumns;
  }

  /** Adds a margin, which collapses with those that adjoin. */
  margin(height: number, side: Margin['side'], elastic: Elastic = RIGID): void {
    const rigid = this.#now.inColumns || this.pitch > 0;
    if (height !== 0) this.#now.margins.push({ height, side, ...(rigid ? RIGID : elastic) });
  }

  /** Takes back the margins that adjoin the next box. */
  dropMargins(): void {
    this.#now.margins = [];
  }

  /** Raises the cost of the next break to `cost`, if it is lower. */
  weighBreak(cost: number): void {
    this.#now.breakCost = Math.max(this.#now.breakCost, cost);
  }

  avoidBreak(): void {
    this.weighBreak(FORBIDDEN);
  }

  /** Keeps the content before with the content after: more than one line of it (CSS Fragmentation 3, 3.1, `avoid`). */
  keepWithNext(cost = FORBIDDEN): void {
    this.weighBreak(cost);
    this.#now.linesWanted = 2;
  }

  /**
   * The height of the content that is kept with the next box (headings and the space below them), if a page
   * begins with it.
   */
  get keptAbove(): number {
    return this.#now.breakCost < FORBIDDEN || this.#now.forced
      ? 0
      : heightOfKept(keptItems(this.items), this.#space().height);
  }

  /** All that decides how the next content is added. */
  get state(): GalleyState {
    return stateOf(this.#now, this);
  }

  /** Goes on from a state in which a galley like this one was left. @param title the last title there. */
  goOnFrom({ isEmpty, unpaged, pitch, kept, ...now }: GalleyState, title: number): void {
    Object.assign(this.#now, now, { margins: [...now.margins], strings: [...now.strings], title });
  }

  forceBreak(forced: ForcedBreak): void {
    if (!this.#now.forced || forced.to !== 'page') this.#now.forced = forced;
  }

  /** Names the pages of the content that follows. */
  setPage(page: string, style: ComputedStyle | null): void {
    if (page === this.#now.page) return;
    this.#now.page = page;
    this.#now.forced = { to: this.#now.forced?.to ?? 'page', page, style: this.#now.forced?.style ?? style };
  }

  setString(name: string, value: string): void {
    this.#now.strings.push({ name, value });
  }

  /** No float passes this place: those mentioned before stand before it, later ones after it. */
  floatBarrier(): void {
    this.barriers.push(this.items.length);
  }

  /** A title begins here: no float that is mentioned below it stands above it. */
  beginTitle(): void {
    this.#now.title = this.items.length;
  }

  /** @param x the left edge that it has in the text, points. */
  float(float: Omit<GalleyFloat, 'anchor' | 'barriers' | 'title' | 'inText'>, x: number): void {
    // A float that begins a page belongs after the break.
    if (this.#now.forced) this.#settle();
    this.floats.push({
      ...float,
      anchor: this.items.length,
      barriers: this.barriers.length,
      title: this.#now.title,
      inText: this.#now.inColumns
        ? null
        : { x, above: Math.max(float.gap, this.#space().height), pitch: this.pitch },
    });
  }

  box(box: Pick<GalleyBox, 'height' | 'marks'> & Partial<GalleyBox>, snap: Snap | null = null): void {
    this.#settle();
    if (this.#now.opensColumns) this.#snapColumns();
    if (snap && !(this.#now.onGrid?.offset === snap.offset)) this.#snap(snap);
    this.#now.onGrid = snap && box.height === snap.pitch ? snap : null;
    const { strings } = this.#now;
    this.#add({ kind: 'box', notes: [], resumption: null, frames: [], strings, ...box });
    this.#now.strings = [];
  }

  /** A line of text, which takes the marker of the list item that it begins. */
  line(line: GalleyLine): void {
    const { baseline, height, notes, snap } = line;
    const marks = [...shift(this.#now.marker, 0, baseline), ...line.marks];
    this.#now.marker = [];
    this.box({ height, marks, notes }, snap);
    if (this.#now.linesWanted > 0) this.#now.linesWanted--;
  }

  /** Ends a block that began with a heading: a single line below that, if it is all, may end a page. */
  endTitled(): void {
    if (this.#now.linesWanted === 1) this.#now.linesWanted = 0;
  }

  marker(marks: readonly PageMark[]): void {
    this.#now.marker = [...this.#now.marker, ...marks];
  }

  /** Whether a marker has no line yet. */
  get awaitsLine(): boolean {
    return this.#now.marker.length > 0;
  }

  /** Sets what is added meanwhile once for all. */
  fix(addContent: () => void): void {
    const { inColumns } = this.#now;
    this.#now.inColumns = true;
    addContent();
    this.#now.inColumns = inColumns;
  }

  /** Sets what is added meanwhile in columns. */
  setInColumns(columns: ColumnGrid, addContent: () => void): void {
    const before = this.items.length;
    const pitch = this.pitch;
    this.#now.opensColumns = true;
    this.fix(addContent);
    this.#now.opensColumns = false;
    const start = boxFrom(this.items, before);
    if (start === this.items.length) return;
    const frames = framesOf(this.items.slice(start));
    this.#snapColumns();
    this.columns.push({ ...columns, start, end: this.items.length, pitch, frames });
  }

  /** Puts a frame around the items from `start` on. */
  frame(start: number, asked: Frame): void {
    const first = boxFrom(this.items, start);
    // A box that holds columns has no edges: each of the columns of one page would have them.
    const isSliced = asked.edges === null || this.columns.some((columns) => columns.end > first);
    const edges = isSliced ? null : { ...asked.edges, top: wholeLines(asked.edges.top, this.pitch) };
    addFrame(this.items, first, { ...asked, edges });
  }

  /** Makes columns, and the content after them, begin on a line of the grid, as a page does. */
  #snapColumns(): void {
    if (this.pitch > 0) this.#snap({ pitch: this.pitch, offset: 0 });
    this.#now.onGrid = null;
    this.#now.opensColumns = false;
  }

  #snap(snap: Snap): void {
    const height = snapHeight(this.#now.depth, snap);
    this.#add({ kind: 'space', height, ...RIGID, frames: [], snap });
  }

  #add(item: GalleyBox | GalleySpace): void {
    this.items.push(item);
    this.#now.depth += item.height;
  }

  /** The space above the next box. */
  #space(): ReturnType<typeof spaceOf> {
    return spaceOf(this.#now.margins, this.#now.forced !== null);
  }

  #settle(): void {
    if (this.#now.linesWanted === 1) {
      this.weighBreak(COSTS.loneLine);
      this.#now.linesWanted = 0;
    }
    const isFirst = this.items.length === 0;
    const { breakCost, forced } = this.#now;
    if (!isFirst || forced) this.items.push({ kind: 'break', cost: isFirst ? 0 : breakCost, forced });
    const { height, ...elastic } = this.#space();
    if (forced) {
      this.#now.depth = 0;
      this.#now.onGrid = null;
    }
    if (height !== 0) {
      // Titles that open a page stand at one height.
      this.#add({ kind: 'space', height, ...(isFirst || forced ? RIGID : elastic), frames: [] });
      this.#now.onGrid = null;
    }
    this.#now.margins = [];
    this.#now.breakCost = 0;
    this.#now.forced = null;
  }
}
