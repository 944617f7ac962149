import type { Report } from '../faults/fault.ts';
import { readLength } from '../units.ts';
import { type ElementNode, markupPlace, textContent } from './tree.ts';

/** Reports words that no page would show: those in the head but for its title, and those of a blank to fill in. */
export function checkUnprinted(elements: readonly ElementNode[], report: Report): void {
  for (const element of elements) {
    const { tag, attributes, children } = element;
    const isBlank = tag === 'span' && readLength(attributes['data-width'] ?? '') > 0;
    if (!isBlank && tag !== 'head') continue;
    const own = isBlank ? children : children.filter(({ kind }) => kind === 'text');
    const text = own.map(textContent).join('').trim();
    if (/[\p{L}\p{N}]/u.test(text))
      report.error('markup-unprinted', markupPlace(element), { tag, text: text.slice(0, 60) });
  }
}
