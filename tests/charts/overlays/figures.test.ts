import { expect, test } from 'vitest';
import {
  endOf,
  leastSquares,
  levelOf,
  reachOf,
  uncertaintyOf,
} from '../../../src/charts/overlays/figures.ts';
import type { Reference } from '../../../src/charts/overlays/keys.ts';
import { dataSet } from '../helpers.ts';

const data = dataSet('d', { v: '', by: '', low: '', high: '' }, [
  [10, 2, 7, 12],
  [0.5, 1, 0.25, 0.75],
  [-10, 2, -13, -9],
  [10, null, null, 12],
  [10, 0, 7, null],
  [null, 2, 7, 12],
]);
const [v, by, low, high] = ['v', 'by', 'low', 'high'].map((name) => data.fields.get(name)!);
const bySize = { by: [by!] };
const byEnds = { low: low!, high: high! };
const each = <T>(told: (row: (typeof data.rows)[number]) => T) => data.rows.map(told);

test('a value is uncertain by as much to both sides, or between two ends; not where one of them is unknown', () => {
  expect(each((row) => uncertaintyOf(bySize, row, v!, 0))).toEqual([
    [8, 12],
    [-0.5, 1.5],
    [-12, -8],
    null,
    [10, 10],
    null,
  ]);
  expect(each((row) => uncertaintyOf(byEnds, row, v!, 0))).toEqual([
    [7, 12],
    [0.25, 0.75],
    [-13, -9],
    null,
    null,
    null,
  ]);
  expect(each((row) => uncertaintyOf(bySize, row, v!, 1))).toEqual(data.rows.map(() => null));
  expect(each((row) => uncertaintyOf(null, row, v!, 0))).toEqual(data.rows.map(() => null));
});

test('a mark ends at the end of its uncertainty that is away from zero, or at its value', () => {
  expect(each((row) => endOf(bySize, row, v!, 0))).toEqual([12, 1.5, -12, 10, 10, null]);
  expect(each((row) => endOf(null, row, v!, 0))).toEqual([10, 0.5, -10, 10, 10, null]);
});

test('an axis reaches to the numbers of overlays, and to both ends of uncertain values', () => {
  const source = { file: 'f.yaml', line: 1, column: 1 };
  const reference = (at: Reference['at']) => ({ at, x: null, label: null, source });
  const band = [{ at: { from: null, to: 60 }, x: null, label: null, source }];
  expect(reachOf({ reference: [reference(50), reference('mean'), reference(null)], band }, [], [])).toEqual([
    50, 60,
  ]);
  expect(reachOf({ error: bySize }, data.rows.slice(0, 1), [v!])).toEqual([8, 12]);
  expect(reachOf({}, data.rows, [v!])).toEqual([]);
  expect(levelOf(reference('mean'), [1, 2, 6])).toBe(3);
  expect(levelOf(reference('median'), [6, 1, 2])).toBe(2);
  expect(levelOf(reference('median'), [6, 1, 2, 3])).toBe(2.5);
  expect(levelOf(reference(null), [1])).toBeNull();
});

test('the line of least squares needs two points that are not one above the other', () => {
  expect(leastSquares([])).toBeNull();
  expect(leastSquares([[1, 5]])).toBeNull();
  expect(
    leastSquares([
      [1, 5],
      [1, 7],
    ]),
  ).toBeNull();
  expect(
    leastSquares([
      [1, 5],
      [2, 8],
      [3, 8],
    ]),
  ).toEqual({ slope: 1.5, start: 4 });
});
