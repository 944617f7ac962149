import type { Drawing } from '../drawing/drawing.ts';
import { paintDrawing } from '../drawing/paint.ts';
import type { TextSetter } from '../text/index.ts';
import { paintersOf } from './painters.ts';

/** Paints a drawing on a ground of paper, `pixels` wide, its glyphs as outlines. @returns a PNG file. */
export async function drawingPicture(
  drawing: Drawing,
  { pixels, paper }: { readonly pixels: number; readonly paper: string },
  setter: TextSetter,
  lang: string,
): Promise<Uint8Array> {
  const { createCanvas } = await import('canvas');
  const scale = pixels / drawing.width;
  const canvas = createCanvas(pixels, Math.round(drawing.height * scale));
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = paper;
  context.fillRect(0, 0, drawing.width, drawing.height);
  paintDrawing(context, drawing, await paintersOf([drawing], setter, lang));
  return canvas.toBuffer('image/png');
}
