import type { Token } from 'markdown-it';

interface Misnumbered {
  readonly token: Token;
  /** The number as typed, and the one that is printed. */
  readonly typed: number;
  readonly number: number;
}

/**
 * The first item of an ordered list whose typed number is not the one that it gets, for items count on from the first. Null
 * for none: an item may also have the number of the first.
 * @param list its opening token and those after it.
 */
export function misnumbered(list: readonly Token[]): Misnumbered | null {
  const [{ level }] = list as [Token];
  const end = list.findIndex((token) => token.type === 'ordered_list_close' && token.level === level);
  const items = list
    .slice(0, end)
    .filter((token) => token.type === 'list_item_open' && token.level === level + 1);
  const first = Number(items[0]?.info);
  for (const [i, token] of items.entries()) {
    const typed = Number(token.info);
    if (typed !== first && typed !== first + i) return { token, typed, number: first + i };
  }
  return null;
}
