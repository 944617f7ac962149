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
