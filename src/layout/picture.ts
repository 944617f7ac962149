import type { ElementNode } from '../document/tree.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { ComputedStyle } from '../style/computed.ts';

/** A replaced element at the size it is set, points. */
export type Picture =
  | { readonly width: number; readonly height: number; readonly drawing: Drawing }
  /** A path from the project's folder. */
  | { readonly width: number; readonly height: number; readonly file: string };

/** Gives the picture of an `img`; null (after a fault) when it has none. */
export type PictureSource = (request: PictureRequest) => Picture | null;

export interface PictureRequest {
  readonly element: ElementNode;
  /** The greatest width, points. */
  readonly width: number;
  /** The sizes that the style asks for, points; null for `auto`, which keeps the picture's shape. */
  readonly asked: { readonly width: number | null; readonly height: number | null };
  /** The factor on the height that it would have otherwise. */
  readonly scale: number;
  /** The greatest height, points; undefined for none. A chart may be higher if its labels need it. */
  readonly most?: number;
  readonly style: ComputedStyle;
}

/**
 * The size of a picture, points: as its style asks, else as wide as `typed` or as there is room; reduced to what may be.
 * Its shape is kept unless the style asks for both sizes.
 * @param shape its width divided by its height.
 * @param typed the width that its markup asks for; null for none.
 */
export function fitPicture(
  shape: number,
  typed: number | null,
  { asked, scale, width: widest, most = Number.POSITIVE_INFINITY }: PictureRequest,
): { readonly width: number; readonly height: number } {
  const width = asked.width ?? (asked.height === null ? (typed ?? widest) : asked.height * shape);
  const height = asked.height ?? width / shape;
  const factor = Math.min(scale, widest / width, most / height);
  return { width: width * factor, height: height * factor };
}
