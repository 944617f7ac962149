import { contrast } from '../charts/colors/color.ts';
import { type DocumentNode, type ElementNode, textContent } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import type { ComputedStyle } from './computed.ts';
import type { Written } from './declarations.ts';
import { lastWritten } from './last-written.ts';
import type { RankedRule } from './rule-index.ts';

/** The least contrast of a link to the words around that tells it from them (WCAG 2.2, 1.4.1, technique G183). */
const LEAST_CONTRAST = 3;

/**
 * Warns of declarations that leave a link to the web as the words around it, but for its colour: without a line, in the
 * same type, and with too little contrast to them. A link whose words are its address says itself that it is one.
 * @param rulesOf gives the rules that match an element, the strongest last.
 */
export function reportUntoldLinks(
  elements: readonly ElementNode[],
  style: (element: ElementNode) => ComputedStyle,
  rulesOf: (element: ElementNode) => readonly RankedRule[],
  report: Report,
): void {
  const told = new Set<Written>();
  for (const link of elements) {
    if (!isAmongWords(link) || isMarked(link, style)) continue;
    const [color, around] = [style(link).color, style(link.parent!).color];
    const ratio = contrast(color, around);
    if (ratio >= LEAST_CONTRAST) continue;
    const rules = rulesOf(link);
    const written = lastWritten(rules, 'text-decoration-line') ?? lastWritten(rules, 'color');
    if (!written || told.has(written)) continue;
    told.add(written);
    const shown = Math.floor(ratio * 10) / 10;
    report.warning('css-link-untold', written.source, { color, around, ratio: shown, least: LEAST_CONTRAST });
  }
}

/** Whether an element is a link to the web, of words that are not its address, in a text that goes on around it. */
function isAmongWords(link: ElementNode): boolean {
  const { tag, attributes, parent } = link;
  const address = attributes.href ?? '';
  if (tag !== 'a' || !parent || !/^https?:/i.test(address)) return false;
  const words = textContent(link);
  return words !== '' && !isAddress(words, address) && words !== textContent(parent);
}

/** Whether words are an address or the beginning of one, with or without its scheme. */
function isAddress(words: string, address: string): boolean {
  const bare = (text: string) => text.replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/gi, '').toLowerCase();
  return /^https?:/i.test(words) || bare(address).includes(bare(words));
}

/** Whether a line, a ground or another type tells a link, or all of its words, from those around. */
function isMarked(link: ElementNode, style: (element: ElementNode) => ComputedStyle): boolean {
  const around = style(link.parent!);
  const differs = (element: ElementNode): boolean => {
    const own = style(element);
    return (
      own.textDecorationLine.length > 0 ||
      own.border.bottom.width > 0 ||
      own.backgroundColor !== null ||
      own.fontWeight !== around.fontWeight ||
      own.fontStyle !== around.fontStyle ||
      own.fontFamily.join() !== around.fontFamily.join()
    );
  };
  if (differs(link)) return true;
  const shown = link.children.filter((child) => child.kind === 'element' || child.text.trim() !== '');
  return shown.every((child: DocumentNode) => child.kind === 'element' && differs(child));
}
