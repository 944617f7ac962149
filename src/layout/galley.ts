import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { PageMark } from './page.ts';
import { FORBIDDEN } from './paginate.ts';
import { shift } from './stack.ts';

/**
 * The galley: what is set, one thing under another, before it is made up into pages. Marks stand in
 * points from the left edge of the measure and from the top of their item.
 */
export type GalleyItem = GalleyBox | GalleySpace | GalleyBreak;

export interface GalleyBox {
  readonly kind: 'box';
  readonly height: number;
  readonly marks: readonly PageMark[];
  /** Notes called here. */
  readonly notes: readonly number[];
  /** Named strings set here (CSS GCPM 3, string-set). */
  readonly strings: readonly NamedString[];
  /** What is repeated above this box where it starts a page. */
  readonly resumption: { readonly height: number; readonly marks: readonly PageMark[] } | null;
  /** The decorated blocks that it stands in, outermost first. */
  readonly frames: readonly Frame[];
}

export interface GalleySpace {
  readonly kind: 'space';
  readonly height: number;
  readonly frames: readonly Frame[];
}

export interface GalleyBreak {
  readonly kind: 'break';
  readonly cost: number;
  readonly forced: ForcedBreak | null;
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
}

export interface NamedString {
  readonly name: string;
  readonly value: string;
}

/** A figure that may move to the top or the foot of a page. */
export interface GalleyFloat {
  readonly height: number;
  /** Space between it and the text. */
  readonly gap: number;
  readonly marks: readonly PageMark[];
  readonly notes: readonly number[];
  /** How many items stand before its mention. */
  readonly anchor: number;
}

/** Collects items in order; margins collapse and breaks are weighed until the next box settles them. */
export class Galley {
  readonly items: GalleyItem[] = [];
  readonly floats: GalleyFloat[] = [];
  #margins: number[] = [];
  #breakCost = 0;
  #forced: ForcedBreak | null = null;
  #page: string;
  #strings: NamedString[] = [];
  /** Of a list item whose first line is still to come; y from the baseline. */
  #marker: readonly PageMark[] = [];

  constructor(page: string) {
    this.#page = page;
  }

  /** Adjoining margins collapse into the widest, less the most negative (CSS 2.1, 8.3.1). */
  margin(height: number): void {
    if (height !== 0) this.#margins.push(height);
  }

  /** The next break costs at least so much. */
  weighBreak(cost: number): void {
    this.#breakCost = Math.max(this.#breakCost, cost);
  }

  avoidBreak(): void {
    this.weighBreak(FORBIDDEN);
  }

  forceBreak(forced: ForcedBreak): void {
    if (!this.#forced || forced.to !== 'page') this.#forced = forced;
  }

  /** What follows stands on pages of this name. */
  setPage(page: string, style: ComputedStyle | null): void {
    if (page === this.#page) return;
    this.#page = page;
    this.#forced = { to: this.#forced?.to ?? 'page', page, style: this.#forced?.style ?? style };
  }

  setString(name: string, value: string): void {
    this.#strings.push({ name, value });
  }

  float(float: Omit<GalleyFloat, 'anchor'>): void {
    // A float that begins a page belongs after the break.
    if (this.#forced) this.#settle();
    this.floats.push({ ...float, anchor: this.items.length });
  }

  box(box: Pick<GalleyBox, 'height' | 'marks'> & Partial<GalleyBox>): void {
    this.#settle();
    this.items.push({
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
  line(line: Pick<GalleyBox, 'height' | 'marks' | 'notes'> & { readonly baseline: number }): void {
    const { baseline, height, notes } = line;
    const marks = [...shift(this.#marker, 0, baseline), ...line.marks];
    this.#marker = [];
    this.box({ height, marks, notes });
  }

  marker(marks: readonly PageMark[]): void {
    this.#marker = marks;
  }

  /** From the item at `start` on: no break inside. The break before the first box stays as it is. */
  keepTogether(start: number): void {
    for (let i = this.#firstBox(start) + 1; i < this.items.length; i++) {
      const item = this.items[i]!;
      if (item.kind === 'break' && !item.forced) this.items[i] = { ...item, cost: FORBIDDEN };
    }
  }

  /** Puts a frame around the items from `start` on. */
  frame(start: number, frame: Frame): void {
    for (let i = this.#firstBox(start); i < this.items.length; i++) {
      const item = this.items[i]!;
      if (item.kind !== 'break') this.items[i] = { ...item, frames: [frame, ...item.frames] };
    }
  }

  #firstBox(start: number): number {
    const index = this.items.findIndex((item, i) => i >= start && item.kind === 'box');
    return index < 0 ? this.items.length : index;
  }

  #settle(): void {
    if (this.items.length > 0) {
      this.items.push({ kind: 'break', cost: this.#breakCost, forced: this.#forced });
    } else if (this.#forced) {
      this.items.push({ kind: 'break', cost: 0, forced: this.#forced });
    }
    const space = Math.max(0, ...this.#margins) + Math.min(0, ...this.#margins);
    if (space !== 0) this.items.push({ kind: 'space', height: space, frames: [] });
    this.#margins = [];
    this.#breakCost = 0;
    this.#forced = null;
  }
}
