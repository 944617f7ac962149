import { describe, expect, test } from 'vitest';
import { AWAY, COSTS, MOST_WAITING, STRAY } from '../../src/layout/costs.ts';
import type { FlowFloat } from '../../src/layout/pages/abstract-flow.ts';
import { FloatPlaces } from '../../src/layout/pages/float-places.ts';
import { Sums } from '../../src/layout/pages/sums.ts';
import { float, flow, lines } from './flows.ts';

/** The places of floats among twenty lines of ten points, ten a page: line n is the item 2n - 2. */
function placesOf(...floats: readonly FlowFloat[]): FloatPlaces {
  const given = flow(lines(20), { floats });
  return new FloatPlaces(given, new Sums(given));
}

/** The costs of a float of a page whose text runs from `start` up to `end`. */
const costs = (rest: Partial<FlowFloat>, start: number, end: number) =>
  placesOf(float(20, 10, rest)).costs(0, start, end);

const { aboveMention, aboveTitle, farFoot, inText } = COSTS;

// A float that is mentioned at item 10, in a section whose title is the item 4 and whose end the break 25.
test.each<[string, Partial<FlowFloat>, number, number, number]>([
  ['after its mention', {}, 11, 29, 0],
  ['where the page begins with its mention', {}, 10, 29, 0],
  ['before its mention', {}, 9, 29, aboveMention],
  ['where its section ended on the page before', { limit: 9 }, 10, 29, aboveTitle],
  ['where the page begins beyond its section', { limit: 9 }, 11, 29, STRAY],
  ['of a page without text, at its section’s end', { limit: 9 }, 10, 10, 0],
  ['of a page without text, beyond it', { limit: 9 }, 11, 11, STRAY],
  ['below its title', { title: 4 }, 6, 29, aboveMention],
  ['right after its title', { title: 4 }, 5, 29, STRAY],
  ['above its title', { title: 4 }, 4, 29, STRAY],
  ['above its title, over which it bleeds', { title: 4, end: 'head' }, 4, 29, 0],
  ['after its title, where it bleeds above', { title: 4, end: 'head' }, 5, 29, 0],
  ['further on, where it bleeds above', { title: 4, end: 'head' }, 6, 29, aboveMention],
  ['above its title, of a page without text', { title: 4, end: 'head' }, 4, 4, STRAY],
  ['of the first page', {}, 0, 19, STRAY],
  ['that begins with the second item', {}, 1, 29, aboveMention],
  ['that begins after the title of all', { title: 0 }, 1, 29, STRAY],
  ['that begins with the end of its section', { limit: 11 }, 11, 29, 0],
  ['of the first page, which its mention begins', { mention: 0 }, 0, 19, 0],
  ['where it bleeds below', { end: 'foot' }, 11, 29, STRAY],
])('a float at the head of a page %s', (_, rest, start, end, cost) => {
  expect(costs(rest, start, end).head).toBe(cost);
});

test.each<[string, Partial<FlowFloat>, number, number, number]>([
  ['with its mention', {}, 0, 19, 0],
  ['where the page begins with its mention', {}, 10, 29, farFoot],
  ['that begins before its mention', {}, 9, 29, 0],
  ['after its mention', {}, 11, 29, farFoot],
  ['that ends within its section', { limit: 19 }, 0, 19, 0],
  ['that goes on beyond its section', { limit: 18 }, 0, 19, STRAY],
  ['that ends after its barrier', { after: 18 }, 0, 19, 0],
  ['that ends with its barrier', { after: 19 }, 0, 19, STRAY],
  ['without text', {}, 12, 12, STRAY],
  ['without text, where it bleeds below', { end: 'foot', limit: 11 }, 12, 12, 0],
  ['without text, beyond its section', { end: 'foot', limit: 10 }, 12, 12, STRAY],
  ['without text, before its title', { end: 'foot', title: 12 }, 12, 12, STRAY],
  ['where it bleeds above', { end: 'head' }, 0, 19, STRAY],
])('a float at the foot of a page %s', (_, rest, start, end, cost) => {
  expect(costs(rest, start, end).foot).toBe(cost);
});

