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
  const write = (data: Uint8Array, space: unknown, mask: object = {}) => {
    const { deflated, ...coding } = deflateSamples(data, size, typeof space === 'string');
    const ref = pen.ref({ ...imageDictionary(size, 8, space), ...coding, ...mask });
    ref.end(deflated);
    return ref;
  };
  const isOpaque = opacities.every((opacity) => opacity === 255);
  return write(samples, space, isOpaque ? {} : { SMask: write(opacities, 'DeviceGray') });
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
