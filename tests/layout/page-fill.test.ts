import { expect, test } from 'vitest';
import { COSTS, GAPING } from '../../src/layout/costs.ts';
import { PageFills } from '../../src/layout/pages/page-fill.ts';
import { Sums } from '../../src/layout/pages/sums.ts';
import { after, flow, lines } from './flows.ts';

/** A flow on pages of ten lines, with a chapter that ends after the tenth of its thirty lines. */
const FLOW = flow(lines(30), { barriers: [after(10)] });
const fills = new PageFills(FLOW, new Sums(FLOW));

const hole = (empty: number) =>
  COSTS.hole * (empty <= GAPING ? empty ** 2 : GAPING ** 2 + 2 * (empty - GAPING));
const page = { end: after(8), used: 70, stretch: 0, shrink: 0, isLast: false };
const chapterEnd = after(10);

// A hole is counted from half a line on: three lines of ten points are two and a half.
test.each([
  ['full', { used: 100 }, { ratio: 0, empty: 0, cost: 0 }],
  ['short by half a line', { used: 95 }, { ratio: 0, empty: 0, cost: 0 }],
  ['short by a line', { used: 90 }, { ratio: 0, empty: 0.5, cost: hole(0.5) }],
  ['short by three lines', {}, { ratio: 0, empty: 2.5, cost: hole(2.5) }],
  ['short by all lines', { used: 0 }, { ratio: 0, empty: 9.5, cost: hole(9.5) }],
  ['stretched', { stretch: 60 }, { ratio: 0.5, empty: 0, cost: COSTS.stretched * 2.5 ** 2 }],
  ['not stretched enough', { stretch: 29 }, { ratio: 0, empty: 2.5, cost: hole(2.5) }],
  ['shrunk', { used: 110, shrink: 20 }, { ratio: -0.5, empty: 0, cost: COSTS.shrunk * 0.25 }],
  ['the end of a chapter', { end: chapterEnd }, { ratio: 0, empty: 0, cost: COSTS.chapterEnd * 2.5 ** 2 }],
  [
    'the end of a chapter, and stretched',
    { end: chapterEnd, stretch: 60 },
    { ratio: 0.5, empty: 0, cost: COSTS.stretched * 2.5 ** 2 },
  ],
  ['the last', { isLast: true, stretch: 60 }, { ratio: 0, empty: 0, cost: 0 }],
  [
    'the last, and shrunk',
    { isLast: true, used: 110, shrink: 20 },
    { ratio: -0.5, empty: 0, cost: COSTS.shrunk * 0.25 },
  ],
])('a page that is %s is filled at such a cost', (_, changes, fill) => {
  const asked = { ...page, ...changes };
  const best = fills.best(0, asked, Number.POSITIVE_INFINITY);
  expect(best).toEqual({ loosened: null, ...fill, cost: expect.closeTo(fill.cost, 9) });
  const { end, used, stretch, isLast } = asked;
  expect(fills.leastCost(end, used, stretch, isLast)).toBeLessThanOrEqual(best!.cost);
});

test('the least cost of a page is what it costs where paragraphs take a line more, if no space is stretched', () => {
  const paragraphs = [0, 6, 12].map((start) => ({
    start,
    end: start + 3,
    lineHeight: 10,
    takes: () => true,
  }));
  const loose = flow(lines(30), { paragraphs });
  const fills = new PageFills(loose, new Sums(loose));
  for (let used = 0; used <= 100; used += 5) {
    const fill = (stretch: number) => fills.best(0, { ...page, used, stretch }, Number.POSITIVE_INFINITY)!;
    expect(fills.leastCost(page.end, used, 0, false)).toBeCloseTo(fill(0).cost, 5);
    for (const stretch of [5, 15, 25])
      expect(fills.leastCost(page.end, used, stretch, false)).toBeLessThanOrEqual(fill(stretch).cost);
  }
});

test('a page that is higher than its room and all that its spaces lose cannot be filled', () => {
  expect(fills.best(0, { ...page, used: 120, shrink: 20 }, 0)).not.toBeNull();
  expect(fills.best(0, { ...page, used: 121, shrink: 20 }, 0)).toBeNull();
});

test('white below a chapter costs no more for a line than a line of a hole', () => {
  const costs = Array.from(
    { length: 11 },
    (_, i) => fills.best(0, { ...page, end: chapterEnd, used: 100 - 10 * i }, 0)!.cost,
  );
  const steps = costs.slice(1).map((cost, i) => cost - costs[i]!);
  expect(Math.max(...steps)).toBeLessThanOrEqual(2 * COSTS.hole + 1e-9);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});
