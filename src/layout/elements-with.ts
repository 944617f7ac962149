import { once } from '../once.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';

/**
 * Finds the elements that have a style of some kind, by their numbers, in document order. They are looked for once for
 * all documents of a look: an edit of words leaves `style`, and the numbers, as they were.
 */
export function elementsWith(
  isOfKind: (style: ComputedStyle) => boolean,
): (styled: StyledDocument) => readonly number[] {
  const found = once((style: StyledDocument['style'], { elements }: StyledDocument['tree']) =>
    elements.filter((element) => isOfKind(style(element))).map(({ index }) => index),
  );
  return ({ style, tree }) => found(style, tree);
}
