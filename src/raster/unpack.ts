import { decodeJpeg } from './jpeg-pixels.ts';
import { readPicture } from './picture.ts';
import { type Pixels, reduced, upright } from './pixels.ts';
import { decodePng } from './png-pixels.ts';

/**
 * Unpacks a PNG or JPEG picture, upright.
 * @param most pixels a side, to which a larger picture is reduced.
 * @returns null when it cannot be read.
 */
export async function unpackPicture(
  file: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): Promise<Pixels | null> {
  const picture = readPicture(file);
  if (!picture) return null;
  const pixels = picture.format === 'PNG' ? decodePng(picture) : await decodeJpeg(picture, file, most);
  return pixels && upright(reduced(pixels, most), picture.orientation);
}
