import type { ElementNode } from '../document/tree.ts';
import { type Fault, Report } from '../faults/fault.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import type { FontLibrary } from '../text/index.ts';
import type { BackgroundSource } from './backgrounds.ts';
import type { BlockBox, Box, PictureBox, TableBox } from './box-tree.ts';
import type { Added } from './galley/added.ts';
import type { AskedNotes } from './notes.ts';
import type { Layout, Page } from './page.ts';
import type { Asked } from './page-references.ts';
import { Paginations } from './pages/paginations.ts';
import type { PictureRequest, PictureSource } from './picture.ts';
import { withSamePages } from './same-pages.ts';
import { type Scale, ScaledStyles } from './scaled-document.ts';

/** A setting, with the faults that were found, the pictures that were asked for, and all that it depends on besides its box. */
interface Setting<T> {
  readonly key: string;
  readonly value: T;
  readonly faults: readonly Fault[];
  readonly asked: readonly PictureRequest[];
}

/** A box that was made, and all that it depends on besides its element. */
export interface MadeBox {
  readonly box: BlockBox | TableBox | PictureBox;
  readonly asked: readonly Asked[];
  readonly notes: AskedNotes;
  /** Names the rest, such as the number of an item in its list. */
  readonly key: string;
}

/**
 * The boxes that were made and set for documents before, by the elements that a new document has taken over from them
 * (`document/taken-over.ts`). One that names pages has a box for each pass.
 */
export interface SetBefore {
  readonly boxes: WeakMap<ElementNode, readonly MadeBox[]>;
  readonly set: WeakMap<Box, Setting<unknown>>;
  /** The boxes as they were added to galleys. */
  readonly added: WeakMap<Box, Setting<Added | null>>;
  /** The context of the pass that was made last (`flow-context.ts`). */
  readonly latest: { flow: unknown };
  readonly paginations: Paginations;
  readonly styles: ScaledStyles;
}

/**
 * Sets a box, or gives it as it was set before. Each kind of box is set in one way.
 * @param key all that the result depends on besides the box.
 * @param context that of the box. Its report receives the faults of the box, as often as it is asked for.
 * @param set sets the box in the context that it is given.
 */
export function setOnce<T, C extends SettingContext>(
  box: Box,
  key: string,
  context: C,
  set: (context: C) => T,
): T {
  const { before } = context;
  if (!before) return set(context);
  const known = before.set.get(box);
  if (known?.key === key) {
    tellAgain(known, context);
    return known.value as T;
  }
  const now = recorded(key, context, set);
  before.set.set(box, now);
  return now.value;
}

/** The services by which a setting tells faults. */
interface SettingContext {
  /** null where nothing is kept. */
  readonly before: SetBefore | null;
  readonly report: Report;
  readonly pictures: PictureSource;
}

/** Sets something, and records what it tells. */
export function recorded<T, C extends SettingContext>(
  key: string,
  context: C,
  set: (context: C) => T,
): Setting<T> {
  const report = new Report({ stops: context.report.stops });
  const asked: PictureRequest[] = [];
  const pictures: PictureSource = (request) => {
    asked.push(request);
    return context.pictures(request);
  };
  const value = set({ ...context, report, pictures });
  const { faults } = report;
  context.report.add(faults);
  return { key, value, faults, asked };
}

/** Reports again what a setting has reported. Pictures that are asked for report their faults themselves. */
export function tellAgain({ faults, asked }: Setting<unknown>, context: SettingContext): void {
  context.report.add(faults);
  for (const request of asked) context.pictures(request);
}

/** The most scales whose boxes are kept: those that one fitting tries. */
const MOST_SCALES = 12;

/** The layout made last, and all that it was made of. */
export interface LastLayout {
  readonly styled: StyledDocument;
  readonly layout: Layout;
  /** The scale at which its sheets are full. */
  readonly scale: Scale;
  readonly fonts: FontLibrary;
  readonly backgrounds: BackgroundSource | undefined;
  /** The pictures that were asked for, at all scales. */
  readonly asked: readonly PictureRequest[];
  /** The faults that were found, but for those of pictures. */
  readonly faults: readonly Fault[];
}

/** Keeps what was set from document to document, for each scale at which sheets are filled. */
export class LayoutMemory {
  readonly #byScale = new Map<string, SetBefore>();
  #root: ComputedStyle | null = null;
  #page: StyledDocument['page'] | null = null;
  #last: LastLayout | null = null;
  /** The pages that were seen last. */
  #seen: readonly Page[] = [];

  /** A document begins to be laid out. Nothing holds any more where its pages or its root have another style. */
  begin({ tree, style, page }: StyledDocument): void {
    const root = style(tree.root);
    if (root !== this.#root || page !== this.#page) this.#byScale.clear();
    this.#root = root;
    this.#page = page;
  }

  get last(): LastLayout | null {
    return this.#last;
  }

  /** A layout that is seen, with the pages that were seen last in place of those that are the same. */
  show(layout: Layout): Layout {
    this.#seen = withSamePages(layout.pages, this.#seen);
    return { ...layout, pages: this.#seen };
  }

  /** Keeps a layout, which is seen from now on. */
  keep(made: LastLayout): Layout {
    this.#last = { ...made, layout: this.show(made.layout) };
    return this.#last.layout;
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
    added: new WeakMap(),
    latest: { flow: null },
    paginations: new Paginations(),
    styles: new ScaledStyles(),
  };
}
