import type { Reference } from 'pdfkit';
import { documentOrder } from '../document/tree.ts';
import type { Layout, Place } from '../layout/page.ts';
import { nameTree } from './names.ts';
import type { Pen } from './pen.ts';

/** An explicit destination (ISO 32000-1, 12.3.2.2) that keeps the reader's zoom. */
export function destination(layout: Layout, { page, y }: Place, pages: readonly Reference[]): unknown[] {
  const top = Math.round((layout.pages[page]!.height - y) * 100) / 100;
  return [pages[page], 'XYZ', null, top, null];
}

/** Names of a note and of its call, by the note's place in the document; an author's ids hold no underscore. */
export const noteName = (note: number) => `note_${note}`;
export const callName = (note: number) => `call_${note}`;

/** A destination for the first mark of each note and of each call. */
function noteDestinations(layout: Layout, pages: readonly Reference[]): [string, unknown][] {
  const placeOf = documentOrder(layout.tree);
  const named = new Map<string, unknown>();
  layout.pages.forEach(({ marks }, page) => {
    for (const mark of marks) {
      if (mark.kind !== 'text' || mark.run.note === undefined) continue;
      const { x, y, owner, run } = mark;
      const nameOf = owner === run.note ? noteName : callName;
      const name = nameOf(placeOf(run.note!));
      if (!named.has(name)) named.set(name, destination(layout, { page, x, y: y - run.style.size }, pages));
    }
  });
  return [...named];
}

/** Writes a named destination for every element with an id, note and call (ISO 32000-1, 12.3.2.3). */
export function writeDestinations(pen: Pen, layout: Layout, pages: readonly Reference[]): void {
  const named: [string, unknown][] = [];
  for (const [id, element] of layout.tree.byId) {
    const place = layout.places.get(element.index);
    if (place) named.push([id, destination(layout, place, pages)]);
  }
  named.push(...noteDestinations(layout, pages));
  // pdfkit would sort them with localeCompare, which is not the order that readers search in.
  pen._root.data.Names.data.Dests = nameTree(named);
}
