import type { ForcedBreak, GalleyBox, GalleyFloat, GalleyItem } from './galley.ts';

/** A part of the galley between forced breaks: it starts a page, and its pages are of one name. */
export interface Segment {
  readonly items: readonly GalleyItem[];
  readonly floats: readonly GalleyFloat[];
  readonly start: ForcedBreak;
}

/** Cuts a galley at its forced breaks. */
export function segments(
  items: readonly GalleyItem[],
  floats: readonly GalleyFloat[],
  page: string,
): Segment[] {
  const found: Segment[] = [];
  let start: ForcedBreak = { to: 'page', page, style: null };
  let from = 0;
  let firstFloat = 0;
  const end = (to: number) => {
    const last = to === items.length ? floats.length : floats.findIndex((float) => float.anchor > to);
    const lastFloat = last < 0 ? floats.length : last;
    const inside = floats.slice(firstFloat, lastFloat).map((f) => ({ ...f, anchor: f.anchor - from }));
    if (inside.length > 0 || items.slice(from, to).some((item) => item.kind === 'box')) {
      found.push({ items: items.slice(from, to), floats: inside, start });
    }
    firstFloat = lastFloat;
  };
  items.forEach((item, i) => {
    if (item.kind !== 'break' || !item.forced) return;
    end(i);
    start = item.forced;
    from = i + 1;
  });
  end(items.length);
  return found;
}

export function boxesOf(items: readonly GalleyItem[]): GalleyBox[] {
  return items.filter((item) => item.kind === 'box');
}
