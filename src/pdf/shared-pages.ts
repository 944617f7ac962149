import type { Layout, Page } from '../layout/page.ts';
import type { TextSetter } from '../text/index.ts';
import type { FontTexts } from './fonts.ts';
import { countGlyphs } from './fonts-used.ts';
import { type PagePaintContext, paintPage } from './paint.ts';
import { namesAlike, type Painting, record } from './painting.ts';
import { SharedSides } from './shared-sides.ts';
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

/**
 * The pages that several documents share. Each is painted once, and so are sides of sheets with only such
 * pages.
 */
export class SharedPages {
  /** The text that each of their glyphs stands for. */
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

  /** Whether the operators of a page can be kept. Where it has pictures, pdfkit writes a part of them. */
  keeps(page: Page): boolean {
    return this.has(page) && !page.marks.some(({ kind }) => kind === 'image');
  }

  /** Paints a page anew, or from what was kept if it would come out the same. */
  paint(page: Page, index: number, context: PagePaintContext): void {
    const before = this.#painted.get(page);
    if (before && repaint(before, index, context)) return;
    if (this.keeps(page)) this.#painted.set(page, recordPage(page, index, context));
    else paintPage(page, index, context);
  }
}

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
      owner: (element) => found((of) => of.owner(element)),
      label: (item) => found((of, tree) => of.label(tree.byIndex[item.index]!)),
      call: (note, parent) => found((of, tree) => of.call(tree.byIndex[note.index]!, parent)),
      back: (note) => found((of, tree) => of.back(tree.byIndex[note.index]!)),
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
