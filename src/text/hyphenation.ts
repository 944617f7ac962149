import { readFileSync } from 'node:fs';
import { assetPath } from '../assets.ts';
import { findLanguage } from '../languages/index.ts';
import type { Hyphenation } from '../languages/language.ts';
import { getOrMake } from '../once.ts';
import { RecentTexts } from '../recent-texts.ts';

/** A branch of the trie: a letter leads to a further branch, to the index of a row of levels, or to both. */
type Branch = { readonly [letter: string]: Branch | number | readonly [Branch, number] };

/**
 * A file of patterns of the package `hyphen`: rows of levels, the trie that points to them, and words that
 * are exceptions. The offsets of an exception count the hyphens before them: as-so-ciate has 2 and 5.
 */
type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Branch,
  exceptions: Readonly<Record<string, readonly number[]>>,
];

const loaded = new Map<string, Hyphenator | null>();

/** Precomposed Latin letters, the only ones that the patterns have. */
const LETTERS = /[A-Za-zÀ-ÖØ-öø-ɏ]+/g;
/** The signs of numbers, addresses, paths and words with a typed hyphen, which are not hyphenated. */
const NOT_PARTED = /[0-9@/\\_\-\u2010\u2011]/;

/**
 * The places where a word may be hyphenated, as offsets in UTF-16 units.
 * @param word may have punctuation around it; the parts on either side of an apostrophe count as words.
 * @param limits the fewest letters in the word, before the hyphen and after it (hyphenate-limit-chars).
 */
export function hyphenate(word: string, lang: string, limits: readonly [number, number, number]): number[] {
  const offsets: number[] = [];
  if (word.length < limits[0] || NOT_PARTED.test(word) || isCapitals(word)) return offsets;
  const hyphenator = hyphenatorFor(lang);
  if (!hyphenator) return offsets;
  for (const { 0: letters, index } of word.matchAll(LETTERS)) {
    if (letters.length < limits[0]) continue;
    for (const offset of hyphenator.offsets(letters.toLowerCase())) {
      if (offset >= limits[1] && letters.length - offset >= limits[2]) offsets.push(index + offset);
    }
  }
  return offsets;
}

/** Whether a word of a language that is parted at its own hyphen has a hyphen on the next line too. */
export function repeatsHyphen(lang: string): boolean {
  return findLanguage(lang)?.hyphenation.repeatsHyphen ?? false;
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

/** The hyphenator of a language, loaded with the first word; null where the language has no patterns. */
function hyphenatorFor(lang: string): Hyphenator | null {
  return getOrMake(loaded, lang, () => {
    const language = findLanguage(lang);
    return language ? loadHyphenator(language.hyphenation) : null;
  });
}

function loadHyphenator({ patterns, notBefore = '' }: Hyphenation): Hyphenator {
  return new Hyphenator(readPatterns(patterns), notBefore);
}

function readPatterns(name: string): Patterns {
  return JSON.parse(readFileSync(assetPath(`hyphen/${name}.json`), 'utf8'));
}

/** Hyphenation by patterns (Liang, Word Hy-phen-a-tion by Com-put-er, 1983). */
class Hyphenator {
  readonly #levels: Patterns[0];
  readonly #trie: Branch;
  readonly #exceptions: Patterns[2];
  readonly #notBefore: string;
  readonly #known = new RecentTexts<readonly number[]>();

  constructor([levels, trie, exceptions]: Patterns, notBefore: string) {
    this.#notBefore = notBefore;
    this.#levels = levels;
    this.#trie = trie;
    this.#exceptions = exceptions;
  }

  /** @param word letters in lower case. */
  offsets(word: string): readonly number[] {
    return this.#known.get(word, () => {
      const exception = Object.hasOwn(this.#exceptions, word) ? this.#exceptions[word]! : null;
      const offsets = exception ? exception.map((offset, i) => offset - i) : this.#match(word);
      return offsets.filter((offset) => !this.#notBefore.includes(word[offset]!));
    });
  }

  /** Every pattern found in the word raises levels between letters. An odd level allows a hyphen. */
  #match(word: string): number[] {
    const levels = new Array<number>(word.length + 1).fill(0);
    const dotted = `.${word}.`;
    for (let i = 0; i < dotted.length; i++) {
      let branch: Branch | null = this.#trie;
      for (let j = i; j < dotted.length && branch; j++) {
        const node: Branch[string] | undefined = branch[dotted[j]!];
        if (node === undefined) break;
        let row = -1;
        if (typeof node === 'number') [branch, row] = [null, node];
        else if (isLeafAndBranch(node)) [branch, row] = node;
        else branch = node;
        if (row >= 0) this.#raise(levels, Math.max(i - 1, 0), row);
      }
    }
    const offsets: number[] = [];
    for (let i = 1; i < word.length; i++) if (levels[i]! % 2 === 1) offsets.push(i);
    return offsets;
  }

  #raise(levels: number[], start: number, row: number): void {
    const raised = this.#levels[row]!;
    for (let k = 0; k < raised.length; k++) {
      levels[start + k] = Math.max(levels[start + k] ?? 0, raised[k]!);
    }
  }
}

function isLeafAndBranch(node: Branch | readonly [Branch, number]): node is readonly [Branch, number] {
  return Array.isArray(node);
}
