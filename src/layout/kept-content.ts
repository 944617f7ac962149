import { sameItems } from '../memo.ts';
import { type Frame, floatExtent, type GalleyItem, notesIn } from './galley/galley-items.ts';
import { boxBefore, boxFrom, framesOf, type Stack } from './galley/stack.ts';
import type { PageMark } from './page.ts';
import { hasBleedBelow, isLast, type PageContent, pageContent } from './page-content.ts';
import type { FlowPage } from './pages/abstract-flow.ts';
import { Comparison } from './same-pages.ts';

/** The content of a page: its marks, and what else says where they stand. */
interface Inputs {
  readonly marks: readonly PageMark[];
  readonly others: readonly unknown[];
}

interface KeptContent {
  /** The objects that the content was made of; made of the same objects again, it is the same. */
  readonly parts: readonly unknown[];
  /** The values by which other objects are found to give the same content; null for a page with columns, whose items are copied. */
  readonly inputs: Inputs | null;
  readonly content: PageContent;
}

/** The content of pages that were made before, by the pages of the flow, which are the same as long as the flow is. */
const kept = new WeakMap<FlowPage, KeptContent>();

/** The content of a page, or the content that was made before of the same lines, floats and notes. */
export const keptContent: typeof pageContent = (segment, page, before, room, setNote) => {
  const make = () => pageContent(segment, page, before, room, setNote);
  if (page.split ?? before?.split) return make();
  const parts = partsOf(segment, page, room, setNote);
  const known = kept.get(page);
  if (known && sameItems(known.parts, parts)) return known.content;
  const inputs = inputsOf(segment, page, room, setNote);
  const content = inputs && known?.inputs && isSame(inputs, known.inputs) ? known.content : make();
  const isWhole = content.notesLeft.length === 0 && page.footStart <= page.textStart;
  if (isWhole && (inputs || page.columns.length > 0)) kept.set(page, { parts, inputs, content });
  return content;
};

function isSame(a: Inputs, b: Inputs): boolean {
  const comparison = new Comparison();
  return comparison.areSameMarks(a.marks, b.marks) && comparison.isSame(a.others, b.others);
}

type Given = Parameters<typeof pageContent>;

function partsOf(segment: Given[0], page: FlowPage, room: Given[3], setNote: Given[4]): unknown[] {
  const { items, paragraphs } = segment;
  const { start, end, loosened } = page;
  const inside = items.slice(start, end);
  const floats = segment.floats.slice(page.floatStart, page.floatEnd);
  const loose = loosened?.paragraphs.map((index) => paragraphs[index]!) ?? [];
  const notes = [
    ...notesIn(inside),
    ...floats.flatMap((float) => float.notes),
    ...loose.flatMap(({ set }) => set(loosened!.lines).flatMap((line) => line.notes)),
  ];
  return [
    room.style,
    isLast(segment, page),
    hasBleedBelow(segment, page),
    items[boxBefore(items, start)],
    items[boxFrom(items, end)],
    ...inside,
    ...floats.map(({ marks }) => marks),
    ...loose.flatMap((paragraph) => [paragraph.set, paragraph.start, paragraph.end]),
    ...notes.flatMap(setNote),
    ...page.columns.flatMap(({ part }) => {
      const { first, step, rule, frames } = segment.columns[part]!;
      return [first.x, first.width, step, rule, ...frames];
    }),
  ];
}

/** The inputs of a page's content; null for a page with columns, with floats in its text or with boxes at places of its own. */
function inputsOf(segment: Given[0], page: FlowPage, room: Given[3], setNote: Given[4]): Inputs | null {
  const { items } = segment;
  const { start, end, loosened } = page;
  if (page.columns.length > 0 || page.footStart > page.textStart) return null;
  const marks: PageMark[] = [];
  const others: unknown[] = [room.style, isLast(segment, page), hasBleedBelow(segment, page)];
  const notes: number[] = [];
  const add = (group: readonly PageMark[], ...facts: readonly unknown[]) => {
    marks.push(...group);
    others.push(group.length, ...facts);
  };
  const frames = new FrameNumbers(others);
  frames.add(framesOf(items[boxBefore(items, start)]));
  frames.add(framesOf(items[boxFrom(items, end)]));
  for (const item of items.slice(start, end)) {
    if (item.kind === 'break') continue;
    if (item.kind === 'space') others.push(item.height, item.stretch, item.shrink, item.snap);
    else if (item.overlays) return null;
    else {
      add(item.marks, item.height, item.notes, item.strings);
      notes.push(...item.notes);
    }
    frames.add(item.frames);
  }
  const first: GalleyItem | undefined = items[start];
  if (first?.kind === 'box' && first.resumption)
    add(first.resumption.marks, first.resumption.height, start > 0);
  for (const index of loosened?.paragraphs ?? []) {
    const paragraph = segment.paragraphs[index]!;
    others.push(paragraph.start, paragraph.end, paragraph.lineHeight);
    for (const line of paragraph.set(loosened!.lines)) {
      add(line.marks, line.notes);
      notes.push(...line.notes);
    }
  }
  for (const float of segment.floats.slice(page.floatStart, page.floatEnd)) {
    const { higher, gap } = floatExtent(float, page.ratio);
    add(float.marks(higher), float.height, higher, gap, float.notes);
    notes.push(...float.notes);
  }
  for (const note of notes) for (const stack of setNote(note)) addStack(stack);
  return { marks, others };

  function addStack({ height, belowNotes, ...stack }: Stack): void {
    add(stack.marks, height, belowNotes);
  }
}

/** Numbers the frames around the items of a page as they are met, and lists their looks. */
class FrameNumbers {
  readonly #numbers = new Map<Frame, number>();
  readonly #out: unknown[];

  constructor(out: unknown[]) {
    this.#out = out;
  }

  add(frames: Iterable<Frame>): void {
    for (const frame of frames) {
      if (!this.#numbers.has(frame)) {
        this.#numbers.set(frame, this.#numbers.size);
        this.#out.push(frame.style, frame.x, frame.width, frame.edges);
      }
      this.#out.push(this.#numbers.get(frame));
    }
  }
}
