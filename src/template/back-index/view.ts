import type { Text } from '../../data/text.ts';
import { formatSource } from '../../faults/source.ts';
import { collated, comparison, sortedWords } from '../collation.ts';
import type { Reader } from '../reader.ts';
import { Rich } from '../rich.ts';
import type { IndexLetterView, IndexSeeView, IndexTermView } from '../view/lists.ts';
import { type IndexPath, type IndexTerm, type SeenTerm, typedPath } from './entries.ts';

/** Makes the view of the index: sorted by the collation of the booklet's language, under its letters. */
export class IndexView {
  readonly #reader: Reader;
  readonly #language: string;
  /** The ids of the entries to which others lead. */
  readonly #ids = new Map<string, string>();

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#language = reader.scope.booklet.language;
  }

  letters(): IndexLetterView[] {
    const { terms } = this.#reader.scope.index;
    this.#nameSeen(terms);
    const letters: { letter: string | null; terms: IndexTermView[] }[] = [];
    for (const term of this.#sorted(terms)) {
      const letter = letterOf(sortedBy(term), this.#language);
      if (letters.length === 0 || letters.at(-1)!.letter !== letter) letters.push({ letter, terms: [] });
      letters.at(-1)!.terms.push(this.#term(term));
    }
    return letters;
  }

  #nameSeen(terms: ReadonlyMap<string, IndexTerm>): void {
    for (const term of terms.values()) {
      for (const { path } of [...term.see, ...term.seeAlso]) {
        const key = typedPath(path);
        if (!this.#ids.has(key)) this.#ids.set(key, this.#reader.scope.index.newId(path, 'entry'));
      }
      this.#nameSeen(term.terms);
    }
  }

  #sorted(terms: ReadonlyMap<string, IndexTerm>): IndexTerm[] {
    return collated(terms.values(), sortedBy, this.#language);
  }

  #term(term: IndexTerm): IndexTermView {
    const { listSeparator, words } = this.#reader.scope.language;
    const hasPages = term.pages.length > 0;
    // An entry that has nothing else leads on: there is nothing to see besides.
    const isAlone = !hasPages && term.see.length === 0 && term.terms.size === 0;
    return {
      id: this.#ids.get(typedPath(term.path)) ?? null,
      at: formatSource(term.source),
      words: this.#words([term.path.at(-1)!], term.source),
      pages: term.pages,
      sees: [
        ...this.#sees(term.see, words.see, hasPages ? listSeparator : ', '),
        ...this.#sees(
          term.seeAlso,
          isAlone ? words.see : words.seeAlso,
          hasPages || term.see.length > 0 ? listSeparator : ', ',
        ),
      ],
      terms: this.#sorted(term.terms).map((each) => this.#term(each)),
    };
  }

  #sees(seen: readonly SeenTerm[], label: string, before: string): IndexSeeView[] {
    const { listSeparator } = this.#reader.scope.language;
    const there = seen.filter(({ path }) => this.#reader.scope.index.has(path));
    return there.map(({ path, source }, i) => ({
      before: i === 0 ? before : listSeparator,
      label: i === 0 ? label : null,
      id: this.#ids.get(typedPath(path))!,
      words: this.#words(path, source),
    }));
  }

  /** The words of a path, in which emphasis is set. */
  #words(path: IndexPath, source: IndexTerm['source']): Rich {
    const text: Text = { value: path.join(', '), source, at: () => source };
    return new Rich(this.#reader.line(text), formatSource(source), this.#reader.scope.setting).repeated();
  }
}

/** The words by which an entry is sorted. */
function sortedBy({ sort, path }: IndexTerm): string {
  return sort ?? sortedWords(path.at(-1)!);
}

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * The letter under which a word stands in an index, as the language has it: É and Œ under E and O, but ñ under Ñ in
 * Spanish; null for a word that begins with no letter.
 */
export function letterOf(word: string, language: string): string | null {
  const [first = ''] = word;
  if (!/\p{L}/u.test(first)) return null;
  const letter = first.toLocaleUpperCase(language)[0]!;
  if (!/\p{Script=Latin}/u.test(letter)) return letter;
  const compare = comparison(language, { sensitivity: 'base' });
  const plain = letter.normalize('NFD')[0]!;
  if (plain !== letter) return compare(plain, letter) === 0 ? plain : letter;
  // Letters that are no letter with an accent stand among those of the alphabet: Æ under A, Ø under O.
  return ALPHABET.findLast((each) => compare(each, letter) <= 0) ?? letter;
}
