import { expect, test } from 'vitest';
import type { Galley } from '../../src/layout/galley/galley.ts';
import { segments } from '../../src/layout/galley/segments.ts';

const box = { kind: 'box', height: 10, marks: [] };
const forced = (to: string) => ({ kind: 'break', cost: 0, forced: { to, page: 'auto', style: null } });
/** Three segments: the items 0 and 1, 3 and 4, and 6. */
const ITEMS = [box, box, forced('recto'), box, box, forced('verso'), box];

const segmentsOf = (parts: Partial<Record<'floats' | 'barriers' | 'paragraphs' | 'columns', unknown>>) =>
  segments(
    { items: ITEMS, floats: [], barriers: [], paragraphs: [], columns: [], ...parts } as unknown as Galley,
    'auto',
  );

test('a galley is cut at its forced breaks, each of which begins the next segment', () => {
  const cut = segmentsOf({});
  expect(cut.map(({ items }) => items)).toEqual([[box, box], [box, box], [box]]);
  expect(cut.map(({ start }) => start.to)).toEqual(['page', 'recto', 'verso']);
});

test.each([
  [
    [0, 2],
    [[[0, 2]], [], []],
  ],
  [
    [1, 5],
    [[[1, 2]], [[0, 2]], []],
  ],
  [
    [0, 7],
    [[[0, 2]], [[0, 2]], [[0, 1]]],
  ],
  [
    [1, 3],
    [[[1, 2]], [], []],
  ],
  [
    [2, 4],
    [[], [[0, 1]], []],
  ],
  [
    [4, 7],
    [[], [[1, 2]], [[0, 1]]],
  ],
  [
    [5, 7],
    [[], [], [[0, 1]]],
  ],
])('columns %j are %j in the segments', ([start, end], within) => {
  const cut = segmentsOf({ columns: [{ start, end }] });
  expect(cut.map(({ columns }) => columns.map(({ start, end }) => [start, end]))).toEqual(within);
});

test.each([
  [
    [0, 2],
    [[[0, 2]], [], []],
  ],
  [
    [3, 5],
    [[], [[0, 2]], []],
  ],
  [
    [6, 7],
    [[], [], [[0, 1]]],
  ],
  // A paragraph that a forced break parts keeps its lines.
  [
    [1, 4],
    [[], [], []],
  ],
])('the paragraph %j is %j in the segments', ([start, end], within) => {
  const cut = segmentsOf({ paragraphs: [{ start, end }] });
  expect(cut.map(({ paragraphs }) => paragraphs.map(({ start, end }) => [start, end]))).toEqual(within);
});

test.each([
  // A float whose anchor is the forced break itself stands before it.
  [0, 0, 0],
  [2, 0, 2],
  [3, 1, 0],
  [5, 1, 2],
  [6, 2, 0],
  [7, 2, 1],
])('a float anchored at %d is in segment %d at %d', (anchor, segment, at) => {
  const cut = segmentsOf({ floats: [{ anchor, barriers: 0, title: 0 }] });
  const found = cut.flatMap(({ floats }, i) => floats.map((float) => [i, float.anchor]));
  expect(found).toEqual([[segment, at]]);
});

test('a float stands between the barriers around it, counted in its segment', () => {
  const floats = [
    { anchor: 3, barriers: 0, title: 1 },
    { anchor: 4, barriers: 1, title: 3 },
    { anchor: 4, barriers: 2, title: 4 },
  ];
  const [first, second, third] = segmentsOf({ floats, barriers: [1, 4] });
  expect([first, second, third].map((segment) => segment!.barriers)).toEqual([[1], [1], []]);
  expect(second!.floats.map(({ after, limit, title }) => [after, limit, title])).toEqual([
    [-1, -2, -1],
    [-1, 1, 0],
    [1, Number.POSITIVE_INFINITY, 1],
  ]);
});
