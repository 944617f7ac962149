import type { Rectangle } from '../../drawing/drawing.ts';
import type { PageDrawing, PageItem } from '../protocol.ts';

/** Points by which a click may miss what it means. */
const REACH = 14;

/** The element at a point of a page, or nearest to it; null where nothing is near. */
export function elementAt({ items }: PageDrawing, x: number, y: number): number | null {
  let best: { readonly owner: number; readonly distance: number } | null = null;
  for (const item of items) {
    if (!('owner' in item) || item.owner === null) continue;
    const box = boxOf(item);
    const dx = Math.max(0, box.x - x, x - box.x - box.width);
    const dy = Math.max(0, box.y - y, y - box.y - box.height);
    const distance = Math.hypot(dx, dy);
    if (distance < REACH && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { owner: item.owner, distance };
  }
  return best?.owner ?? null;
}

function boxOf(item: Extract<PageItem, { readonly owner: number | null }>): Rectangle {
  switch (item.kind) {
    case 'text':
      return { x: item.x, y: item.y - 0.8 * item.size, width: item.width, height: 1.1 * item.size };
    case 'drawing':
      return { x: item.x, y: item.y, width: item.drawing.width, height: item.drawing.height };
    case 'image':
      return item;
  }
}
