import { swapsSides } from './exif.ts';
import { isJpeg, type Jpeg, readJpeg } from './jpeg.ts';
import { isPng, type Png, readPng } from './png.ts';
import { unpackedBytes, unpackRows } from './png-samples.ts';
import { isWebp, readWebp, type Webp } from './webp.ts';
import { decodeWebp } from './webp-pixels.ts';

/** A picture of pixels, from its file. */
export type Picture = Png | Jpeg | Webp;

/** The format that a file's first bytes claim; null for any that is not read here. */
export function pictureFormat(file: Uint8Array): Picture['format'] | null {
  if (isPng(file)) return 'PNG';
  if (isWebp(file)) return 'WebP';
  return isJpeg(file) ? 'JPEG' : null;
}

/** @returns null when the file is no PNG, JPEG or WebP picture, or not as their specifications say. */
export function readPicture(file: Uint8Array): Picture | null {
  return readPng(file) ?? (isJpeg(file) ? readJpeg(file) : readWebp(file));
}

/** The memory that a picture's pixels take as its file has them, bytes. */
export function sizeInMemory(picture: Picture): number {
  if (picture.format === 'PNG') return unpackedBytes(picture);
  const samples = picture.format === 'JPEG' ? picture.components : 4;
  return picture.width * picture.height * samples;
}

/** Whether a picture has lost something for its size, so that a little more is not seen. */
export const isLossy = (picture: Picture): boolean =>
  picture.format === 'JPEG' || (picture.format === 'WebP' && picture.lossy);

/** The pixels of a picture as it is shown, turned as its Exif data asks. */
export function shownSize({ width, height, orientation }: Picture): { width: number; height: number } {
  return swapsSides(orientation) ? { width: height, height: width } : { width, height };
}

/**
 * Whether a picture's pixels are all there. A PDF takes them as they are in the file, so that a damaged one
 * would only show in a reader. Those of a PNG or WebP are unpacked in memory for this.
 */
export function isWhole(picture: Picture): boolean {
  if (picture.format === 'WebP') return decodeWebp(picture) !== null;
  return picture.format === 'JPEG' || unpackRows(picture) !== null;
}
