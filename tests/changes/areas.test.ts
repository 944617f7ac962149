import { expect, test } from 'vitest';
import { areasOf } from '../../src/changes/areas.ts';
import type { Layout } from '../../src/layout/page.ts';

/** A passage of index 0 with a word of index 1 within it, and a passage of index 2 within the first. */
const passage = { index: 0, parent: null };
const ELEMENTS = [
  passage,
  { index: 1, parent: passage },
  { index: 2, parent: passage },
  { index: 3, parent: null },
];

const rect = (owner: unknown, x: number, y: number, width = 10, height = 10) => ({
  ...{ kind: 'rect', owner, x, y, width, height },
});

/** The areas of each passage: its page, then left, top, right and bottom. */
function areas(...pages: readonly (readonly unknown[])[]): Record<number, readonly number[][]> {
  const layout = { tree: { elements: ELEMENTS }, pages: pages.map((marks) => ({ marks })) };
  const found = areasOf(layout as unknown as Layout, ({ index }) => index === 0 || index === 2);
  return Object.fromEntries(
    [...found].map(([index, list]) => [
      index,
      list.map(({ page, left, top, right, bottom }) => [page, left, top, right, bottom]),
    ]),
  );
}

test('marks of a passage that are near share an area, which holds them all; a note far away has its own', () => {
  const marks = [
    rect(0, 20, 10),
    rect(1, 5, 15, 10, 30),
    rect(0, 40, 60),
    rect(1, 20, 95),
    rect(0, 0, 92, 5, 5),
  ];
  expect(areas(marks)).toEqual({
    0: [
      [0, 5, 10, 50, 70],
      [0, 0, 92, 30, 105],
    ],
  });
  expect(areas([rect(0, 0, 30), rect(0, 0, 0)])).toEqual({
    0: [
      [0, 0, 30, 10, 40],
      [0, 0, 0, 10, 10],
    ],
  });
});

test('an area is of one page', () => {
  expect(areas([rect(0, 0, 0)], [rect(0, 0, 0)], [])).toEqual({
    0: [
      [0, 0, 0, 10, 10],
      [1, 0, 0, 10, 10],
    ],
  });
});

test('marks of a passage within another are its own; those of no element, and of none, are nobody’s', () => {
  const found = areas([rect(0, 0, 0), rect(2, 0, 50), rect(3, 0, 99), rect('artifact', 0, 99)]);
  expect([found[0], found[2]]).toEqual([[[0, 0, 0, 10, 10]], [[0, 0, 50, 10, 60]]]);
});

test.each([
  ['a line from right to left and up', { kind: 'line', x1: 9, x2: 1, y1: 8, y2: 2 }, [1, 2, 9, 8]],
  ['parts of points, outwards', rect(0, 1.5, 2.5, 1, 1), [1, 2, 3, 4]],
  [
    'a text, from its ascent to its descent',
    {
      kind: 'text',
      x: 10,
      y: 50,
      run: { width: 30, style: { size: 10, face: { ascent: 0.7, descent: -0.3 } } },
    },
    [10, 43, 40, 53],
  ],
])('the area of %s', (_, mark, [left, top, right, bottom]) => {
  expect(areas([{ owner: 0, ...mark }])).toEqual({ 0: [[0, left, top, right, bottom]] });
});

test('marks of the layout itself are in no passage', () => {
  expect(areas([rect('layout', 0, 0), rect('background', 5, 5)])).toEqual({});
});
