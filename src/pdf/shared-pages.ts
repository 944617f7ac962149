import type { Layout, Page } from '../layout/page.ts';
import type { FontFace } from '../text/types.ts';
import type { FontTexts } from './fonts.ts';
import { countGlyphs } from './fonts-used.ts';
import { type PagePaintContext, paintPage } from './paint.ts';
import type { StructureNode } from './structure.ts';
import type { TextSetter } from './text.ts';

/** How a page was painted: all that tells whether it would be painted so again. */
interface Painted {
  readonly operators: Uint8Array;
  /** Names; what is shared has the same codes in all documents (`embedFonts`). */
  readonly fonts: ReadonlyMap<FontFace, string>;
  readonly opacities: ReadonlyMap<number, string>;
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

/** Pages that several documents share: each is painted once. */
export class SharedPages {
  /** What their fonts are used for. */
  readonly fonts: FontTexts;
  readonly #pages: ReadonlySet<Page>;
  readonly #painted = new Map<Page, Painted>();

  constructor(layout: Layout, setter: TextSetter) {
    this.fonts = countGlyphs(layout.pages, layout.tree, setter).texts();
    this.#pages = new Set(layout.pages);
  }

  has(page: Page): boolean {
    return this.#pages.has(page);
  }

  paint(page: Page, index: number, context: PagePaintContext): void {
    const before = this.#painted.get(page);
    if (before && repaint(before, index, context)) return;
    // pdfkit paints pictures, and names them.
    const isKept = this.has(page) && !page.marks.some(({ kind }) => kind === 'image');
    if (isKept) this.#painted.set(page, record(page, index, context));
    else paintPage(page, index, context);
  }
}

function record(page: Page, index: number, context: PagePaintContext): Painted {
  const { structure } = context;
  const fonts = new Map<FontFace, string>();
  const opacities = new Map<number, string>();
  const finders = new Map<StructureNode, Finder>();
  const nodes: StructureNode[] = [];
  let operators: Uint8Array = new Uint8Array();
  const found = (find: Finder): StructureNode => {
    const node = find(structure, context.tree);
    finders.set(node, find);
    return node;
  };
  paintPage(page, index, {
    ...context,
    font(face) {
      const font = context.font(face);
      fonts.set(face, font.name);
      return font;
    },
    opacity(alpha) {
      const name = context.opacity(alpha);
      opacities.set(alpha, name);
      return name;
    },
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
    write(painted) {
      operators = painted;
      context.write(painted);
    },
  });
  const contents = nodes.map(
    (node): Content => ({ find: finders.get(node)!, type: node.type, bbox: node.bbox }),
  );
  return { operators, fonts, opacities, contents };
}

/** @returns false where the document would have it otherwise, of which nothing is then written. */
function repaint(before: Painted, index: number, context: PagePaintContext): boolean {
  const { structure, tree } = context;
  const nodes = before.contents.map(({ find }) => find(structure, tree));
  const same =
    [...before.fonts].every(([face, name]) => context.font(face).name === name) &&
    [...before.opacities].every(([alpha, name]) => context.opacity(alpha) === name) &&
    before.contents.every(({ type }, i) => nodes[i]!.type === type);
  if (!same) return false;
  before.contents.forEach(({ bbox }, mcid) => {
    structure.addContent(nodes[mcid]!, index, mcid);
    if (bbox) nodes[mcid]!.bbox = bbox;
  });
  context.write(before.operators);
  return true;
}
