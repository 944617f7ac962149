import { holdsOnly } from './flow.ts';
import { type InlineWorld, inlineMarkdown } from './inline.ts';
import { type Element, elementsIn, wordsOf } from './tree.ts';

/** A caption as Pandoc has it: `Table: Words`. */
const PANDOC = /^Table:\s+/;
/** The label of a caption in the style of Word, as Markdown: `Table 1: `, `**Abb. 2.3** – `. */
const LABEL = /^(\**)\p{L}+\.?\s+\d[\d.\u2010-\u2013-]*?(\**)\s*(?:[:.|\u2013\u2014-]\s*)?(\**)\s+(?=\S)/u;
const NUMBERED = /^\p{L}+\.?\s+\d/u;
const NAMES_TABLE = /^\**tab/iu;

/** The captions of tables and pictures, which stand after them or before them, or have their picture in themselves. */
export function captionsOf(content: readonly Element[]): ReadonlyMap<Element, Element> {
  const captions = new Map<Element, Element>();
  for (const [i, element] of content.entries()) {
    if (element.tag !== 'p') continue;
    const [before, after] = [content[i - 1], content[i + 1]];
    const own = captioned(element, before, after).find((each) => each && !captions.has(each));
    if (own) captions.set(own, element);
  }
  return captions;
}

/** The elements of which a paragraph can be the caption, the likeliest first. */
function captioned(
  paragraph: Element,
  before: Element | undefined,
  after: Element | undefined,
): (Element | undefined)[] {
  const tables = (all: (Element | undefined)[]) => all.filter((each) => each?.tag === 'table');
  const words = wordsOf(paragraph);
  if (PANDOC.test(words)) return tables([before, after]);
  if (!isCaption(paragraph, words)) return [];
  if (elementsIn(paragraph, 'img').length === 1) return [paragraph];
  const pictures = [before, after].filter((each) => each?.tag === 'p' && holdsOnly(each, 'img'));
  // Tables have their captions above, pictures below, as Word proposes.
  const below = tables([after, before]);
  return NAMES_TABLE.test(words) ? [...below, ...pictures] : [...pictures, ...below];
}

/** Whether a paragraph is in Word's style of captions, or begins with a label and a number of a series. */
function isCaption(paragraph: Element, words: string): boolean {
  if (paragraph.attributes.class === 'caption') return words !== '';
  return elementsIn(paragraph, 'livret-caption').length > 0 && NUMBERED.test(words);
}

/** The words of a caption as Markdown, without its label: a booklet numbers tables and pictures itself. */
export const captionWords = (caption: Element, world: InlineWorld): string =>
  inlineMarkdown(caption.children, caption, world)
    .replace(/\n/g, ' ')
    .replace(PANDOC, '')
    .replace(LABEL, (_, open: string, ...ends: string[]) => (ends.slice(0, 2).includes(open) ? '' : open));

/** The id by which a Word file refers to a caption; null for none. */
export const captionId = (caption: Element): string | null =>
  elementsIn(caption, 'livret-caption')[0]?.attributes.id || null;
