import type { ElementNode } from '../../document/tree.ts';
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
 * `widows` does. A line of code counts as one, also where it is turned.
 * @param starts the numbers of items in the galley before each child, the last of which ends the galley.
 */
export function keepFewLines(
  items: GalleyItem[],
  starts: readonly number[],
  { children, style: { orphans, widows, lineHeight } }: Pick<BlockBox, 'children' | 'style'>,
): void {
  const heights = children.map(({ element }, i) => {
    const height = heightOf(items, starts[i]!, starts[i + 1] ?? items.length);
    return isLineOfCode(element) ? Math.min(height, lineHeight) : height;
  });
  const whole = heights.reduce((sum, height) => sum + height, 0);
  const isFew = (height: number, lines: number) => height < lines * lineHeight - TOLERANCE;
  let before = 0;
  for (const [i, start] of starts.entries()) {
    if (i === 0) continue;
    before += heights[i - 1]!;
    if (items[start]?.kind !== 'break') continue;
    if (isFew(before, orphans) || isFew(whole - before, widows))
      raiseBreaks(items, start, FORBIDDEN, start + 1);
  }
}

/** Whether an element is a line of a code that has numbers at its lines. */
export const isLineOfCode = ({ children }: ElementNode): boolean =>
  children.length > 0 && children.every((child) => child.kind === 'element' && child.tag === 'code');

/** The height of the boxes from one item up to another, without the spaces between them, points. */
function heightOf(items: readonly GalleyItem[], from: number, to: number): number {
  let height = 0;
  for (const item of items.slice(from, to)) if (item.kind === 'box') height += item.height;
  return height;
}
