import { type CounterStyle, formatCounter } from '../document/counter-styles.ts';
import { type DocumentTree, type ElementNode, isFootnote } from '../document/tree.ts';
import { once } from '../once.ts';
import type { LineSpan, NumberedLines, Page, Place } from './page.ts';
import { mergePages } from './page-lists.ts';
import type { PageNumber } from './page-numbers.ts';

/** The text in place of a page's number while it is not known. */
const UNKNOWN = '00';
/** The lines of words while they are not known. */
const UNKNOWN_LINES: LineSpan = { from: 10, to: 10 };

/** The pages of elements, as one pass found them. */
export interface Standing {
  readonly pages: readonly Page[];
  readonly numbers: readonly PageNumber[];
  readonly places: ReadonlyMap<number, Place>;
  readonly lines: NumberedLines;
}

/** A page, or pages that follow one another, in a list of links to them. */
interface ListedPages {
  /** The index of the link in the list. */
  readonly link: number;
  /** `12`, or `12–14`. */
  readonly label: string;
}

/** A question of a text about a page, and its answer. */
interface Question {
  /** The id that it is about. */
  readonly id: string;
  readonly told: string;
  answer(standing: Standing): string;
}

/** A question that a box was made by, to be asked again: its box is the same where the answer is. */
export interface Asked {
  readonly told: string;
  ask(references: PageReferences): string;
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

  /** The questions in the order in which they were asked. */
  readonly #log: Asked[] = [];

  constructor(tree: DocumentTree, before: Standing | null, named: Set<string>) {
    this.#tree = tree;
    this.#before = before;
    this.#named = named;
  }

  /** The number of the page where the element with this id stands; without a style, as it is printed there. */
  page(id: string, style: CounterStyle | null): string {
    return this.#ask(`${id} ${style}`, id, UNKNOWN, askPage(id, style), (standing) => {
      const page = this.#pageOf(this.#tree.byId.get(id), standing);
      if (page === null) return '';
      return style ? formatCounter(standing.numbers[page]!.value, style) : standing.pages[page]!.label;
    });
  }

  /** The lines on which the words with an id stand. */
  lines(id: string): LineSpan {
    return JSON.parse(this.toldOfLines(id));
  }

  /** The lines on which the words with an id stand, as JSON. */
  toldOfLines(id: string): string {
    return this.#ask(`lines ${id}`, id, JSON.stringify(UNKNOWN_LINES), askLines(id), ({ lines }) =>
      JSON.stringify(lines.of.get(this.#tree.byId.get(id)?.index ?? -1) ?? UNKNOWN_LINES),
    );
  }

  /** Whether an element stands on the page of another. */
  isBeside(element: ElementNode, id: string): boolean {
    const key = `${element.index} ${id}`;
    const answer = this.#ask(key, id, 'elsewhere', askBeside(element, id), (standing) => {
      const page = this.#pageOf(element, standing);
      const target = this.#pageOf(this.#tree.byId.get(id), standing);
      return page === target && !this.#named.has(key) ? 'beside' : 'elsewhere';
    });
    if (answer === 'elsewhere' && this.#before) this.#named.add(key);
    return answer === 'beside';
  }

  /** The pages of the targets of links, as `mergePages` lists them: to where each begins, or by `data-to`, ends. */
  list(links: readonly ElementNode[]): readonly ListedPages[] {
    const [first] = links;
    return first ? JSON.parse(this.toldOfList(links, first)) : [];
  }

  /** The pages of a list of links, the first of which is given, as JSON. */
  toldOfList(links: readonly ElementNode[], first: ElementNode): string {
    const unknown: ListedPages[] = [{ link: 0, label: UNKNOWN }];
    const key = `list ${first.index}`;
    return this.#ask(
      key,
      targetOf(first, 'href'),
      JSON.stringify(unknown),
      askList(links, first),
      (standing) => JSON.stringify(this.#listed(links, standing)),
    );
  }

  /** The number of questions so far. */
  get asked(): number {
    return this.#log.length;
  }

  /** The questions since there were so many. */
  askedSince(count: number): readonly Asked[] {
    return this.#log.slice(count);
  }

  /** Whether questions have the answers that they had. They are asked as if the box were made anew. */
  repeats(questions: readonly Asked[]): boolean {
    const before = this.#log.length;
    const isSame = questions.every(({ ask, told }) => ask(this) === told);
    if (!isSame) this.#log.length = before;
    return isSame;
  }

  #listed(links: readonly ElementNode[], standing: Standing): readonly ListedPages[] {
    const { pages, numbers } = standing;
    const linked = links.flatMap((element, link) => {
      const from = this.#pageOf(this.#tree.byId.get(targetOf(element, 'href')), standing);
      if (from === null) return [];
      const end = this.#tree.byId.get(targetOf(element, 'data-to'));
      const to = (end && endsIn(standing, this.#tree).get(end.index)) ?? from;
      return { link, from, to: Math.max(from, to), kind: element.attributes.class ?? '' };
    });
    const isArabic = (page: number) => /^\d+$/.test(pages[page]!.label);
    const follows = (page: number) =>
      numbers[page]!.value === numbers[page - 1]!.value + 1 && isArabic(page) === isArabic(page - 1);
    return mergePages(linked, follows).map(({ link, from, to }) => {
      const [first, last] = [pages[from]!.label, pages[to]!.label];
      return { link, label: from === to ? first : `${first}–${last}` };
    });
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

  #ask(key: string, id: string, unknown: string, ask: Asked['ask'], answer: Question['answer']): string {
    const told = this.#before ? answer(this.#before) : unknown;
    this.#asked.set(key, { id, told, answer });
    this.#log.push({ told, ask });
    return told;
  }

  #pageOf(element: ElementNode | undefined, { places }: Standing): number | null {
    return (element && places.get(element.index)?.page) ?? null;
  }
}

// Questions are kept with boxes: they refer to no pass.

const askPage =
  (id: string, style: CounterStyle | null): Asked['ask'] =>
  (references) =>
    references.page(id, style);

const askBeside =
  (element: ElementNode, id: string): Asked['ask'] =>
  (references) =>
    references.isBeside(element, id) ? 'beside' : 'elsewhere';

const askLines =
  (id: string): Asked['ask'] =>
  (references) =>
    references.toldOfLines(id);

const askList =
  (links: readonly ElementNode[], first: ElementNode): Asked['ask'] =>
  (references) =>
    references.toldOfList(links, first);

/** The id that an attribute of a link names. */
export function targetOf({ attributes }: ElementNode, name: string): string {
  return (attributes[name] ?? '').replace(/^#/, '');
}

/** The last page of each element. The notes called in an element do not count, which may stand far behind it. */
const endsIn = once((standing: Standing, { byIndex }: DocumentTree): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  standing.pages.forEach(({ marks }, page) => {
    for (const { owner } of marks) {
      if (typeof owner !== 'number') continue;
      for (let e: ElementNode | null = byIndex[owner]!; e && found.get(e.index) !== page; e = e.parent) {
        found.set(e.index, page);
        if (isFootnote(e)) break;
      }
    }
  });
  return found;
});
