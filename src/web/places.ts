import { textWithFormulas } from '../document/formula-text.ts';
import { childElements, type ElementNode } from '../document/tree.ts';

/** The title of the section that an element is or stands in; null where there is none. */
export function headingAbove(element: ElementNode): string | null {
  for (let e: ElementNode | null = element; e; e = e.parent) {
    const heading = headingOf(e);
    if (heading) return heading.attributes.title || textWithFormulas(heading);
  }
  return null;
}

/** The heading that an element is, or that stands in it before its other children. */
function headingOf(element: ElementNode): ElementNode | null {
  if (isHeading(element)) return element;
  const [first] = childElements(element);
  if (!first || isHeading(first)) return first ?? null;
  const isOpener = (first.attributes.class ?? '').endsWith('-opener');
  return isOpener ? headingOf(first) : null;
}

const isHeading = ({ tag }: ElementNode): boolean => /^h[1-6]$/.test(tag);

/** The caption of a figure or of a table; empty where it has none. */
export function captionOf(figure: ElementNode): string {
  const caption = childElements(figure).find(({ tag }) => tag === 'figcaption');
  const [first] = caption ? childElements(caption) : [];
  return first ? textWithFormulas(first) : '';
}
