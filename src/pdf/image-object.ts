import { deflateSync } from 'node:zlib';
import type { Reference } from 'pdfkit';
import type { Size } from '../drawing/drawing.ts';
import type { Pen } from './pen.ts';
import { filterRows } from './row-filters.ts';

/** The dictionary of an image whose data is deflated (ISO 32000-1, 8.9.5). */
export function imageDictionary(
  { width, height }: Size,
  bits: number,
  space: unknown,
): Record<string, unknown> {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: space,
    Filter: 'FlateDecode',
  };
}

/**
 * Writes an image of eight bits a sample.
 * @param opacities a byte a pixel; where any is less than 255, they become the image's soft mask (11.6.5.3).
 */
export function writeImage(
  pen: Pen,
  size: Size,
  space: unknown,
  samples: Uint8Array,
  opacities: Uint8Array,
): Reference {
  const mask = maskOf(pen, size, opacities);
  const { deflated, ...coding } = deflateSamples(samples, size, typeof space === 'string');
  return write(pen, { ...imageDictionary(size, 8, space), ...coding, ...mask }, deflated);
}

/**
 * Writes an image of a JPEG file; its opacities lose nothing.
 * @param opacities as of `writeImage`.
 */
export function writeJpegImage(
  pen: Pen,
  size: Size,
  space: unknown,
  file: Uint8Array,
  opacities: Uint8Array,
): Reference {
  const mask = maskOf(pen, size, opacities);
  const dictionary = { ...imageDictionary(size, 8, space), Filter: 'DCTDecode', ...mask };
  return write(pen, dictionary, file);
}

function maskOf(pen: Pen, size: Size, opacities: Uint8Array): { SMask?: Reference } {
  if (opacities.every((opacity) => opacity === 255)) return {};
  const { deflated, ...coding } = deflateSamples(opacities, size, true);
  return { SMask: write(pen, { ...imageDictionary(size, 8, 'DeviceGray'), ...coding }, deflated) };
}

function write(pen: Pen, dictionary: Record<string, unknown>, data: Uint8Array): Reference {
  const ref = pen.ref(dictionary);
  ref.end(data);
  return ref;
}

/**
 * Deflates samples, with filtered rows where they become smaller by it, as photographs do and flat colours do not.
 * @param isGraded whether near numbers are near colours, as they are not in a palette.
 */
function deflateSamples(samples: Uint8Array, { width, height }: Size, isGraded: boolean) {
  const plain = { deflated: deflateSync(samples) };
  if (!isGraded) return plain;
  const stride = samples.length / height;
  const colors = stride / width;
  const deflated = deflateSync(filterRows(samples, stride, colors));
  if (deflated.length >= plain.deflated.length) return plain;
  return { deflated, DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: 8, Columns: width } };
}
