import type { DocumentTree } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { points } from '../style/values.ts';
import { textOf } from '../text/glyph-run.ts';
import type { BlockBox, PictureBox } from './box-tree.ts';
import type { FlowContext } from './flow-context.ts';
import { setUnpaged } from './galley/set-unpaged.ts';
import { type Stack, shift } from './galley/stack.ts';
import { horizontalEdges } from './geometry.ts';
import type { Overlay, PageMark, TextMark } from './page.ts';

/** The margins around an absolute box: it does not stand between those of its page. */
const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0, difference: 0 };

/** The least height of a box that words push down, points: less is a stripe. */
const LEAST_HEIGHT = 30;

/** Sets an absolute box by its distances from the edges of its page (CSS Positioned Layout 3, 3.5). */
export function setAbsolute(
  box: BlockBox | PictureBox,
  page: string,
  context: FlowContext,
): { readonly overlay: Overlay; readonly notes: Stack['notes'] } {
  const { marks, notes, top, lowest } = setAt(box, page, context);
  const below =
    box.style.livretClear === 'words' && top !== null
      ? (words: number) => (words > top ? setAt(box, page, context, Math.min(words, lowest)).marks : marks)
      : undefined;
  return { overlay: { marks, order: box.style.zIndex, ...(below && { below }) }, notes };
}

/** @param from the distance from the head of the page at which the box begins, where it is not its own. */
function setAt(box: BlockBox | PictureBox, page: string, context: FlowContext, from?: number) {
  const { style } = box;
  const margins = context.margins(page);
  const across = context.measure(page) + margins.left + margins.right;
  const down = context.capacity(page) + margins.top + margins.bottom;
  const at = (side: 'top' | 'right' | 'bottom' | 'left', whole: number) =>
    style[side] === 'auto' ? null : points(style[side], whole);
  const [top, right, bottom, left] = [
    from ?? at('top', down),
    at('right', across),
    at('bottom', down),
    at('left', across),
  ];
  const asked = style.width === 'auto' ? null : points(style.width, across) + horizontalEdges(style, across);
  const width = asked ?? Math.max(1, across - (left ?? (right === null ? margins.left : 0)) - (right ?? 0));
  const isStretched = style.height === 'auto' && top !== null && bottom !== null;
  const inside: ComputedStyle = {
    ...style,
    position: 'static',
    width: box.kind === 'picture' && asked === null && left !== null && right !== null ? width : 'auto',
    height: isStretched ? Math.max(0, down - top - bottom) : style.height,
  };
  const stack = setUnpaged({ ...box, style: inside } as typeof box, width, page, {
    ...context,
    capacity: () => down,
    measure: () => width,
    margins: () => NO_MARGINS,
  });
  const x = left ?? (right === null ? margins.left : across - right - width);
  const y = top ?? (bottom === null ? margins.top : down - bottom - stack.height);
  const lowest = down - (bottom ?? 0) - LEAST_HEIGHT;
  return { marks: shift(stack.marks, x, y), notes: stack.notes, top, lowest };
}

/** The overlays of a page, those that ask for it below its words. */
export function belowWords(overlays: readonly Overlay[], marks: readonly PageMark[]): readonly Overlay[] {
  if (!overlays.some(({ below }) => below)) return overlays;
  const words = Math.max(
    ...marks.flatMap((mark) => (mark.kind === 'text' ? mark.y + mark.run.style.size : [])),
  );
  return overlays.map((overlay) => (overlay.below ? { ...overlay, marks: overlay.below(words) } : overlay));
}

/** The marks of a page's text with those of its overlays under and over it. */
export function withOverlays(marks: readonly PageMark[], overlays: readonly Overlay[]): PageMark[] {
  if (overlays.length === 0) return [...marks];
  const sorted = [...overlays].sort((a, b) => a.order - b.order);
  const of = (isOver: boolean) => sorted.flatMap(({ order, marks }) => (order >= 0 === isOver ? marks : []));
  return [...of(false), ...marks, ...of(true)];
}

/** Reports each overlay whose words stand on other words of the page. */
export function reportCovered(
  marks: readonly PageMark[],
  overlays: readonly Overlay[],
  { byIndex }: DocumentTree,
  report: Report,
): void {
  overlays.forEach((overlay, i) => {
    const others = [...marks, ...overlays.slice(i + 1).flatMap((other) => other.marks)].flatMap(inkOf);
    for (const { ink, mark } of overlay.marks.flatMap(inkOf)) {
      const covered = others.find((other) => overlaps(ink, other.ink));
      if (!covered) continue;
      const source = typeof mark.owner === 'number' ? byIndex[mark.owner]!.source : null;
      report.error('layout-text-over-text', source, {
        text: textOf(mark.run).trim(),
        over: textOf(covered.mark.run).trim(),
      });
      return;
    }
  });
}

type Ink = readonly [left: number, top: number, right: number, bottom: number];

/** The place of a word's small letters. */
function inkOf(mark: PageMark): { ink: Ink; mark: TextMark }[] {
  if (mark.kind !== 'text' || textOf(mark.run).trim() === '') return [];
  const { x, y, run } = mark;
  return [{ ink: [x, y - X_HEIGHT * run.style.size, x + run.width, y], mark }];
}

const X_HEIGHT = 0.45;

function overlaps(a: Ink, b: Ink): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
