import type { LeafContent } from './leaf.ts';

/**
 * The leaf that shows each content: the one that shows the same, else the one of a page that begins with the same
 * element, else any that is left; null where all are taken. What stays is not painted again.
 */
export function reused<L extends { readonly content: Pick<LeafContent, 'key' | 'starts'> }>(
  contents: readonly Pick<LeafContent, 'key' | 'starts'>[],
  leaves: readonly L[],
): (L | null)[] {
  const free = new Set(leaves);
  const take = (isIt: (leaf: L) => boolean): L | null => {
    const found = [...free].find(isIt) ?? null;
    if (found) free.delete(found);
    return found;
  };
  const same = contents.map(({ key }) => take(({ content }) => content.key === key));
  const alike = contents.map(({ starts: [first] }, i) => {
    return same[i] ?? (first ? take(({ content }) => content.starts[0]?.[0] === first[0]) : null);
  });
  return alike.map((leaf) => leaf ?? take(() => true));
}
