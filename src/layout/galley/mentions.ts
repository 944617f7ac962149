import type { DocumentTree, ElementNode } from '../../document/tree.ts';
import { getOrMake } from '../../once.ts';
import type { Segment } from './segments.ts';

/**
 * The items after which the floats of a segment are first mentioned, in order: after the line with the first link to
 * one, if that stands before it, below the same title; else where it is written. Floats keep their order, so that none
 * is mentioned before those that it follows.
 */
export function mentionsOf({ items, floats }: Segment, { byIndex }: DocumentTree): number[] {
  if (floats.length === 0) return [];
  const linked = new Map<string, number[]>();
  items.forEach((item, i) => {
    if (item.kind !== 'box') return;
    for (const { owner } of item.marks) {
      const id = typeof owner === 'number' ? targetOf(byIndex[owner]!) : null;
      if (id === null) continue;
      getOrMake(linked, id, () => []).push(i + 1);
    }
  });
  let before = 0;
  return floats.map(({ element, anchor, title }) => {
    const places = linked.get(element.attributes.id ?? '') ?? [];
    const mention = places.find((place) => place > title && place < anchor) ?? anchor;
    before = Math.max(before, mention);
    return before;
  });
}

/** The id that the link around a text leads to; null where there is none. */
function targetOf(element: ElementNode): string | null {
  for (let e: ElementNode | null = element; e; e = e.parent) {
    if (e.tag === 'a') return /^#(.+)$/.exec(e.attributes.href ?? '')?.[1] ?? null;
  }
  return null;
}
