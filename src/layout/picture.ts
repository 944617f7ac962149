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
  /** The factor on the height that it would have otherwise. */
  readonly scale: number;
  /** The greatest height, points; undefined for none. A chart may be higher if its labels need it. */
  readonly most?: number;
  readonly style: ComputedStyle;
}
