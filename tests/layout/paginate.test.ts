import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flow, type FlowItem, FORBIDDEN, paginate } from '../../src/layout/paginate.ts';

const line = (notes: number[] = [], resumption = 0): FlowItem => ({
  kind: 'box',
  height: 10,
  notes,
  resumption,
});
const breakAt = (cost = 0): FlowItem => ({ kind: 'break', cost });
const space = (height: number): FlowItem => ({ kind: 'space', height });

function lines(count: number, cost: (i: number) => number = () => 0): FlowItem[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? [line()] : [breakAt(cost(i)), line()])).flat();
}

function flow(items: FlowItem[], rest: Partial<Flow> = {}): Flow {
  return { items, floats: [], noteHeights: [], noteSeparation: 0, capacity: 100, lineHeight: 10, ...rest };
}

/** Heights of the boxes of each page. */
function depths(f: Flow): number[] {
  return paginate(f).map(({ start, end }) =>
    f.items.slice(start, end).reduce((sum, item) => sum + (item.kind === 'break' ? 0 : item.height), 0),
  );
}

describe('paginate', () => {
  it('fills pages in order and leaves the rest on the last', () => {
    expect(depths(flow(lines(25)))).toEqual([100, 100, 50]);
  });

  it('does not use a forbidden break when another will do', () => {
    const pages = paginate(flow(lines(14, (i) => (i === 10 ? FORBIDDEN : 0))));
    expect(pages.map(({ end }) => end)).toEqual([17, 27]);
  });

  it('uses a forbidden break rather than lose text or overflow', () => {
    const f = flow(lines(25, () => FORBIDDEN));
    expect(depths(f).reduce((a, b) => a + b)).toBe(250);
    expect(paginate(f).every(({ overfull }) => overfull === 0)).toBe(true);
  });

  it('drops spaces at the top of a page but not where the flow starts', () => {
    const items = [space(20), ...lines(8), breakAt(), space(30), ...lines(5)];
    expect(depths(flow(items))).toEqual([100, 50]);
    expect(paginate(flow(items))[0]!.start).toBe(0);
  });

  it('looks ahead: a short page now to avoid a worse one later', () => {
    // Filling page 1 would leave a page whose only break comes after one line.
    const items = lines(19, (i) => (i === 10 || (i > 9 && i < 19 && i !== 9) ? FORBIDDEN : 0));
    expect(depths(flow(items))).toEqual([90, 100]);
  });

  it('makes room for notes on the page of their call', () => {
    const items = lines(12).map((item, i) => (i === 16 ? line([0]) : item)); // the ninth line calls note 0
    const pages = depths(flow(items, { noteHeights: [25], noteSeparation: 5 }));
    expect(pages).toEqual([80, 40]);
  });

  it('counts a repeated table head where a page starts in a table', () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      i ? [breakAt(), line([], 20)] : [line([], 20)],
    ).flat();
    expect(depths(flow(rows))).toEqual([100, 20]);
    const long = Array.from({ length: 19 }, (_, i) =>
      i ? [breakAt(), line([], 20)] : [line([], 20)],
    ).flat();
    expect(depths(flow(long)).length).toBe(3);
  });

  it('moves a float that does not fit to the next page and fills the page with text', () => {
    const f = flow(lines(20), { floats: [{ height: 50, notes: [], anchor: 15 }] });
    const pages = paginate(f);
    expect(depths(f)[0]).toBe(100);
    expect(pages.map(({ floatStart, floatEnd }) => floatEnd - floatStart)).toEqual(
      [0, 1, 0].slice(0, pages.length),
    );
  });

  it('places a block higher than the page once, and says by how much it is too high', () => {
    const items: FlowItem[] = [
      line(),
      breakAt(),
      { kind: 'box', height: 130, notes: [], resumption: 0 },
      breakAt(),
      line(),
    ];
    expect(paginate(flow(items)).map(({ overfull }) => overfull)).toEqual([0, 30, 0]);
  });

  it('gives no page for a flow without boxes', () => {
    expect(paginate(flow([]))).toEqual([]);
    expect(paginate(flow([space(10), breakAt()]))).toEqual([]);
  });

  it('places every box and float once, in order, never before its mention, within the page', () => {
    const item = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('box' as const),
          height: fc.integer({ min: 0, max: 140 }),
          notes: fc.constant([]),
          resumption: fc.constantFrom(0, 15),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('space' as const),
          height: fc.integer({ min: 0, max: 40 }),
        }),
      },
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('break' as const),
          cost: fc.constantFrom(0, 10, FORBIDDEN),
        }),
      },
    );
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 60 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.nat(60)), { maxLength: 4 }),
        (items, raw) => {
          const floats = raw
            .map(([height, anchor]) => ({ height, notes: [], anchor: Math.min(anchor, items.length) }))
            .sort((a, b) => a.anchor - b.anchor);
          const f = flow(items as FlowItem[], { floats });
          const pages = paginate(f);
          const placed = pages.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, k) => start + k),
          );
          expect(placed.filter((i) => items[i]!.kind === 'box')).toEqual(
            items.flatMap((it, i) => (it.kind === 'box' ? [i] : [])),
          );
          expect(pages.flatMap((p) => floats.slice(p.floatStart, p.floatEnd))).toEqual(floats);
          for (const p of pages) {
            const last = items.findLastIndex((it) => it.kind === 'box') + 1;
            for (const float of floats.slice(p.floatStart, p.floatEnd)) {
              expect(Math.min(float.anchor, last)).toBeLessThanOrEqual(p.end);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
