import { languageOf } from '../document/tree.ts';
import { cutTo, type Easel, paintDrawing, paintRule } from '../drawing/paint.ts';
import type { Layout, Page, PageMark } from '../layout/page.ts';
import { pictureBox } from '../layout/picture-box.ts';
import { MOST_SIDE_PIXELS } from '../limits.ts';
import { decorationLines } from '../text/decoration-lines.ts';
import type { TextSetter } from '../text/index.ts';
import type { GlyphRun } from '../text/types.ts';
import { paintGlyphs } from './glyphs.ts';
import { paintersOf, pictureCanvas } from './painters.ts';

/** The page's surroundings that its picture needs. */
export interface PictureResources {
  /** The width of the picture; of one that would be far too high, the most. */
  readonly pixels: number;
  readonly tree: Layout['tree'];
  /**
   * The bytes of a picture on the page, by its path from the project's folder; null when it cannot be read.
   */
  read(path: string): Uint8Array | null;
  /** Sets the text of drawings. */
  readonly text: TextSetter;
}

/** Paints a page on a white canvas, its glyphs as outlines. @returns a PNG file. */
export async function pagePicture(page: Page, resources: PictureResources): Promise<Uint8Array> {
  const { createCanvas } = await import('canvas');
  const { pixels } = resources;
  const scale = Math.min(pixels / page.width, MOST_SIDE_PIXELS / page.height);
  const [width, height] = [page.width, page.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = createCanvas(width!, height!);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  for (const mark of page.marks) {
    if (mark.kind === 'image') {
      const picture = await pictureCanvas(resources.read(mark.file));
      if (!picture) continue;
      context.save();
      cutTo(context, mark.cut ? pictureBox(mark) : null);
      context.drawImage(picture, mark.x, mark.y, mark.width, mark.height);
      context.restore();
    } else if (mark.kind === 'drawing') {
      const { tree, text } = resources;
      const lang = languageOf(typeof mark.owner === 'number' ? tree.byIndex[mark.owner]! : tree.root);
      context.save();
      cutTo(context, mark.cut ? pictureBox(mark) : null);
      context.translate(mark.x, mark.y);
      paintDrawing(context, mark.drawing, await paintersOf([mark.drawing], text, lang));
      context.restore();
    } else {
      context.save();
      paintMark(context, mark);
      context.restore();
    }
  }
  return canvas.toBuffer('image/png');
}

function paintMark(easel: Easel, mark: Exclude<PageMark, { readonly kind: 'image' | 'drawing' }>): void {
  switch (mark.kind) {
    case 'text':
      paintRun(easel, mark.run, mark.x, mark.y);
      break;
    case 'rect':
      if (mark.fill === null) break;
      easel.fillStyle = mark.fill;
      easel.fillRect(mark.x, mark.y, mark.width, mark.height);
      break;
    case 'line':
      paintRule(easel, mark);
  }
}

/** Paints a run with its baseline at (x, y), and the lines along it. */
function paintRun(easel: Easel, run: GlyphRun, x: number, y: number): void {
  const { face, size, rise, color } = run.style;
  const baseline = y - rise;
  easel.fillStyle = color;
  for (const { top, thickness } of decorationLines(run.style)) {
    easel.fillRect(x, baseline + top, run.width, thickness);
  }
  easel.translate(x, baseline);
  easel.scale(size, size);
  paintGlyphs(easel, face, run);
}
