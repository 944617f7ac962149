import { expect, test } from 'vitest';
import type { Matrix } from '../../src/drawing/drawing.ts';
import {
  determinant,
  IDENTITY,
  inverse,
  isIdentity,
  keepsCircles,
  keepsShapes,
  product,
  scaleOf,
  transformed,
  transformedPath,
} from '../../src/drawing/matrix.ts';

/** Each number of it differs, so that none can stand for another. */
const LEANING: Matrix = [2, 3, 5, 7, 11, 13];
const OTHER: Matrix = [17, 19, 23, 29, 31, 37];
const HALF_TURN: Matrix = [-2, 0, 0, -2, 4, 9];
const QUARTER_TURN: Matrix = [0, 3, -3, 0, 1, 1];
const MIRROR: Matrix = [2, 0, 0, -2, 0, 0];
const WIDER: Matrix = [2, 0, 0, 1, 0, 0];
const LEAN: Matrix = [1, 0, 0.5, 1, 0, 0];

test('a point is moved by each number of a transformation', () => {
  expect(transformed(IDENTITY, 17, 19)).toEqual([17, 19]);
  expect(transformed(LEANING, 17, 19)).toEqual([2 * 17 + 5 * 19 + 11, 3 * 17 + 7 * 19 + 13]);
});

test('a transformation that differs in one number is no identity', () => {
  expect(isIdentity([...IDENTITY])).toBe(true);
  const others = IDENTITY.map((_, i) => IDENTITY.map((each, k) => (k === i ? each + 1 : each)));
  expect(others.filter((each) => isIdentity(each as unknown as Matrix))).toEqual([]);
});

test('a product does to a point what its two transformations do, the inner first', () => {
  expect(transformed(product(OTHER, LEANING), 41, 43)).toEqual(
    transformed(OTHER, ...transformed(LEANING, 41, 43)),
  );
});

test('an inverse brings each point back', () => {
  for (const matrix of [LEANING, OTHER, HALF_TURN]) {
    const [x, y] = transformed(inverse(matrix), ...transformed(matrix, 41, 43));
    expect([x, y].map((each) => Number(each.toFixed(9)))).toEqual([41, 43]);
  }
});

test('the determinant says how areas grow, the scale how lengths do', () => {
  expect(determinant(LEANING)).toBe(2 * 7 - 3 * 5);
  expect(determinant(MIRROR)).toBe(-4);
  expect([MIRROR, HALF_TURN, QUARTER_TURN].map(scaleOf)).toEqual([2, 2, 3]);
});

test('turning and growing keep shapes; a mirror keeps circles alone; what draws out or leans keeps neither', () => {
  const table = [IDENTITY, HALF_TURN, QUARTER_TURN, MIRROR, WIDER, LEAN];
  expect(table.map(keepsShapes)).toEqual([true, true, true, false, false, false]);
  expect(table.map(keepsCircles)).toEqual([true, true, true, true, false, false]);
  // Small errors of computation do not count, for large transformations and small ones.
  for (const size of [1e-3, 1, 1e3]) {
    const turned = (error: number): Matrix => [
      0.6 * size,
      0.8 * size,
      -0.8 * size,
      (0.6 + error) * size,
      0,
      0,
    ];
    expect([2.5e-6, 4e-6].map((error) => keepsShapes(turned(error)))).toEqual([true, false]);
  }
});

test('a path is transformed point by point', () => {
  const path = transformedPath(LEANING, [['M', 1, 2], ['L', 3, 4], ['C', 5, 6, 7, 8, 9, 10], ['Z']]);
  const at = (x: number, y: number) => transformed(LEANING, x, y);
  expect(path).toEqual([
    ['M', ...at(1, 2)],
    ['L', ...at(3, 4)],
    ['C', ...at(5, 6), ...at(7, 8), ...at(9, 10)],
    ['Z'],
  ]);
});
