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
  /** At most so many points wide. */
  readonly width: number;
  /** How high it is to be, as a factor of what it would be. */
  readonly scale: number;
  readonly style: ComputedStyle;
}
