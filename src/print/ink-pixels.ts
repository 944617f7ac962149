import { type Cmyk, type InkOptions, luminance, toCmyk, toGrey } from './ink.ts';

/** Converts RGBA pixels, a byte for each channel, to greys (one byte a pixel) or CMYK (four). Opacity is dropped. */
export function convertPixels(pixels: Uint8ClampedArray, colors: 'grey' | 'cmyk'): Uint8Array {
  return colors === 'grey' ? greyPixels(pixels) : cmykPixels(pixels);
}

/** Reads luminance from tables: a photograph has millions of pixels, and a channel has 256 values. */
function greyPixels(pixels: Uint8ClampedArray): Uint8Array {
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

function cmykPixels(pixels: Uint8ClampedArray): Uint8Array {
  const converted = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 4) {
    const [r, g, b] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    const most = Math.max(r, g, b);
    const scale = most > 0 ? 255 / most : 0;
    converted[at] = Math.round((most - r) * scale);
    converted[at + 1] = Math.round((most - g) * scale);
    converted[at + 2] = Math.round((most - b) * scale);
    converted[at + 3] = 255 - most;
  }
  return converted;
}

/** The mean amount of each ink, from 0 to 1, that RGBA pixels take on white paper. */
export function meanInk(pixels: Uint8ClampedArray, colors: InkOptions['colors']): Cmyk {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = pixels[at + 3]! / 255;
    const on = (channel: number) => 1 - opacity * (1 - pixels[at + channel]! / 255);
    const rgb = [on(0), on(1), on(2)] as const;
    const ink: Cmyk = colors === 'grey' ? [0, 0, 0, 1 - toGrey(luminance(rgb))] : toCmyk(rgb);
    for (let i = 0; i < 4; i++) sums[i]! += ink[i]!;
  }
  const count = pixels.length / 4;
  return sums.map((sum) => sum / count) as unknown as Cmyk;
}
