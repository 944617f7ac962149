import type { Layout, Page } from '../layout/page.ts';
import type { FontTexts } from './fonts.ts';
import { countGlyphs } from './fonts-used.ts';
import { type PagePaintContext, paintPage } from './paint.ts';
import { namesAlike, type Painting, record } from './painting.ts';
import { SharedSides } from './shared-sides.ts';
import type { StructureNode } from './structure.ts';
import type { TextSetter } from './text.ts';

/** How a page was painted: all that tells whether it would be painted so again. */
interface Painted {
  readonly painting: Painting;
  readonly contents: readonly Content[];
}

/** Finds a node of the structure again, in a document that shares the page. */
type Finder = (structure: PagePaintContext['structure'], tree: PagePaintContext['tree']) => StructureNode;

/** A marked-content sequence, by its number on the page, and whose it is. */
interface Content {
  readonly find: Finder;
  readonly type: StructureNode['type'];
  readonly bbox: StructureNode['bbox'];
}

/** Pages that several documents share: each is painted once, and so are the sides of sheets that it is on. */
export class SharedPages {
  /** What their fonts are used for. */
  readonly fonts: FontTexts;
  readonly sides = new SharedSides();
  readonly #pages: ReadonlySet<Page>;
  readonly #painted = new Map<Page, Painted>();

  constructor(layout: Layout, setter: TextSetter) {
    this.fonts = countGlyphs(layout.pages, layout.tree, setter).texts();
    this.#pages = new Set(layout.pages);
  }

  has(page: Page): boolean {
    return this.#pages.has(page);
  }

  /** Whether what is painted of it may be kept: pdfkit paints pictures, and names them. */
  keeps(page: Page): boolean {
    return this.has(page) && !page.marks.some(({ kind }) => kind === 'image');
  }

  paint(page: Page, index: number, context: PagePaintContext): void {
    const before = this.#painted.get(page);
    if (before && repaint(before, index, context)) return;
    if (this.keeps(page)) this.#painted.set(page, recordPage(page, index, context));
    else paintPage(page, index, context);
  }
}

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
      owner: (element) => found((of) => of.owner(element)),
      label: (item) => found((of, tree) => of.label(tree.elements[item.index]!)),
      call: (note, parent) => found((of, tree) => of.call(tree.elements[note.index]!, parent)),
      back: (note) => found((of, tree) => of.back(tree.elements[note.index]!)),
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

/** @returns false where the document would have it otherwise, of which nothing is then written. */
function repaint({ painting, contents }: Painted, index: number, context: PagePaintContext): boolean {
  const { structure, tree } = context;
  const nodes = contents.map(({ find }) => find(structure, tree));
  const same = namesAlike(painting, context) && contents.every(({ type }, i) => nodes[i]!.type === type);
  if (!same) return false;
  contents.forEach(({ bbox }, mcid) => {
    structure.addContent(nodes[mcid]!, index, mcid);
    if (bbox) nodes[mcid]!.bbox = bbox;
  });
  context.write(painting.operators);
  return true;
}
