import type { PageStyle } from '../style/computed.ts';
import { withColumns } from './galley/columns.ts';
import { floatExtent, type GalleyItem } from './galley/galley-items.ts';
import { withVariant } from './galley/paragraph-variants.ts';
import type { Segment, SegmentFloat } from './galley/segments.ts';
import { splitStack } from './galley/slices.ts';
import { type Stack, shift, stack } from './galley/stack.ts';
import { noteMarks, noteSeparation } from './notes.ts';
import type { PageMark } from './page.ts';
import type { FlowPage } from './pages/abstract-flow.ts';

/** What stands on a page between its margins, from the top left corner of its content, points. */
export interface PageContent {
  readonly marks: readonly PageMark[];
  readonly strings: Stack['strings'];
  /** Notes that did not fit, for a page of their own. */
  readonly notesLeft: readonly Stack[];
  /** What stands out of the page. */
  readonly overfull: number;
}

/** The room between a page's margins. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
  readonly style: PageStyle;
}

/**
 * Floats at the head, text, floats at the foot, notes. The floats at the foot stand on the last line, but
 * after the end of a segment's text right below it.
 */
export function pageContent(
  segment: Segment,
  page: FlowPage,
  room: PageRoom,
  setNote: (note: number) => readonly Stack[],
): PageContent {
  const text = textOf(segment, page);
  const placed = (float: SegmentFloat) => {
    const { higher, gap } = floatExtent(float, page.ratio);
    return { marks: float.marks(higher), height: float.height + higher, gap };
  };
  const marks: PageMark[] = [];
  let y = 0;
  for (const float of segment.floats.slice(page.floatStart, page.footStart).map(placed)) {
    marks.push(...shift(float.marks, 0, y));
    y += float.height + float.gap;
  }
  marks.push(...shift(text.marks, 0, y));
  y += text.height;

  const atFoot = segment.floats.slice(page.footStart, page.floatEnd).map(placed);
  const footHeight = atFoot.reduce((sum, { height, gap }) => sum + height + gap, 0);
  const floats = segment.floats.slice(page.floatStart, page.floatEnd);
  // Notes stand in the order of their numbers, wherever on the page they are called.
  const called = [...text.notes, ...floats.flatMap((float) => float.notes)].sort((a, b) => a - b);
  const notes = notesContent(called.flatMap(setNote), { ...room, height: room.height - y - footHeight });
  const bottom = room.height - notes.height;
  if (!isLast(segment, page)) y = Math.max(y, bottom - footHeight);
  for (const float of atFoot) {
    y += float.gap;
    marks.push(...shift(float.marks, 0, y));
    y += float.height;
  }
  marks.push(...shift(notes.marks, 0, bottom));
  return { marks, strings: text.strings, notesLeft: notes.left, overfull: Math.max(0, y - bottom) };
}

function textOf(segment: Segment, page: FlowPage): Stack {
  const { items } = segment;
  const { start, end, ratio } = page;
  const set = replaced(segment, page).reduce<readonly GalleyItem[]>((all, { apply }) => apply(all), items);
  return stack(set, start, end + set.length - items.length, ratio);
}

/** What the page sets otherwise than the galley, from the last to the first, so that places before stay. */
function replaced({ paragraphs, columns }: Segment, page: FlowPage) {
  const { loosened } = page;
  const loose = (loosened?.paragraphs ?? []).map((index) => {
    const paragraph = paragraphs[index]!;
    const lines = paragraph.set(loosened!.lines)!;
    return {
      start: paragraph.start,
      apply: (items: readonly GalleyItem[]) => withVariant(items, paragraph, lines),
    };
  });
  const columned = page.columns.map((set) => ({
    start: set.columns[0]!.start,
    apply: (items: readonly GalleyItem[]) => withColumns(items, columns[set.part]!, set),
  }));
  return [...loose, ...columned].sort((a, b) => b.start - a.start);
}

/** A page of nothing but the notes that an earlier one left. */
export function notesPage(notes: readonly Stack[], room: PageRoom): PageContent {
  const { marks, height, left } = notesContent(notes, room);
  if (left.length < notes.length || height > 0) {
    return { marks: shift(marks, 0, room.height - height), strings: [], notesLeft: left, overfull: 0 };
  }
  // A line higher than the page.
  const [first, ...rest] = notes;
  return { marks: first!.marks, strings: [], notesLeft: rest, overfull: first!.height - room.height };
}

/** The notes that fit into a room, from the top of their area down; the last one is split if it must be. */
function notesContent(
  notes: readonly Stack[],
  room: PageRoom,
): { marks: readonly PageMark[]; height: number; left: readonly Stack[] } {
  if (notes.length === 0) return { marks: [], height: 0, left: [] };
  const fitting: Stack[] = [];
  let height = notes.every(({ belowNotes }) => belowNotes) ? 0 : noteSeparation(room.style);
  const inOrder = [...notes].sort((a, b) => Number(a.belowNotes ?? false) - Number(b.belowNotes ?? false));
  for (const [i, note] of inOrder.entries()) {
    if (height + note.height <= room.height + TOLERANCE) {
      fitting.push(note);
      height += note.height;
      continue;
    }
    const parts = splitStack(note, room.height - height);
    if (parts) fitting.push(parts.fits);
    const left = [parts ? parts.rest : note, ...inOrder.slice(i + 1)];
    if (fitting.length === 0) return { marks: [], height: 0, left };
    return {
      marks: noteMarks(room.style, fitting, room.width),
      height: height + (parts?.fits.height ?? 0),
      left,
    };
  }
  return { marks: noteMarks(room.style, fitting, room.width), height, left: [] };
}

/** Page making allows as much for sums of floating-point heights. */
const TOLERANCE = 0.02;

function isLast({ items, floats }: Segment, { end, floatEnd }: FlowPage): boolean {
  return floatEnd === floats.length && items.findLastIndex((item) => item.kind === 'box') < end;
}
