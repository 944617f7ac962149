import { deflateSync } from 'node:zlib';
import { codeIn } from '../document/picture-address.ts';
import { languageOf } from '../document/tree.ts';
import type { Layout } from '../layout/page.ts';
import type { FontFace } from '../text/font-types.ts';
import type { TextSetter } from '../text/index.ts';
import { ContentStream } from './content.ts';
import { paintDrawing } from './drawing.ts';
import type { DrawingObjects } from './drawing-objects.ts';
import type { EmbeddedFont } from './fonts/embedded-font.ts';
import type { PdfObject } from './pack.ts';

/** The bytes that paint drawings. They stand in the pages' streams, with text. */
interface DrawingWeights {
  readonly charts: number;
  /** The bytes that paint QR codes. */
  readonly codes: number;
}

/** The bytes of a PDF by their use. */
interface Weights extends DrawingWeights {
  readonly fonts: number;
  readonly pictures: number;
  readonly text: number;
  /** Tags, links, the outline and the file's own tables. */
  readonly structure: number;
}

/** Weighs the parts of a file. @param total the bytes of the file. */
export function weigh(
  objects: readonly PdfObject[],
  total: number,
  { charts, codes }: DrawingWeights,
): Weights {
  const streams = { fonts: 0, pictures: 0, pages: 0 };
  for (const { value, stream } of objects) if (stream) streams[kindOf(value)] += stream.length;
  const { fonts, pictures, pages } = streams;
  const text = pages - charts - codes;
  return { fonts, pictures, charts, codes, text, structure: total - fonts - pictures - pages };
}

/** A stream's use, from its dictionary. Only font files have Length1 (ISO 32000-1, table 127). */
function kindOf(dictionary: string): 'fonts' | 'pictures' | 'pages' {
  if (/\/Length1\b/.test(dictionary)) return 'fonts';
  return /\/Subtype \/Image\b/.test(dictionary) ? 'pictures' : 'pages';
}

const NO_OBJECTS: DrawingObjects = {
  group(_frame, inks, paint) {
    paint(new ContentStream(inks, 'form'));
    return 'X1';
  },
  mask: () => 'M1',
  blend: () => 'B1',
  shading: () => 'S1',
  image: () => null,
};

/** Weighs drawings by painting and deflating them page by page, as the document does. */
export function drawingWeights(
  layout: Layout,
  fonts: ReadonlyMap<FontFace, EmbeddedFont>,
  setter: TextSetter,
): DrawingWeights {
  const context = {
    setter,
    font: (face: FontFace) => fonts.get(face)!,
    opacity: () => 'G1',
    objects: NO_OBJECTS,
  };
  const weights = { charts: 0, codes: 0 };
  for (const { marks } of layout.pages) {
    const streams = { charts: new ContentStream(), codes: new ContentStream() };
    for (const mark of marks) {
      if (mark.kind !== 'drawing') continue;
      const owner = typeof mark.owner === 'number' ? layout.tree.byIndex[mark.owner]! : layout.tree.root;
      const stream = streams[codeIn(owner) === null ? 'charts' : 'codes'];
      paintDrawing(stream, mark.drawing, mark.x, mark.y, languageOf(owner), context);
    }
    for (const kind of ['charts', 'codes'] as const) {
      const operators = streams[kind].take();
      if (operators.length > 1) weights[kind] += deflateSync(operators).length;
    }
  }
  return weights;
}
