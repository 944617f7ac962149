import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, inColumns, inLines, namedEntry, textMark } from '../../../src/charts/labels/entries.ts';
import { sketched, theme } from '../helpers.ts';

interface Placed {
  readonly i: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 5, max: 60 }), height: fc.integer({ min: 5, max: 20 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const GAP = 8;

/** The height of a list, and the places of its entries in the order in which they are drawn. */
function listed(set: typeof inLines, given: readonly Entry['size'][], width: number) {
  const placed: Placed[] = [];
  const entries = given.map(
    (size, i): Entry => ({
      size,
      draw: (_, left, top) =>
        void placed.push({ i, left, top, right: left + size.width, bottom: top + size.height }),
    }),
  );
  const list = set(entries, width, GAP);
  sketched((sketch) => list.draw(sketch, 10, 30));
  return { height: list.height, placed };
}

test.each([
  ['lines', inLines],
  ['columns', inColumns],
])('entries in %s stand apart, in their order, within the width and the height of the list', (_, set) => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 60, max: 300 }), (given, width) => {
      const { height, placed } = listed(set, given, width);
      expect(placed.map(({ i }) => i)).toEqual(given.map((_, i) => i));
      for (const { left, top, right, bottom } of placed) {
        expect(left >= 10 && top >= 30 && right <= 10 + width && bottom <= 30 + height).toBe(true);
      }
      for (const [i, a] of placed.entries()) {
        for (const b of placed.slice(i + 1)) {
          const isBeside = a.right + GAP <= b.left || b.right + GAP <= a.left;
          expect(isBeside || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
        }
      }
    }),
  );
});

test('columns are as long as each other, and their entries stand below one another', () => {
  const { height, placed } = listed(
    inColumns,
    Array.from({ length: 5 }, () => ({ width: 20, height: 10 })),
    60,
  );
  expect(height).toBe(30);
  expect(placed.map(({ left, top }) => [left - 10, top - 30])).toEqual([
    [0, 0],
    [0, 10],
    [0, 20],
    [28, 0],
    [28, 10],
  ]);
});

test('a list of nothing has no height', () => {
  for (const set of [inLines, inColumns]) expect(listed(set, [], 100)).toEqual({ height: 0, placed: [] });
});

test('the value of an entry stands after the last line of its name', () => {
  const value = { text: '12 %', means: { role: 'name', name: 'v' } as const };
  const mark = textMark('1', 4, theme);
  const entry = namedEntry({ name: 'Un nom de deux lignes', mark, value }, 80, 9, theme);
  const drawing = sketched((sketch) => entry.draw(sketch, 0, 0));
  const texts = drawing.marks.flatMap((each) => (each.kind === 'text' ? [each] : []));
  expect(texts.map(({ text }) => text)).toEqual(['1', 'Un nom de', 'deux lignes', '12 %']);
  expect(texts[3]!.y).toBe(texts[2]!.y);
  expect(texts[3]!.x).toBeGreaterThan(texts[2]!.x + theme.measure('deux lignes', texts[2]!.font));
  expect(entry.size).toEqual({ width: expect.any(Number), height: 18 });
  expect(entry.size.width).toBeLessThanOrEqual(80);
});
