import type { Pixels } from './pixels.ts';
import { CHANNELS, type Png } from './png.ts';
import { colorsOf, opacityOf, sampleScale, unpackSamples } from './png-samples.ts';

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
