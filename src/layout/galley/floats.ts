import { Report } from '../../faults/fault.ts';
import { points } from '../../style/values.ts';
import { endOf } from '../bleed.ts';
import type { BlockBox } from '../box-tree.ts';
import { COSTS, FORBIDDEN } from '../costs.ts';
import type { FlowContext, Latest } from '../flow-context.ts';
import { type Band, elasticOf } from '../geometry.ts';
import { setOnce } from '../layout-memory.ts';
import type { PageMark } from '../page.ts';
import { wholeLines } from '../pages/grid.ts';
import { Sums } from '../pages/sums.ts';
import type { PictureSource } from '../picture.ts';
import { withoutFloats } from '../titled-floats.ts';
import { RIGID } from './adjoining.ts';
import { Galley } from './galley.ts';
import {
  type GalleyFloat,
  type GalleyItem,
  type GalleyPart,
  type GalleySplit,
  notesIn,
} from './galley-items.ts';
import { pictureHeight } from './picture-heights.ts';
import { setUnpaged } from './set-unpaged.ts';
import { type Stack, stack } from './stack.ts';

/** A float that is set in a galley of its own. */
interface SetFloat extends Pick<Stack, 'height' | 'marks' | 'notes'> {
  readonly items: readonly GalleyItem[];
  /** The marks where its charts are higher, by how much. */
  readonly higher: Map<number, readonly PageMark[]>;
}

/**
 * Sets a float in a galley of its own, to be placed at the head or the foot of a page. A float that is higher than
 * a page stays in the text, where it can be split.
 */
export function flowFloat(
  box: BlockBox,
  galley: Galley,
  band: Band,
  page: string,
  context: FlowContext,
): void {
  const { margin } = box.style;
  const inside: BlockBox = {
    ...box,
    style: {
      ...box.style,
      margin: { ...margin, top: 0, bottom: 0 },
      livretFloat: 'none',
      livretFloatBarrier: 'none',
      livretBreakInside: 'auto',
    },
  };
  // A float inside columns moves out of them and takes the measure of the page.
  const width = galley.isFixed ? context.measure(page) : band.width;
  const gap = Math.max(points(margin.top, width), points(margin.bottom, width));
  const capacity = context.capacity(page);
  const own: FlowContext = { ...context, capacity: (name) => context.capacity(name) - gap };
  const before = context.isKept ? null : context.before;
  const set = setOnce(box, `${width} ${page}`, { ...own, before }, (own) => {
    const { report } = own;
    const galley = new Galley(page, { unpaged: true });
    const found = new Report({ stops: report.stops });
    context.flowBox(inside, galley, { x: 0, width }, page, { ...own, before: context.before, report: found });
    const stacked = stack(galley.items);
    // A float that fits nowhere is set in the text, and its faults are found there.
    if (stacked.height + gap > capacity) return null;
    report.add(found.faults);
    return { ...stacked, items: galley.items, higher: new Map() };
  });
  if (!set) {
    // Floats before it must not move past it.
    galley.floatBarrier();
    context.flowBox(withoutFloats(box), galley, band, page, context);
    return;
  }
  const { height, notes } = set;
  // Picture files keep their proportions.
  const charts = pictureHeight(set.marks.filter(({ kind }) => kind === 'drawing'));
  if (context.isKept) galley.bound++;
  const latest = context.isKept ? { flow: context } : context.latest;
  const rest = {
    element: box.element,
    end: endOf(box),
    height,
    notes,
    marks: marksWhere({ box: inside, set, charts, gap }, width, page, latest),
  };
  if (context.grid) {
    // On a grid the float takes whole lines.
    const { pitch } = context.grid;
    const gapOf = (part: number) => Math.min(wholeLines(part + gap, pitch), capacity) - part;
    const splits = splitsOf(set.items, gapOf);
    galley.float({ ...rest, splits, gap: gapOf(height), gapElastic: RIGID, chartStretch: 0 }, band.x);
    return;
  }
  const splits = splitsOf(set.items, () => gap);
  const stretch = charts * box.style.livretChartStretch;
  const chartStretch = Math.max(0, Math.min(stretch, capacity - height - gap));
  galley.float({ ...rest, splits, gap, gapElastic: elasticOf(gap, box.style), chartStretch }, band.x);
}

/** Gives the marks of a float where its charts are higher. It holds no context, since floats are kept from build to build. */
function marksWhere(
  { box, set, charts, gap }: { box: BlockBox; set: SetFloat; charts: number; gap: number },
  width: number,
  page: string,
  latest: Latest,
): GalleyFloat['marks'] {
  return (higher) => {
    if (higher <= 0) return set.marks;
    const known = set.higher.get(higher);
    if (known) return known;
    const context = latest.flow!;
    const pictures: PictureSource = (request) =>
      context.pictures({ ...request, scale: request.scale * (1 + higher / charts) });
    const capacity = (name: string) => context.capacity(name) - gap;
    // The faults of the float were reported when it was set the first time.
    const other = { ...context, capacity, pictures, report: new Report(), before: null };
    const { marks } = setUnpaged(box, width, page, other);
    set.higher.set(higher, marks);
    return marks;
  };
}

/** The places where a float may be split: between rows of a table, between lines of a text. */
function splitsOf(items: readonly GalleyItem[], gapOf: (height: number) => number): GalleySplit[] {
  const sums = new Sums({ items, columns: [], notes: [], barriers: [], lineHeight: 0 });
  return sums.ends.flatMap((at, e): GalleySplit[] => {
    const cost = sums.costs[e]!;
    if (at === sums.count || cost >= FORBIDDEN) return [];
    const part = (start: number, end: number): GalleyPart => {
      const height = sums.height(start, end);
      const notes = notesIn(items.slice(start, end));
      return { height, gap: gapOf(height), notes, marks: () => stack(items, start, end).marks };
    };
    const above = part(0, at);
    const below = part(sums.first(at), items.length);
    return [{ above, below, cost: Math.max(COSTS.splitTable, cost) }];
  });
}
