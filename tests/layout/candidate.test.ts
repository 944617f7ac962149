import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AWAY } from '../../src/layout/costs.ts';
import { Candidate } from '../../src/layout/pages/candidate.ts';
import type { PlaceCosts } from '../../src/layout/pages/float-places.ts';
import { float } from './flows.ts';

const page = (notes: number) => {
  const made = new Candidate(5);
  made.clear(1, 0, { floats: 0, notes });
  return made;
};

/** The least that floats cost in order: some at the head, then some in the text, the rest at the foot. */
function leastOf(costs: readonly PlaceCosts[]): number {
  const sum = (place: keyof PlaceCosts, from: number, to: number) =>
    costs.slice(from, to).reduce((total, { [place]: cost }) => total + cost, 0);
  const ways = costs
    .concat(costs.slice(0, 1))
    .flatMap((_, text) =>
      Array.from(
        { length: costs.length - text + 1 },
        (_, i) => sum('head', 0, text) + sum('text', text, text + i) + sum('foot', text + i, costs.length),
      ),
    );
  return Math.min(...ways);
}

test('floats cost what they do in the best of all arrangements', () => {
  const cost = fc.integer({ min: 0, max: 40 });
  const text = fc.option(cost, { nil: Number.POSITIVE_INFINITY });
  fc.assert(
    fc.property(
      fc.array(fc.record({ head: cost, text, foot: cost }), { minLength: 1, maxLength: 5 }),
      (all) => {
        const made = page(0);
        for (const costs of all) made.addFloat(float(10, 0), 0, costs);
        expect(made.places).toBe(leastOf(all));
      },
    ),
  );
});

test('a picture that bleeds below stands away from its edge above notes, its own or those of the page', () => {
  const costs = { head: 1e5, text: Number.POSITIVE_INFINITY, foot: 0 };
  const placesOf = (onPage: number, own: number, end: 'foot' | null) => {
    const made = page(onPage);
    made.addFloat(float(10, 0, { end }), own, costs);
    return made.places;
  };
  expect([placesOf(0, 0, 'foot'), placesOf(1, 0, 'foot'), placesOf(0, 1, 'foot')]).toEqual([0, AWAY, AWAY]);
  expect(placesOf(1, 1, null)).toBe(0);
});

test('a page is as high as all that stands on it, with the space above its notes', () => {
  const made = page(0);
  made.setText(1, 30, 0, 0);
  made.addFloat(float(10, 0, { inText: 14 }), 0, { head: 0, text: Number.POSITIVE_INFINITY, foot: 0 });
  expect(made.used).toBe(40);
  made.addFloat(float(10, 0, { inText: 14 }), 6, { head: 1e4, text: 0, foot: 1e4 });
  expect(made.used).toBe(30 + 10 + 14 + 6 + 5);
});
