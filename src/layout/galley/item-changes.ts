import { FORBIDDEN } from '../costs.ts';
import type { Frame, GalleyItem } from './galley-items.ts';
import { boxFrom, shift } from './stack.ts';

// Items that were added are replaced by changed ones, and never changed in place: they may be kept elsewhere.

export const framesOf = (items: readonly GalleyItem[]): ReadonlySet<Frame> =>
  new Set(items.flatMap((item) => (item.kind === 'break' ? [] : item.frames)));

/** Puts a frame around the items from `first` on. */
export function addFrame(items: GalleyItem[], first: number, frame: Frame): void {
  for (let i = first; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind !== 'break') items[i] = { ...item, frames: [frame, ...item.frames] };
    if (frame.edges && i > first) items[i] = withEdges(items[i]!, frame.edges);
  }
}

/** An item inside a cloned box, whose edges are repeated where a page begins or ends at the item. */
function withEdges(item: GalleyItem, { top, bottom }: NonNullable<Frame['edges']>): GalleyItem {
  if (item.kind === 'break') return item.forced ? item : { ...item, closing: (item.closing ?? 0) + bottom };
  if (item.kind === 'space') return item;
  const { height, marks } = item.resumption ?? { height: 0, marks: [] };
  return { ...item, resumption: { height: top + height, marks: shift(marks, 0, top) } };
}

/** Raises the cost of breaks between the items from `start` on. The break before the first box keeps its cost. */
export function keepTogether(items: GalleyItem[], start: number, cost = FORBIDDEN): void {
  raiseBreaks(items, boxFrom(items, start) + 1, cost);
}

/** The height of the items from `start` on, one below the other, points. */
export function heightFrom(items: readonly GalleyItem[], start: number): number {
  let height = 0;
  for (let i = start; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind !== 'break') height += item.height;
  }
  return height;
}

/** Raises the cost of the breaks from `first` on, up to the item `end`. */
export function raiseBreaks(items: GalleyItem[], first: number, cost: number, end = items.length): void {
  for (let i = first; i < end; i++) {
    const item = items[i]!;
    if (item.kind === 'break' && !item.forced) items[i] = { ...item, cost: Math.max(cost, item.cost) };
  }
}

/** Forbids the breaks from `first` on, down to a height. @returns the height of the items that were passed, points. */
export function forbidBreaks(items: GalleyItem[], first: number, height: number): number {
  let depth = 0;
  for (let i = first; i < items.length && depth < height; i++) {
    const item = items[i]!;
    if (item.kind === 'break') items[i] = { ...item, cost: FORBIDDEN };
    else depth += item.height;
  }
  return depth;
}

/** The items between which and the next box no break may be, the last one first. */
export function keptItems(items: readonly GalleyItem[]): GalleyItem[] {
  const first = items.findLastIndex(
    (item) => item.kind === 'break' && (item.cost < FORBIDDEN || item.forced !== null),
  );
  return items.slice(first + 1).reverse();
}

/**
 * The height of items that stand above a box on its page, where the page begins with them.
 * @param kept the items, the last one first.
 * @param space the space between the last one and the box, points.
 */
export function heightOfKept(kept: readonly GalleyItem[], space: number): number {
  let height = space;
  for (const item of kept) if (item.kind !== 'break') height += item.height;
  // Spaces are dropped at the head of a page.
  for (let i = kept.length - 1; i >= 0 && kept[i]!.kind !== 'box'; i--) {
    const item = kept[i]!;
    if (item.kind === 'space') height -= item.height;
  }
  return height;
}
