import type { ElementNode } from '../document/tree.ts';
import { Report } from '../faults/fault.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { createParagraph, type FontLibrary } from '../text/index.ts';
import type { Inline, Line, Paragraph } from '../text/types.ts';
import { blockBox } from './boxes.ts';
import { compose, contentHeightOf, measureOf } from './compose.ts';
import { contentText, type FlowContext, flowBox } from './flow.ts';
import { Galley } from './galley.ts';
import { type InlineContext, textStyles } from './inline.ts';
import { Notes } from './notes.ts';
import type { Bookmark, Layout, Page, Place } from './page.ts';
import { Paginations } from './paginations.ts';
import type { PictureSource } from './picture.ts';

export interface LayoutInputs {
  readonly fonts: FontLibrary;
  readonly pictures: PictureSource;
  readonly report: Report;
}

/** References to pages move pages; a booklet settles in two or three passes. */
const MOST_PASSES = 5;

/** All pages of a name have one measure and one height. */
const ANY_PAGE = { side: 'recto', first: false, blank: false } as const;

/** Lays a styled document out into pages. Faults go to the report; there are always pages. */
export function layoutDocument(styled: StyledDocument, inputs: LayoutInputs): Layout {
  const paragraphs = new ParagraphCache();
  const paginations = new Paginations();
  const textStyle = textStyles((families, weight, style) => inputs.fonts.resolve(families, weight, style));
  let references = new Map<string, string>();
  for (let pass = 1; ; pass++) {
    const asked = new Map<string, string>();
    const pageOf = (id: string) => {
      const label = references.get(id) ?? '00';
      asked.set(id, label);
      return label;
    };
    // Each pass would find the same faults again: only the last one's count.
    const report = new Report();
    const pages = layOut(styled, { ...inputs, report }, textStyle, { paragraphs, paginations }, pageOf);
    const places = findPlaces(pages, styled);
    const found = pageLabels(styled, pages, places, asked.keys());
    const moved = [...asked].find(([id, label]) => found.get(id) !== label);
    if (!moved || pass === MOST_PASSES) {
      if (moved) reportUnsettled(moved, found, styled, report);
      inputs.report.faults.push(...report.faults);
      return { tree: styled.tree, pages, places, bookmarks: findBookmarks(styled, places) };
    }
    references = found;
  }
}

/** One pass: boxes, galley, pages. */
function layOut(
  styled: StyledDocument,
  { fonts, pictures, report }: LayoutInputs,
  textStyle: InlineContext['textStyle'],
  { paragraphs, paginations }: { readonly paragraphs: ParagraphCache; readonly paginations: Paginations },
  pageOf: (id: string) => string,
): Page[] {
  const notes = new Notes(styled);
  const inline: InlineContext = { styled, textStyle, addNote: (element) => notes.add(element), pageOf };
  const flow: FlowContext = {
    pictures,
    report,
    paragraph: (box) => paragraphs.get(box.inlines, box.style),
    text: (text, style, element) => ({
      kind: 'text',
      text,
      style: textStyle(style, element),
      element: element.index,
    }),
    strut: (style) => fonts.resolve(style.fontFamily, style.fontWeight, style.fontStyle),
    measure: (name) => measureOf(styled.page({ name, ...ANY_PAGE })),
    capacity: (name) => contentHeightOf(styled.page({ name, ...ANY_PAGE })),
  };
  const galley = new Galley('auto');
  const body = bodyOf(styled.tree.root);
  const box = blockBox(body, inline);
  if (box) flowBox(box, galley, { x: 0, width: flow.measure('auto') }, 'auto', flow);
  return compose(galley, { styled, notes, inline, flow, paginations });
}

function bodyOf(root: ElementNode): ElementNode {
  return (
    root.children.find((child): child is ElementNode => child.kind === 'element' && child.tag === 'body') ??
    root
  );
}

/** Keeps paragraphs from pass to pass: what has not changed is not shaped or broken again. */
class ParagraphCache {
  readonly #known = new Map<
    string,
    { inlines: readonly Inline[]; style: ComputedStyle; paragraph: Paragraph }[]
  >();

