import { expect, test } from 'vitest';
import { drawCellMark } from '../../src/charts/cell-marks.ts';
import { addressOfCellMark, type CellMarkAddress, readAddress } from '../../src/document/picture-address.ts';
import type { PathMark } from '../../src/drawing/drawing.ts';
import { bounds } from '../../src/drawing/path.ts';
import { theme } from './helpers.ts';

const boxes = (mark: CellMarkAddress) =>
  (drawCellMark(mark, theme).marks as PathMark[]).map(({ path }) => bounds(path));

test('a bar is as long as its number, and as high as the column is drawn', () => {
  const [whole] = boxes({ kind: 'bar', value: 40, least: 0, most: 40 });
  const [half] = boxes({ kind: 'bar', value: 20, least: 0, most: 40 });
  expect(whole).toMatchObject({ left: 0, right: 30 });
  expect(half).toMatchObject({ left: 0, right: 15 });
  expect(boxes({ kind: 'bar', value: 0, least: 0, most: 40 })).toEqual([]);
});

test('a bar of a number other than zero shows, however short', () => {
  expect(boxes({ kind: 'bar', value: 1e-6, least: 0, most: 40 })[0]).toMatchObject({ left: 0, right: 0.8 });
  const [bar] = boxes({ kind: 'bar', value: -1e-6, least: -10, most: 20 });
  expect([bar!.left, bar!.right]).toEqual([9.2, 10]);
});

test('a bar is as wide as the theme asks', () => {
  const wide = drawCellMark({ kind: 'bar', value: 20, least: 0, most: 40 }, theme, 100);
  expect(wide.width).toBe(100);
  expect(bounds((wide.marks[0] as PathMark).path).right).toBe(50);
});

test('bars below zero lie at the other side of a line', () => {
  const [bar, zero] = boxes({ kind: 'bar', value: -10, least: -10, most: 20 });
  expect([bar!.left, bar!.right, zero!.left]).toEqual([0, 10, 10]);
});

test('a line rises to its largest value, with a dot at its end and where a value is alone', () => {
  const [line, ...dots] = boxes({ kind: 'sparkline', values: [1, null, 4, 2] });
  expect(line!.top).toBeLessThan(line!.bottom);
  expect(dots.map(({ left }) => Math.round(left))).toEqual([0, 28]);
  expect(boxes({ kind: 'sparkline', values: [null, null] })).toEqual([]);
  // Only the distances of its values count.
  const [high, low] = [
    [10, 20, 15],
    [0, 10, 5],
  ].map((values) => boxes({ kind: 'sparkline', values }));
  expect(high).toEqual(low);
  expect(boxes({ kind: 'sparkline', values: [3, 3] })[0]!.top).toBeCloseTo(theme.size * 0.33, 1);
});

test.each<CellMarkAddress>([
  { kind: 'bar', value: -1.5, least: -2, most: 1e-7 },
  { kind: 'sparkline', values: [1, null, 0.25] },
])('the address of a mark says all of it', (mark) => {
  expect(readAddress(addressOfCellMark(mark))).toEqual(mark);
});
