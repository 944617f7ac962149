import { decodeJpeg } from './jpeg-pixels.ts';
import { type Picture, readPicture } from './picture.ts';
import { type Pixels, reduced, upright } from './pixels.ts';
import { CHANNELS, type Png } from './png.ts';
import { colorsOf, opacityOf, sampleScale, unpackSamples } from './png-samples.ts';
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

/** @returns null when the file has too few or too many pixels. */
export function decodePng(png: Png): Pixels | null {
  const samples = unpackSamples(png);
  if (!samples) return null;
  const { width, height, type, palette } = png;
  const channels = CHANNELS[type];
  const colors = colorsOf(type);
  const scale = sampleScale(png);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0, to = 0; to < data.length; at += channels, to += 4) {
    for (let c = 0; c < 3; c++) {
      // A colour that a palette lacks is black.
      if (palette) data[to + c] = palette[samples[at]! * 3 + c] ?? 0;
      else data[to + c] = samples[at + (colors === 1 ? 0 : c)]! * scale;
    }
    data[to + 3] = opacityOf(png, samples, at);
  }
  return { width, height, data };
}
