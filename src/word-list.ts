/** The words of a text, as a tuple type. */
type WordsOf<
  Text extends string,
  Found extends readonly string[] = readonly [],
> = Text extends `${infer Word} ${infer Rest}`
  ? WordsOf<Rest, readonly [...Found, Word]>
  : readonly [...Found, Text];

/** The words of several texts, one after the other. */
type AllWords<Texts extends readonly string[]> = Texts extends readonly [
  infer First extends string,
  ...infer Rest extends readonly string[],
]
  ? readonly [...WordsOf<First>, ...AllWords<Rest>]
  : readonly [];

/** The list of words that are typed in a row, with a space between; its type has each of them. */
export const wordList = <const Texts extends readonly string[]>(...texts: Texts): AllWords<Texts> =>
  texts.join(' ').split(' ') as unknown as AllWords<Texts>;
