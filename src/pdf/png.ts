import type { Image, Reference } from 'pdfkit';
import { CHANNELS, type Png } from '../raster/png.ts';
import { colorsOf, opacityOf, sampleScale, unpackSamples } from '../raster/png-samples.ts';
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
  const scale = sampleScale(png);
  for (let i = 0; i < pixels; i++) {
    const at = i * channels;
    for (let c = 0; c < colors; c++) color[i * colors + c] = samples[at + c]! * scale;
    opacities[i] = opacityOf(png, samples, at);
  }
  return writeImage(pen, png, colorSpace(png), color, opacities);
}
