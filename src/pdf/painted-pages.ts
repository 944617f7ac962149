import type { Page } from '../layout/page.ts';
import type { FontFace } from '../text/types.ts';
import type { EmbeddedFont } from './fonts.ts';
import { type PagePaintContext, paintPage } from './paint.ts';
import type { StructureNode } from './structure.ts';

/** How a page was painted: all that tells whether it would be painted so again. */
interface Painted {
  readonly operators: Uint8Array;
  readonly fonts: ReadonlyMap<FontFace, EmbeddedFont>;
  readonly opacities: ReadonlyMap<number, string>;
  readonly contents: readonly Content[];
}

/** A marked-content sequence, by its number on the page, and whose it is. */
interface Content {
  readonly element: number;
  readonly isLabel: boolean;
  readonly type: StructureNode['type'];
  readonly bbox: StructureNode['bbox'];
}

/** Paints pages that several documents share once. */
export class PaintedPages {
  readonly #painted = new WeakMap<Page, Painted>();

  paint(page: Page, index: number, context: PagePaintContext): void {
    const before = this.#painted.get(page);
    if (before && repaint(before, index, context)) return;
    // pdfkit paints pictures, and names them.
    if (page.marks.some(({ kind }) => kind === 'image')) paintPage(page, index, context);
    else this.#painted.set(page, record(page, index, context));
  }
}

function record(page: Page, index: number, context: PagePaintContext): Painted {
  const { structure } = context;
  const fonts = new Map<FontFace, EmbeddedFont>();
  const opacities = new Map<number, string>();
  const owners = new Map<StructureNode, Pick<Content, 'element' | 'isLabel'>>();
  const nodes: StructureNode[] = [];
  let operators: Uint8Array = new Uint8Array();
  paintPage(page, index, {
    ...context,
    font(face) {
      const font = context.font(face);
      fonts.set(face, font);
      return font;
    },
    opacity(alpha) {
      const name = context.opacity(alpha);
      opacities.set(alpha, name);
      return name;
    },
    structure: {
      owner(element) {
        const node = structure.owner(element);
        owners.set(node, { element, isLabel: false });
        return node;
      },
      label(item) {
        const node = structure.label(item);
        owners.set(node, { element: item.index, isLabel: true });
        return node;
      },
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
  const contents = nodes.map((node): Content => ({ ...owners.get(node)!, type: node.type, bbox: node.bbox }));
  return { operators, fonts, opacities, contents };
}

/** @returns false where the document would have it otherwise, of which nothing is then written. */
function repaint(before: Painted, index: number, context: PagePaintContext): boolean {
  const { structure, layout } = context;
  const nodes = before.contents.map(({ element, isLabel }) =>
    isLabel ? structure.label(layout.tree.elements[element]!) : structure.owner(element),
  );
  const same =
    [...before.fonts].every(([face, font]) => sameFont(font, context.font(face))) &&
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

/** Equal fonts have the same arrays (`fonts.ts`). */
function sameFont(a: EmbeddedFont, b: EmbeddedFont): boolean {
  return a.name === b.name && a.codes === b.codes;
}
