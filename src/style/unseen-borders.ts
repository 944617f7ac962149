import type { Report } from '../faults/fault.ts';
import type { Declaration, Written } from './declarations.ts';

const SHORTHAND = /^(?:border(?:-(?:top|right|bottom|left))?|column-rule)$/;
const WIDE = /^(?:inherit|initial|unset|revert-layer)$/i;

/**
 * Warns of borders to which a rule gives a width or a colour and no style: the shorthand sets the style to `none` (CSS
 * Backgrounds 3, 3.4). A declaration below may give it one.
 */
export function reportUnseenBorders(declarations: readonly Declaration[], report: Report): void {
  const longhands = declarations.filter((each) => each.kind === 'longhand');
  const styles = new Map(longhands.map((each) => [each.name, each]));
  const unseen = new Set<Written>();
  for (const { name, value, written } of styles.values()) {
    const { name: property, text } = written;
    // A part that a shorthand leaves out is `initial`.
    const leavesOut = SHORTHAND.test(property) && !WIDE.test(text.trim()) && value.wide === 'initial';
    if (leavesOut && name.endsWith('-style') && !isZero(text)) unseen.add(written);
  }
  for (const { name, text, source } of unseen)
    report.warning('css-border-style', source, { property: name, value: text.trim() });
}

/** Whether a border is one of no width, which needs no style. */
const isZero = (text: string) => /(?:^|\s)0(?:\.0*)?[a-z]*(?:\s|$)/i.test(text);
