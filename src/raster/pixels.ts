import type { Canvas, Image } from 'canvas';
import { uprightTransform } from './exif.ts';
import { withoutExif } from './jpeg.ts';
import { type Picture, readPicture, shownSize } from './picture.ts';

/** A picture's pixels: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * A picture as a canvas paints it, turned upright. The canvas is loaded only for this.
 * @returns null when it cannot be read. A file that breaks its specification would end the process in the
 *   canvas, so it does not get there.
 */
export async function loadPicture(file: Uint8Array) {
  const picture = readPicture(file);
  if (!picture) return null;
  const { loadImage } = await import('canvas');
  const bytes = picture.format === 'JPEG' ? withoutExif(file) : Buffer.from(file);
  const image = await loadImage(bytes).catch(() => null);
  return image && picture.orientation > 1 ? turned(image, picture) : image;
}

async function turned(image: Image, picture: Picture): Promise<Canvas> {
  const { createCanvas } = await import('canvas');
  const { width, height } = shownSize(picture);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.transform(...uprightTransform(picture.orientation, width, height));
  context.drawImage(image, 0, 0);
  return canvas;
}

/**
 * Unpacks a PNG or JPEG picture.
 * @param most pixels a side, to which a larger picture is reduced.
 * @returns null when it cannot be read.
 */
export async function unpackPicture(
  file: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): Promise<Pixels | null> {
  const image = await loadPicture(file);
  if (!image) return null;
  const { createCanvas } = await import('canvas');
  const reduced = Math.min(1, most / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * reduced));
  const height = Math.max(1, Math.round(image.height * reduced));
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
