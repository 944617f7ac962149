import type { ElementNode } from '../document/tree.ts';
import { type Fault, Report } from '../faults/fault.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import type { BlockBox, ParagraphBox, PictureBox, TableBox } from './box-tree.ts';
import type { SetParagraphBox } from './flow.ts';
import type { SetFloat } from './galley/floats.ts';
import type { Scale } from './scaled-document.ts';
import type { SetTable } from './table/table.ts';

/** A thing that was set, with the faults that were found, and all that it depends on besides its box. */
interface Known<T> {
  readonly key: string;
  readonly value: T;
  readonly faults: readonly Fault[];
}

/** Things that were set, by their boxes. */
export type KnownBoxes<B extends object, T> = WeakMap<B, Known<T>>;

/**
 * The boxes that were made and set for documents before, by the elements that a new document has taken over from them
 * (`document/taken-over.ts`). The box of an element that names a page or calls a note is not among them.
 */
export interface SetBefore {
  readonly boxes: WeakMap<ElementNode, BlockBox | TableBox | PictureBox>;
  readonly paragraphs: KnownBoxes<ParagraphBox, SetParagraphBox>;
  readonly tables: KnownBoxes<TableBox, SetTable | null>;
  readonly floats: KnownBoxes<BlockBox, SetFloat | null>;
}

/**
 * Sets a box, or gives it as it was set before.
 * @param known null where nothing is kept.
 * @param key all that the result depends on besides the box.
 * @param report receives the faults of the box, as often as it is asked for.
 */
export function setOnce<B extends object, T>(
  known: KnownBoxes<B, T> | null,
  box: B,
  key: string,
  report: Report,
  set: (report: Report) => T,
): T {
  if (!known) return set(report);
  let result = known.get(box);
  if (result?.key !== key) {
    const found = new Report({ stops: report.stops });
    result = { key, value: set(found), faults: found.faults };
    known.set(box, result);
  }
  report.add(result.faults);
  return result.value;
}

/** The most scales whose boxes are kept: those that one fitting tries. */
const MOST_SCALES = 12;

/** Keeps what was set from document to document, for each scale at which sheets are filled. */
export class LayoutMemory {
  readonly #byScale = new Map<string, SetBefore>();
  #root: ComputedStyle | null = null;
  #page: StyledDocument['page'] | null = null;

  /** A document begins to be laid out. Nothing holds any more where its pages or its root have another style. */
  begin({ tree, style, page }: StyledDocument): void {
    const root = style(tree.root);
    if (root !== this.#root || page !== this.#page) this.#byScale.clear();
    this.#root = root;
    this.#page = page;
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
  return { boxes: new WeakMap(), paragraphs: new WeakMap(), tables: new WeakMap(), floats: new WeakMap() };
}
