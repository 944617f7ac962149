import { parseSource, type Source } from '../faults/source.ts';
import type { Layout, Page } from '../layout/page.ts';
import { getOrMake, once } from '../once.ts';
import type { Spot } from './protocol.ts';

/** The place on the pages of an element that a line begins. */
interface LinePlace {
  readonly line: number;
  readonly spot: Spot;
}

/**
 * Where a line of a file stands on the pages: the place of the last element that begins at this line or above it. null
 * for a file of which nothing is on a page.
 */
export function spotOf({ file, line }: Pick<Source, 'file' | 'line'>, layout: Layout): Spot | null {
  const places = linePlaces(layout).get(file) ?? [];
  return (places.findLast((each) => each.line <= line) ?? places[0])?.spot ?? null;
}

/** The places of each file's lines in their order; where several elements begin in a line, that of the first. */
const linePlaces = once(({ tree, places }: Layout): ReadonlyMap<string, readonly LinePlace[]> => {
  const files = new Map<string, Map<number, LinePlace>>();
  for (const { source, index } of tree.elements) {
    const spot = places.get(index);
    if (!spot || !source) continue;
    const lines = getOrMake(files, source.file, () => new Map<number, LinePlace>());
    if (!lines.has(source.line)) lines.set(source.line, { line: source.line, spot });
  }
  const inOrder = (lines: Map<number, LinePlace>) => [...lines.values()].sort((a, b) => a.line - b.line);
  return new Map([...files].map(([file, lines]) => [file, inOrder(lines)]));
});

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
