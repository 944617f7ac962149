import type { DocumentNode, DocumentTree, ElementNode } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import type { Layout, Owner, Page, PageMark, Place } from '../../src/layout/page.ts';
import { type PdfMetadata, type PdfResources, writePdf } from '../../src/pdf/index.ts';
import { asShaped } from '../../src/text/glyph-run.ts';
import { loadFonts, textSetter } from '../../src/text/index.ts';
import { plainStyle } from '../../src/text/plain-style.ts';
import type { TextStyle } from '../../src/text/types.ts';

export const library = await loadFonts();

type Child = string | Sketch;
interface Sketch {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: readonly Child[];
}

/** An element, to be made into a tree. */
export const h = (tag: string, attributes: Record<string, string> = {}, ...children: Child[]): Sketch => ({
  tag,
  attributes,
  children,
});

export function treeOf(...body: Child[]): DocumentTree {
  const elements: ElementNode[] = [];
  const byId = new Map<string, ElementNode>();
  const build = (sketch: Sketch, parent: ElementNode | null): ElementNode => {
    const children: DocumentNode[] = [];
    const { tag, attributes } = sketch;
    const element: ElementNode = {
      kind: 'element',
      index: elements.length,
      tag,
      attributes,
      children,
      parent,
      source: null,
    };
    elements.push(element);
    if (attributes.id) byId.set(attributes.id, element);
    for (const child of sketch.children) {
      children.push(
        typeof child === 'string' ? { kind: 'text', text: child, parent: element } : build(child, element),
      );
    }
    return element;
  };
  const root = build(h('html', { lang: 'fr' }, h('body', {}, ...body)), null);
  return { root, elements, byIndex: elements, byId };
}

const FACES = {
  serif: library.resolve(['Source Serif 4'], 400, 'normal'),
  italic: library.resolve(['Source Serif 4'], 400, 'italic'),
};

export function styleOf(changes: Partial<TextStyle> & { readonly italic?: boolean } = {}): TextStyle {
  return {
    ...plainStyle(FACES[changes.italic ? 'italic' : 'serif'], { size: 10, color: '#000000', lang: 'fr' }),
    verbatim: false,
    ...changes,
  };
}

/** Text with its left end at x and its baseline at y. */
export function textMark(
  owner: Owner,
  string: string,
  x: number,
  y: number,
  style = styleOf(),
): PageMark & { kind: 'text' } {
  const shaped = style.face.shape(string, style.features, style.lang);
  const width = shaped.width * style.size;
  const run = { ...asShaped(shaped), x: 0, width, style, element: typeof owner === 'number' ? owner : 0 };
  return { kind: 'text', owner, x, y, run };
}

/**
 * Every text of the tree on a line of its own, in the order of the document, twenty lines a page; footnotes
 * at the foot of theirs. Pictures take five lines.
 */
export function layoutOf(tree: DocumentTree, more: Partial<Layout> = {}): Layout {
  const pages: PageMark[][] = [[]];
  const notes: ElementNode[] = [];
  let line = 0;
  const next = (lines: number) => {
    line += lines;
    if (line <= 20) return;
    pages.push([]);
    line = lines;
  };
  const flow = (element: ElementNode) => {
    if (element.tag === 'li' && element.parent!.tag === 'ul') {
      pages.at(-1)!.push({ ...textMark(element.index, '–', 30, 30 + (line + 1) * 14), marker: 'dash' });
    }
    if (element.tag === 'img') {
      next(5);
      const [x, y] = [40, 30 + (line - 4) * 14];
      const { src } = element.attributes;
      const owner = element.index;
      pages
        .at(-1)!
        .push(
          /^(chart|qr|formula):/.test(src!)
            ? { kind: 'drawing', owner, x, y, drawing: DRAWING }
            : { kind: 'image', owner, x, y, width: 60, height: 40, file: src! },
        );
    }
    for (const child of element.children) {
      if (child.kind === 'text') {
        next(1);
        pages.at(-1)!.push(textMark(element.index, child.text, 40, 30 + line * 14));
      } else if (child.attributes.class === 'footnote') notes.push(child);
      else flow(child);
    }
  };
  flow(tree.root);
  for (const note of notes) flow(note);
  const made = pages.map((marks, i): Page => page(marks, i + 1));
  return { tree, pages: made, places: placesOf(made, tree), bookmarks: [], ...more };
}

export const page = (marks: readonly PageMark[], number: number, label = String(number)): Page => ({
  number,
  label,
  name: '',
  side: number % 2 ? 'recto' : 'verso',
  width: 300,
  height: 400,
  marks,
});

export const DRAWING = {
  width: 120,
  height: 60,
  marks: [
    {
      kind: 'path',
      path: [['M', 0, 0], ['L', 120, 0], ['C', 120, 30, 60, 60, 0, 60], ['Z']],
      fill: '#336699',
      stroke: { color: '#112233', width: 0.5, dash: [2, 1], cap: 'round', join: 'bevel' },
      opacity: 0.5,
      clip: [['M', 0, 0], ['L', 100, 0], ['L', 100, 60], ['Z']],
    },
    {
      kind: 'text',
      text: 'Énergie (%)',
      x: 10,
      y: 20,
      rotation: -Math.PI / 2,
      font: { family: 'Source Sans 3', size: 7, weight: 400, style: 'normal' },
      color: '#000000',
    },
  ],
} as const;

function placesOf(pages: readonly Page[], tree: DocumentTree): Map<number, Place> {
  const places = new Map<number, Place>();
  pages.forEach(({ marks }, index) => {
    for (const mark of marks) {
      if (typeof mark.owner !== 'number' || mark.kind === 'line') continue;
      for (let e: ElementNode | null = tree.byIndex[mark.owner]!; e && !places.has(e.index); e = e.parent) {
        places.set(e.index, { page: index, x: mark.x, y: mark.y });
      }
    }
  });
  return places;
}

export const METADATA: PdfMetadata = {
  title: 'Données & énergie',
  subtitle: 'Une étude',
  authors: ['Ada Lovelace', 'Émilie du Châtelet'],
  subject: 'Ce que coûtent <les données>',
  keywords: ['données', 'énergie'],
  language: 'fr',
  date: '2026-11-24',
  claim: 'A-2a',
};

/** Writes a PDF. Any fault fails the test, unless the test brings its own report. */
export async function write(
  layout: Layout,
  resources: Partial<PdfResources> = {},
  metadata: Partial<PdfMetadata> = {},
): Promise<Uint8Array> {
  const report = new Report();
  const bytes = await writePdf(
    layout,
    { ...METADATA, ...metadata },
    {
      read: () => null,
      text: textSetter(library, 'fr'),
      report,
      ...resources,
    },
  );
  if (report.faults.length > 0) throw new Error(JSON.stringify(report.faults));
  return bytes;
}
