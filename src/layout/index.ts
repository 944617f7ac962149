import type { ElementNode } from '../document/tree.ts';
import { Report } from '../faults/fault.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { FontLibrary } from '../text/index.ts';
import { blockBox } from './boxes.ts';
import { type Composed, compose, contentHeightOf, measureOf } from './compose.ts';
import { fitSheets, type Settle } from './fit.ts';
import { baselineIn, type FlowContext, flowBox } from './flow.ts';
import { Galley } from './galley.ts';
import { type InlineContext, textStyles } from './inline.ts';
import { Notes } from './notes.ts';
import type { Layout } from './page.ts';
import { Paginations } from './paginations.ts';
import { ParagraphCache } from './paragraph-cache.ts';
import type { PictureSource } from './picture.ts';
import { findBookmarks, findPlaces, pageLabels } from './places.ts';
import { ScaledDocument } from './scaled-document.ts';

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
  const root = styled.style(styled.tree.root);
  const { layout, report } = fitSheets(root, settler(styled, inputs));
  inputs.report.faults.push(...report.faults);
  return layout;
}

/** Makes the function that lays out until references settle; what it has set once serves again. */
function settler(document: StyledDocument, inputs: LayoutInputs): Settle {
  const caches = { paragraphs: new ParagraphCache(), paginations: new Paginations() };
  const textStyle = textStyles((families, weight, style) => inputs.fonts.resolve(families, weight, style));
  return (scale) => {
    const styled = new ScaledDocument(document, scale);
    const pictures: PictureSource = (request) =>
      inputs.pictures({ ...request, scale: request.scale * scale.figures });
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
      const { pages, ...composed } = layOut(styled, {
        ...inputs,
        ...caches,
        pictures,
        report,
        textStyle: (style, element) => textStyle(styled.original(style), element),
        pageOf,
      });
      const places = findPlaces(pages, styled);
      const found = pageLabels(styled, pages, places, asked.keys());
      const moved = [...asked].find(([id, label]) => found.get(id) !== label);
      if (!moved || pass === MOST_PASSES) {
        if (moved) reportUnsettled(moved, found, styled, report);
        const bookmarks = findBookmarks(styled, places);
        return { layout: { tree: styled.tree, pages, places, bookmarks }, ...composed, report };
      }
      references = found;
    }
  };
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

interface PassContext extends LayoutInputs, Pick<InlineContext, 'textStyle' | 'pageOf'> {
  readonly paragraphs: ParagraphCache;
  readonly paginations: Paginations;
}

/** One pass: boxes, galley, pages. */
function layOut(styled: StyledDocument, context: PassContext): Composed {
  const { fonts, pictures, report, textStyle, pageOf, paragraphs, paginations } = context;
  const notes = new Notes(styled);
  const inline: InlineContext = { styled, textStyle, addNote: (element) => notes.add(element), pageOf };
  const strut: FlowContext['strut'] = (style) =>
    fonts.resolve(style.fontFamily, style.fontWeight, style.fontStyle);
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
    strut,
    grid: gridOf(styled, strut),
    measure: (name) => measureOf(styled.page({ name, ...ANY_PAGE })),
    capacity: (name) => contentHeightOf(styled.page({ name, ...ANY_PAGE })),
  };
  const galley = new Galley('auto', { pitch: flow.grid?.pitch ?? 0 });
  const body = bodyOf(styled.tree.root);
  const box = blockBox(body, inline);
  if (box) flowBox(box, galley, { x: 0, width: flow.measure('auto') }, 'auto', flow);
  return compose(galley, { styled, notes, inline, flow, paginations });
}

/** The grid of the page that the root's lines make (CSS Line Grid 1, 2), if any line is to stand on it. */
function gridOf(styled: StyledDocument, strut: FlowContext['strut']): FlowContext['grid'] {
  const root = styled.style(styled.tree.root);
  const isAsked = styled.tree.elements.some((element) => styled.style(element).lineSnap === 'baseline');
  return isAsked ? { pitch: root.lineHeight, baseline: baselineIn(root, strut) } : null;
}

function bodyOf(root: ElementNode): ElementNode {
  return (
    root.children.find((child): child is ElementNode => child.kind === 'element' && child.tag === 'body') ??
    root
  );
}
