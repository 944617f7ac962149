import type { ElementNode } from '../document/tree.ts';
import { Report } from '../faults/fault.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { FontLibrary } from '../text/index.ts';
import type { BackgroundSource } from './backgrounds.ts';
import type { PageMargins } from './bleed.ts';
import { type BoxContext, blockBox } from './boxes.ts';
import { type ComposeContext, compose, countPages } from './compose.ts';
import { fitSheets, type Settled, type Trial } from './fit-sheets.ts';
import { flowBox } from './flow.ts';
import type { FlowContext, Latest } from './flow-context.ts';
import { FootStacks } from './foot-of-page.ts';
import { Galley } from './galley/galley.ts';
import { DecoratedInlines } from './inline-decoration.ts';
import type { LayoutMemory } from './layout-memory.ts';
import { baselineIn } from './line-marks.ts';
import { hasLineNumbers } from './line-numbers.ts';
import type { NoteOrder } from './note-order.ts';
import { Notes } from './notes.ts';
import type { Layout, NumberedLines } from './page.ts';
import { ANY_PLACE, contentHeightOf, hasGrid, isRightToLeft, measureOf } from './page-geometry.ts';
import { PageReferences, type Standing } from './page-references.ts';
import { Paginations } from './pages/paginations.ts';
import { ParagraphCache } from './paragraph-cache.ts';
import type { PictureSource } from './picture.ts';
import { findBookmarks, findPlaces } from './places.ts';
import { type Scale, ScaledDocument, ScaledStyles, UNSCALED } from './scaled-document.ts';
import { SharedParagraphs } from './shared-paragraphs.ts';
import { textStyles } from './text-style.ts';
import { withTitledFloats } from './titled-floats.ts';

export interface LayoutInputs {
  readonly fonts: FontLibrary;
  readonly pictures: PictureSource;
  /** Opens the pictures of backgrounds. */
  readonly backgrounds?: BackgroundSource;
  readonly report: Report;
  /** Paragraphs that other documents of the process have set. */
  readonly shared?: SharedParagraphs;
  /** The boxes set for the documents whose elements this one has taken over. */
  readonly memory?: LayoutMemory;
}

/** References to pages move pages; a booklet settles in two or three passes. */
const MOST_PASSES = 5;

/** Lays a styled document out into pages. Faults go to the report; there are always pages. */
export function layoutDocument(styled: StyledDocument, inputs: LayoutInputs): Layout {
  const root = styled.style(styled.tree.root);
  inputs.memory?.begin(styled);
  const passes = new Passes(styled, inputs);
  const unscaled = passes.settle(passes.at(UNSCALED));
  const { layout, report } = fitSheets(root, unscaled, (scale) => passes.trial(scale));
  inputs.report.add(report.faults);
  const { memory } = inputs;
  return memory ? { ...layout, pages: memory.keepPages(layout.pages) } : layout;
}

/** A document at a scale. */
interface Scaled {
  readonly scale: Scale;
  readonly styled: ScaledDocument;
  readonly paginations: Paginations;
}

/** Lays a document out at several scales. Paragraphs are kept from one to the next. */
class Passes {
  readonly #document: StyledDocument;
  readonly #inputs: LayoutInputs;
  readonly #paragraphs: ParagraphCache;
  readonly #textStyle: ReturnType<typeof textStyles>;
  readonly #hasGrid: boolean;
  readonly #hasLineNumbers: boolean;
  /** The standing of the last pass: at another scale most elements stand on the same page. */
  #standing: Standing | null = null;
  /** The order in which the pages of the last pass call notes; null where it is that of the document. */
  #noteOrder: NoteOrder | null = null;

  constructor(document: StyledDocument, inputs: LayoutInputs) {
    this.#document = document;
    this.#inputs = inputs;
    this.#paragraphs = new ParagraphCache(inputs.shared ?? new SharedParagraphs());
    this.#textStyle = textStyles(inputs.fonts);
    this.#hasGrid = hasGrid(document);
    this.#hasLineNumbers = hasLineNumbers(document);
  }

