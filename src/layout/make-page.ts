import type { PageStyle, StyledDocument } from '../style/computed.ts';
import { belowWords, reportCovered, withOverlays } from './absolute.ts';
import { type BackgroundSource, backgroundPicture, withBackgrounds } from './backgrounds.ts';
import { besidePictures, bleedOut } from './bleed.ts';
import type { BoxContext } from './boxes.ts';
import type { FlowContext } from './flow-context.ts';
import type { Segment } from './galley/segments.ts';
import { shift } from './galley/stack.ts';
import type { LineNumbers } from './line-numbers.ts';
import { marginBoxMarks, type PageFacts } from './margin-boxes.ts';
import type { MarginNotes } from './margin-notes.ts';
import { reportOffPage } from './off-page.ts';
import type { Page, PageMark } from './page.ts';
import type { PageContent } from './page-content.ts';
import type { PageNumber } from './page-numbers.ts';

/** The services that making a page needs. */
export interface PageContext {
  readonly styled: StyledDocument;
  readonly inline: BoxContext;
  readonly flow: FlowContext;
  readonly backgrounds: BackgroundSource;
}

export interface PlannedPage {
  readonly segment: Segment;
  /** The page's place, from 1, among the pages of its name that follow one another; 0 for a blank page. */
  readonly inGroup: number;
  readonly style: PageStyle;
  /** null for a blank page. */
  readonly content: PageContent | null;
}

/** The values that all pages of a document share. */
interface DocumentFacts {
  readonly count: number;
  readonly strings: NamedStrings;
  readonly margins: MarginNotes;
  readonly lineNumbers: LineNumbers;
}

/** A page, and all that it was made of besides its content. */
interface KeptPage {
  readonly style: PageStyle;
  readonly facts: string;
  readonly page: Page;
}

/** Pages in which nothing is to be reported, by their content: a session makes them once. */
const kept = new WeakMap<PageContent, KeptPage>();

/** Makes a page, or gives the one that was made of the same. */
export function makePage(
  plan: PlannedPage,
  number: number,
  { value, label }: PageNumber,
  { count, strings, ...besides }: DocumentFacts,
  context: PageContext,
): Page {
  const { content, style, segment } = plan;
  strings.turnPage(content?.strings ?? []);
  const told = { value, pages: count, namedString: (name: string) => strings.get(name) };
  const make = () => newPage(plan, number, label, told, besides, context);
  if (!content?.marks.length || !context.inline.before || !besides.margins.none || !besides.lineNumbers.none)
    return make().page;
  const { lang } = context.styled.tree.root.attributes;
  const facts = JSON.stringify([number, value, label, count, segment.start.page, lang, strings.all]);
  const known = kept.get(content);
  if (known && known.style === style && known.facts === facts) return known.page;
  const { page, isQuiet } = make();
  if (isQuiet) kept.set(content, { style, facts, page });
  return page;
}

/** Makes a page, and says whether it depends on its style, its content and `told` alone. */
function newPage(
  { segment, style, content }: PlannedPage,
  number: number,
  label: string,
  told: PageFacts,
  { margins, lineNumbers }: Pick<DocumentFacts, 'margins' | 'lineNumbers'>,
  context: PageContext,
): { readonly page: Page; readonly isQuiet: boolean } {
  const { tree } = context.styled;
  const { report } = context.flow;
  const faults = report.count;
  const marks: PageMark[] = [];
  const { backgroundColor: fill } = style.background;
  const picture = backgroundPicture(style.background, { top: 0, right: 0, bottom: 0, left: 0 });
  if (fill || picture) {
    const box = { x: 0, y: 0, width: style.width, height: style.height };
    marks.push({ kind: 'rect', owner: 'background', ...box, fill, ...(picture && { picture }) });
  }
  const side = number % 2 === 1 ? 'recto' : 'verso';
  if (content) {
    const placed = shift(content.marks, style.margin.left, style.margin.top);
    const overlays = belowWords(content.overlays ?? [], placed);
    reportCovered(placed, overlays, tree, report);
    const layered = withOverlays(placed, overlays);
    const extended = bleedOut(layered, { ...style, number }, context.styled, report);
    marks.push(...extended, ...margins.marks(placed, style, side), ...lineNumbers.marks(placed));
  }
  const heads = marginBoxMarks(style, told, context.styled.tree.root, context.inline, context.flow);
  marks.push(...besidePictures(heads, marks));
  const { width, height, bleed, marks: printed } = style;
  const page: Page = {
    number,
    label,
    name: segment.start.page,
    side,
    width,
    height,
    ...((bleed > 0 || printed.length > 0) && { edges: { bleed, marks: printed } }),
    marks: withBackgrounds(marks, style, context.backgrounds, report),
  };
  // A page whose content stands off the paper is not told to be overfull too.
  const isOff = reportOffPage(page, tree, report);
  if (!isOff && content && content.overfull > 0.5) {
    const details = { points: Math.round(content.overfull), page: number };
    report.warning('layout-overfull-page', sourceOf(marks, context.styled), details);
  }
  const isPainted = marks.some((mark) => mark.kind === 'rect' && mark.picture);
  return { page, isQuiet: !isOff && !isPainted && !content?.overlays && report.count === faults };
}

export function sourceOf(marks: readonly PageMark[], styled: StyledDocument) {
  const owned = marks.find((mark) => typeof mark.owner === 'number');
  return owned ? styled.tree.byIndex[owned.owner as number]!.source : null;
}

/** The values of named strings as pages are turned (CSS GCPM 3, 1.1.2). */
export class NamedStrings {
  readonly #current = new Map<string, string>();
  #before = new Map<string, string>();
  #here = new Map<string, string[]>();

  turnPage(assigned: readonly { readonly name: string; readonly value: string }[]): void {
    this.#before = new Map(this.#current);
    this.#here = new Map();
    for (const { name, value } of assigned) {
      this.#here.set(name, [...(this.#here.get(name) ?? []), value]);
      this.#current.set(name, value);
    }
  }

  /** The values before this page, and on it. */
  get all(): unknown {
    return [this.#before, this.#here].map((values) => [...values]);
  }

  get(name: string): { before: string; here: readonly string[] } {
    return { before: this.#before.get(name) ?? '', here: this.#here.get(name) ?? [] };
  }
}
