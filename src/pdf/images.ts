import type { Image } from 'pdfkit';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { type ConvertedPicture, embedConverted } from './converted.ts';
import type { Pen } from './pen.ts';
import { embedPng, isPng } from './png.ts';

/** The pictures of the project, each written when it is first painted. */
export class Images {
  readonly #pen: Pen;
  readonly #read: (path: string) => Uint8Array | null;
  readonly #report: Report;
  readonly #converted: ReadonlyMap<string, ConvertedPicture>;
  readonly #images = new Map<string, Image | null>();

  /** @param converted pictures whose colours are others than in their files, by their paths. */
  constructor(
    pen: Pen,
    read: (path: string) => Uint8Array | null,
    report: Report,
    converted: ReadonlyMap<string, ConvertedPicture> = new Map(),
  ) {
    this.#pen = pen;
    this.#read = read;
    this.#report = report;
    this.#converted = converted;
  }

  /** null, after a fault, when the file is not a whole PNG or JPEG picture. */
  get(file: string, source: Source | null): Image | null {
    let image = this.#images.get(file);
    if (image === undefined) {
      image = this.#open(file);
      this.#images.set(file, image);
    }
    if (!image) this.#report.error('image-unreadable', source, { file });
    return image;
  }

  #open(file: string): Image | null {
    const label = `P${this.#images.size + 1}`;
    const converted = this.#converted.get(file);
    if (converted) return embedConverted(this.#pen, converted, label);
    const data = this.#read(file);
    if (!data) return null;
    try {
      // pdfkit decodes PNG beside the main thread, where a damaged file would end the process.
      if (isPng(data)) return embedPng(this.#pen, data, label);
      return isJpeg(data) ? this.#pen.openImage(data) : null;
    } catch {
      return null;
    }
  }
}

/** The first two markers (ITU-T T.81, B.1.1.3): a picture starts, and a segment follows. */
const isJpeg = (data: Uint8Array): boolean => data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff;
