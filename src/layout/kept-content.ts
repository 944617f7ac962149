import { sameItems } from '../memo.ts';
import { notesIn } from './galley/galley-items.ts';
import { boxBefore, boxFrom } from './galley/stack.ts';
import { hasBleedBelow, isLast, type PageContent, pageContent } from './page-content.ts';
import type { FlowPage } from './pages/abstract-flow.ts';

interface KeptContent {
  /** The objects and numbers that the content was made of; made of the same again, it is the same. */
  readonly parts: readonly unknown[];
  readonly content: PageContent;
}

/** The content of pages that were made before, by what begins them: an item, or the marks of a float. */
const kept = new WeakMap<WeakKey, KeptContent>();

/**
 * The content of a page, or the content that was made before of the same lines, floats and notes, wherever in the
 * document they stood.
 */
export const keptContent: typeof pageContent = (segment, page, before, room, setNote) => {
  const make = () => pageContent(segment, page, before, room, setNote);
  const hasText = page.end > page.start;
  const first = hasText ? segment.items[page.start] : segment.floats[page.floatStart]?.marks;
  if (!first || (page.split ?? before?.split)) return make();
  const parts = partsOf(segment, page, room, setNote);
  const known = kept.get(first);
  if (known && sameItems(known.parts, parts)) return known.content;
  const content = make();
  if (content.notesLeft.length === 0) kept.set(first, { parts, content });
  return content;
};

type Given = Parameters<typeof pageContent>;

/** All that a page's content is made of. Its places among the items are counted from the page's first one. */
function partsOf(segment: Given[0], page: FlowPage, room: Given[3], setNote: Given[4]): unknown[] {
  const { items, paragraphs } = segment;
  const { start, end, floatStart, loosened } = page;
  const inside = items.slice(start, end);
  const floats = segment.floats.slice(floatStart, page.floatEnd);
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
    page.ratio,
    items[boxBefore(items, start)],
    items[boxFrom(items, end)],
    ...inside,
    page.textStart - floatStart,
    page.footStart - floatStart,
    ...floats.flatMap(({ marks, anchor }) => [marks, anchor - start]),
    loosened?.lines,
    ...loose.flatMap((paragraph) => [paragraph.set, paragraph.start - start, paragraph.end - start]),
    ...notes.flatMap(setNote),
    ...page.columns.flatMap(({ part, columns, height }) => {
      const { first, step, rule, frames } = segment.columns[part]!;
      const places = columns.flatMap((column) => [column.start - start, column.end - start]);
      return [first.x, first.width, step, rule, ...frames, height, ...places];
    }),
  ];
}
