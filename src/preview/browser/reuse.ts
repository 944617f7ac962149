import type { LeafContent } from './leaf.ts';

type Told = Pick<LeafContent, 'key' | 'starts' | 'page'>;

/**
 * The leaf that shows each content: the one that shows the same, else the one of a page or of a side that begins with the
 * same element, else any that is left; null where all are taken. What stays is not painted again.
 */
export function reused<L extends { readonly content: Told }>(
  contents: readonly Told[],
  leaves: readonly L[],
): (L | null)[] {
  const free = new Set(leaves);
  const take = (isIt: (leaf: L) => boolean): L | null => {
    const found = [...free].find(isIt) ?? null;
    if (found) free.delete(found);
    return found;
  };
  const same = contents.map(({ key }) => take(({ content }) => content.key === key));
  const alike = contents.map((content, i) => same[i] ?? take((leaf) => beginAlike(leaf.content, content)));
  return alike.map((leaf) => leaf ?? take(() => true));
}

function beginAlike(a: Told, b: Told): boolean {
  const isSameKind = (a.page === null) === (b.page === null);
  return isSameKind && a.starts[0] !== undefined && a.starts[0][0] === b.starts[0]?.[0];
}
