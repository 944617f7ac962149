import { expect, test } from 'vitest';
import type { Layout } from '../../src/layout/page.ts';
import { parsePlace, spotOf, startsOf } from '../../src/preview/places.ts';

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

test('the blocks that begin on a page are told from its top down, inline elements and those on no page are not', () => {
  const tags = ['p', 'em', 'h6', 'figure', 'section', 'li', 'p', 'dd'];
  const elements = tags.map((tag, index) => ({ index, tag }));
  const at = (page: number, y: number) => ({ page, x: 0, y });
  const places = [at(0, 30), at(0, 5), at(0, 10), at(1, 8), at(0, 1), at(0, 20), null, at(2, 0)];
  const pages = [{}, {}];
  const layout = { pages, tree: { elements }, places: new Map(places.entries()) };
  const starts = startsOf(layout as unknown as Layout);
  expect(pages.map((page) => starts.get(page as never))).toEqual([
    [
      [2, 10],
      [5, 20],
      [0, 30],
    ],
    [[3, 8]],
  ]);
  expect(starts.size).toBe(2);
});

test.each([
  ['content/a.yaml:12:3', { file: 'content/a.yaml', line: 12, column: 3 }],
  ['content\\a.yaml:12', { file: 'content/a.yaml', line: 12, column: 1 }],
  ['content/a.yaml', null],
])('the place that an editor writes as %s', (text, expected) => {
  expect(parsePlace(text)).toEqual(expected);
});
