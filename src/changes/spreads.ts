import type { Area } from './areas.ts';
import type { Comparison } from './compare.ts';
import type { Passage } from './outline.ts';

/** Two pages to be laid side by side; null where the other build has no such page. */
interface PagePair {
  readonly before: MarkedPage | null;
  readonly after: MarkedPage | null;
}

export interface MarkedPage {
  /** The page's index among those of its build, from 0. */
  readonly page: number;
  /** The areas of the passages that were removed, added or changed on it. */
  readonly marked: readonly Area[];
}

/** The pages on which something changed, in order, each beside the page of the other build with the same passages. */
export function pairPages({ changes, same }: Comparison): PagePair[] {
  const went = changes.flatMap((change) =>
    change.kind === 'changed' ? change.before : change.kind === 'removed' ? change.passage : [],
  );
  const came = changes.flatMap((change) =>
    change.kind === 'changed' ? change.after : change.kind === 'added' ? change.passage : [],
  );
  const changed = changes.flatMap((change) => (change.kind === 'changed' ? change : []));
  const together = [...changed, ...same];
  const [old, now] = [byPage(went), byPage(came)];
  const marked = (
    pages: ReadonlyMap<number, readonly Area[]>,
    page: number | undefined,
  ): MarkedPage | null => (page === undefined ? null : { page, marked: pages.get(page) ?? [] });

  const pairs = [...now.keys()].map((page): PagePair => {
    const like = together.find(({ after }) => startsOn(after, page));
    return { before: marked(old, like?.before.areas[0]?.page), after: marked(now, page) };
  });
  const shown = new Set(pairs.map(({ before }) => before?.page));
  for (const page of old.keys()) {
    if (shown.has(page)) continue;
    const like = together.find(({ before }) => startsOn(before, page));
    pairs.push({ before: marked(old, page), after: marked(now, like?.after.areas[0]?.page) });
  }
  const place = ({ before, after }: PagePair) => after?.page ?? before!.page;
  return pairs.sort((a, b) => place(a) - place(b));
}

function startsOn({ areas }: Passage, page: number): boolean {
  return areas[0]?.page === page;
}

function byPage(passages: readonly Passage[]): ReadonlyMap<number, readonly Area[]> {
  const pages = new Map<number, Area[]>();
  for (const area of passages.flatMap(({ areas }) => areas)) {
    pages.set(area.page, [...(pages.get(area.page) ?? []), area]);
  }
  return pages;
}