describe('a float in its text', () => {
  // A barrier at its own place, and a title right before it: it has neither a head nor a foot.
  const STUCK = { inText: 10, title: 10, after: 30 } as unknown as Partial<FlowFloat>;

  test.each<[string, Partial<FlowFloat>, number, number, number]>([
    ['stands there where it can stand nowhere else', {}, 0, 19, inText],
    ['that begins the page', {}, 10, 29, inText],
    ['is not on a page before', {}, 0, 10, Number.POSITIVE_INFINITY],
    ['is not on a page after', {}, 11, 29, Number.POSITIVE_INFINITY],
    ['rather waits where it bleeds above', { end: 'head' }, 0, 19, AWAY],
    ['moves where it can', { title: -1, after: -1 }, 4, 19, Number.POSITIVE_INFINITY],
    ['that has no place there moves', { inText: null }, 0, 19, Number.POSITIVE_INFINITY],
  ])('%s', (_, rest, start, end, cost) => {
    expect(costs({ ...STUCK, ...rest }, start, end).text).toBe(cost);
  });
});

test('text waits for floats that are higher than so many pages', () => {
  const most = 100 * MOST_WAITING;
  expect(placesOf(float(most, 4)).crowd(0, 6)).toBe(false);
  expect(placesOf(float(most + 1, 4)).crowd(0, 6)).toBe(true);
  expect(placesOf(float(most + 1, 4)).crowd(0, 4)).toBe(true);
  expect(placesOf(float(most + 1, 4)).crowd(0, 3)).toBe(false);
  expect(placesOf(float(most, 4), float(1, 4)).crowd(1, 6)).toBe(false);
});

test('floats are counted by their mentions, and those that bleed among them', () => {
  const places = placesOf(float(20, 4), float(30, 4, { end: 'foot' } as never), float(10, 8));
  expect([3, 4, 7, 8, 39].map((item) => places.mentioned(0, item))).toEqual([0, 2, 2, 3, 3]);
  expect(places.mentioned(3, 4)).toBe(3);
  expect([places.height(0, 2), places.height(1, 3)]).toEqual([50, 40]);
  expect([places.someBleed(0, 4), places.someBleed(0, 3), places.someBleed(2, 8)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(placesOf().mentioned(0, 5)).toBe(0);
});

test('a float that waits costs by the text since its mention, more where a leaf is turned', () => {
  const places = placesOf(float(20, 4), float(20, 8));
  const cost = (from: number, to: number, start: number, recto = false) =>
    places.waitingCost(from, to, { start, recto });
  expect(cost(0, 0, 20)).toBe(0);
  const sums = new Sums(flow(lines(20)));
  const since = (mention: number) => (COSTS.waitingPage * (sums.textUpTo(20) - sums.textUpTo(mention))) / 100;
  expect(cost(0, 1, 20)).toBeCloseTo(COSTS.waiting + since(4));
  expect(cost(0, 2, 20)).toBeCloseTo(2 * COSTS.waiting + since(4) + since(8));
  expect(cost(1, 2, 20, true)).toBeCloseTo(COSTS.waiting + COSTS.overleaf + since(8));
  // Floats that are mentioned further on wait for nothing yet.
  expect(cost(0, 2, 2)).toBeCloseTo(2 * COSTS.waiting);
});

test('text leaves a float behind where it goes on beyond the float’s section', () => {
  const places = placesOf(float(20, 4, { limit: 9 }));
  expect([8, 9, 10].map((end) => places.leavesStray(0, end))).toEqual([false, false, true]);
  expect(places.leavesStray(1, 30)).toBe(false);
});

test('the floats of a page stand where that costs least: at the head, in the text, at the foot, in order', () => {
  const text = { inText: 10, title: 10, after: 30 } as unknown as Partial<FlowFloat>;
  const places = placesOf(float(20, 0), float(20, 4), float(20, 10, text), float(20, 14), float(20, 16));
  // From the second float on: one from a page before, one that stands in the text, two that are mentioned below.
  expect(places.arranged(1, 5, 6, 29)).toEqual({ textStart: 2, footStart: 3 });
  expect(places.arranged(1, 2, 6, 29)).toEqual({ textStart: 2, footStart: 2 });
  expect(places.arranged(3, 5, 6, 29)).toEqual({ textStart: 3, footStart: 3 });
  expect(places.arranged(3, 3, 6, 29)).toEqual({ textStart: 3, footStart: 3 });
});
