import { type Orientation, swapsSides, uprightTransform } from './exif.ts';

/** A picture's pixels: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A smaller picture of pixels of a larger one, each from the middle of what it stands for. */
export function reduced(pixels: Pixels, most: number): Pixels {
  const factor = most / Math.max(pixels.width, pixels.height);
  if (factor >= 1) return pixels;
  const width = Math.max(1, Math.round(pixels.width * factor));
  const height = Math.max(1, Math.round(pixels.height * factor));
  const from = (at: number, side: number, whole: number) => Math.floor(((at + 0.5) * whole) / side);
  const pixelAt = (x: number, y: number) =>
    from(y, height, pixels.height) * pixels.width + from(x, width, pixels.width);
  return rearranged(pixels, { width, height }, pixelAt);
}

export function upright(pixels: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return pixels;
  const { width, height } = pixels;
  const size = swapsSides(orientation) ? { width: height, height: width } : { width, height };
  const [a, b, c, d, e, f] = uprightTransform(orientation, size.width, size.height);
  // Turns and mirrors leave lengths as they are: the inverse of their matrix is its transpose.
  return rearranged(pixels, size, (x, y) => {
    const [right, down] = [x + 0.5 - e, y + 0.5 - f];
    return Math.floor(c * right + d * down) * width + Math.floor(a * right + b * down);
  });
}

/** @param pixelAt the number of the pixel, row by row, that comes to (x, y). */
function rearranged(
  { data }: Pixels,
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  pixelAt: (x: number, y: number) => number,
): Pixels {
  const source = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const target = new Uint32Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) target[at] = source[pixelAt(x, y)]!;
  }
  return { width, height, data: new Uint8ClampedArray(target.buffer) };
}
