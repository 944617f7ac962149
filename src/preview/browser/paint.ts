import type { Rectangle } from '../../drawing/drawing.ts';
import { cutTo, type Easel, type Painters, paintDrawing, paintRule } from '../../drawing/paint.ts';
import type { GlyphRow, PageItem } from '../protocol.ts';
import type { Glyphs, PageStore } from './page-store.ts';

type Context = CanvasRenderingContext2D;

/** Paints items on a context whose unit is a point. All that they take has been loaded. */
export function paintItems(context: Context, items: readonly PageItem[], store: PageStore): void {
  // Both contexts have what painting takes.
  const easel = context as unknown as Easel;
  for (const item of items) {
    switch (item.kind) {
      case 'text':
        paintGlyphs(context, item, store.glyphs);
        break;
      case 'rect':
        context.fillStyle = item.fill;
        context.fillRect(item.x, item.y, item.width, item.height);
        break;
      case 'line':
        paintRule(easel, item);
        break;
      case 'drawing':
        context.save();
        cutTo(easel, item.cut);
        context.translate(item.x, item.y);
        paintDrawing(easel, item.drawing, paintersOf(item.labels, store));
        context.restore();
        break;
      case 'image':
        context.save();
        cutTo(easel, item.cut);
        paintPicture(context, store.images.get(item.image), item);
        context.restore();
    }
  }
}

function paintPicture(context: Context, picture: HTMLImageElement | undefined, box: Rectangle): void {
  if (picture?.naturalWidth) context.drawImage(picture, box.x, box.y, box.width, box.height);
}

/** @param labels the glyphs of the texts, in the order of painting. */
function paintersOf(labels: readonly (readonly GlyphRow[])[], { glyphs, images }: PageStore): Painters {
  const left = labels[Symbol.iterator]();
  const own = (easel: Easel) => easel as unknown as Context;
  return {
    setText(easel) {
      for (const row of left.next().value ?? []) paintGlyphs(own(easel), row, glyphs);
    },
    setImage: (easel, mark) => paintPicture(own(easel), images.get(mark.file), mark),
    newEasel(easel) {
      const canvas = document.createElement('canvas');
      canvas.width = easel.canvas.width;
      canvas.height = easel.canvas.height;
      return canvas.getContext('2d') as unknown as Easel;
    },
  };
}

/** The units of an em in outlines. */
const EM = 1000;

function paintGlyphs(
  context: Context,
  { face, size, scale, color, x, y, glyphs, dx, dy }: GlyphRow,
  outlines: Glyphs,
): void {
  const known = outlines.get(face);
  if (!known) return;
  const { a, b, c, d, e, f } = context.getTransform();
  const [across, down] = [(size * scale) / EM, size / EM];
  context.fillStyle = color;
  glyphs.forEach((glyph, i) => {
    const outline = known.get(glyph);
    if (!outline) return;
    const [left, top] = [x + dx[i]!, y + (dy?.[i] ?? 0)];
    context.setTransform(
      a * across,
      b * across,
      c * down,
      d * down,
      a * left + c * top + e,
      b * left + d * top + f,
    );
    context.fill(outline);
  });
  context.setTransform(a, b, c, d, e, f);
}
