import { type DocumentTree, languageOf } from '../document/tree.ts';
import type { PageMark, PictureMark } from '../layout/page.ts';
import { pictureBox } from '../layout/picture-box.ts';
import { rectangleUse } from '../print/ink.ts';
import type { ContentStream } from './content.ts';
import { type PaintContext, paintDrawing } from './drawing.ts';
import type { Images } from './images.ts';
import { numbers } from './numbers.ts';
import type { Pen } from './pen.ts';
import { paintRun } from './text.ts';

/** The parts of the document that painting a mark uses. */
export interface MarkPaintContext extends PaintContext {
  readonly tree: DocumentTree;
  readonly images: Images;
  /** Adds operators to the current page. */
  write(operators: Uint8Array): void;
  image: Pen['image'];
}

/** The part of the context that comes from the pen. */
export function paintedWith(pen: Pen): Pick<MarkPaintContext, 'opacity' | 'write' | 'image'> {
  return {
    opacity: (alpha) => pen.opacity(alpha),
    write: (operators) => pen.addContent(operators),
    image: (...picture) => pen.image(...picture),
  };
}

/** Paints a mark in the coordinates of its page. */
export function paintMark(stream: ContentStream, mark: PageMark, context: MarkPaintContext): void {
  switch (mark.kind) {
    case 'text':
      paintRun(stream, context.font(mark.run.style.face), mark.run, mark.x, mark.y);
      break;
    case 'rect': {
      const { x, y, width, height, fill } = mark;
      if (fill !== null && stream.fill(fill, rectangleUse(mark)))
        stream.paint(`${numbers(x, y, width, height)} re f`);
      break;
    }
    case 'line': {
      // A dotted line is made of round dots.
      const dotted = mark.dash[0] === 0;
      const strokes = stream.stroke({ ...mark, cap: dotted ? 'round' : 'butt', join: 'miter' });
      if (strokes) stream.paint(`${numbers(mark.x1, mark.y1)} m ${numbers(mark.x2, mark.y2)} l S`);
      break;
    }
    case 'drawing':
      paintCut(stream, mark, () => {
        paintDrawing(stream, mark.drawing, mark.x, mark.y, languageOfOwner(mark, context), context);
      });
      break;
    case 'image': {
      const { file, x, y, owner } = mark;
      const source = typeof owner === 'number' ? context.tree.byIndex[owner]!.source : null;
      const image = context.images.get(file, source);
      if (!image) break;
      paintCut(stream, mark, () => {
        context.write(stream.take());
        context.image(image, x, y, mark);
      });
    }
  }
}

/** Paints the part of a picture that shows. */
function paintCut(stream: ContentStream, mark: PictureMark, paint: () => void): void {
  if (!mark.cut) {
    paint();
    return;
  }
  const { x, y, width, height } = pictureBox(mark);
  stream.save();
  stream.paint(`${numbers(x, y, width, height)} re W n`);
  paint();
  stream.restore();
}

function languageOfOwner({ owner }: PageMark, { tree }: MarkPaintContext): string {
  return languageOf(typeof owner === 'number' ? tree.byIndex[owner]! : tree.root);
}
