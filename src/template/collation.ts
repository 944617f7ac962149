/** Sorts things as dictionaries of a language sort, numbers by their value. `wordsOf` gives the words of each. */
export function collated<T>(things: Iterable<T>, wordsOf: (thing: T) => string, language: string): T[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...things].sort((a, b) => compare(wordsOf(a), wordsOf(b)));
}

/** The words by which a Markdown text is sorted: without marks of emphasis, and from its first letter or digit on. */
export function sortedWords(markdown: string): string {
  return markdown.replace(/[*_^~`]/g, '').replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, '');
}
