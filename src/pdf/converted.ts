import { deflateSync } from 'node:zlib';
import type { Image } from 'pdfkit';
import type { Report } from '../faults/fault.ts';
import type { Page } from '../layout/page.ts';
import type { InkOptions } from '../print/ink.ts';
import { convertPixels } from '../print/ink-pixels.ts';
import type { Pen } from './pen.ts';
import { unpackPicture } from './pixels.ts';

/** A picture in other colours than its file has: samples and opacities, a byte each. */
export interface ConvertedPicture {
  readonly width: number;
  readonly height: number;
  readonly space: 'DeviceGray' | 'DeviceCMYK';
  readonly samples: Uint8Array;
  /** null where all is opaque. */
  readonly opacities: Uint8Array | null;
}

/** The pictures of pages in greys, or in a press's colours; those that cannot be are left out and reported. */
export async function convertPictures(
  pages: readonly Page[],
  read: (path: string) => Uint8Array | null,
  colors: InkOptions['colors'],
  report: Report,
): Promise<Map<string, ConvertedPicture>> {
  const converted = new Map<string, ConvertedPicture>();
  if (colors === 'color') return converted;
  for (const file of pictureFiles(pages)) {
    const data = read(file);
    const pixels = data && (await unpackPicture(data));
    if (!pixels) {
      report.warning('image-colors', null, { file });
      continue;
    }
    const { width, height } = pixels;
    const opacities = pixels.data.filter((_, i) => i % 4 === 3);
    converted.set(file, {
      width,
      height,
      space: colors === 'grey' ? 'DeviceGray' : 'DeviceCMYK',
      samples: convertPixels(pixels.data, colors),
      opacities: opacities.some((opacity) => opacity < 255) ? new Uint8Array(opacities) : null,
    });
  }
  return converted;
}

/** The pictures that pages show, each once. */
export function pictureFiles(pages: readonly Page[]): Set<string> {
  return new Set(
    pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'image' ? mark.file : []))),
  );
}

/** Writes it as an image (ISO 32000-1, 8.9). */
export function embedConverted(
  pen: Pen,
  { width, height, space, samples, opacities }: ConvertedPicture,
  label: string,
): Image {
  const write = (data: Uint8Array, ColorSpace: string, more: object = {}) => {
    const ref = pen.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      ColorSpace,
      Filter: 'FlateDecode',
      ...more,
    });
    ref.end(deflateSync(data));
    return ref;
  };
  const mask = opacities && { SMask: write(opacities, 'DeviceGray') };
  return { label, width, height, obj: write(samples, space, mask ?? {}) };
}