  get(inlines: readonly Inline[], style: ComputedStyle): Paragraph {
    const key = inlines.map((inline) => ('element' in inline ? inline.element : '')).join();
    const candidates = this.#known.get(key) ?? [];
    const known = candidates.find((entry) => entry.style === style && sameInlines(entry.inlines, inlines));
    if (known) return known.paragraph;
    const paragraph = remembering(
      createParagraph(inlines, {
        align: style.textAlign,
        alignLast: style.textAlignLast === 'auto' ? lastLine(style.textAlign) : style.textAlignLast,
        indent: style.textIndent,
        whiteSpace: style.whiteSpace,
        lang: inlines.find((inline) => inline.kind === 'text')?.style.lang ?? 'fr',
        balance: style.textWrap === 'balance',
        tolerances: {
          letterSpacing: percentage(style.custom['--livret-letter-spacing-tolerance']),
          glyphScaling: percentage(style.custom['--livret-glyph-scaling-tolerance']),
          protrusion: percentage(style.custom['--livret-protrusion']),
        },
      }),
    );
    this.#known.set(key, [...candidates, { inlines, style, paragraph }]);
    return paragraph;
  }
}

/** A paragraph that breaks into each measure once: passes ask for the same lines again. */
function remembering(paragraph: Paragraph): Paragraph {
  const known = new Map<string, readonly Line[]>();
  return {
    get maxContent() {
      return paragraph.maxContent;
    },
    get minContent() {
      return paragraph.minContent;
    },
    break(widths, looseness = 0) {
      const key = `${widths.join()} ${looseness}`;
      const lines = known.get(key) ?? paragraph.break(widths, looseness);
      known.set(key, lines);
      return lines;
    },
  };
}

function percentage(value: string | null | undefined): number {
  return Number.parseFloat(value ?? '0') / 100;
}

function lastLine(align: ComputedStyle['textAlign']): 'left' | 'right' | 'center' {
  return align === 'justify' ? 'left' : align;
}

function sameInlines(a: readonly Inline[], b: readonly Inline[]): boolean {
  return a.length === b.length && a.every((inline, i) => sameInline(inline, b[i]!));
}

function sameInline(a: Inline, b: Inline): boolean {
  if (a.kind === 'text')
    return b.kind === 'text' && a.text === b.text && a.style === b.style && a.element === b.element;
  if (a.kind === 'leader') return b.kind === 'leader' && a.pattern === b.pattern && a.style === b.style;
  if (a.kind === 'note') return b.kind === 'note' && a.note === b.note;
  return b.kind === a.kind;
}

/** Where each element starts: at its first mark, or at the first of its descendants'. */
function findPlaces(pages: readonly Page[], { tree }: StyledDocument): Map<number, Place> {
  const places = new Map<number, Place>();
  pages.forEach(({ marks }, page) => {
    for (const mark of marks) {
      if (typeof mark.owner !== 'number') continue;
      const x = mark.kind === 'line' ? mark.x1 : mark.x;
      const y = mark.kind === 'line' ? mark.y1 : mark.kind === 'text' ? mark.y - mark.run.style.size : mark.y;
      for (let e: ElementNode | null = tree.elements[mark.owner]!; e && !places.has(e.index); e = e.parent) {
        places.set(e.index, { page, x, y });
      }
    }
  });
  return places;
}

function pageLabels(
  { tree }: StyledDocument,
  pages: readonly Page[],
  places: ReadonlyMap<number, Place>,
  ids: Iterable<string>,
): Map<string, string> {
  const labels = new Map<string, string>();
  for (const id of ids) {
    const element = tree.byId.get(id);
    const place = element && places.get(element.index);
    labels.set(id, place ? pages[place.page]!.label : '');
  }
  return labels;
}

function reportUnsettled(
  [id, before]: [string, string],
  found: ReadonlyMap<string, string>,
  { tree }: StyledDocument,
  report: Report,
): void {
  const source = tree.byId.get(id)?.source ?? null;
  report.warning('layout-unsettled', source, {
    id,
    passes: MOST_PASSES,
    pages: `${before}, ${found.get(id)}`,
  });
}

function findBookmarks(styled: StyledDocument, places: ReadonlyMap<number, Place>): Bookmark[] {
  return styled.tree.elements.flatMap((element) => {
    const { bookmarkLevel, bookmarkLabel } = styled.style(element);
    if (bookmarkLevel === 'none' || !places.has(element.index)) return [];
    return [
      {
        level: bookmarkLevel,
        label: contentText(bookmarkLabel, element),
        element: element.index,
      },
    ];
  });
}
