import type { ElementNode } from '../../document/tree.ts';
import type { BlockBox, Box } from '../box-tree.ts';
import { FORBIDDEN } from '../costs.ts';
import { isDecorated } from '../geometry.ts';
import type { GalleyItem } from './galley-items.ts';
import { raiseBreaks } from './item-changes.ts';
import { boxFrom } from './stack.ts';

/** Heights that differ by less are the same, points. */
const TOLERANCE = 0.1;

/** Whether the children of a box stand to it as lines to a paragraph: those of a list, or of a box that is seen as one. */
export function isLikeParagraph({ element: { tag }, style }: BlockBox): boolean {
  return tag === 'ul' || tag === 'ol' || tag === 'dl' || isDecorated(style);
}

/**
 * Keeps the first children of a box together until they have as many lines as `orphans` says, and the last ones as
 * `widows` does. A list is not parted within them either, as a table of contents would be in its last part. A line of code
 * counts as one, also where it is turned.
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
  const [first, last] = [children[0], children.at(-1)];
  if (first && isList(first)) keepUntil(items, starts[0]!, (height) => !isFew(height, orphans));
  if (last && isList(last)) keepFrom(items, starts.at(-1)!, (height) => !isFew(height, widows));
}

/** Whether an item of a list has a list in it. */
function isList(box: Box): boolean {
  return box.kind === 'block' && box.children.some(({ element: { tag } }) => tag === 'ul' || tag === 'ol');
}

/** Whether an element is a line of a code that has numbers at its lines. */
export const isLineOfCode = ({ children }: ElementNode): boolean =>
  children.length > 0 && children.every((child) => child.kind === 'element' && child.tag === 'code');

/** Keeps items from one on together, down to a height that is enough. */
function keepUntil(items: GalleyItem[], start: number, isEnough: (height: number) => boolean): void {
  let height = 0;
  for (let i = boxFrom(items, start); i < items.length && !isEnough(height); i++) {
    const item = items[i]!;
    if (item.kind === 'box') height += item.height;
    else if (item.kind === 'break') raiseBreaks(items, i, FORBIDDEN, i + 1);
  }
}

/** Keeps the last items together, up to one at most, from a height that is enough. */
function keepFrom(items: GalleyItem[], start: number, isEnough: (height: number) => boolean): void {
  let height = 0;
  for (let i = items.length - 1; i > start && !isEnough(height); i--) {
    const item = items[i]!;
    if (item.kind === 'box') height += item.height;
    else if (item.kind === 'break') raiseBreaks(items, i, FORBIDDEN, i + 1);
  }
}

/** The height of the boxes from one item up to another, without the spaces between them, points. */
function heightOf(items: readonly GalleyItem[], from: number, to: number): number {
  let height = 0;
  for (const item of items.slice(from, to)) if (item.kind === 'box') height += item.height;
  return height;
}
