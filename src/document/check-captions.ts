import type { Report } from '../faults/fault.ts';
import { type ElementNode, markupPlace } from './tree.ts';

/** The element that captions each: one of them has a title, and no second one. */
const CAPTIONS: Readonly<Record<string, 'caption' | 'figcaption'>> = {
  table: 'caption',
  figure: 'figcaption',
};

/** Reports the second caption of a table or a figure. */
export function checkCaptions(elements: readonly ElementNode[], report: Report): void {
  for (const { tag, children } of elements) {
    const caption = CAPTIONS[tag];
    if (!caption) continue;
    const second = children.filter(
      (child): child is ElementNode => child.kind === 'element' && child.tag === caption,
    )[1];
    if (second) report.error('markup-caption-twice', markupPlace(second), { tag: caption });
  }
}
