import { firstWhere } from '../first-where.ts';
import type { FlowFloat } from '../pages/abstract-flow.ts';
import type { Galley } from './galley.ts';
import type { ForcedBreak, GalleyColumns, GalleyFloat, GalleyItem } from './galley-items.ts';
import type { GalleyParagraph } from './paragraph-variants.ts';

/** A part of the galley between forced breaks: it starts a page, and all its pages have one name. */
export interface Segment {
  readonly items: readonly GalleyItem[];
  readonly floats: readonly SegmentFloat[];
  /** The indices of the breaks that no float passes. */
  readonly barriers: readonly number[];
  readonly paragraphs: readonly GalleyParagraph[];
  readonly columns: readonly GalleyColumns[];
  readonly start: ForcedBreak;
}

/** A float with the breaks around it, which are items of its segment. */
type SegmentFloat = GalleyFloat & Pick<FlowFloat, 'after' | 'limit' | 'title'>;

/** Cuts a galley at its forced breaks. */
export function segments(galley: Galley, page: string): Segment[] {
  const { items, floats, barriers, paragraphs, columns } = galley;
  const found: Segment[] = [];
  let start: ForcedBreak = { to: 'page', page, style: null };
  let from = 0;
  const upTo = {
    float: taker(floats, ({ anchor }, to) => anchor <= to || to === items.length),
    barrier: taker(barriers, (barrier, to) => barrier < to),
    paragraph: taker(paragraphs, ({ start }, to) => start < to),
  };
  const end = (to: number) => {
    const inside = upTo.float(to).map((float) => {
      const after = Math.max(-1, (barriers[float.barriers - 1] ?? Number.NEGATIVE_INFINITY) - from);
      return {
        ...float,
        anchor: float.anchor - from,
        after,
        limit: (barriers[float.barriers] ?? Number.POSITIVE_INFINITY) - from,
        title: Math.max(after, float.title - from),
      };
    });
    const within = upTo.barrier(to).map((barrier) => barrier - from);
    const inSegment = upTo
      .paragraph(to)
      .filter((paragraph) => paragraph.end <= to)
      .map((paragraph) => ({ ...paragraph, start: paragraph.start - from, end: paragraph.end - from }));
    if (inside.length > 0 || items.slice(from, to).some((item) => item.kind === 'box')) {
      found.push({
        items: items.slice(from, to),
        floats: inside,
        barriers: within,
        paragraphs: inSegment,
        columns: columnsWithin(columns, from, to),
        start,
      });
    }
  };
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind !== 'break' || !item.forced) continue;
    end(i);
    start = item.forced;
    from = i + 1;
  }
  end(items.length);
  return found;
}

/** Makes the function that takes what comes before an item from things in order, each once. */
function taker<T>(things: readonly T[], isBefore: (thing: T, to: number) => boolean): (to: number) => T[] {
  let next = 0;
  return (to) => {
    const first = next;
    while (next < things.length && isBefore(things[next]!, to)) next++;
    return things.slice(first, next);
  };
}

/** The sets of columns in a segment. A forced break inside a set divides it. */
function columnsWithin(columns: readonly GalleyColumns[], from: number, to: number): GalleyColumns[] {
  const first = firstWhere(columns, ({ end }) => end > from);
  return columns
    .slice(
      first,
      firstWhere(columns, ({ start }) => start >= to, first),
    )
    .map((part) => ({
      ...part,
      start: Math.max(part.start, from) - from,
      end: Math.min(part.end, to) - from,
    }));
}
