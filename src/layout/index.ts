import type { ElementNode } from '../document/tree.ts';
import { Report } from '../faults/fault.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { FontLibrary } from '../text/index.ts';
import { type BoxContext, blockBox } from './boxes.ts';
import { type Composed, compose } from './compose.ts';
import { fitSheets, type Settle } from './fit-sheets.ts';
import { flowBox } from './flow.ts';
import type { FlowContext } from './flow-context.ts';
import { FootStacks } from './foot-of-page.ts';
import { Galley } from './galley/galley.ts';
import { textStyles } from './inline.ts';
import { DecoratedInlines } from './inline-decoration.ts';
import type { LayoutMemory } from './layout-memory.ts';
import { baselineIn } from './line-marks.ts';
import { Notes } from './notes.ts';
import type { Layout } from './page.ts';
import { ANY_PLACE, contentHeightOf, measureOf } from './page-geometry.ts';
import { PageReferences, type Standing } from './page-references.ts';
import { Paginations } from './pages/paginations.ts';
import { ParagraphCache } from './paragraph-cache.ts';
import type { PictureSource } from './picture.ts';
import { findBookmarks, findPlaces } from './places.ts';
import { ScaledDocument } from './scaled-document.ts';
import { SharedParagraphs } from './shared-paragraphs.ts';
import { withTitledFloats } from './titled-floats.ts';

export interface LayoutInputs {
  readonly fonts: FontLibrary;
  readonly pictures: PictureSource;
  readonly report: Report;
  /** Paragraphs that other documents of the process have set. */
  readonly shared?: SharedParagraphs;
  /** What was set for the documents whose elements this one has taken over. */
  readonly memory?: LayoutMemory;
}

/** References to pages move pages; a booklet settles in two or three passes. */
const MOST_PASSES = 5;

/** Lays a styled document out into pages. Faults go to the report; there are always pages. */
export function layoutDocument(styled: StyledDocument, inputs: LayoutInputs): Layout {
  const root = styled.style(styled.tree.root);
  inputs.memory?.begin(styled);
  const { layout, report } = fitSheets(root, settler(styled, inputs));
  inputs.report.add(report.faults);
  const { memory } = inputs;
  return memory ? { ...layout, pages: memory.keepPages(layout.pages) } : layout;
}

/** Makes the function that lays out until references settle. It keeps paragraphs and pages from one call to the next. */
function settler(document: StyledDocument, inputs: LayoutInputs): Settle {
  const caches = {
    paragraphs: new ParagraphCache(inputs.shared ?? new SharedParagraphs()),
    paginations: new Paginations(),
  };
  const textStyle = textStyles((families, weight, style) => inputs.fonts.resolve(families, weight, style));
  // The standing of the last pass: at another scale most elements stand on the same page.
  let standing: Standing | null = null;
  return (scale) => {
    const styled = new ScaledDocument(document, scale);
    const pictures: PictureSource = (request) =>
      inputs.pictures({ ...request, scale: request.scale * scale.figures });
    const named = new Set<string>();
    for (let pass = 1; ; pass++) {
      const references = new PageReferences(styled.tree, standing, named);
      const notes = new Notes(styled);
      // Each pass finds the same faults again, so only those of the last one are kept.
      const report = new Report();
      const { pages, numbers, ...composed } = layOut(styled, {
        ...inputs,
        ...caches,
        pictures,
        report,
        textStyle: (style, element) => textStyle(styled.original(style), element),
        notes,
        references,
        before: inputs.memory?.at(scale) ?? null,
      });
      const places = findPlaces(pages, styled);
      standing = { pages, numbers, places };
      const moved = references.moved(standing);
      if (!moved || pass === MOST_PASSES) {
        if (moved) reportUnsettled(moved, styled, report);
        const bookmarks = findBookmarks(styled, places);
        const noted = { noteSections: notes.sections, noteCalls: notes.calls };
        const layout = { tree: styled.tree, pages, places, bookmarks, ...noted };
        return { layout, ...composed, report };
      }
    }
  };
}

function reportUnsettled(
  { id, pages }: NonNullable<ReturnType<PageReferences['moved']>>,
  { tree }: StyledDocument,
  report: Report,
): void {
  const reference = tree.elements.find(({ attributes }) => attributes.href === `#${id}`);
  report.warning('layout-unsettled', reference?.source ?? null, { id, passes: MOST_PASSES, pages });
}

interface PassContext
  extends LayoutInputs,
    Pick<BoxContext, 'textStyle' | 'notes' | 'references' | 'before'> {
  readonly paragraphs: ParagraphCache;
  readonly paginations: Paginations;
}

/** One pass: boxes, galley, pages. */
function layOut(styled: StyledDocument, context: PassContext): Composed {
  const { fonts, pictures, report, textStyle, notes, references, paragraphs, paginations, before } = context;
  const inline: BoxContext = { styled, textStyle, notes, references, before };
  const strut: FlowContext['strut'] = (style) =>
    fonts.resolve(style.fontFamily, style.fontWeight, style.fontStyle);
  const flow: FlowContext = {
    flowBox,
    pictures,
    report,
    before,
    paragraph: (box) => paragraphs.get(box.inlines, box.style),
    text: (text, style, element) => ({
      kind: 'text',
      text,
      style: textStyle(style, element),
      element: element.index,
    }),
    decorated: new DecoratedInlines(styled),
    strut,
    grid: gridOf(styled, strut),
    measure: (name) => measureOf(styled.page({ name, side: 'recto', ...ANY_PLACE })),
    capacity: (name) => contentHeightOf(styled.page({ name, side: 'recto', ...ANY_PLACE })),
  };
  const galley = new Galley('auto', { pitch: flow.grid?.pitch ?? 0 });
  const body = bodyOf(styled.tree.root);
  const box = blockBox(body, inline);
  if (box?.kind === 'block')
    flowBox(withTitledFloats(box), galley, { x: 0, width: flow.measure('auto') }, 'auto', flow);
  const foot = new FootStacks(notes, inline, flow);
  return compose(galley, { styled, foot, inline, flow, paginations });
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
