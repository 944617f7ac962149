import type { Image } from 'pdfkit';
import { simpleMarks } from '../drawing/marks.ts';
import type { Report } from '../faults/fault.ts';
import type { Page, PageMark } from '../layout/page.ts';
import { once } from '../once.ts';
import type { InkOptions } from '../print/ink.ts';
import { greyPixels, pressPixels } from '../print/ink-pixels.ts';
import { isJpeg, readJpeg } from '../raster/jpeg.ts';
import { encodeGreyJpeg, encodeJpeg } from '../raster/jpeg-encoder.ts';
import { mostInk } from '../raster/jpeg-pixels.ts';
import { isLossy, readPicture } from '../raster/picture.ts';
import type { Pixels } from '../raster/pixels.ts';
import { unpackPicture } from '../raster/unpack.ts';
import { isWebp, readWebp } from '../raster/webp.ts';
import { writeImage, writeJpegImage } from './image-object.ts';
import type { Pen } from './pen.ts';

/** A picture as a PDF has it where that is not its file. */
export interface ConvertedPicture {
  readonly width: number;
  readonly height: number;
  readonly space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  /**
   * A JPEG file, or samples, a byte each. A picture whose file is lossy is JPEG, which makes a photograph a tenth as
   * large; but in a press's colours, whose sums of inks are to be kept.
   */
  readonly data: Uint8Array;
  readonly isJpeg: boolean;
  /** A byte a pixel. */
  readonly opacities: Uint8Array;
}

/**
 * The pictures of pages in greys, or in a press's colours, by their paths; on paper in colour those in lossy WebP alone, as
 * `convertForScreens` has them. A picture that cannot be converted is reported and
 * left out; so is a JPEG file in CMYK on its way to a press, whose inks someone has chosen.
 */
export async function convertPictures(
  pages: readonly Page[],
  read: (path: string) => Uint8Array | null,
  inks: InkOptions,
  report: Report,
): Promise<Map<string, ConvertedPicture | null>> {
  if (inks.colors === 'color') return asJpeg(pages, read, isLossyWebp);
  const converted = new Map<string, ConvertedPicture>();
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
    const opacities = opacitiesOf(pixels);
    if (inks.colors === 'cmyk') {
      const samples = pressPixels(bytes, inks.press);
      converted.set(file, { width, height, space: 'DeviceCMYK', data: samples, isJpeg: false, opacities });
      continue;
    }
    const greys = greyPixels(bytes);
    const isJpeg = isLossy(readPicture(data)!);
    const coded = isJpeg ? await encodeGreyJpeg(pixels, greys) : greys;
    converted.set(file, { width, height, space: 'DeviceGray', data: coded, isJpeg, opacities });
  }
  return converted;
}

/**
 * The pictures of pages in lossy WebP, which a PDF has not, and those in a press's colours, by their paths: beside sRGB a
 * file may have no CMYK (ISO 19005-2, 6.2.4.3). A picture that cannot be unpacked is null.
 */
export function convertForScreens(
  pages: readonly Page[],
  read: (path: string) => Uint8Array | null,
): Promise<Map<string, ConvertedPicture | null>> {
  return asJpeg(pages, read, (file) => isInPressColors(file) || isLossyWebp(file));
}

/** The pictures that are meant, as JPEG in the colours of screens, by their paths; null for one that cannot be unpacked. */
async function asJpeg(
  pages: readonly Page[],
  read: (path: string) => Uint8Array | null,
  isMeant: (file: Uint8Array) => boolean,
): Promise<Map<string, ConvertedPicture | null>> {
  const converted = new Map<string, ConvertedPicture | null>();
  for (const file of pictureFiles(pages)) {
    const data = read(file);
    if (!data || !isMeant(data)) continue;
    const pixels = await unpackPicture(data);
    converted.set(file, pixels && inColors(pixels, await encodeJpeg(pixels), true));
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

const isLossyWebp = (file: Uint8Array): boolean => isWebp(file) && readWebp(file)?.lossy === true;

const isInPressColors = (file: Uint8Array): boolean => isJpeg(file) && readJpeg(file)?.components === 4;

/** Pixels as they are, colours and opacities apart. */
export function asSamples(pixels: Pixels): ConvertedPicture {
  return inColors(pixels, Uint8Array.from(pixels.data.filter((_, i) => i % 4 !== 3)), false);
}

function inColors(pixels: Pixels, data: Uint8Array, isJpeg: boolean): ConvertedPicture {
  const { width, height } = pixels;
  return { width, height, space: 'DeviceRGB', data, isJpeg, opacities: opacitiesOf(pixels) };
}

const opacitiesOf = ({ data }: Pixels): Uint8Array => Uint8Array.from(data.filter((_, i) => i % 4 === 3));

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
  const { width, height, space, data, isJpeg, opacities } = picture;
  const writer = isJpeg ? writeJpegImage : writeImage;
  const obj = writer(pen, picture, space, data, opacities);
  return { label, width, height, obj };
}
