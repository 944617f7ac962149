import type { Image, Reference } from 'pdfkit';
import { CHANNELS, type Png } from '../raster/png.ts';
import { unpackSamples } from '../raster/png-samples.ts';
import { imageDictionary, writeImage } from './image-object.ts';
import type { Pen } from './pen.ts';

/**
 * Writes a PNG picture as an image (ISO 32000-1, 8.9). Its compressed data is taken as it is, unless the
 * picture is interlaced or transparent, for which PDF has other forms.
 * @returns null when pixels that must be unpacked are not all there.
 */
export function embedPng(pen: Pen, png: Png, label: string): Image | null {
  const { width, height, orientation } = png;
  const isPlain = !png.interlaced && !png.transparency && png.type < 4;
  const obj = isPlain ? writePlain(pen, png) : writeUnpacked(pen, png);
  return obj && { label, width, height, orientation, obj };
}

function colorSpace({ type, palette }: Png): unknown {
  if (palette) return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette];
  return colorsOf(type) === 1 ? 'DeviceGray' : 'DeviceRGB';
}

/** Samples of a pixel, without its alpha. */
const colorsOf = (type: Png['type']): number => CHANNELS[type] - (type >= 4 ? 1 : 0);

function writePlain(pen: Pen, png: Png): Reference {
  const { width, depth, type, data } = png;
  const ref = pen.ref({
    ...imageDictionary(png, depth, colorSpace(png)),
    // PNG's row filters are the predictors of 7.4.4.4.
    DecodeParms: { Predictor: 15, Colors: colorsOf(type), BitsPerComponent: depth, Columns: width },
  });
  ref.end(data);
  return ref;
}

/** Writes colours and opacities apart, eight bits a sample. */
function writeUnpacked(pen: Pen, png: Png): Reference | null {
  const samples = unpackSamples(png);
  if (!samples) return null;
  const colors = colorsOf(png.type);
  const channels = CHANNELS[png.type];
  const pixels = png.width * png.height;
  const color = new Uint8Array(pixels * colors);
  const opacities = new Uint8Array(pixels);
  // Samples of 16 bits have been reduced to 8; numbers of a palette are no amounts.
  const scale = png.palette ? 1 : 255 / (2 ** Math.min(png.depth, 8) - 1);
  for (let i = 0; i < pixels; i++) {
    const at = i * channels;
    for (let c = 0; c < colors; c++) color[i * colors + c] = samples[at + c]! * scale;
    opacities[i] = channels > colors ? samples[at + colors]! : opacityOf(png, samples, at);
  }
  return writeImage(pen, png, colorSpace(png), color, opacities);
}

/**
 * The opacity of a pixel without alpha (PNG, 11.3.2.1). The tRNS chunk gives the opacity of each colour of a
 * palette, or else the one colour that is transparent, two bytes a sample.
 */
function opacityOf({ type, transparency, depth }: Png, samples: Uint8Array, at: number): number {
  if (!transparency) return 255;
  if (type === 3) return transparency[samples[at]!] ?? 255;
  // Samples of 16 bits have been reduced to their higher byte; others stand in the lower one.
  const byte = depth === 16 ? 0 : 1;
  for (let c = 0; c < colorsOf(type); c++) {
    if (samples[at + c] !== transparency[2 * c + byte]) return 255;
  }
  return 0;
}
