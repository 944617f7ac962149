import { type ElementNode, languageOf } from '../document/tree.ts';
import type { SvgText } from '../drawing/svg.ts';
import { figureWords } from '../template/index.ts';
import { typesetWords } from '../text/index.ts';
import type { TypesetBooklet } from './booklet.ts';

/** The typeset texts that the file of a chart has besides its drawing. */
export interface ChartWords extends SvgText {
  /** The sentence that stands above the drawing; null where none does. */
  readonly headline: string | null;
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
