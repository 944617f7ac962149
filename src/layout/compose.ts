import type { PageStyle, StyledDocument } from '../style/computed.ts';
import type { FlowContext } from './flow.ts';
import type { Galley } from './galley.ts';
import type { InlineContext } from './inline.ts';
import { marginBoxMarks } from './margin-boxes.ts';
import { type Notes, noteMarks, noteSeparation } from './notes.ts';
import type { Page, PageMark } from './page.ts';
import { type Flow, type FlowPage, paginate } from './paginate.ts';
import { type Segment, segments } from './segments.ts';
import { shift, stack } from './stack.ts';

/** What making up pages needs. */
export interface ComposeContext {
  readonly styled: StyledDocument;
  readonly notes: Notes;
  readonly inline: InlineContext;
  readonly flow: FlowContext;
}

interface PlannedPage {
  readonly segment: Segment;
  /** null for a blank page. */
  readonly page: FlowPage | null;
}

/** Makes the galley up into pages: breaks, blanks, notes, floats, running heads. */
export function compose(galley: Galley, context: ComposeContext): Page[] {
  const parts = segments(galley.items, galley.floats, 'auto');
  const planned: PlannedPage[] = [];
  const paginated = parts.map((segment) => paginate(flowOf(segment, context)));
  parts.forEach((segment, i) => {
    const following = paginated.slice(i).reduce((count, pages) => count + pages.length, 0);
    for (let blanks = blanksBefore(segment, planned.length, following); blanks > 0; blanks--) {
      planned.push({ segment, page: null });
    }
    for (const page of paginated[i]!) planned.push({ segment, page });
  });
  const strings = new NamedStrings();
  return planned.map((plan, i) => makePage(plan, i + 1, planned.length, strings, context));
}

/** Blank pages to reach the side asked for, or to fill the sheets before the back cover. */
function blanksBefore({ start }: Segment, before: number, following: number): number {
  const fill = Number(start.style?.custom['--livret-fill-pages'] ?? 0);
  if (fill > 0) return (fill - ((before + following) % fill)) % fill;
  const nextIsRecto = before % 2 === 0;
  return start.to !== 'page' && (start.to === 'recto') !== nextIsRecto ? 1 : 0;
}

function flowOf(segment: Segment, context: ComposeContext): Flow {
  const style = pageStyleOf(segment, context.styled, 2, false);
  const width = measureOf(style);
  const noteHeights = new Array<number>(context.notes.count).fill(0);
  const called = [
    ...segment.items.flatMap((item) => (item.kind === 'box' ? item.notes : [])),
    ...segment.floats.flatMap((f) => f.notes),
  ];
  for (const note of called)
    noteHeights[note] = context.notes.stack(note, width, context.inline, context.flow).height;
  return {
    items: segment.items.map((item) =>
      item.kind === 'box' ? { ...item, resumption: item.resumption?.height ?? 0 } : item,
    ),
    floats: segment.floats.map((float) => ({ ...float, height: float.height + float.gap })),
    noteHeights,
    noteSeparation: noteSeparation(style),
    capacity: style.height - style.margin.top - style.margin.bottom,
    lineHeight: context.styled.style(context.styled.tree.root).lineHeight,
  };
}

function pageStyleOf(segment: Segment, styled: StyledDocument, number: number, blank: boolean): PageStyle {
  const side = number % 2 === 1 ? 'recto' : 'verso';
  return styled.page({ name: segment.start.page, side, first: number === 1, blank });
}

export function measureOf({ width, margin }: PageStyle): number {
  return width - margin.left - margin.right;
}

function makePage(
  { segment, page }: PlannedPage,
  number: number,
  pages: number,
  strings: NamedStrings,
  context: ComposeContext,
): Page {
  const style = pageStyleOf(segment, context.styled, number, page === null);
  const text = page && stack(segment.items, page.start, page.end);
  strings.turnPage(text?.strings ?? []);
  const label = String(number);
  const marks: PageMark[] = [];
  if (style.backgroundColor) {
    const { width, height, backgroundColor: fill } = style;
    marks.push({ kind: 'rect', owner: 'background', x: 0, y: 0, width, height, fill });
  }
  if (page && text)
    marks.push(...shift(contentMarks(segment, page, style, context), style.margin.left, style.margin.top));
  const facts = { label, pages, namedString: (name: string) => strings.get(name) };
  marks.push(...marginBoxMarks(style, facts, context.styled.tree.root, context.inline, context.flow));
  if (page && page.overfull > 0.5) {
    context.flow.report.warning('layout-overfull-page', sourceOf(marks, context.styled), {
      points: Math.round(page.overfull),
      page: number,
    });
  }
  const { width, height } = style;
  return {
    number,
    label,
    name: segment.start.page,
    side: number % 2 === 1 ? 'recto' : 'verso',
    width,
    height,
    marks,
  };
}

/** Floats, text and notes, from the top left corner of the page's content. */
function contentMarks(
  segment: Segment,
  page: FlowPage,
  style: PageStyle,
  context: ComposeContext,
): PageMark[] {
  const measure = measureOf(style);
  const bottom = style.height - style.margin.top - style.margin.bottom;
  const text = stack(segment.items, page.start, page.end);
  const floats = segment.floats.slice(page.floatStart, page.floatEnd);
  const opening = page.start === 0 || segment.items.slice(0, page.start).every((item) => item.kind !== 'box');
  const floatHeight = floats.reduce((sum, { height, gap }) => sum + height + gap, 0);
  const called = [
    ...(opening ? [] : floats.flatMap((f) => f.notes)),
    ...text.notes,
    ...(opening ? floats.flatMap((f) => f.notes) : []),
  ];
  const notes = called.map((note) => context.notes.stack(note, measure, context.inline, context.flow));
  const noteHeight =
    notes.length > 0 ? noteSeparation(style) + notes.reduce((sum, { height }) => sum + height, 0) : 0;

  const marks: PageMark[] = [];
  let y = opening ? bottom - noteHeight - floatHeight : 0;
  for (const float of floats) {
    marks.push(...shift(float.marks, 0, opening ? y + float.gap : y));
    y += float.height + float.gap;
  }
  const textMarks = shift(text.marks, 0, opening ? 0 : floatHeight);
  const ordered = opening ? [...textMarks, ...marks] : [...marks, ...textMarks];
  if (notes.length > 0) ordered.push(...shift(noteMarks(style, notes, measure), 0, bottom - noteHeight));
  return ordered;
}

function sourceOf(marks: readonly PageMark[], styled: StyledDocument) {
  const owned = marks.find((mark) => typeof mark.owner === 'number');
  return owned ? styled.tree.elements[owned.owner as number]!.source : null;
}

/** The values of named strings as pages are turned (CSS GCPM 3, 1.1.2). */
class NamedStrings {
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

  get(name: string): { before: string; here: readonly string[] } {
    return { before: this.#before.get(name) ?? '', here: this.#here.get(name) ?? [] };
  }
}
