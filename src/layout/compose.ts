import { MOST_PAGES } from '../limits.ts';
import type { PageStyle, StyledDocument } from '../style/computed.ts';
import { ANY_PLACE } from '../style/page-styles.ts';
import { type FootStacks, noteSeparation } from './foot-of-page.ts';
import type { Galley } from './galley/galley.ts';
import { notesIn } from './galley/galley-items.ts';
import { type Segment, segments } from './galley/segments.ts';
import { keptContent } from './kept-content.ts';
import { LineNumbers } from './line-numbers.ts';
import { makePage, NamedStrings, type PageContext, type PlannedPage, sourceOf } from './make-page.ts';
import { MarginNotes } from './margin-notes.ts';
import type { NumberedLines, Page } from './page.ts';
import { notesPage, type PageContent, type PageRoom, pageContent } from './page-content.ts';
import { contentHeightOf, measureOf, type PlaceOfPage } from './page-geometry.ts';
import { numberPages, type PageNumber } from './page-numbers.ts';
import type { FlowPage } from './pages/abstract-flow.ts';
import type { Paginations } from './pages/paginations.ts';
import { type CalledNotes, flowInputs, type PageMeasures, segmentFlow } from './segment-flow.ts';
import type { Part } from './sheet-advice.ts';

/** The services that making up pages needs. */
export interface ComposeContext extends PageContext {
  readonly foot: FootStacks;
  readonly paginations: Paginations;
  readonly hasLineNumbers: boolean;
}

interface Composed {
  readonly pages: Page[];
  readonly numbers: readonly PageNumber[];
  /** The indices of the pages that only fill a sheet. */
  readonly padding: readonly number[];
  readonly parts: readonly Part[];
  readonly lines: NumberedLines;
  /** The sum, over pages whose text goes on, of the square of their empty lines. */
  readonly holes: number;
}

/** Makes the galley up into pages: breaks, blanks, notes, floats, running heads. */
export function compose(galley: Galley, context: ComposeContext): Composed {
  const content = context.inline.before ? keptContent : pageContent;
  const parts = segments(galley, 'auto');
  const planned: PlannedPage[] = [];
  const padding: number[] = [];
  const add = (segment: Segment, contentOf: ((room: PageRoom) => PageContent) | null) => {
    const blank = contentOf === null;
    const inGroup = blank ? 0 : placeInGroup(segment, planned);
    const style = pageStyleOf(segment, context.styled, { number: planned.length + 1, inGroup, blank });
    const room = { width: measureOf(style), height: contentHeightOf(style), style };
    const content = contentOf === null ? null : contentOf(room);
    planned.push({ segment, inGroup, style, content });
    return content?.notesLeft ?? [];
  };
  const paginated = paginateParts(parts, context);
  let following = paginated.reduce((count, pages) => count + pages.length, 0);
  const ends = parts.map((segment, i) => {
    for (let blanks = blanksBefore(segment, planned.length, following); blanks > 0; blanks--) {
      if (fillOf(segment) > 0) padding.push(planned.length);
      add(segment, null);
    }
    following -= paginated[i]!.length;
    const before = planned.length;
    paginated[i]!.forEach((page, k, pages) => {
      let left = add(segment, (room) =>
        content(segment, page, pages[k - 1] ?? null, room, (note) => context.foot.stacks(note, room.width)),
      );
      while (left.length > 0) {
        const notes = left;
        left = add(segment, (room) => notesPage(notes, room));
      }
    });
    return { count: planned.length - before, to: segment.start.to };
  });
  const beyond = planned.splice(MOST_PAGES)[0];
  if (beyond) {
    const at = sourceOf(beyond.content?.marks ?? [], context.styled);
    context.flow.report.error('layout-too-many-pages', at, { most: MOST_PAGES });
  }
  const contents = planned.map(({ style, content }) => ({ style, marks: content?.marks ?? [] }));
  const numbers = numberPages(contents, context.styled);
  const margins = new MarginNotes(context.styled, context.inline, context.flow);
  const lineNumbers = new LineNumbers(context.styled, context.flow, !context.hasLineNumbers);
  const facts = { count: planned.length, strings: new NamedStrings(), margins, lineNumbers };
  const pages = planned.map((plan, i) => makePage(plan, i + 1, numbers[i]!, facts, context));
  return { pages, numbers, padding, parts: ends, lines: lineNumbers.found, holes: holesOf(paginated) };
}

