import type { Size } from '../../drawing/drawing.ts';

/** CSS pixels in a point. */
export const POINT = 96 / 72;
/** The width or the whole of a page in the window, or the share of its size on paper. */
export type Zoom = 'width' | 'page' | number;

/** Pixels above a page that is gone to. */
const MARGIN = 20;
/** The least pixels in a point, however small the window is. */
const LEAST_SCALE = 0.05;

/**
 * The pixels in a point at which rows of leaves are shown.
 * @param rows of leaves, points. @param window pixels. @param gap pixels that leaves keep from its edges.
 */
export function scaleOf(rows: readonly (readonly Size[])[], window: Size, zoom: Zoom, gap: number): number {
  if (typeof zoom === 'number') return Math.max(LEAST_SCALE, zoom * POINT);
  const widths = rows.map((row) => row.reduce((sum, { width }) => sum + width, 0));
  const heights = rows.flat().map(({ height }) => height);
  const toWidth = (window.width - 2 * gap) / Math.max(1, ...widths);
  const toHeight = (window.height - 2 * gap) / Math.max(1, ...heights);
  return Math.max(LEAST_SCALE, zoom === 'width' ? toWidth : Math.min(toWidth, toHeight));
}

/** A zoom that is enlarged by a factor, from a tenth to eight times the size on paper. */
export function zoomedBy(percent: number, factor: number): number {
  return Math.min(8, Math.max(0.1, percent * factor));
}

/**
 * The pixels by which a window scrolls to show a place; 0 where it is in view. A place near the top of its page is shown
 * with that top, any other a third down the window.
 * @param at pixels of the place below the window's top, and `down` below that of its page.
 */
export function scrollTo(at: number, down: number, height: number): number {
  if (at >= MARGIN && at <= height - 4 * MARGIN) return 0;
  return at - Math.min(height / 3, down + MARGIN);
}
