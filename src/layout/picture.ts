import type { ElementNode } from '../document/tree.ts';
import type { Drawing, Size } from '../drawing/drawing.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { DrawingLineEnd, DrawingSpace } from '../text/types.ts';
import type { BackgroundFile } from './page.ts';

/** The box of a replaced element, and the size of the picture in it. */
interface FittedPicture extends Size {
  /** The size that the picture is drawn at, where that is not the box's (CSS Images 3, 5.5). */
  readonly object?: Size;
}

/** A replaced element at the size it is set. Its drawing has the size that the picture is drawn at. */
export type Picture = FittedPicture & {
  /** The distance from its top to its baseline, points, where it stands in a line as a letter does. */
  readonly baseline?: number;
  /** The places where it may go on in the next line. */
  readonly lineEnds?: readonly DrawingLineEnd[];
  /** The spaces of a formula that give when its line is justified. */
  readonly spaces?: readonly DrawingSpace[];
} & (
    | { readonly drawing: Drawing }
    /** A path from the project's folder. */
    | { readonly file: string; readonly background?: BackgroundFile }
  );

/** Gives the picture of an `img`; null (after a fault) when it has none. */
export type PictureSource = (request: PictureRequest) => Picture | null;

/** The parts of a picture that bleeds which its box in the text does not have, points. */
export interface Bled {
  /** The part of its height that stands in the margins above and below. */
  readonly inMargins: number;
  /** The room beyond its box that it covers: to the edge of either side's page, and beyond. */
  readonly beyond: { readonly width: number; readonly height: number };
}

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
  /** The part of a picture that bleeds which stands outside its box; undefined for other pictures. */
  readonly bled?: Bled;
  readonly style: ComputedStyle;
}

/** The element and the sizes of a request: with the same ones the picture is the same. */
export const keyOfRequest = ({ element, width, asked, scale, most }: PictureRequest): string =>
  [element.index, width, asked.width, asked.height, scale, most].join(' ');

/**
 * The size of a picture: as its style asks, else as its markup does, else as wide as there is room; reduced to what may
 * be. Its shape is kept unless both sizes are asked for; `object-fit` then says how it fills its box.
 * @param own the size that it has by itself.
 * @param typed the sizes that its markup asks for; null for none.
 */
export function fitPicture(
  own: Size,
  typed: { readonly width: number | null; readonly height: number | null },
  {
    asked,
    scale,
    width: widest,
    most = Number.POSITIVE_INFINITY,
    style: { objectFit },
    bled,
  }: PictureRequest,
): FittedPicture {
  const shape = own.width / own.height;
  const askedHeight = asked.height ?? typed.height;
  const typedWidth = asked.height === null || objectFit !== 'fill' ? typed.width : null;
  const width = asked.width ?? typedWidth ?? (askedHeight === null ? widest : askedHeight * shape);
  const height = askedHeight ?? width / shape;
  if (bled) {
    const box = { width: Math.min(width, widest), height: 0 };
    box.height = Math.min(scale * Math.max(0, (askedHeight ?? box.width / shape) - bled.inMargins), most);
    const { beyond } = bled;
    const covered = { width: box.width + beyond.width, height: box.height + bled.inMargins + beyond.height };
    return { ...box, object: objectSize('cover', own, covered) };
  }
  const isShaped = Math.abs(width - height * shape) < 1e-6;
  if (objectFit === 'fill' || isShaped) {
    const factor = Math.min(scale, widest / width, most / height);
    return { width: width * factor, height: height * factor };
  }
  const box = { width: Math.min(width, widest), height: Math.min(height * scale, most) };
  return { ...box, object: objectSize(objectFit, own, box) };
}

/** The size of a picture in a box (CSS Images 3, 5.5). */
function objectSize(fit: Exclude<ComputedStyle['objectFit'], 'fill'>, own: Size, box: Size): Size {
  const across = box.width / own.width;
  const down = box.height / own.height;
  const factors = {
    contain: Math.min(across, down),
    cover: Math.max(across, down),
    none: 1,
    'scale-down': Math.min(1, across, down),
  };
  return { width: own.width * factors[fit], height: own.height * factors[fit] };
}
