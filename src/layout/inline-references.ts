import { childElements, type ElementNode } from '../document/tree.ts';
import { type PageReferences, targetOf } from './page-references.ts';

/** Words, and the element whose look they have. */
interface Words {
  readonly text: string;
  readonly of: ElementNode;
}

/** The pages of the targets of links, each the text of its link (`--livret-target-pages: merged`). */
export function pageList(list: ElementNode, references: Pick<PageReferences, 'list'>): readonly Words[] {
  const links = childElements(list);
  return references.list(links).flatMap(({ link, label }, i) => {
    const words = { text: label, of: links[link]! };
    return i > 0 ? [{ text: ', ', of: list }, words] : [words];
  });
}

/** The line of a link's target, in the words for one or for several (`data-words`: `line #|lines # to #`). */
export function lineWords(link: ElementNode, references: Pick<PageReferences, 'lines'>): readonly Words[] {
  const { from, to } = references.lines(targetOf(link, 'href'));
  const [one = '', several = one] = link.attributes['data-words']!.split('|');
  const numbers = [from, to];
  const text = (from === to ? one : several).replace(/#/g, () => String(numbers.shift()));
  return [{ text, of: link }];
}
