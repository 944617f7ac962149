import { type Easel, paintDrawing } from '../../drawing/paint.ts';
import type { GlyphRow, PageItem } from '../protocol.ts';
import type { Glyphs, PageStore } from './page-store.ts';

type Context = CanvasRenderingContext2D;

/** Paints items on a context whose unit is a point. All that they take has been loaded. */
export function paintItems(context: Context, items: readonly PageItem[], store: PageStore): void {
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
        context.strokeStyle = item.color;
        context.lineWidth = item.width;
        // A dotted line is made of round dots.
        context.lineCap = item.dash[0] === 0 ? 'round' : 'butt';
        context.setLineDash([...item.dash]);
        context.beginPath();
        context.moveTo(item.x1, item.y1);
        context.lineTo(item.x2, item.y2);
        context.stroke();
        break;
      case 'drawing': {
        const labels = item.labels[Symbol.iterator]();
        context.save();
        context.translate(item.x, item.y);
        // Both contexts have what painting a drawing takes.
        paintDrawing(context as unknown as Easel, item.drawing, () => {
          for (const row of labels.next().value ?? []) paintGlyphs(context, row, store.glyphs);
        });
        context.restore();
        break;
      }
      case 'image': {
        const picture = store.images.get(item.image);
        if (picture?.naturalWidth) context.drawImage(picture, item.x, item.y, item.width, item.height);
      }
    }
  }
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