  /** The document at a scale, with the pages made of it before. */
  at(scale: Scale): Scaled {
    const { paginations = new Paginations(), styles = new ScaledStyles() } =
      this.#inputs.memory?.at(scale) ?? {};
    return { scale, styled: new ScaledDocument(this.#document, scale, styles), paginations };
  }

  /** Makes the pages at a scale. Where references then stand is told by `settle` alone. */
  trial(scale: Scale): Trial {
    const scaled = this.at(scale);
    const named = new Set<string>();
    const first = this.#set(scaled, named);
    return { ...countPages(first.galley, first.context), settle: () => this.settle(scaled, named, first) };
  }

  /**
   * Lays out until references settle.
   * @param named texts that have named a page in the passes at this scale. @param first the galley of the first pass.
   */
  settle(scaled: Scaled, named = new Set<string>(), first = this.#set(scaled, named)): Settled {
    const { styled } = scaled;
    for (let [pass, set] = [1, first]; ; pass++, set = this.#set(scaled, named)) {
      const { galley, context, references, notes, report } = set;
      const { pages, numbers, lines, ...composed } = compose(galley, context);
      const places = findPlaces(pages, styled);
      this.#standing = { pages, numbers, places, lines };
      const moved = references.moved(this.#standing);
      const reordered = notes.reordered(pages);
      this.#noteOrder = reordered ?? this.#noteOrder;
      if ((!moved && !reordered) || pass === MOST_PASSES) {
        if (moved) reportUnsettled(moved, styled, report);
        if (reordered) reportUnsettledNotes(reordered, notes, styled, report);
        reportUncounted(lines, styled, report);
        const bookmarks = findBookmarks(styled, places);
        const noted = { noteSections: notes.sections, noteCalls: notes.calls };
        const bound = isRightToLeft(styled) ? { rightToLeft: true as const } : {};
        const numbered = this.#hasLineNumbers ? { lines } : {};
        const layout = { tree: styled.tree, pages, ...bound, places, bookmarks, ...noted, ...numbered };
        return { layout, ...composed, report };
      }
    }
  }

  /**
   * Sets the galley.
   * @param named texts that have named a page in the passes before at this scale.
   */
  #set({ scale, styled, paginations }: Scaled, named: Set<string>) {
    const references = new PageReferences(styled.tree, this.#standing, named);
    const notes = new Notes(styled, this.#noteOrder);
    // Each pass finds the same faults again, so only those of the last one are kept.
    const report = new Report();
    const set = setGalley(styled, {
      ...this.#inputs,
      paragraphs: this.#paragraphs,
      paginations,
      hasGrid: this.#hasGrid,
      hasLineNumbers: this.#hasLineNumbers,
      pictures: (request) => this.#inputs.pictures({ ...request, scale: request.scale * scale.figures }),
      report,
      textStyle: (style, element) => this.#textStyle(styled.original(style), element),
      notes,
      references,
      before: this.#inputs.memory?.at(scale) ?? null,
    });
    return { ...set, references, notes, report };
  }
}

function reportUnsettled(
  { id, pages }: NonNullable<ReturnType<PageReferences['moved']>>,
  { tree }: StyledDocument,
  report: Report,
): void {
  const reference = tree.elements.find(({ attributes }) => attributes.href === `#${id}`);
  report.warning('layout-unsettled', reference?.source ?? null, { id, passes: MOST_PASSES, pages });
}

/** Reports words to whose line a text refers, where it is not counted. */
function reportUncounted(lines: NumberedLines, { tree }: StyledDocument, report: Report): void {
  for (const { attributes, source } of tree.elements) {
    if (attributes['data-words'] === undefined) continue;
    const id = (attributes.href ?? '').replace(/^#/, '');
    const target = tree.byId.get(id);
    if (target && !lines.of.has(target.index))
      report.error('layout-line-uncounted', target.source ?? source, { id });
  }
}

function reportUnsettledNotes(
  order: NoteOrder,
  { calls }: Notes,
  { tree }: StyledDocument,
  report: Report,
): void {
  const [note] = [...order.values()].filter((to) => calls.get(to.element)?.number.value !== to.number);
  if (!note) return;
  const number = calls.get(note.element)!.number.value;
  const { source } = tree.byIndex[note.element]!;
  report.warning('layout-notes-unsettled', source, { number, passes: MOST_PASSES });
}

interface PassContext
  extends LayoutInputs,
    Pick<BoxContext, 'textStyle' | 'notes' | 'references' | 'before'> {
  readonly paragraphs: ParagraphCache;
  readonly paginations: Paginations;
  readonly hasGrid: boolean;
  readonly hasLineNumbers: boolean;
}

/** Sets the boxes of a document into a galley, from which pages are made. */
function setGalley(
  styled: StyledDocument,
  context: PassContext,
): { galley: Galley; context: ComposeContext } {
  const { fonts, pictures, report, textStyle, notes, references, paragraphs, paginations, before } = context;
  const { backgrounds = () => null, hasLineNumbers } = context;
  const inline: BoxContext = { styled, textStyle, notes, references, pictures, before };
  const strut: FlowContext['strut'] = (style) =>
    fonts.resolve(style.fontFamily, style.fontWeight, style.fontStyle);
  const latest = (before?.latest ?? { flow: null }) as Latest;
  const flow: FlowContext = {
    latest,
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
    grid: context.hasGrid ? gridOf(styled, strut) : null,
    measure: (name) => measureOf(styled.page({ name, side: 'recto', ...ANY_PLACE })),
    margins: (name) => marginsOf(name, styled),
    capacity: (name) => contentHeightOf(styled.page({ name, side: 'recto', ...ANY_PLACE })),
  };
  latest.flow = flow;
  const galley = new Galley('auto', { pitch: flow.grid?.pitch ?? 0 });
  const body = bodyOf(styled.tree.root);
  const box = blockBox(body, inline);
  if (box?.kind === 'block')
    flowBox(withTitledFloats(box), galley, { x: 0, width: flow.measure('auto') }, 'auto', flow);
  const foot = new FootStacks(notes, inline, flow);
  return { galley, context: { styled, foot, inline, flow, paginations, backgrounds, hasLineNumbers } };
}

function marginsOf(name: string, styled: StyledDocument): PageMargins {
  const { margin } = styled.page({ name, side: 'recto', ...ANY_PLACE });
  const other = styled.page({ name, side: 'verso', ...ANY_PLACE }).margin;
  return {
    ...margin,
    difference: Math.max(Math.abs(other.left - margin.left), Math.abs(other.right - margin.right)),
  };
}

/** The grid of the page that the root's lines make (CSS Line Grid 1, 2). */
function gridOf(styled: StyledDocument, strut: FlowContext['strut']): FlowContext['grid'] {
  const root = styled.style(styled.tree.root);
  return { pitch: root.lineHeight, baseline: baselineIn(root, strut) };
}

function bodyOf(root: ElementNode): ElementNode {
  return (
    root.children.find((child): child is ElementNode => child.kind === 'element' && child.tag === 'body') ??
    root
  );
}
