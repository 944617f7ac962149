import type { SvgElement } from './xml.ts';

/** The first child that can be drawn (SVG 2, 5.7). */
export function chosenChild({ children }: SvgElement, language: string): SvgElement | null {
  const elements = children.filter((child) => child.kind === 'element');
  const speaks = (languages: string) =>
    languages
      .split(',')
      .some((tag) => `${language}-`.startsWith(`${tag.trim()}-`) || tag.trim().startsWith(`${language}-`));
  const chosen = elements.find(
    ({ tag, attributes }, i) =>
      (tag !== 'foreignObject' || i === elements.length - 1) &&
      !attributes.requiredExtensions &&
      (attributes.systemLanguage === undefined || speaks(attributes.systemLanguage)),
  );
  return chosen ?? null;
}

/**
 * The HTML of a switch of which what is drawn in its place says less, as draw.io shortens texts of several lines.
 * Spaces do not count, which line ends replace.
 */
export function shortenedHtml({ children }: SvgElement, chosen: SvgElement): SvgElement | null {
  const html = children.find((child) => child.kind === 'element' && child.tag === 'foreignObject');
  if (html?.kind !== 'element' || html === chosen) return null;
  const said = lettersOf(chosen);
  return lettersOf(html) === said ? null : html;
}

function lettersOf(element: SvgElement): string {
  return element.children
    .map((child) => (child.kind === 'text' ? child.text.replace(/\s+/g, '') : lettersOf(child)))
    .join('');
}
