import { languageOf } from '../document/tree.ts';
import type { Layout, Page, PageMark } from '../layout/page.ts';
import { ContentStream, number, numbers } from './content.ts';
import { type PaintContext, paintDrawing } from './drawing.ts';
import type { Images } from './images.ts';
import type { Pen } from './pen.ts';
import type { Structure, StructureNode } from './structure.ts';
import { paintRun } from './text.ts';

export interface PagePaintContext extends PaintContext {
  readonly layout: Layout;
  readonly structure: Pick<Structure, 'owner' | 'label' | 'addContent'>;
  readonly images: Images;
  /** Takes what is painted. */
  write(operators: Uint8Array): void;
  image: Pen['image'];
}

/** What is not part of the document's meaning (ISO 32000-1, 14.8.2.2), as written in the page. */
const ARTIFACTS = {
  pagination: '<</Type/Pagination>>',
  layout: '<</Type/Layout>>',
  background: '<</Type/Background>>',
} as const;

type Artifact = keyof typeof ARTIFACTS;

/** Paints the pen's current page; the structure is given its content. */
export function paintPage(page: Page, index: number, context: PagePaintContext): void {
  const { structure } = context;
  const stream = new ContentStream();
  let mcid = 0;
  let current: StructureNode | Artifact | null = null;
  for (const mark of page.marks) {
    const owner = ownerOf(mark, context);
    if (owner !== current) {
      if (current) stream.endMarked();
      current = owner;
      if (typeof owner === 'string') stream.beginMarked('Artifact', ARTIFACTS[owner]);
      else {
        stream.beginMarked(owner.type === 'block' ? 'P' : owner.type, `<</MCID ${mcid}>>`);
        structure.addContent(owner, index, mcid++);
      }
    }
    paintMark(stream, mark, context);
    if (typeof owner !== 'string' && owner.type === 'Figure') owner.bbox = boundingBox(mark, page);
  }
  if (current) stream.endMarked();
  context.write(stream.take());
}

function ownerOf(mark: PageMark, { layout, structure }: PagePaintContext): StructureNode | Artifact {
  if (typeof mark.owner === 'string') return mark.owner;
  const element = layout.tree.elements[mark.owner]!;
  switch (mark.kind) {
    case 'text':
      if (mark.marker) return structure.label(element);
      // A row of dots, as of a contents page, is for the eye: nobody wants to hear it.
      return mark.run.leader ? 'layout' : structure.owner(element.index);
    case 'drawing':
    case 'image':
      return element.attributes.alt === '' ? 'layout' : structure.owner(element.index);
    default:
      return 'layout';
  }
}

function paintMark(stream: ContentStream, mark: PageMark, context: PagePaintContext): void {
  switch (mark.kind) {
    case 'text':
      paintRun(stream, context.font(mark.run.style.face), mark.run, mark.x, mark.y);
      break;
    case 'rect':
      stream.fill(mark.fill);
      stream.paint(`${numbers(mark.x, mark.y, mark.width, mark.height)} re f`);
      break;
    case 'line': {
      // A dotted line is made of round dots.
      const dotted = mark.dash[0] === 0;
      stream.stroke({ ...mark, cap: dotted ? 'round' : 'butt', join: 'miter' });
      stream.paint(`${numbers(mark.x1, mark.y1)} m ${numbers(mark.x2, mark.y2)} l S`);
      break;
    }
    case 'drawing':
      paintDrawing(stream, mark.drawing, mark.x, mark.y, languageOfOwner(mark, context), context);
      break;
    case 'image': {
      const { file, x, y, owner } = mark;
      const source = typeof owner === 'number' ? context.layout.tree.elements[owner]!.source : null;
      const image = context.images.get(file, source);
      if (!image) break;
      context.write(stream.take());
      context.image(image, x, y, mark);
    }
  }
}

function languageOfOwner({ owner }: PageMark, { layout }: PagePaintContext): string {
  return languageOf(typeof owner === 'number' ? layout.tree.elements[owner]! : layout.tree.root);
}

function boundingBox(mark: PageMark, { height: pageHeight }: Page): StructureNode['bbox'] {
  if (mark.kind !== 'drawing' && mark.kind !== 'image') return null;
  const { x, y } = mark;
  const { width, height } = mark.kind === 'drawing' ? mark.drawing : mark;
  const box = [x, pageHeight - y - height, x + width, pageHeight - y];
  return box.map((side) => Number(number(side))) as unknown as StructureNode['bbox'];
}
