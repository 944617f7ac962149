import type { Drawing } from '../charts/drawing.ts';
import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle } from '../style/computed.ts';

/** A replaced element at the size it is set, points. */
export type Picture =
  | { readonly width: number; readonly height: number; readonly drawing: Drawing }
  /** A path from the project's folder. */
  | { readonly width: number; readonly height: number; readonly file: string };

/** Gives the picture of an `img`, at most `width` points wide; null (after a fault) when it has none. */
export type PictureSource = (request: {
  readonly element: ElementNode;
  readonly width: number;
  readonly style: ComputedStyle;
}) => Picture | null;
