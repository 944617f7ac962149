import { RecentTexts } from '../recent-texts.ts';

type Compare = Intl.Collator['compare'];

const known = new RecentTexts<Compare>();

/** Compares words as a language does. It is made once, since that takes as long as comparing a thousand words. */
export function comparison(language: string, options: Intl.CollatorOptions): Compare {
  return known.get(JSON.stringify([language, options]), () => new Intl.Collator(language, options).compare);
}

/** Sorts things as dictionaries of a language sort, numbers by their value. `wordsOf` gives the words of each. */
export function collated<T>(things: Iterable<T>, wordsOf: (thing: T) => string, language: string): T[] {
  const sorted = [...things];
  if (sorted.length < 2) return sorted;
  const compare = comparison(language, { numeric: true });
  return sorted.sort((a, b) => compare(wordsOf(a), wordsOf(b)));
}

/** The words by which a Markdown text is sorted: without marks of emphasis, and from its first letter or digit on. */
export function sortedWords(markdown: string): string {
  return markdown.replace(/[*_^~`]/g, '').replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, '');
}
