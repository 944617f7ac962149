import type { ElementNode } from '../document/tree.ts';
import { type Fault, Report } from '../faults/fault.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import type { BlockBox, Box, PictureBox, TableBox } from './box-tree.ts';
import type { Page } from './page.ts';
import type { Asked } from './page-references.ts';
import { Paginations } from './pages/paginations.ts';
import { withSamePages } from './same-pages.ts';
import { type Scale, ScaledStyles } from './scaled-document.ts';

/** A box that was set, with the faults that were found, and all that it depends on besides the box. */
interface SetBox {
  readonly key: string;
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/** A box that was made, and all that it depends on besides its element. */
export interface MadeBox {
  readonly box: BlockBox | TableBox | PictureBox;
  readonly asked: readonly Asked[];
  /** The number of an item in its list; 0 for other elements. */
  readonly number: number;
}

/**
 * The boxes that were made and set for documents before, by the elements that a new document has taken over from them
 * (`document/taken-over.ts`). One that names pages has a box for each pass. The box of an element that calls a note is
 * not among them.
 */
export interface SetBefore {
  readonly boxes: WeakMap<ElementNode, readonly MadeBox[]>;
  readonly set: WeakMap<Box, SetBox>;
  readonly paginations: Paginations;
  readonly styles: ScaledStyles;
}

/**
 * Sets a box, or gives it as it was set before. Each kind of box is set in one way.
 * @param before null where nothing is kept.
 * @param key all that the result depends on besides the box.
 * @param report receives the faults of the box, as often as it is asked for.
 */
export function setOnce<T>(
  before: SetBefore | null,
  box: Box,
  key: string,
  report: Report,
  set: (report: Report) => T,
): T {
  if (!before) return set(report);
  let known = before.set.get(box);
  if (known?.key !== key) {
    const found = new Report({ stops: report.stops });
    known = { key, value: set(found), faults: found.faults };
    before.set.set(box, known);
  }
  report.add(known.faults);
  return known.value as T;
}

/** The most scales whose boxes are kept: those that one fitting tries. */
const MOST_SCALES = 12;

/** Keeps what was set from document to document, for each scale at which sheets are filled. */
export class LayoutMemory {
  readonly #byScale = new Map<string, SetBefore>();
  #root: ComputedStyle | null = null;
  #page: StyledDocument['page'] | null = null;
  #pages: readonly Page[] = [];

  /** A document begins to be laid out. Nothing holds any more where its pages or its root have another style. */
  begin({ tree, style, page }: StyledDocument): void {
    const root = style(tree.root);
    if (root !== this.#root || page !== this.#page) this.#byScale.clear();
    this.#root = root;
    this.#page = page;
  }

  /** The pages, with those of the last document in place of pages that are the same. */
  keepPages(pages: readonly Page[]): readonly Page[] {
    this.#pages = withSamePages(pages, this.#pages);
    return this.#pages;
  }

  /** The boxes set at a scale. */
  at({ leading, spacing, figures }: Scale): SetBefore {
    const key = `${leading} ${spacing} ${figures}`;
    const known = this.#byScale.get(key) ?? nothing();
    this.#byScale.delete(key);
    this.#byScale.set(key, known);
    if (this.#byScale.size > MOST_SCALES) this.#byScale.delete(this.#byScale.keys().next().value!);
    return known;
  }
}

function nothing(): SetBefore {
  return {
    boxes: new WeakMap(),
    set: new WeakMap(),
    paginations: new Paginations(),
    styles: new ScaledStyles(),
  };
}
