import type { OutlineItem, Reference } from 'pdfkit';
import type { Layout } from '../layout/page.ts';
import { destination } from './destinations.ts';
import type { Pen } from './pen.ts';

/** Writes the outline (ISO 32000-1, 12.3.3). Its first level shows; deeper levels are folded away. */
export function writeOutline(pen: Pen, layout: Layout, pages: readonly Reference[]): void {
  const open: { level: number; item: OutlineItem; children: number }[] = [];
  for (const { level, label, element } of layout.bookmarks) {
    const place = layout.places.get(element);
    if (!place) continue;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1);
    const item = (parent?.item ?? pen.outline).addItem(label, { pageNumber: place.page });
    // pdfkit's destination would scroll to the right edge, and its folded items lack their count.
    item.outlineData.Dest = destination(layout, place, pages);
    if (parent) parent.item.outlineData.Count = -++parent.children;
    open.push({ level, item, children: 0 });
  }
}
