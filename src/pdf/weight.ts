import { deflateSync } from 'node:zlib';
import { languageOf } from '../document/tree.ts';
import type { Layout } from '../layout/page.ts';
import type { FontFace } from '../text/types.ts';
import { ContentStream } from './content.ts';
import { paintDrawing } from './drawing.ts';
import type { EmbeddedFont } from './fonts.ts';
import type { PdfObject } from './pack.ts';
import type { TextSetter } from './text.ts';

/** What the bytes of a PDF are spent on. */
export interface Weights {
  readonly fonts: number;
  readonly pictures: number;
  readonly charts: number;
  readonly text: number;
  /** Tags, links, outline, and what holds the file together. */
  readonly structure: number;
}

/**
 * @param total bytes of the file.
 * @param charts bytes of what paints charts, in the same streams as text.
 */
export function weigh(objects: readonly PdfObject[], total: number, charts: number): Weights {
  const streams = { fonts: 0, pictures: 0, pages: 0 };
  for (const { value, stream } of objects) if (stream) streams[kindOf(value)] += stream.length;
  const { fonts, pictures, pages } = streams;
  return { fonts, pictures, charts, text: pages - charts, structure: total - fonts - pictures - pages };
}

/** By a stream's dictionary: a font's file says how long it is unpacked (ISO 32000-1, table 127). */
function kindOf(dictionary: string): 'fonts' | 'pictures' | 'pages' {
  if (/\/Length1\b/.test(dictionary)) return 'fonts';
  return /\/Subtype \/Image\b/.test(dictionary) ? 'pictures' : 'pages';
}

/** Bytes that drawings take, deflated page by page, as pages are. */
export function drawingsWeight(
  layout: Layout,
  fonts: ReadonlyMap<FontFace, EmbeddedFont>,
  setter: TextSetter,
): number {
  const context = { setter, font: (face: FontFace) => fonts.get(face)!, opacity: () => 'G1' };
  let bytes = 0;
  for (const { marks } of layout.pages) {
    const stream = new ContentStream();
    for (const mark of marks) {
      if (mark.kind !== 'drawing') continue;
      const owner = typeof mark.owner === 'number' ? layout.tree.elements[mark.owner]! : layout.tree.root;
      paintDrawing(stream, mark.drawing, mark.x, mark.y, languageOf(owner), context);
    }
    const operators = stream.take();
    if (operators.length > 1) bytes += deflateSync(operators).length;
  }
  return bytes;
}
