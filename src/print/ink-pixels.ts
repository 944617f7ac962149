import { type Cmyk, type InkOptions, luminance, type Press, type Rgb, toCmyk, toGrey } from './ink.ts';

/**
 * Converts RGBA pixels, a byte for each channel, to greys, a byte a pixel. Opacity is dropped.
 *
 * Reads luminance from tables: a photograph has millions of pixels, and a channel has 256 values.
 */
export function greyPixels(pixels: Uint8ClampedArray): Uint8Array {
  const part = (red: number, green: number, blue: number) =>
    Float64Array.from({ length: 256 }, (_, value) =>
      luminance([(red * value) / 255, (green * value) / 255, (blue * value) / 255]),
    );
  const [reds, greens, blues] = [part(1, 0, 0), part(0, 1, 0), part(0, 0, 1)];
  const STEPS = 4095;
  const greys = Uint8Array.from({ length: STEPS + 1 }, (_, step) => Math.round(255 * toGrey(step / STEPS)));
  const converted = new Uint8Array(pixels.length / 4);
  for (let i = 0; i < converted.length; i++) {
    const light = reds[pixels[4 * i]!]! + greens[pixels[4 * i + 1]!]! + blues[pixels[4 * i + 2]!]!;
    converted[i] = greys[Math.round(STEPS * light)]!;
  }
  return converted;
}

/** Pixels that are converted in one piece: a press has a copy of them. */
const PIECE = 2 ** 20;

/** Converts RGBA pixels to the inks of a press, four bytes a pixel. Opacity is dropped. */
export function pressPixels(pixels: Uint8ClampedArray, press: Press): Uint8Array {
  const converted = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 4 * PIECE) {
    const rgb = pixels.subarray(at, at + 4 * PIECE).filter((_, i) => i % 4 !== 3);
    converted.set(press.inks(rgb), at);
  }
  return converted;
}

/** The mean amount of each ink, from 0 to 1, that RGBA pixels take on white paper. */
export function meanInk(pixels: Uint8ClampedArray, options: InkOptions): Cmyk {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = pixels[at + 3]! / 255;
    const on = (channel: number) => 1 - opacity * (1 - pixels[at + channel]! / 255);
    const rgb = [on(0), on(1), on(2)] as const;
    const ink = inkOfPixel(rgb, options);
    for (let i = 0; i < 4; i++) sums[i]! += ink[i]!;
  }
  const count = pixels.length / 4;
  return sums.map((sum) => sum / count) as unknown as Cmyk;
}

function inkOfPixel(rgb: Rgb, options: InkOptions): Cmyk {
  if (options.colors === 'cmyk') return options.press.ink(rgb);
  return options.colors === 'grey' ? [0, 0, 0, 1 - toGrey(luminance(rgb))] : toCmyk(rgb);
}
