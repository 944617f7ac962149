import { type ElementNode, languageOf } from '../document/tree.ts';
import { figureWords } from '../template/index.ts';
import { typesetWords } from '../text/index.ts';
import type { TypesetBooklet } from './booklet.ts';

/** The typeset texts that the file of a chart has besides its drawing. */
export interface ChartWords {
  readonly title: string;
  /** The sentence that stands above the drawing; null where none does. */
  readonly headline: string | null;
  /** The text alternative. */
  readonly description: string;
  readonly creators: readonly string[];
  /** The line of sources; null for none. */
  readonly source: string | null;
  readonly licence: string | null;
  readonly lang: string;
}

/** @param id the figure's. */
export function chartWords(
  id: string,
  element: ElementNode,
  { booklet, figures }: TypesetBooklet,
): ChartWords {
  const { title, headline, source } = figureWords(booklet, figures.get(id)!);
  const lang = languageOf(element);
  const set = (words: string) => typesetWords(words, lang);
  return {
    title: set(title),
    headline: headline && set(headline),
    description: set(element.attributes.alt ?? ''),
    creators: booklet.authors,
    source: source && set(source),
    licence: booklet.licence,
    lang,
  };
}
