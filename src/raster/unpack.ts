import { decodeJpeg } from './jpeg-pixels.ts';
import { type Picture, readPicture } from './picture.ts';
import { type Pixels, reduced, upright } from './pixels.ts';
import { decodePng } from './png-pixels.ts';
import { decodeWebp } from './webp-pixels.ts';

/**
 * Unpacks a picture, upright.
 * @param most pixels a side, to which a larger picture is reduced.
 * @returns null when it cannot be read.
 */
export async function unpackPicture(
  file: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): Promise<Pixels | null> {
  const picture = readPicture(file);
  if (!picture) return null;
  const pixels = await decode(picture, file, most);
  return pixels && upright(reduced(pixels, most), picture.orientation);
}

function decode(picture: Picture, file: Uint8Array, most: number): Pixels | null | Promise<Pixels | null> {
  if (picture.format === 'PNG') return decodePng(picture);
  return picture.format === 'WebP' ? decodeWebp(picture) : decodeJpeg(picture, file, most);
}
