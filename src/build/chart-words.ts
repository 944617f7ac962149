import { type ElementNode, languageOf, textContent } from '../document/tree.ts';
import { figureWords } from '../template/index.ts';
import { typesetWords } from '../text/index.ts';
import type { TypesetBooklet } from './booklet.ts';

/** The typeset texts that the file of a chart has besides its drawing. */
export interface ChartWords {
  readonly title: string;
  /** The text alternative. */
  readonly description: string;
  readonly creators: readonly string[];
  /** The line of sources; null for none. */
  readonly source: string | null;
  readonly licence: string | null;
  readonly lang: string;
}

/** The number of a reference, which says nothing where the booklet's list of them is not. */
const REFERENCE = /\s*\[\d+\]/g;

/** @param id the figure's. */
export function chartWords(
  id: string,
  element: ElementNode,
  { booklet, figures }: TypesetBooklet,
): ChartWords {
  const { title } = figureWords(booklet, figures.get(id)!);
  const lang = languageOf(element);
  const set = (words: string) => typesetWords(words, lang);
  const caption = elementsIn(element.parent).find(({ tag }) => tag === 'figcaption') ?? null;
  const source = elementsIn(caption).find(({ attributes }) => attributes.class === 'source');
  return {
    title: set(title),
    description: set(element.attributes.alt ?? ''),
    creators: booklet.authors,
    source: source ? set(textContent(source).replace(REFERENCE, '')) : null,
    licence: booklet.licence,
    lang,
  };
}

function elementsIn(parent: ElementNode | null): ElementNode[] {
  return parent?.children.filter((child) => child.kind === 'element') ?? [];
}
