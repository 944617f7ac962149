import type { PageStyle } from '../style/computed.ts';
import { noteMarks, noteSeparation } from './foot-of-page.ts';
import { withColumns } from './galley/columns.ts';
import { withFloatInText } from './galley/floats-in-text.ts';
import { floatExtent, type GalleyItem, type GalleyPart } from './galley/galley-items.ts';
import { withVariant } from './galley/paragraph-variants.ts';
import type { Segment } from './galley/segments.ts';
import { splitStack } from './galley/slices.ts';
import { boxBefore, boxFrom, type Stack, shift, stack } from './galley/stack.ts';
import type { PageMark } from './page.ts';
import type { FlowPage, Split } from './pages/abstract-flow.ts';

/** The content of a page between its margins; points from its top left corner. */
export interface PageContent {
  readonly marks: readonly PageMark[];
  readonly strings: Stack['strings'];
  /** The boxes at places of the page. */
  readonly overlays?: Stack['overlays'];
  /** Notes that did not fit, for a page of their own. */
  readonly notesLeft: readonly Stack[];
  /** The height that stands out of the page, points. */
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
 * @param before the page before it in its segment, which may pass on a part of a float or of a note.
 */
export function pageContent(
  segment: Segment,
  page: FlowPage,
  before: FlowPage | null,
  room: PageRoom,
  setNote: (note: number) => readonly Stack[],
): PageContent {
  const text = textOf(segment, page);
  const floats = placedFloats(segment, page, before);
  const atFoot = floats.splice(floats.length - (page.floatEnd - page.footStart));
  const marks: PageMark[] = [];
  let y = 0;
  for (const float of floats) {
    marks.push(...shift(float.marks, 0, y));
    y += float.height + float.gap;
  }
  marks.push(...shift(text.marks, 0, y));
  y += text.height;

  const footHeight = atFoot.reduce((sum, { height, gap }) => sum + height + gap, 0);
  // Notes stand in the order of their numbers, wherever on the page they are called.
  const called = [...text.notes, ...[...floats, ...atFoot].flatMap(({ notes }) => notes)].sort(
    (a, b) => a - b,
  );
  const stacks = notesOf(called, page.split, before?.split ?? null, setNote);
  const notes = notesContent(stacks, { ...room, height: room.height - y - footHeight });
  const bottom = room.height - notes.height;
  if (!isLast(segment, page) || hasBleedBelow(segment, page)) y = Math.max(y, bottom - footHeight);
  for (const float of atFoot) {
    y += float.gap;
    marks.push(...shift(float.marks, 0, y));
    y += float.height;
  }
  marks.push(...shift(notes.marks, 0, bottom));
  const { strings, overlays } = text;
  return {
    marks,
    strings,
    ...(overlays && { overlays }),
    notesLeft: notes.left,
    overfull: Math.max(0, y - bottom),
  };
}

interface PlacedFloat {
  readonly marks: readonly PageMark[];
  readonly height: number;
  readonly gap: number;
  readonly notes: readonly number[];
}

/** The floats at the head and the foot of a page, in order, and the parts of those that it shares with its neighbours. */
function placedFloats({ floats }: Segment, page: FlowPage, before: FlowPage | null): PlacedFloat[] {
  const { floatStart, textStart, footStart, floatEnd } = page;
  const moved = [...floats.slice(floatStart, textStart), ...floats.slice(footStart, floatEnd)];
  const placed = moved.map((float): PlacedFloat => {
    const { higher, gap } = floatExtent(float, page.ratio);
    return { marks: float.marks(higher), height: float.height + higher, gap, notes: float.notes };
  });
  if (page.split?.kind === 'float') {
    placed[placed.length - 1] = placedPart(floats[page.floatEnd - 1]!.splits[page.split.split]!.above);
  }
  if (before?.split?.kind === 'float') {
    placed.unshift(placedPart(floats[before.floatEnd - 1]!.splits[before.split.split]!.below));
  }
  return placed;
}

function placedPart(part: GalleyPart): PlacedFloat {
  return { ...part, marks: part.marks() };
}

/** The notes of a page: of a note that the page before has begun, its rest; of the last note, as much as has room. */
function notesOf(
  called: readonly number[],
  split: Split | null,
  before: Split | null,
  setNote: (note: number) => readonly Stack[],
): Stack[] {
  const stacks = called.flatMap((note) => {
    const whole = setNote(note);
    return split?.kind === 'note' && split.note === note
      ? [splitStack(whole[0]!, split.height)!.fits]
      : whole;
  });
  if (before?.kind !== 'note') return stacks;
  return [splitStack(setNote(before.note)[0]!, before.height)!.rest, ...stacks];
}

function textOf({ items, ...segment }: Segment, page: FlowPage): Stack {
  const { start, end, ratio } = page;
  // The boxes next to the page say which frames go on. Replacing items copies the list, which may be long.
  const from = Math.max(0, boxBefore(items, start));
  const around = items.slice(from, boxFrom(items, end) + 1);
  const set = replaced(segment, page, from).reduce<readonly GalleyItem[]>((all, apply) => apply(all), around);
  return stack(set, start - from, end - from + set.length - around.length, ratio);
}

/**
 * Puts the page's columns and paragraph variants in place of the galley's, and its floats into the text; the last
 * first, so that indices hold.
 * @param from the item that is the first of the list.
 */
function replaced({ paragraphs, columns, floats }: Omit<Segment, 'items'>, page: FlowPage, from: number) {
  type Apply = (items: readonly GalleyItem[]) => readonly GalleyItem[];
  const within = <T extends { start: number; end: number }>(part: T): T => ({
    ...part,
    start: part.start - from,
    end: part.end - from,
  });
  const { loosened } = page;
  const loose = (loosened?.paragraphs ?? []).map((index): [number, Apply] => {
    const paragraph = paragraphs[index]!;
    const lines = paragraph.set(loosened!.lines);
    return [paragraph.start, (items) => withVariant(items, within(paragraph), lines)];
  });
  const columned = page.columns.map((set): [number, Apply] => {
    const part = within(columns[set.part]!);
    const here = { ...set, columns: set.columns.map(within) };
    return [set.columns[0]!.start, (items) => withColumns(items, part, here)];
  });
  const floated = floats
    .slice(page.textStart, page.footStart)
    .map((float): [number, Apply] => [
      float.anchor,
      (items) => withFloatInText(items, { ...float, anchor: float.anchor - from }),
    ]);
  return [...loose, ...columned, ...floated.reverse()].sort((a, b) => b[0] - a[0]).map(([, apply]) => apply);
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

export function isLast({ items, floats }: Segment, { end, floatEnd, split }: FlowPage): boolean {
  return !split && floatEnd === floats.length && items.findLastIndex((item) => item.kind === 'box') < end;
}

/** Whether a picture that bleeds over the lower edge is among a page's floats: it stands there, however little text. */
export function hasBleedBelow({ floats }: Segment, { footStart, floatEnd }: FlowPage): boolean {
  return floats.slice(footStart, floatEnd).some(({ end }) => end === 'foot');
}
