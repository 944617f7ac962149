import { type CounterStyle, formatCounter } from '../document/counter-styles.ts';
import type { DocumentTree, ElementNode } from '../document/tree.ts';
import type { Page, Place } from './page.ts';
import type { PageNumber } from './page-numbers.ts';

/** The text in place of a page's number while it is not known. */
const UNKNOWN = '00';

/** The pages of elements, as one pass found them. */
export interface Standing {
  readonly pages: readonly Page[];
  readonly numbers: readonly PageNumber[];
  readonly places: ReadonlyMap<number, Place>;
}

/** A question of a text about a page, and its answer. */
interface Question {
  /** The id that it is about. */
  readonly id: string;
  readonly told: string;
  answer(standing: Standing): string;
}

/**
 * The pages that texts refer to. A pass is told what the one before has found; the booklet has settled when
 * each finds what it was told.
 */
export class PageReferences {
  readonly #tree: DocumentTree;
  readonly #before: Standing | null;
  readonly #asked = new Map<string, Question>();
  /** Texts that have named a page go on to do so: they would else come and go with it. */
  readonly #named: Set<string>;

  /** How often a page was asked for. */
  asked = 0;

  constructor(tree: DocumentTree, before: Standing | null, named: Set<string>) {
    this.#tree = tree;
    this.#before = before;
    this.#named = named;
  }

  /** The number of the page where the element with this id stands; without a style, as it is printed there. */
  page(id: string, style: CounterStyle | null): string {
    return this.#ask(`${id} ${style}`, id, UNKNOWN, (standing) => {
      const page = this.#pageOf(this.#tree.byId.get(id), standing);
      if (page === null) return '';
      return style ? formatCounter(standing.numbers[page]!.value, style) : standing.pages[page]!.label;
    });
  }

  /** Whether an element stands on the page of another. */
  isBeside(element: ElementNode, id: string): boolean {
    const key = `${element.index} ${id}`;
    const answer = this.#ask(key, id, 'elsewhere', (standing) => {
      const page = this.#pageOf(element, standing);
      const target = this.#pageOf(this.#tree.byId.get(id), standing);
      return page === target && !this.#named.has(key) ? 'beside' : 'elsewhere';
    });
    if (answer === 'elsewhere' && this.#before) this.#named.add(key);
    return answer === 'beside';
  }

  /** The first reference that finds another page than it was told; null when all has settled. */
  moved(found: Standing): { readonly id: string; readonly pages: readonly [string, string] } | null {
    for (const { id, told, answer } of this.#asked.values()) {
      if (answer(found) !== told)
        return { id, pages: [this.#label(id, this.#before), this.#label(id, found)] };
    }
    return null;
  }

  #label(id: string, standing: Standing | null): string {
    const page = standing && this.#pageOf(this.#tree.byId.get(id), standing);
    return page === null ? UNKNOWN : standing!.pages[page]!.label;
  }

  #ask(key: string, id: string, unknown: string, answer: Question['answer']): string {
    this.asked++;
    const told = this.#before ? answer(this.#before) : unknown;
    this.#asked.set(key, { id, told, answer });
    return told;
  }

  #pageOf(element: ElementNode | undefined, { places }: Standing): number | null {
    return (element && places.get(element.index)?.page) ?? null;
  }
}
