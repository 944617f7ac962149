import type { PageStyle } from '../style/computed.ts';
import { elasticHeight } from './galley.ts';
import { noteMarks, noteSeparation } from './notes.ts';
import type { PageMark } from './page.ts';
import type { FlowPage } from './paginate.ts';
import type { Segment, SegmentFloat } from './segments.ts';
import { type Stack, shift, stack } from './stack.ts';

/** What stands on a page between its margins, from the top left corner of its content, points. */
export interface PageContent {
  readonly marks: readonly PageMark[];
  /** The page's text, with the named strings that it sets. */
  readonly text: Stack;
}

/**
 * Floats at the head, text, floats at the foot, notes. The floats at the foot stand on the last line, but
 * after the end of a segment's text right below it.
 * @param room of the page's content: its width and height.
 */
export function pageContent(
  segment: Segment,
  page: FlowPage,
  room: { readonly width: number; readonly height: number; readonly style: PageStyle },
  notes: { set(note: number): Stack },
): PageContent {
  const { style, width } = room;
  const text = stack(segment.items, page.start, page.end, page.ratio);
  const gapOf = (float: SegmentFloat) => elasticHeight(float.gap, float, page.ratio);
  const marks: PageMark[] = [];
  let y = 0;
  for (const float of segment.floats.slice(page.floatStart, page.footStart)) {
    marks.push(...shift(float.marks, 0, y));
    y += float.height + gapOf(float);
  }
  marks.push(...shift(text.marks, 0, y));
  y += text.height;

  const atFoot = segment.floats.slice(page.footStart, page.floatEnd);
  const floats = segment.floats.slice(page.floatStart, page.floatEnd);
  // Notes stand in the order of their numbers, wherever on the page they are called.
  const called = [...text.notes, ...floats.flatMap((float) => float.notes)].sort((a, b) => a - b);
  const stacks = called.map((note) => notes.set(note));
  const noteHeight =
    stacks.length > 0 ? stacks.reduce((sum, { height }) => sum + height, noteSeparation(style)) : 0;
  const bottom = room.height - noteHeight;
  if (!isLast(segment, page))
    y = bottom - atFoot.reduce((sum, float) => sum + float.height + gapOf(float), 0);
  for (const float of atFoot) {
    y += gapOf(float);
    marks.push(...shift(float.marks, 0, y));
    y += float.height;
  }
  if (stacks.length > 0) marks.push(...shift(noteMarks(style, stacks, width), 0, bottom));
  return { marks, text };
}

function isLast({ items, floats }: Segment, { end, floatEnd }: FlowPage): boolean {
  return floatEnd === floats.length && items.findLastIndex((item) => item.kind === 'box') < end;
}
