import type { Drawing } from '../drawing/drawing.ts';
import { simpleMarks } from '../drawing/marks.ts';
import type { Easel, Painters } from '../drawing/paint.ts';
import { dataUrlBytes } from '../raster/data-url.ts';
import { unpackPicture } from '../raster/unpack.ts';
import type { TextSetter } from '../text/index.ts';
import { paintLabel } from './glyphs.ts';

type Canvas = Easel['canvas'];

/**
 * The means of painting drawings on a canvas: texts by the outlines of their glyphs, pictures by their pixels.
 * @param drawings all that will be painted.
 */
export async function paintersOf(
  drawings: readonly Drawing[],
  setter: TextSetter,
  lang: string,
): Promise<Painters> {
  const { createCanvas } = await import('canvas');
  const pictures = new Map<string, Canvas>();
  for (const mark of drawings.flatMap((drawing) => [...simpleMarks(drawing)])) {
    if (mark.kind !== 'image' || pictures.has(mark.file)) continue;
    const canvas = await pictureCanvas(dataUrlBytes(mark.file));
    if (canvas) pictures.set(mark.file, canvas);
  }
  return {
    setText: (easel, label) => paintLabel(easel, label, setter, lang),
    setImage(easel, { file, x, y, width, height }) {
      const picture = pictures.get(file);
      if (picture) easel.drawImage(picture, x, y, width, height);
    },
    newEasel: ({ canvas }) => createCanvas(canvas.width, canvas.height).getContext('2d'),
  };
}

/** A picture's pixels on a canvas of their size; null when it cannot be read. */
export async function pictureCanvas(file: Uint8Array | null): Promise<Canvas | null> {
  const { createCanvas, ImageData } = await import('canvas');
  const pixels = file && (await unpackPicture(file));
  if (!pixels) return null;
  const canvas = createCanvas(pixels.width, pixels.height);
  canvas.getContext('2d').putImageData(new ImageData(pixels.data, pixels.width), 0, 0);
  return canvas;
}
