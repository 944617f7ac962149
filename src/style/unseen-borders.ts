import type { Report } from '../faults/fault.ts';
import type { Declaration } from './declarations.ts';

const BORDER = /^(?:border(?:-(?:top|right|bottom|left))?|column-rule)$/;

/**
 * Warns of borders that a rule gives a width or a colour and no style: the shorthand sets the style to `none` (CSS
 * Backgrounds 3, 3.4). The rule may give it a style in a declaration below.
 */
export function reportUnseenBorders(declarations: readonly Declaration[], report: Report): void {
  const last = new Map<string, Declaration>();
  const longhands = declarations.filter((each) => each.kind === 'longhand');
  for (const declaration of longhands) last.set(declaration.name, declaration);
  const told = new Set<object>();
  for (const { name, value, written } of longhands) {
    if (!name.endsWith('-style') || !BORDER.test(written.name) || told.has(written)) continue;
    if (value.wide !== null || value.value !== 'none' || /\b(?:none|hidden)\b/.test(written.text)) continue;
    const isLast =
      last.get(name) === longhands.find((each) => each.name === name && each.written === written);
    const width = longhands.find(
      (each) => each.written === written && each.name === name.replace(/-style$/, '-width'),
    )?.value;
    if (!isLast || (width?.wide === null && width.value === 0)) continue;
    told.add(written);
    report.warning('css-border-style', written.source, {
      property: written.name,
      value: written.text.trim(),
    });
  }
}
