import type { DocumentTree } from '../document/tree.ts';
import type { Page, PageMark } from '../layout/page.ts';
import { ContentStream, number } from './content.ts';
import { type MarkPaintContext, paintMark } from './paint-mark.ts';
import type { Structure, StructureNode } from './structure.ts';

export interface PagePaintContext extends MarkPaintContext {
  readonly structure: Structure;
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
  const { pen, structure } = context;
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
  pen.addContent(stream.take());
}

function ownerOf(mark: PageMark, { tree, structure }: PagePaintContext): StructureNode | Artifact {
  if (typeof mark.owner === 'string') return mark.owner;
  const element = tree.elements[mark.owner]!;
  switch (mark.kind) {
    case 'text':
      if (mark.run.note !== undefined) return noteLink(mark, tree, structure);
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

/** A note's call, or the number before the note, which lead to each other. */
function noteLink(
  { run, owner }: Extract<PageMark, { kind: 'text' }>,
  { elements }: DocumentTree,
  structure: Structure,
): StructureNode {
  const note = elements[run.note!]!;
  return owner === run.note ? structure.back(note) : structure.call(note, owner as number);
}

function boundingBox(mark: PageMark, { height: pageHeight }: Page): StructureNode['bbox'] {
  if (mark.kind !== 'drawing' && mark.kind !== 'image') return null;
  const { x, y } = mark;
  const { width, height } = mark.kind === 'drawing' ? mark.drawing : mark;
  const box = [x, pageHeight - y - height, x + width, pageHeight - y];
  return box.map((side) => Number(number(side))) as unknown as StructureNode['bbox'];
}
