import { parseSource, type Source } from '../faults/source.ts';
import type { Layout, Page } from '../layout/page.ts';
import type { Spot } from './protocol.ts';

/**
 * Where a line of a file stands on the pages: the place of the last element that begins at this line or above it. null
 * for a file of which nothing is on a page.
 */
export function spotOf({ file, line }: Pick<Source, 'file' | 'line'>, { tree, places }: Layout): Spot | null {
  let best: { readonly line: number; readonly spot: Spot } | null = null;
  let first: { readonly line: number; readonly spot: Spot } | null = null;
  for (const { source, index } of tree.elements) {
    const spot = places.get(index);
    if (!spot || source?.file !== file) continue;
    const found = { line: source.line, spot };
    if (source.line <= line && source.line > (best?.line ?? 0)) best = found;
    if (source.line < (first?.line ?? Number.POSITIVE_INFINITY)) first = found;
  }
  return (best ?? first)?.spot ?? null;
}

/** The elements by which a place is found again: those that are read one after the other. */
const BLOCKS = /^(?:p|h[1-6]|li|figure|table|blockquote|dt|dd)$/;

/** The blocks that begin on each page, from its top down. */
export function startsOf({ pages, places, tree }: Layout): Map<Page, [element: number, y: number][]> {
  const starts = new Map<Page, [number, number][]>();
  for (const { index, tag } of tree.elements) {
    const place = BLOCKS.test(tag) ? places.get(index) : undefined;
    const page = place && pages[place.page];
    if (page) starts.set(page, [...(starts.get(page) ?? []), [index, place.y]]);
  }
  for (const each of starts.values()) each.sort(([, a], [, b]) => a - b);
  return starts;
}

/** A place as an editor writes it: `content/chapters/x.yaml:12`, with a column or without; null for any other text. */
export function parsePlace(text: string): Source | null {
  const path = text.replaceAll('\\', '/');
  return parseSource(path) ?? parseSource(`${path}:1`) ?? null;
}
