import { expect, test } from 'vitest';
import type { Layout } from '../../src/layout/page.ts';
import { spotOf } from '../../src/preview/places.ts';

const spot = (page: number) => ({ page, x: 0, y: 0 });

/** A layout whose elements come from these lines; each stands on the page of its number, but the last on none. */
function layoutOf(lines: readonly (readonly [file: string, line: number] | null)[]) {
  let walks = 0;
  const elements = lines.map((from, index) => ({ index, source: from && { file: from[0], line: from[1] } }));
  const tree = {
    get elements() {
      walks++;
      return elements;
    },
  };
  const places = new Map(elements.slice(0, -1).map(({ index }) => [index, spot(index)]));
  return { layout: { tree, places } as unknown as Layout, walks: () => walks };
}

test('a line stands where the last element begins that it or a line above it begins', () => {
  const { layout } = layoutOf([['a', 9], ['a', 3], ['a', 3], ['b', 1], null, ['a', 5]]);
  const page = (file: string, line: number) => spotOf({ file, line }, layout)?.page ?? null;
  // The first of two elements of a line; the first of the file for a line above all; an element on no page is none.
  expect([3, 4, 6, 9, 99, 1].map((line) => page('a', line))).toEqual([1, 1, 1, 0, 0, 1]);
  expect([page('b', 7), page('c', 1)]).toEqual([3, null]);
});

test('the places of many faults cost one walk through the document', () => {
  const { layout, walks } = layoutOf([['a', 1], ['a', 2], null]);
  for (let line = 1; line < 100; line++) spotOf({ file: 'a', line }, layout);
  expect(walks()).toBe(1);
});
