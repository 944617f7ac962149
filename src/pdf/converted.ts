import type { Image } from 'pdfkit';
import { simpleMarks } from '../drawing/marks.ts';
import type { Report } from '../faults/fault.ts';
import type { Page, PageMark } from '../layout/page.ts';
import { once } from '../once.ts';
import type { InkOptions } from '../print/ink.ts';
import { greyPixels, pressPixels } from '../print/ink-pixels.ts';
import { isJpeg, readJpeg } from '../raster/jpeg.ts';
import { mostInk } from '../raster/jpeg-pixels.ts';
import { isLossy, readPicture } from '../raster/picture.ts';
import type { Pixels } from '../raster/pixels.ts';
import { unpackPicture } from '../raster/unpack.ts';
import { writeImage, writeLossyImage } from './image-object.ts';
import type { Pen } from './pen.ts';

/** A picture in other colours than its file has: samples and opacities, a byte each. */
export interface ConvertedPicture {
  readonly width: number;
  readonly height: number;
  readonly space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  readonly samples: Uint8Array;
  readonly opacities: Uint8Array;
  /** Whether its file is lossy: it is then written so again, but in a press's colours, whose sums of inks are to be kept. */
  readonly lossy: boolean;
}

/**
 * The pictures of pages in greys, or in a press's colours, by their paths. A picture that cannot be converted is reported and
 * left out; so is a JPEG file in CMYK on its way to a press, whose inks someone has chosen.
 */
export async function convertPictures(
  pages: readonly Page[],
  read: (path: string) => Uint8Array | null,
  inks: InkOptions,
  report: Report,
): Promise<Map<string, ConvertedPicture>> {
  const converted = new Map<string, ConvertedPicture>();
  if (inks.colors === 'color') return converted;
  for (const file of pictureFiles(pages)) {
    const data = read(file);
    if (inks.colors === 'cmyk' && data && isInPressColors(data)) {
      await reportInk(file, data, report);
      continue;
    }
    const pixels = data && (await unpackPicture(data));
    if (!pixels) {
      report.warning('image-colors', null, { file });
      continue;
    }
    const { width, height, data: bytes } = pixels;
    converted.set(file, {
      width,
      height,
      ...(inks.colors === 'cmyk'
        ? { space: 'DeviceCMYK', samples: pressPixels(bytes, inks.press) }
        : { space: 'DeviceGray', samples: greyPixels(bytes) }),
      opacities: Uint8Array.from(bytes.filter((_, i) => i % 4 === 3)),
      lossy: isLossy(readPicture(data)!),
    });
  }
  return converted;
}

/**
 * The pictures of pages that have a press's colours, in those of screens, by their paths: beside sRGB a file may have no
 * CMYK (ISO 19005-2, 6.2.4.3). A picture that cannot be unpacked is null.
 */
export async function fromPressColors(
  pages: readonly Page[],
  read: (path: string) => Uint8Array | null,
): Promise<Map<string, ConvertedPicture | null>> {
  const converted = new Map<string, ConvertedPicture | null>();
  for (const file of pictureFiles(pages)) {
    const data = read(file);
    if (!data || !isInPressColors(data)) continue;
    const pixels = await unpackPicture(data);
    converted.set(file, null);
    if (!pixels) continue;
    converted.set(file, inScreenColors(pixels, true));
  }
  return converted;
}

/** The most ink, of all four, that dries well on coated paper (ISO 12647-2): three solids and a third of one. */
const MOST_INK = 3.3;

async function reportInk(file: string, data: Uint8Array, report: Report): Promise<void> {
  const ink = await mostInk(readJpeg(data)!, data);
  if (ink !== null && ink > MOST_INK)
    report.warning('image-ink', null, {
      file,
      percent: Math.round(100 * ink),
      most: Math.round(100 * MOST_INK),
    });
}

const isInPressColors = (file: Uint8Array): boolean => isJpeg(file) && readJpeg(file)?.components === 4;

/** Pixels as they are, colours and opacities apart. */
export function inScreenColors({ width, height, data }: Pixels, lossy: boolean): ConvertedPicture {
  return {
    width,
    height,
    space: 'DeviceRGB',
    samples: Uint8Array.from(data.filter((_, i) => i % 4 !== 3)),
    opacities: Uint8Array.from(data.filter((_, i) => i % 4 === 3)),
    lossy,
  };
}

/** The pictures that pages show, in drawings too, each once. */
export function pictureFiles(pages: readonly Page[]): Set<string> {
  return new Set(pages.flatMap((page) => filesOn(page)));
}

/** A page that several documents share is searched once. */
const filesOn = once(({ marks }: Page) => marks.flatMap(filesOf));

function filesOf(mark: PageMark): string[] {
  if (mark.kind === 'image') return [mark.file];
  if (mark.kind !== 'drawing') return [];
  return [...simpleMarks(mark.drawing)].flatMap((part) => (part.kind === 'image' ? part.file : []));
}

/** Writes a converted picture as an image. */
export function embedConverted(pen: Pen, picture: ConvertedPicture, label: string): Image {
  const { width, height, space, samples, opacities, lossy } = picture;
  const obj =
    lossy && space !== 'DeviceCMYK'
      ? writeLossyImage(pen, picture, space, samples, opacities)
      : writeImage(pen, picture, space, samples, opacities);
  return { label, width, height, obj };
}
