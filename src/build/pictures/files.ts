import type { Drawing, Size } from '../../drawing/drawing.ts';
import type { Report } from '../../faults/fault.ts';
import type { Source } from '../../faults/source.ts';
import { MOST_PIXELS, MOST_UNPACKED_BYTES } from '../../limits.ts';
import {
  isWhole,
  pictureFormat,
  type Picture as RasterPicture,
  readPicture,
  shownSize,
  sizeInMemory,
} from '../../raster/picture.ts';
import { isSvgName } from '../../raster/picture-name.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import type { readSvg, Surroundings } from '../../svg/index.ts';
import { type FontLibrary, measureText } from '../../text/index.ts';
import { PX } from '../../units.ts';
import type { SharedInputs } from '../shared-inputs.ts';
import { sizedDrawing } from './svg-pictures.ts';

/** A picture file that can be set: its own size in points, and its drawing at another where it is an SVG file. */
interface FilePicture extends Size {
  readonly drawing: ((size: Size) => Drawing) | null;
}

/** The place that asks for a picture file. */
interface Asker {
  readonly language: string;
  readonly style: ComputedStyle;
  readonly source: Source | null;
  /** The path as it was typed. */
  readonly path: string;
}

/**
 * Opens picture files: PNG, JPEG and WebP, each checked once however often it is asked for, and SVG, drawn in the fonts
 * and the colour around. null, after a fault, for one that cannot be set.
 * @param reader reads SVG; null where the document has none.
 */
export function filePictures(
  { svgs }: Pick<SharedInputs, 'svgs'>,
  reader: typeof readSvg | null,
  fonts: FontLibrary,
  report: Report,
): (file: string, data: Uint8Array, asker: Asker) => FilePicture | null {
  const sound = new Map<string, RasterPicture>();
  return (file, data, asker) => {
    if (reader && isSvgName(file)) return drawn(reader, file, data, asker);
    const picture = soundPicture(file, data, asker);
    if (!picture) return null;
    const pixels = shownSize(picture);
    return { width: pixels.width * PX, height: pixels.height * PX, drawing: null };
  };

  function soundPicture(file: string, data: Uint8Array, { path, source }: Asker): RasterPicture | null {
    const known = sound.get(file);
    if (known) return known;
    const picture = readPicture(data);
    const megapixels = picture ? Math.ceil((picture.width * picture.height) / 1e6) : 0;
    const megabytes = picture ? Math.ceil(sizeInMemory(picture) / 1e6) : 0;
    if (megapixels > MOST_PIXELS / 1e6) {
      report.error('picture-too-large', source, {
        path,
        megapixels,
        limit: MOST_PIXELS / 1e6,
        width: widthWithin(MOST_PIXELS, shownSize(picture!)),
      });
    } else if (megabytes > MOST_UNPACKED_BYTES / 1e6) {
      report.error('picture-too-heavy', source, { path, megabytes, limit: MOST_UNPACKED_BYTES / 1e6 });
    } else if (!picture || !isWhole(picture)) {
      report.error('picture-unreadable', source, { path, format: pictureFormat(data) });
    } else {
      sound.set(file, picture);
      return picture;
    }
    return null;
  }

  function drawn(
    read: typeof readSvg,
    file: string,
    data: Uint8Array,
    { language, style }: Asker,
  ): FilePicture | null {
    const around = [style.color, ...style.fontFamily, language, fonts.key].join();
    const result = svgs.draw(read, { file, data }, surroundingsOf(style, language, fonts), around, report);
    const { drawing } = result;
    if (!drawing) return null;
    const { width, height } = drawing;
    return { width, height, drawing: (size) => sizedDrawing({ ...result, drawing }, size) };
  }
}

/** A picture of pixels as the drawing that stands in a line. */
export function pixelDrawing(data: Uint8Array, { width, height }: Size): Drawing {
  const file = `data:image/${pictureFormat(data)!.toLowerCase()};base64,${Buffer.from(data).toString('base64')}`;
  return { width, height, marks: [{ kind: 'image', file, x: 0, y: 0, width, height }] };
}

const GENERIC = ['serif', 'sans-serif', 'monospace'];

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The fonts and the colour that an SVG file has from the text around it. */
function surroundingsOf(style: ComputedStyle, language: string, fonts: FontLibrary): Surroundings {
  const faceNamed = (name: string) => fonts.resolve([name], style.fontWeight, style.fontStyle).family;
  return {
    language,
    color: style.color,
    measure: measureText(fonts, language),
    family: (names) =>
      faceNamed(
        names.find((name) => GENERIC.includes(name) || isSame(faceNamed(name), name)) ?? style.fontFamily[0]!,
      ),
  };
}

/** The width at which a picture of this shape has a number of pixels. */
function widthWithin(pixels: number, { width, height }: Size): number {
  return Math.floor(width * Math.sqrt(pixels / (width * height)));
}