/**
 * Makes the pages of a galley without filling them. Pages of notes that no page has room for are not counted.
 */
export function countPages(
  galley: Galley,
  context: ComposeContext,
): Pick<Composed, 'padding' | 'holes'> & { readonly count: number } {
  const parts = segments(galley, 'auto');
  const paginated = paginateParts(parts, context);
  const padding: number[] = [];
  let made = 0;
  let following = paginated.reduce((count, pages) => count + pages.length, 0);
  parts.forEach((segment, i) => {
    for (let blanks = blanksBefore(segment, made, following); blanks > 0; blanks--, made++) {
      if (fillOf(segment) > 0) padding.push(made);
    }
    following -= paginated[i]!.length;
    made += paginated[i]!.length;
  });
  return { count: made - padding.length, padding, holes: holesOf(paginated) };
}

function holesOf(paginated: readonly (readonly FlowPage[])[]): number {
  return paginated.flat().reduce((sum, { empty }) => sum + empty * empty, 0);
}

/** The pages of each part. Their sides follow from the parts before, except where blank pages fill a sheet. */
function paginateParts(parts: readonly Segment[], context: ComposeContext): (readonly FlowPage[])[] {
  let count = 0;
  return parts.map((segment, i) => {
    if (fillOf(segment) === 0) count += blanksBefore(segment, count, 0);
    const { measures, notes } = surroundingsOf(segment, count % 2 === 0, context);
    const pages = context.paginations.pagesOf(i, flowInputs(segment, notes, measures), () =>
      segmentFlow(segment, notes, measures, context.styled.tree),
    );
    count += pages.length;
    return pages;
  });
}

/**
 * A group of pages begins where the page has another name, or before an element that has a page of its own
 * and breaks (CSS GCPM 3, 4).
 */
function placeInGroup(segment: Segment, before: readonly PlannedPage[]): number {
  const last = before.findLast(({ inGroup }) => inGroup > 0);
  if (!last || last.segment.start.page !== segment.start.page) return 1;
  const ownPage = (segment.start.style?.page ?? 'auto') !== 'auto';
  return last.segment !== segment && ownPage ? 1 : last.inGroup + 1;
}

/** Blank pages to reach the side asked for, or to fill the sheets before the back cover. */
function blanksBefore(segment: Segment, before: number, following: number): number {
  const { start } = segment;
  const fill = fillOf(segment);
  if (fill > 0) return (fill - ((before + following) % fill)) % fill;
  const nextIsRecto = before % 2 === 0;
  return start.to !== 'page' && (start.to === 'recto') !== nextIsRecto ? 1 : 0;
}

function fillOf({ start }: Segment): number {
  return start.style?.livretFillPages ?? 0;
}

/** The measures of a segment's pages, and the notes that it calls. */
function surroundingsOf(
  segment: Segment,
  recto: boolean,
  { styled, foot }: ComposeContext,
): { measures: PageMeasures; notes: CalledNotes } {
  const style = pageStyleOf(segment, styled, ANY_PLACE);
  const width = measureOf(style);
  const called = [...notesIn(segment.items), ...segment.floats.flatMap((f) => f.notes)];
  return {
    measures: {
      capacity: contentHeightOf(style),
      noteSeparation: noteSeparation(style),
      lineHeight: styled.style(styled.tree.root).lineHeight,
      recto,
    },
    notes: new Map(called.map((note) => [note, foot.stacks(note, width)])),
  };
}

function pageStyleOf(segment: Segment, styled: StyledDocument, place: PlaceOfPage): PageStyle {
  const side = place.number % 2 === 1 ? 'recto' : 'verso';
  return styled.page({ name: segment.start.page, side, ...place });
}
