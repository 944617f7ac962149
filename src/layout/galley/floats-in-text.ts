import { wholeLines } from '../pages/grid.ts';
import type { Frame, GalleyBox, GalleyFloat, GalleyItem, GalleySpace } from './galley-items.ts';
import { shift } from './stack.ts';

/** The height that a float adds to the text where it stands at its mention, points; null where it cannot stand there. */
export function heightInText(float: GalleyFloat, items: readonly GalleyItem[]): number | null {
  return float.inText && float.inText.above + float.height + below(float, items);
}

/** The items with a float at its mention, whole, between spaces that do not stretch. */
export function withFloatInText(items: readonly GalleyItem[], float: GalleyFloat): readonly GalleyItem[] {
  const { anchor, height, notes } = float;
  const { x, above } = float.inText!;
  const frames = framesAround(items, anchor);
  const space = (height: number): GalleySpace => ({ kind: 'space', height, stretch: 0, shrink: 0, frames });
  const marks = shift(float.marks(0), x, 0);
  const box: GalleyBox = { kind: 'box', height, marks, notes, strings: [], resumption: null, frames };
  const set = [space(above), box, space(below(float, items))];
  return [...items.slice(0, anchor), ...set, ...items.slice(anchor)];
}

/** The space below a float, as far as there is none: margins collapse. On a grid the float takes whole lines. */
function below({ anchor, height, gap, inText }: GalleyFloat, items: readonly GalleyItem[]): number {
  const { above, pitch } = inText!;
  const next = items[anchor]?.kind === 'break' ? items[anchor + 1] : items[anchor];
  const space = next?.kind === 'space' ? next.height : 0;
  return wholeLines(above + height + Math.max(0, gap - space), pitch) - above - height;
}

/** The frames around a place: those in which the box before it and the box after it both stand. */
function framesAround(items: readonly GalleyItem[], place: number): readonly Frame[] {
  const isBox = (item: GalleyItem): item is GalleyBox => item.kind === 'box';
  const before = items.slice(0, place).findLast(isBox)?.frames ?? [];
  const after = new Set(items.slice(place).find(isBox)?.frames ?? []);
  return before.filter((frame) => after.has(frame));
}
