import type { Overlay, PageMark } from '../page.ts';
import { snapHeight } from '../pages/grid.ts';
import { decorationMarks } from './decoration.ts';
import {
  elasticHeight,
  type Frame,
  type GalleyItem,
  type GalleySpace,
  type NamedString,
} from './galley-items.ts';

/** Items placed one under another: a page's text, a cell, a note, a float. */
export interface Stack {
  readonly height: number;
  /** Backgrounds first, then the rest in order. */
  readonly marks: readonly PageMark[];
  readonly notes: readonly number[];
  readonly strings: readonly NamedString[];
  readonly cuts: readonly Cut[];
  readonly overlays?: readonly Overlay[];
  /** Whether it is a block that floats to the foot of the page, below the notes. */
  readonly belowNotes?: boolean;
}

/** A place where a stack may be cut, points from its top, and its cost; `FORBIDDEN` for a place of last resort. */
interface Cut {
  readonly y: number;
  readonly cost: number;
}

interface OpenFrame {
  readonly frame: Frame;
  readonly top: number;
  bottom: number;
  readonly starts: boolean;
}

/**
 * Stacks the items from `start` up to `end`. Where they begin in the middle of a galley, the first box's
 * resumption (a table's head, the upper edge of a cloned box) comes first, and sliced frames have no upper border
 * (CSS Fragmentation 3, 5.4, `box-decoration-break`).
 * @param ratio the share of their stretch that spaces gain, or of their shrink that they lose where it is negative.
 */
export function stack(items: readonly GalleyItem[], start = 0, end = items.length, ratio = 0): Stack {
  const content: PageMark[] = [];
  const notes: number[] = [];
  const strings: NamedString[] = [];
  const cuts: Cut[] = [];
  const overlays: Overlay[] = [];
  const frames = new Map<Frame, OpenFrame>();
  const before = framesOf(items[boxBefore(items, start)]);
  const after = framesOf(items[boxFrom(items, end)]);
  let y = 0;
  for (let i = start; i < end; i++) {
    const item = items[i]!;
    if (item.kind === 'break') {
      cuts.push({ y, cost: item.cost });
      continue;
    }
    const top = y;
    if (item.kind === 'box') {
      if (i === start && start > 0 && item.resumption) {
        content.push(...shift(item.resumption.marks, 0, y));
        y += item.resumption.height;
      }
      content.push(...shift(item.marks, 0, y));
      notes.push(...item.notes);
      strings.push(...item.strings);
      if (item.overlays) overlays.push(...item.overlays);
    }
    y += item.kind === 'space' ? spaceHeight(item, y, ratio) : item.height;
    let inset = 0;
    for (const frame of item.frames) {
      const open = frames.get(frame);
      if (open) open.bottom = y;
      else {
        const starts = !before.has(frame);
        frames.set(frame, { frame, top: top + inset, bottom: y, starts });
        if (!starts) inset += frame.edges?.top ?? 0;
      }
    }
  }
  // Frames that go on below the last item close here, the innermost first.
  for (const open of [...frames.values()].filter(({ frame }) => after.has(frame)).reverse()) {
    y += open.frame.edges?.bottom ?? 0;
    open.bottom = y;
  }
  const decorations = [...frames.values()].flatMap((open) => decorate(open, !after.has(open.frame)));
  const rest = overlays.length > 0 ? { overlays } : {};
  return { height: y, marks: [...decorations, ...content], notes, strings, cuts, ...rest };
}

function spaceHeight(space: GalleySpace, y: number, ratio: number): number {
  return space.snap ? snapHeight(y, space.snap) : elasticHeight(space.height, space, ratio);
}

/** The index of the last box before a place; -1 for none. */
export function boxBefore(items: readonly GalleyItem[], place: number): number {
  let i = place - 1;
  while (i >= 0 && items[i]!.kind !== 'box') i--;
  return i;
}

/** The index of the first box from a place on; the number of items for none. */
export function boxFrom(items: readonly GalleyItem[], place: number): number {
  let i = place;
  while (i < items.length && items[i]!.kind !== 'box') i++;
  return i;
}

/** The frames around a box; none where there is none. */
function framesOf(item: GalleyItem | undefined): ReadonlySet<Frame> {
  return new Set(item?.kind === 'box' ? item.frames : []);
}

function decorate({ frame, top, bottom, starts }: OpenFrame, ends: boolean): PageMark[] {
  const isCloned = frame.edges !== null;
  const edges = { top: starts || isCloned, bottom: ends || isCloned };
  return decorationMarks(frame.style, frame.x, top, frame.width, bottom - top, edges);
}

/** The marks moved by (dx, dy). */
export function shift(marks: readonly PageMark[], dx: number, dy: number): PageMark[] {
  if (dx === 0 && dy === 0) return [...marks];
  return marks.map((mark) =>
    mark.kind === 'line'
      ? { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy }
      : { ...mark, x: mark.x + dx, y: mark.y + dy },
  );
}
