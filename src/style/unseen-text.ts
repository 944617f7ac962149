import { contrast } from '../charts/colors/color.ts';
import type { ElementNode } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import { getOrMake } from '../once.ts';
import type { ComputedStyle } from './computed.ts';
import type { Written } from './declarations.ts';
import { lastWritten } from './last-written.ts';
import type { RankedRule } from './rule-index.ts';

/** The contrast below which words are not read at all. */
const LEAST_CONTRAST = 1.5;
const PAPER = '#ffffff';

/**
 * Warns of declarations that give text the colour of its ground, or nearly so (WCAG 2.2, 1.4.3). Text that is taken out of
 * its place may stand on anything, and is left alone.
 * @param rulesOf gives the rules that match an element, the strongest last.
 * @param tinted whether some pages have a ground of their own, so that text which stands on the page is left alone too.
 */
export function reportUnseenText(
  elements: readonly ElementNode[],
  style: (element: ElementNode) => ComputedStyle,
  rulesOf: (element: ElementNode) => readonly RankedRule[],
  tinted: boolean,
  report: Report,
): void {
  const contrasts = new Map<string, number>();
  const contrastOf = (color: string, ground: string): number =>
    getOrMake(contrasts, color + ground, () => contrast(color, ground));
  const told = new Set<Written>();
  // Elements are in document order: the ground of a parent is known before that of its children.
  const grounds: (string | null)[] = [];
  for (const element of elements) {
    const { parent, index, children } = element;
    const own = style(element);
    const ground = groundOf(own, parent ? grounds[parent.index]! : tinted ? null : PAPER);
    grounds[index] = ground;
    if (ground === null || !children.some((child) => child.kind === 'text' && child.text.trim() !== ''))
      continue;
    const { color } = own;
    const ratio = contrastOf(color, ground);
    if (ratio >= LEAST_CONTRAST) continue;
    const written =
      writtenAround(element, 'color', rulesOf) ?? writtenAround(element, 'background-color', rulesOf);
    if (!written || told.has(written)) continue;
    told.add(written);
    report.warning('css-text-unseen', written.source, {
      ...{ color, ground, least: LEAST_CONTRAST },
      ratio: Math.floor(ratio * 10) / 10,
    });
  }
}

/**
 * The colour on which the text of an element stands; null where it is not known, or where the text is not shown.
 * @param around that of the element around it.
 */
function groundOf(
  { backgroundColor, backgroundImage, position, display }: ComputedStyle,
  around: string | null,
): string | null {
  if (display === 'none' || backgroundImage !== 'none') return null;
  if (backgroundColor !== null) return backgroundColor;
  return position === 'absolute' ? null : around;
}

/** The declaration of a property that holds for an element, its own or that of an element around it. */
function writtenAround(
  element: ElementNode,
  name: 'color' | 'background-color',
  rulesOf: (element: ElementNode) => readonly RankedRule[],
): Written | null {
  for (let at: ElementNode | null = element; at; at = at.parent) {
    const written = lastWritten(rulesOf(at), name);
    if (written) return written;
  }
  return null;
}
