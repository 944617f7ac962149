import type { FlowFloat } from '../pages/abstract-flow.ts';
import type { Galley } from './galley.ts';
import type { ForcedBreak, GalleyColumns, GalleyFloat, GalleyItem } from './galley-items.ts';
import type { GalleyParagraph } from './paragraph-variants.ts';

/** A part of the galley between forced breaks: it starts a page, and its pages are of one name. */
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
export type SegmentFloat = GalleyFloat & Pick<FlowFloat, 'after' | 'limit' | 'title'>;

/** Cuts a galley at its forced breaks. */
export function segments(galley: Galley, page: string): Segment[] {
  const { items, floats, barriers, paragraphs, columns } = galley;
  const found: Segment[] = [];
  let start: ForcedBreak = { to: 'page', page, style: null };
  let from = 0;
  let firstFloat = 0;
  const end = (to: number) => {
    const last = to === items.length ? floats.length : floats.findIndex((float) => float.anchor > to);
    const lastFloat = last < 0 ? floats.length : last;
    const inside = floats.slice(firstFloat, lastFloat).map((float) => {
      const after = Math.max(-1, (barriers[float.barriers - 1] ?? -1) - from);
      return {
        ...float,
        anchor: float.anchor - from,
        after,
        limit: (barriers[float.barriers] ?? Number.POSITIVE_INFINITY) - from,
        title: Math.max(after, float.title - from),
      };
    });
    if (inside.length > 0 || items.slice(from, to).some((item) => item.kind === 'box')) {
      const within = barriers.filter((barrier) => barrier >= from && barrier < to).map((b) => b - from);
      const inSegment = paragraphs
        .filter((paragraph) => paragraph.start >= from && paragraph.end <= to)
        .map((paragraph) => ({ ...paragraph, start: paragraph.start - from, end: paragraph.end - from }));
      found.push({
        items: items.slice(from, to),
        floats: inside,
        barriers: within,
        paragraphs: inSegment,
        columns: columnsWithin(columns, from, to),
        start,
      });
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

/** The sets of columns in a segment. A forced break inside a set divides it. */
function columnsWithin(columns: readonly GalleyColumns[], from: number, to: number): GalleyColumns[] {
  return columns
    .filter(({ start, end }) => start < to && end > from)
    .map((part) => ({
      ...part,
      start: Math.max(part.start, from) - from,
      end: Math.min(part.end, to) - from,
    }));
}
