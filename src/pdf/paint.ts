import type { Page, PageMark } from '../layout/page.ts';
import { pictureBox } from '../layout/picture-box.ts';
import type { Glyphs } from '../text/font-types.ts';
import { setWidth } from '../text/glyph-run.ts';
import { ContentStream } from './content.ts';
import { noteLink } from './links.ts';
import { number } from './numbers.ts';
import { type MarkPaintContext, paintMark } from './paint-mark.ts';
import type { Structure } from './structure.ts';
import type { StructureNode } from './structure-node.ts';

/** The parts of the document that painting a tagged page uses. */
export interface PagePaintContext extends MarkPaintContext {
  readonly structure: Pick<Structure, 'owner' | 'label' | 'call' | 'back' | 'addContent'>;
}

/**
 * Property lists of artifacts, which are marks without a part in the document's meaning (ISO 32000-1,
 * 14.8.2.2).
 */
const ARTIFACTS = {
  pagination: '<</Type/Pagination>>',
  layout: '<</Type/Layout>>',
  background: '<</Type/Background>>',
} as const;

type Artifact = keyof typeof ARTIFACTS;

/**
 * Paints a page of the reading PDF, and tells the structure which marked content belongs to which element.
 */
export function paintPage(page: Page, index: number, context: PagePaintContext): void {
  const { structure } = context;
  const stream = new ContentStream();
  let mcid = 0;
  let current: StructureNode | Artifact | null = null;
  /** The boxes of the page's pictures. A formula that goes on in the next line has several marks. */
  const boxes = new Map<StructureNode, StructureNode['bbox']>();
  const end = () => {
    if (current === null) return;
    if (isContent(current)) stream.endContent();
    else stream.endMarked();
  };
  for (const mark of page.marks.flatMap(withoutHyphens)) {
    const owner = ownerOf(mark, context);
    if (owner !== current) {
      end();
      current = owner;
      if (typeof owner === 'string') stream.beginMarked('Artifact', ARTIFACTS[owner]);
      else {
        const tag = owner.type === 'block' ? 'P' : owner.type;
        const claim = () => {
          structure.addContent(owner, index, mcid);
          return mcid++;
        };
        if (isContent(owner)) stream.beginContent(tag, claim);
        else stream.beginMarked(tag, `<</MCID ${claim()}>>`);
      }
    }
    paintMark(stream, mark, context);
    if (typeof owner !== 'string' && isPicture(owner)) {
      owner.bbox = joined(boxes.get(owner), boundingBox(mark, page));
      boxes.set(owner, owner.bbox);
    }
  }
  end();
  context.write(stream.take());
}

const isPicture = ({ type }: StructureNode): boolean => type === 'Figure' || type === 'Formula';

/** Whether marks belong to an element that is read by its content, not by an alternative text. */
const isContent = (owner: StructureNode | Artifact): owner is StructureNode =>
  typeof owner !== 'string' && !isPicture(owner);

/** The parts of a text: a hyphen that its line adds is no part of the text, but an artifact (14.8.2.2.3). */
function withoutHyphens(mark: PageMark): readonly PageMark[] {
  if (mark.kind !== 'text') return [mark];
  const { run } = mark;
  const [first, last] = [run.words[0], run.words.at(-1)].map((word) => word !== undefined && isAdded(word));
  if (!first && !last) return [mark];
  const text = run.words.slice(first ? 1 : 0, last ? -1 : undefined);
  let { x } = mark;
  return [run.words.slice(0, first ? 1 : 0), text, last ? run.words.slice(-1) : []].flatMap((words) => {
    if (words.length === 0) return [];
    const width = words.reduce((sum, word) => sum + setWidth(run, word), 0);
    const part = { ...mark, x, run: { ...run, words, width } };
    x += width;
    if (words === text) return [part];
    return [{ ...part, owner: 'layout' as const, run: { ...part.run, after: undefined } }];
  });
}

const isAdded = ({ texts }: Glyphs): boolean => texts.length === 1 && texts[0] === '\u00ad';

/** The structure element that a mark belongs to, or its kind of artifact. */
function ownerOf(mark: PageMark, { tree, structure }: PagePaintContext): StructureNode | Artifact {
  if (typeof mark.owner === 'string') return mark.owner;
  const element = tree.byIndex[mark.owner]!;
  if (structure.owner(element.index).type === 'hidden') return 'layout';
  switch (mark.kind) {
    case 'text':
      if (mark.run.note !== undefined) return noteLink(mark, tree, structure);
      if (mark.marker) return structure.label(element, mark.marker);
      // A screen reader should not read out a leader's dots.
      return mark.run.leader ? 'layout' : structure.owner(element.index);
    case 'drawing':
    case 'image':
      return element.attributes.alt === '' ? 'layout' : structure.owner(element.index);
    default:
      return 'layout';
  }
}

/** The part of a picture on its page in PDF's coordinates; null for other marks. */
function boundingBox(mark: PageMark, page: Page): StructureNode['bbox'] {
  if (mark.kind !== 'drawing' && mark.kind !== 'image') return null;
  const { x, y, width, height } = pictureBox(mark);
  const [left, right] = [Math.max(0, x), Math.min(page.width, x + width)];
  const [top, bottom] = [Math.max(0, y), Math.min(page.height, y + height)];
  const box = [left, page.height - bottom, right, page.height - top];
  return box.map((side) => Number(number(side))) as unknown as StructureNode['bbox'];
}

/** The smallest box that has both in it. */
function joined(a: StructureNode['bbox'] | undefined, b: StructureNode['bbox']): StructureNode['bbox'] {
  if (!a || !b) return b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
