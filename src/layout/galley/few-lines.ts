import type { ComputedStyle } from '../../style/computed.ts';
import type { BlockBox } from '../box-tree.ts';
import { FORBIDDEN } from '../costs.ts';
import { isDecorated } from '../geometry.ts';
import type { GalleyItem } from './galley-items.ts';
import { raiseBreaks } from './item-changes.ts';

/** Heights that differ by less are the same, points. */
const TOLERANCE = 0.1;

/** Whether the children of a box stand to it as lines to a paragraph: those of a list, or of a box that is seen as one. */
export function isLikeParagraph({ element: { tag }, style }: BlockBox): boolean {
  return tag === 'ul' || tag === 'ol' || tag === 'dl' || isDecorated(style);
}

/**
 * Keeps the first children of a box together until they have as many lines as `orphans` says, and the last ones as
 * `widows` does.
 * @param starts the numbers of items in the galley before each child, the last of which ends the galley.
 */
export function keepFewLines(
  items: GalleyItem[],
  starts: readonly number[],
  { orphans, widows, lineHeight }: ComputedStyle,
): void {
  const inner = starts.slice(1).filter((start) => items[start]?.kind === 'break');
  const isFew = (from: number, to: number, lines: number) =>
    heightOf(items, from, to) < lines * lineHeight - TOLERANCE;
  for (const start of inner) {
    if (isFew(starts[0]!, start, orphans) || isFew(start, items.length, widows))
      raiseBreaks(items, start, FORBIDDEN, start + 1);
  }
}

/** The height of the boxes from one item up to another, without the spaces between them, points. */
function heightOf(items: readonly GalleyItem[], from: number, to: number): number {
  let height = 0;
  for (const item of items.slice(from, to)) if (item.kind === 'box') height += item.height;
  return height;
}
