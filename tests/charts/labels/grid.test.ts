import { expect, test } from 'vitest';
import { Grid } from '../../../src/charts/labels/grid.ts';
import type { Box, Point } from '../../../src/drawing/drawing.ts';

/** The outline of a rectangle. Cells are 1.5 points wide. */
const ring = (left: number, top: number, right: number, bottom: number): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
const SIZE = { width: 30, height: 15 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

test('a box is free where no cell that it touches has an owner', () => {
  const grid = new Grid(SIZE, [{ owner: 0, rings: [ring(6, 3, 12, 9)] }]);
  expect(grid.isFree(box(0, 0, 5.9, 15))).toBe(true);
  expect(grid.isFree(box(0, 0, 6, 15))).toBe(false);
  expect(grid.isFree(box(12, 0, 29, 14))).toBe(true);
  expect(grid.isFree(box(11.9, 0, 29, 14))).toBe(false);
  expect(grid.isFree(box(0, 0, 29, 2.9))).toBe(true);
  expect(grid.isFree(box(0, 0, 29, 3))).toBe(false);
  expect(grid.isFree(box(0, 9, 29, 14))).toBe(true);
  expect(grid.isFree(box(0, 8.9, 29, 14))).toBe(false);
});

test('a grid without shapes is free, and has room on nothing', () => {
  const grid = new Grid(SIZE, []);
  expect(grid.isFree(box(0, 0, 29, 14))).toBe(true);
  expect(grid.roomIn(0, { width: 1, height: 1 })).toBeNull();
});

test('a hole is no part of a surface, and what lies over a surface is not its', () => {
  const grid = new Grid(SIZE, [
    { owner: 0, rings: [ring(0, 0, 30, 15), ring(6, 3, 12, 9)] },
    { owner: 1, rings: [ring(18, 3, 24, 9)] },
  ]);
  expect(grid.isFree(box(6, 3, 11.9, 8.9))).toBe(true);
  expect(grid.roomIn(1, { width: 4, height: 4 })).not.toBeNull();
  expect(grid.roomIn(0, { width: 28, height: 7 })).toBeNull();
  expect(grid.roomIn(0, { width: 28, height: 4 })).not.toBeNull();
});

test.each<[string, Point[], readonly [number, number], Point | null]>([
  ['the middle of a rectangle', ring(3, 3, 16.5, 13.5), [4, 4], [9.75, 8.25]],
  ['a box as large as a surface', ring(3, 3, 16.5, 13.5), [13.4, 10.4], [9.75, 8.25]],
  ['one that is too wide', ring(3, 3, 16.5, 13.5), [13.6, 4], null],
  ['one that is too high', ring(3, 3, 16.5, 13.5), [4, 10.6], null],
  ['a surface that lies beyond it', ring(-9, 0, -3, 15), [1, 1], null],
  ['a surface that leaves the drawing', ring(-9, -9, 16.5, 13.5), [4, 4], [8.25, 6.75]],
  ['a surface that leaves it at the right', ring(15, 3, 90, 90), [4, 4], [21.75, 8.25]],
])('room for a name: %s', (_, outline, [width, height], middle) => {
  expect(new Grid(SIZE, [{ owner: 0, rings: [outline] }]).roomIn(0, { width, height })).toEqual(middle);
});

test('room in a surface that is bent lies in one of its arms, as near its middle as may be', () => {
  const bent: Point[] = [
    [0, 0],
    [30, 0],
    [30, 6],
    [6, 6],
    [6, 15],
    [0, 15],
  ];
  const grid = new Grid(SIZE, [{ owner: 0, rings: [bent] }]);
  expect(grid.roomIn(0, { width: 8, height: 4 })).toEqual([12.75, 3.75]);
  expect(grid.roomIn(0, { width: 4, height: 8 })).toEqual([3.75, 5.25]);
  expect(grid.roomIn(0, { width: 8, height: 8 })).toBeNull();
});

test('of places as near the middle of a surface, the upper one is taken, then the left one', () => {
  // Cells of four arms about a middle that is no part of the surface.
  const arms = [ring(6, 0, 9, 3), ring(0, 6, 3, 9), ring(12, 6, 15, 9), ring(6, 12, 9, 15)];
  const grid = (rings: Point[][]) => new Grid(SIZE, [{ owner: 0, rings }]);
  expect(grid(arms).roomIn(0, { width: 0, height: 0 })).toEqual([6.75, 2.25]);
  expect(grid(arms.slice(1, 3)).roomIn(0, { width: 0, height: 0 })).toEqual([2.25, 6.75]);
});
