import { inflateSync } from 'node:zlib';
import type { PixelSize } from './picture-size.ts';

/**
 * Whether a picture's pixels are all there. A PDF takes them as they are in the file, so that a damaged one
 * would only show in a reader.
 */
export function isWholePicture(data: Uint8Array, format: 'PNG' | 'JPEG', size: PixelSize): boolean {
  return format === 'PNG' ? isWholePng(data, size) : isWholeJpeg(data);
}

/** Bits of a pixel by colour type, for one bit a sample (PNG, 11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The inflated pixels fill the rows; of interlaced ones, whose rows differ, it is enough that they inflate. */
function isWholePng(data: Uint8Array, { width, height }: PixelSize): boolean {
  const [depth, type, , , interlace] = data.subarray(24, 29);
  const row = 1 + Math.ceil((width * depth! * (SAMPLES[type!] ?? 0)) / 8);
  // Seven passes have at most so many more starts of rows, and rounding.
  const most = interlace ? 2 * row * height + 64 : row * height;
  try {
    const pixels = inflateSync(imageData(data), { maxOutputLength: most });
    return interlace ? pixels.length > 0 : pixels.length === most;
  } catch {
    return false;
  }
}

/** What the IDAT chunks hold, put together (PNG, 5.3 and 11.2.3). */
function imageData(data: Uint8Array): Uint8Array {
  const IDAT = 0x49444154;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 8 <= data.length; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === IDAT) parts.push(data.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return Buffer.concat(parts);
}

/** A scan starts, and the picture ends after it (ITU-T T.81, B.2.1). */
function isWholeJpeg(data: Uint8Array): boolean {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const scan = bytes.indexOf(Buffer.of(0xff, 0xda));
  return scan > 0 && bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > scan;
}
