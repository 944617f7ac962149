import { Report } from '../faults/fault.ts';
import { MOST_PASSES } from '../limits.ts';
import type { StyledDocument } from '../style/computed.ts';
import { compose, countPages } from './compose.ts';
import type { Settled, Trial } from './fit-sheets.ts';
import type { LayoutInputs } from './inputs.ts';
import { hasLineNumbers } from './line-numbers.ts';
import type { NoteOrder } from './note-order.ts';
import { Notes } from './notes.ts';
import { hasGrid, isRightToLeft } from './page-geometry.ts';
import { PageReferences, type Standing } from './page-references.ts';
import { Paginations } from './pages/paginations.ts';
import { ParagraphCache } from './paragraph-cache.ts';
import { findBookmarks, findPlaces } from './places.ts';
import { type Scale, ScaledDocument, ScaledStyles } from './scaled-document.ts';
import { setGalley } from './set-galley.ts';
import { SharedParagraphs } from './shared-paragraphs.ts';
import { textStyles } from './text-style.ts';
import { reportUncounted, reportUnsettled, reportUnsettledNotes } from './unsettled.ts';

/** A document at a scale. */
interface Scaled {
  readonly scale: Scale;
  readonly styled: ScaledDocument;
  readonly paginations: Paginations;
}

/** Lays a document out at several scales. Paragraphs are kept from one to the next. */
export class Passes {
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

  /** Makes the pages at a scale. Where references then stand is reported by `settle` alone. */
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
    const { scale, styled } = scaled;
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
        const bookmarks = findBookmarks(this.#document, places);
        const noted = { noteSections: notes.sections, noteCalls: notes.calls };
        const bound = isRightToLeft(styled) ? { rightToLeft: true as const } : {};
        const numbered = this.#hasLineNumbers ? { lines } : {};
        const layout = { tree: styled.tree, pages, ...bound, places, bookmarks, ...noted, ...numbered };
        return { layout, scale, ...composed, report };
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
