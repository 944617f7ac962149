import type { Border, ComputedStyle } from '../../style/computed.ts';
import type { PageMark } from '../page.ts';
import { snapHeight } from '../pages/grid.ts';
import { cutMarks, isCutAbove } from './cut-line.ts';
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
  /** It stands at a page's foot without being a note. */
  readonly belowNotes?: boolean;
}

/** A place where a stack may be cut, points from its top, and its cost; `FORBIDDEN` for a place of last resort. */
export interface Cut {
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
 * Stacks items from `start` up to `end`. Where they begin in the middle of a galley, what the first box
 * resumes (a table's head, the upper edge of a cloned box) comes first; frames that are sliced go on without
 * their borders there (CSS Fragmentation 3, 5.4, `box-decoration-break`). Spaces gain or lose `ratio` of what they may.
 */
export function stack(items: readonly GalleyItem[], start = 0, end = items.length, ratio = 0): Stack {
  const content: PageMark[] = [];
  const notes: number[] = [];
  const strings: NamedString[] = [];
  const cuts: Cut[] = [];
  const frames = new Map<Frame, OpenFrame>();
  const before = framesBefore(items, start);
  const after = framesFrom(items, end);
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
  // From the innermost of those that go on to the outermost.
  for (const open of [...frames.values()].filter(({ frame }) => after.has(frame)).reverse()) {
    y += open.frame.edges?.bottom ?? 0;
    open.bottom = y;
  }
  const decorations = [...frames.values()].flatMap((open) => decorate(open, !after.has(open.frame)));
  return { height: y, marks: [...decorations, ...content], notes, strings, cuts };
}

function spaceHeight(space: GalleySpace, y: number, ratio: number): number {
  return space.snap ? snapHeight(y, space.snap) : elasticHeight(space.height, space, ratio);
}

/** Frames already open above `start`. */
function framesBefore(items: readonly GalleyItem[], start: number): ReadonlySet<Frame> {
  for (let i = start - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.kind === 'box') return new Set(item.frames);
  }
  return new Set();
}

/** Frames that go on from `end`. */
function framesFrom(items: readonly GalleyItem[], end: number): ReadonlySet<Frame> {
  for (let i = end; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind === 'box') return new Set(item.frames);
  }
  return new Set();
}

function decorate({ frame, top, bottom, starts }: OpenFrame, ends: boolean): PageMark[] {
  const isCloned = frame.edges !== null;
  const edges = { top: starts || isCloned, bottom: ends || isCloned };
  return decorationMarks(frame.style, frame.x, top, frame.width, bottom - top, edges);
}

/** A box's background and borders, as marks. */
export function decorationMarks(
  style: ComputedStyle,
  x: number,
  y: number,
  width: number,
  height: number,
  edges: { readonly top: boolean; readonly bottom: boolean } = { top: true, bottom: true },
): PageMark[] {
  const marks: PageMark[] = [];
  if (style.backgroundColor) {
    marks.push({ kind: 'rect', owner: 'layout', x, y, width, height, fill: style.backgroundColor });
  }
  const { top, right, bottom, left } = style.border;
  if (edges.top) marks.push(...borderMarks(top, x, y + top.width / 2, x + width, y + top.width / 2));
  if (edges.top && isCutAbove(style)) marks.push(...cutMarks(style.color, x, y, width));
  if (edges.bottom) {
    const edge = y + height - bottom.width / 2;
    marks.push(...borderMarks(bottom, x, edge, x + width, edge));
  }
  marks.push(...borderMarks(left, x + left.width / 2, y, x + left.width / 2, y + height));
  marks.push(...borderMarks(right, x + width - right.width / 2, y, x + width - right.width / 2, y + height));
  return marks;
}

/** A border along its centre line. */
export function borderMarks(border: Border, x1: number, y1: number, x2: number, y2: number): PageMark[] {
  const { width, style, color } = border;
  if (style === 'none' || width === 0) return [];
  const dash = style === 'dotted' ? [0, 2 * width] : style === 'dashed' ? [3 * width, 2 * width] : [];
  if (dash.length > 0) return [{ kind: 'line', owner: 'layout', x1, y1, x2, y2, width, color, dash }];
  const half = width / 2;
  const rect = (from: number, thickness: number): PageMark =>
    y1 === y2
      ? {
          kind: 'rect',
          owner: 'layout',
          x: x1,
          y: y1 - half + from,
          width: x2 - x1,
          height: thickness,
          fill: color,
        }
      : {
          kind: 'rect',
          owner: 'layout',
          x: x1 - half + from,
          y: y1,
          width: thickness,
          height: y2 - y1,
          fill: color,
        };
  if (style === 'double') return [rect(0, width / 3), rect((2 * width) / 3, width / 3)];
  return [rect(0, width)];
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
