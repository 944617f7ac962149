import type { Page } from '../layout/page.ts';
import { once } from '../once.ts';
import { needsObjects } from './drawing-objects.ts';
import { type PagePaintContext, paintPage } from './paint.ts';
import { namesAlike, type Painting, record, type SameFont } from './painting.ts';
import { SharedSides } from './shared-sides.ts';
import type { Structure } from './structure.ts';
import type { StructureNode } from './structure-node.ts';

/** A painted page, with the structure that it needs to be painted again. */
interface Painted {
  readonly painting: Painting;
  /** Marked-content sequences by their MCID. */
  readonly contents: readonly Content[];
}

/** Finds the node of a structure that another document's node corresponds to. */
type Finder = (structure: PagePaintContext['structure'], tree: PagePaintContext['tree']) => StructureNode;

/** The owner of a marked-content sequence. */
interface Content {
  readonly find: Finder;
  readonly type: StructureNode['type'];
  readonly bbox: StructureNode['bbox'];
}

/** Pages that were painted. A page of several documents is painted once, where its fonts have the same codes. */
export class PaintedPages {
  /** Sides of sheets with such pages. */
  readonly sides: SharedSides;
  readonly #painted = new WeakMap<Page, Painted>();
  readonly #isSameFont: SameFont;

  constructor(isSameFont: SameFont) {
    this.#isSameFont = isSameFont;
    this.sides = new SharedSides(isSameFont);
  }

  /** Whether the operators of a page can be kept. */
  keeps(page: Page): boolean {
    return canBeKept(page);
  }

  /** Paints a page anew, or from what was kept if it would come out the same. */
  paint(page: Page, index: number, context: PagePaintContext): void {
    const before = this.#painted.get(page);
    if (before && repaint(before, index, context, this.#isSameFont)) return;
    if (canBeKept(page)) this.#painted.set(page, recordPage(page, index, context));
    else paintPage(page, index, context);
  }
}

/**
 * Whether the operators of a page can be kept. Where it has pictures, pdfkit writes a part of them; some drawings
 * name objects of the document.
 */
export const canBeKept = once(
  ({ marks }: Page) =>
    !marks.some((mark) => mark.kind === 'image' || (mark.kind === 'drawing' && needsObjects(mark.drawing))),
);

// Finders hold numbers alone: a page that is kept must not keep the document that it was painted for.

const ownerOf =
  (element: number): Finder =>
  (of) =>
    of.owner(element);

const labelOf =
  (item: number, style: Parameters<Structure['label']>[1]): Finder =>
  (of, tree) =>
    of.label(tree.byIndex[item]!, style);

const callOf =
  (note: number, around: number): Finder =>
  (of, tree) =>
    of.call(tree.byIndex[note]!, around);

const backOf =
  (note: number): Finder =>
  (of, tree) =>
    of.back(tree.byIndex[note]!);

/** Paints a page, and notes how its owners in the structure are found. */
function recordPage(page: Page, index: number, context: PagePaintContext): Painted {
  const { structure } = context;
  const finders = new Map<StructureNode, Finder>();
  const nodes: StructureNode[] = [];
  const found = (find: Finder): StructureNode => {
    const node = find(structure, context.tree);
    finders.set(node, find);
    return node;
  };
  const recorded: PagePaintContext = {
    ...context,
    structure: {
      owner: (element) => found(ownerOf(element)),
      label: ({ index }, style) => found(labelOf(index, style)),
      call: ({ index }, parent) => found(callOf(index, parent)),
      back: ({ index }) => found(backOf(index)),
      addContent(node, page, mcid) {
        nodes.push(node);
        structure.addContent(node, page, mcid);
      },
    },
  };
  const painting = record(recorded, (context) => paintPage(page, index, context));
  const contents = nodes.map(
    (node): Content => ({ find: finders.get(node)!, type: node.type, bbox: node.bbox }),
  );
  return { painting, contents };
}

/** @returns false, having written nothing, where names or structure types of the document differ. */
function repaint(
  { painting, contents }: Painted,
  index: number,
  context: PagePaintContext,
  isSameFont: SameFont,
): boolean {
  const { structure, tree } = context;
  const nodes = contents.map(({ find }) => find(structure, tree));
  const same =
    namesAlike(painting, context, isSameFont) && contents.every(({ type }, i) => nodes[i]!.type === type);
  if (!same) return false;
  contents.forEach(({ bbox }, mcid) => {
    structure.addContent(nodes[mcid]!, index, mcid);
    if (bbox) nodes[mcid]!.bbox = bbox;
  });
  context.write(painting.operators);
  return true;
}
