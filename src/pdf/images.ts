import { createHash } from 'node:crypto';
import type { Image } from 'pdfkit';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { getOrMake } from '../once.ts';
import type { Jpeg } from '../raster/jpeg.ts';
import { pictureFormat, readPicture } from '../raster/picture.ts';
import { upright } from '../raster/pixels.ts';
import { decodeWebp } from '../raster/webp-pixels.ts';
import { asSamples, type ConvertedPicture, embedConverted } from './converted.ts';
import { imageDictionary } from './image-object.ts';
import type { Pen } from './pen.ts';
import { embedPng } from './png.ts';

/** The pictures of the project, each written when it is first painted. */
export class Images {
  readonly #pen: Pen;
  readonly #read: (path: string) => Uint8Array | null;
  readonly #report: Report;
  readonly #converted: ReadonlyMap<string, ConvertedPicture | null>;
  /** The pictures that were painted, by path; null for one that cannot be read. */
  readonly #images = new Map<string, Image | null>();
  /** The pictures that were painted, by a digest of their file. */
  readonly #byContent = new Map<string, Image>();

  /**
   * @param converted pictures that are not painted as their files have them, by their paths, all in lossy WebP among them;
   * null for one that cannot be.
   */
  constructor(
    pen: Pen,
    read: (path: string) => Uint8Array | null,
    report: Report,
    converted: ReadonlyMap<string, ConvertedPicture | null>,
  ) {
    this.#pen = pen;
    this.#read = read;
    this.#report = report;
    this.#converted = converted;
  }

  /** @returns null, after a fault, when the file is missing or not a whole picture. */
  get(file: string, source: Source | null): Image | null {
    const image = getOrMake(this.#images, file, () => this.#open(file));
    if (!image) {
      const data = this.#read(file);
      this.#report.error('picture-unreadable', source, { path: file, format: data && pictureFormat(data) });
    }
    return image;
  }

  /** Files with the same bytes are one image. */
  #open(file: string): Image | null {
    const data = this.#read(file);
    if (!data) return null;
    const digest = createHash('sha256').update(data).digest('hex');
    const known = this.#byContent.get(digest);
    const image = known ?? this.#embed(file, data, `P${this.#byContent.size + 1}`);
    if (image) this.#byContent.set(digest, image);
    return image;
  }

  #embed(file: string, data: Uint8Array, label: string): Image | null {
    const converted = this.#converted.get(file);
    if (converted === null) return null;
    if (converted) return embedConverted(this.#pen, converted, label);
    const picture = readPicture(data);
    if (!picture) return null;
    if (picture.format === 'PNG') return embedPng(this.#pen, picture, label);
    if (picture.format === 'JPEG') return embedJpeg(this.#pen, picture, data, label);
    const pixels = decodeWebp(picture);
    if (!pixels) return null;
    return embedConverted(this.#pen, asSamples(upright(pixels, picture.orientation)), label);
  }
}

const SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const;

/** Writes a JPEG file as it is (ISO 32000-1, 7.4.8). pdfkit turns it as its orientation says. */
function embedJpeg(pen: Pen, jpeg: Jpeg, file: Uint8Array, label: string): Image {
  const { width, height, components, orientation, adobe } = jpeg;
  const obj = pen.ref({
    ...imageDictionary(jpeg, 8, SPACES[components]),
    Filter: 'DCTDecode',
    Decode: components === 4 && adobe ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined,
  });
  obj.end(file);
  return { label, width, height, orientation, obj };
}
