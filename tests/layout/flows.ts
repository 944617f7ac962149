import { FORBIDDEN } from '../../src/layout/costs.ts';
import type { Flow, FlowFloat, FlowItem, FlowPage } from '../../src/layout/pages/abstract-flow.ts';
import { Pagination } from '../../src/layout/pages/paginate.ts';

/** The pages of a flow that is broken for the first time. */
export const paginate = (flow: Flow): readonly FlowPage[] => new Pagination(flow, []).pages;

/** A line of text of 10 points. */
export const line = (notes: number[] = [], resumption = 0): FlowItem => ({
  kind: 'box',
  height: 10,
  notes,
  resumption: resumption > 0 ? { height: resumption } : null,
});

export const breakAt = (cost = 0): FlowItem => ({ kind: 'break', cost });

export const space = (height: number, stretch = 0, shrink = 0): FlowItem => ({
  kind: 'space',
  height,
  stretch,
  shrink,
});

/** A float that is mentioned after the item `anchor`. */
export const float = (height: number, anchor: number, rest: Partial<FlowFloat> = {}): FlowFloat => ({
  height,
  anchor,
  mention: anchor,
  notes: [],
  splits: [],
  stretch: 0,
  shrink: 0,
  after: -1,
  limit: Number.POSITIVE_INFINITY,
  title: rest.after ?? -1,
  inText: null,
  ...rest,
});

/**
 * Lines of text with a break between each two. Line n, counted from 1, is the item 2n - 2, and the break after it 2n - 1.
 * @param cost of the break after so many lines.
 */
export function lines(count: number, cost: (after: number) => number = () => 0): FlowItem[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? [line()] : [breakAt(cost(i)), line()])).flat();
}

/** Lines between which a page may end only where a cost is given, by the number of lines above. */
export function text(count: number, breaks: Readonly<Record<number, number>>): FlowItem[] {
  return lines(count, (after) => breaks[after] ?? FORBIDDEN);
}

/** The break after the nth line. */
export const after = (n: number): number => 2 * n - 1;

/** A flow on pages of ten lines. */
export function flow(items: readonly FlowItem[], rest: Partial<Flow> = {}): Flow {
  return {
    items,
    floats: [],
    barriers: [],
    paragraphs: [],
    columns: [],
    notes: [],
    noteSeparation: 0,
    capacity: 100,
    recto: false,
    lineHeight: 10,
    ...rest,
  };
}

/** The page on which the only float stands, and its place there: the head, the text or the foot. A float that is split stands where it begins. */
export function placeOf(f: Flow): string {
  const pages = paginate(f);
  const page = pages.findIndex(({ floatStart, floatEnd }) => floatEnd > floatStart);
  const { floatStart, textStart, footStart } = pages[page]!;
  const place = textStart > floatStart ? 'head' : footStart > textStart ? 'text' : 'foot';
  return `${place} ${page + 1}`;
}
