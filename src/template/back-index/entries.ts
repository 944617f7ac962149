import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { formatSource, type Source } from '../../faults/source.ts';
import { comparison } from '../collation.ts';

/** The words of an entry, from the head to its sub-entry: `métaux!cuivre` is two. */
export type IndexPath = readonly string[];

/** The pages of an entry: where the element `from` begins, or from there to where `to` ends. */
interface IndexPages {
  readonly from: string;
  readonly to: string | null;
  /** Whether it is the passage that says most of it. */
  readonly main: boolean;
}

/** A word of the index, with what stands below it. */
export interface IndexTerm {
  readonly path: IndexPath;
  readonly source: Source;
  /** The words by which it is sorted, where they are others than its own. */
  sort: string | null;
  readonly pages: IndexPages[];
  readonly see: SeenTerm[];
  readonly seeAlso: SeenTerm[];
  readonly terms: Map<string, IndexTerm>;
}

export interface SeenTerm {
  readonly path: IndexPath;
  readonly source: Source;
}

/** A passage that has begun, and where. */
interface OpenPassage {
  readonly pages: IndexPages;
  readonly source: Source;
}

/** The most words of an entry: a head, a sub-entry, and one below it. */
const MOST_LEVELS = 3;

/** The words of `métaux!cuivre`; `\!` is an exclamation mark. null where a word is missing or there are too many. */
export function indexPath(typed: string): IndexPath | null {
  const words = typed
    .normalize('NFC')
    .split(/(?<!\\)!/)
    .map((word) => word.replace(/\\!/g, '!').replace(/\s+/g, ' ').trim());
  return words.length <= MOST_LEVELS && words.every((word) => word !== '') ? words : null;
}

/** The path as an author types it. */
export const typedPath = (path: IndexPath): string =>
  path.map((word) => word.replaceAll('!', '\\!')).join('!');

/** The entries of a booklet's index, collected while its texts are read. */
export class IndexEntries {
  readonly terms = new Map<string, IndexTerm>();
  /** The place of the first entry; null while there is none. */
  first: Source | null = null;
  readonly #open = new Map<string, OpenPassage>();
  readonly #places = new Map<string, number>();

  /** The entry of a path, made where there is none. */
  term(path: IndexPath, source: Source): IndexTerm {
    this.first ??= source;
    let within = this.terms;
    let term: IndexTerm | undefined;
    for (const [i, word] of path.entries()) {
      term = within.get(word) ?? newTerm(path.slice(0, i + 1), source);
      within.set(word, term);
      within = term.terms;
    }
    return term!;
  }

  /**
   * A new id for a place that an entry leads to. It is made of the entry's words, so that the ids of other entries stay
   * as they are when a place is added.
   */
  newId(path: IndexPath, kind: 'index' | 'entry' = 'index'): string {
    const words = typedPath(path).normalize('NFD').toLowerCase();
    const name = words.replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-');
    const number = (this.#places.get(`${kind} ${name}`) ?? 0) + 1;
    this.#places.set(`${kind} ${name}`, number);
    return `${kind}_${name}_${number}`;
  }

  /** Begins a passage at an element. */
  begin(path: IndexPath, pages: IndexPages, source: Source, report: Report): void {
    const key = typedPath(path);
    const open = this.#open.get(key);
    if (open) report.error('index-begun-twice', source, { entry: key, first: formatSource(open.source) });
    this.#open.set(key, { pages, source });
  }

  /** Ends the passage of an entry at an element. */
  end(path: IndexPath, to: string, source: Source, report: Report): void {
    const key = typedPath(path);
    const open = this.#open.get(key);
    if (!open) {
      report.error('index-not-begun', source, { entry: key, near: nearest(key, this.#open.keys()) });
      return;
    }
    this.#open.delete(key);
    this.term(path, source).pages.push({ ...open.pages, to });
  }

  has(path: IndexPath): boolean {
    let within: ReadonlyMap<string, IndexTerm> | undefined = this.terms;
    for (const word of path) within = within?.get(word)?.terms;
    return within !== undefined;
  }

  #reportUnknown(entry: string, source: Source, report: Report): void {
    const entries = [...allTerms(this.terms)].map(({ path }) => typedPath(path));
    report.error('index-see-unknown', source, { entry, near: nearest(entry, entries) });
  }

  /** Reports passages that do not end, entries that lead to nothing, and those that differ by a capital or an accent alone. */
  check(language: string, report: Report): void {
    for (const [entry, { source }] of this.#open) report.error('index-not-ended', source, { entry });
    for (const term of allTerms(this.terms)) {
      for (const { path, source } of [...term.see, ...term.seeAlso]) {
        if (!this.has(path)) this.#reportUnknown(typedPath(path), source, report);
      }
    }
    if (this.first) reportAlike(this.terms, language, report);
  }
}

function newTerm(path: IndexPath, source: Source): IndexTerm {
  return { path, source, sort: null, pages: [], see: [], seeAlso: [], terms: new Map() };
}

function* allTerms(terms: ReadonlyMap<string, IndexTerm>): Generator<IndexTerm> {
  for (const term of terms.values()) {
    yield term;
    yield* allTerms(term.terms);
  }
}

/** Warns of entries that may be one entry in two spellings; an entry that says how it is sorted is meant as it is. */
function reportAlike(terms: ReadonlyMap<string, IndexTerm>, language: string, report: Report): void {
  const words = ({ path }: IndexTerm) => path.at(-1)!;
  const spelt = [...terms.values()].filter(({ sort }) => sort === null);
  const compare = comparison(language, { sensitivity: 'base', numeric: true });
  const sorted = spelt.sort((a, b) => compare(words(a), words(b)));
  for (const [i, term] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before && compare(words(before), words(term)) === 0) {
      const [one, other] = [typedPath(before.path), typedPath(term.path)];
      report.warning('index-alike', term.source, {
        entry: other,
        other: one,
        first: formatSource(before.source),
      });
    }
  }
  for (const { terms: within } of terms.values()) {
    if (within.size > 0) reportAlike(within, language, report);
  }
}
