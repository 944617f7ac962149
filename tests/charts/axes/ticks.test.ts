import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPositions } from '../../../src/charts/axes/positions.ts';
import { roundTicks } from '../../../src/charts/axes/ticks.ts';
import { yearTicks } from '../../../src/charts/axes/years.ts';
import { fonts } from '../../../src/charts/theme.ts';
import { dataSet, theme } from '../helpers.ts';

test('ticks are round, within the range, and no more than asked', () => {
  expect(roundTicks(0, 1442, 5)).toEqual([0, 500, 1000]);
  expect(roundTicks(4.2, 4.2, 5)).toEqual([4.2]);
  expect(roundTicks(-3, 7, 5)).toEqual([-2.5, 0, 2.5, 5]);
  expect(roundTicks(3, 12, 2)).toEqual([5, 10]);
  expect(roundTicks(0, 33, 4)).toEqual([0, 10, 20, 30]);
  expect(roundTicks(0, 33, 3)).toEqual([0, 20]);
  expect(roundTicks(0, 8, 4)).toEqual([0, 2.5, 5, 7.5]);
  const range = { min: -1e6, max: 1e6, noNaN: true };
  fc.assert(
    fc.property(fc.double(range), fc.double(range), fc.integer({ min: 2, max: 9 }), (a, b, most) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(max - min > 1e-3);
      const ticks = roundTicks(min, max, most);
      const slack = (max - min) * 1e-6;
      expect(ticks.length).toBeLessThanOrEqual(most);
      expect(ticks.every((tick) => tick >= min - slack && tick <= max + slack)).toBe(true);
    }),
  );
});

test('whole ticks are whole numbers, three or more of up to five from zero to any count from two', () => {
  expect(roundTicks(0, 1, 6, true)).toEqual([0, 1]);
  expect(roundTicks(0, 7, 4, true)).toEqual([0, 2, 4, 6]);
  for (let count = 2; count <= 1000; count++) {
    const ticks = roundTicks(0, count, 5, true);
    expect([count, ticks.length >= 3 && ticks.length <= 5, ticks.every(Number.isInteger)]).toEqual([
      count,
      true,
      true,
    ]);
  }
});

test('three ticks or more stand on an axis from zero that may have four', () => {
  const largest = fc.integer({ min: 1, max: 1e6 });
  fc.assert(
    fc.property(largest, fc.integer({ min: 4, max: 9 }), (max, most) => {
      expect(roundTicks(0, max, most).length).toBeGreaterThanOrEqual(3);
    }),
  );
});

test('years are round and as far apart as each other, and the last one stands where it is seen to be the end', () => {
  expect(yearTicks(1900, 2009, 300, theme)).toEqual([1900, 1920, 1940, 1960, 1980, 2000, 2009]);
  expect(yearTicks(1900, 2002, 300, theme)).toEqual([1900, 1920, 1940, 1960, 1980, 2000]);
  // As a further step it would read 2024.
  expect(yearTicks(2012, 2023, 300, theme)).toEqual([2012, 2014, 2016, 2018, 2020, 2022]);
  expect(yearTicks(2020, 2023, 300, theme)).toEqual([2020, 2021, 2022, 2023]);
  expect(yearTicks(2021, 2029, 40, theme)).toEqual([2021, 2029]);
  expect(yearTicks(2000, 2024, 15, theme)).toEqual([2024]);
  expect(yearTicks(2001, 2001, 300, theme)).toEqual([2001]);
  const year = fc.integer({ min: 1500, max: 2100 });
  fc.assert(
    fc.property(year, year, fc.integer({ min: 10, max: 400 }), (a, b, width) => {
      const years = yearTicks(Math.min(a, b), Math.max(a, b), width, theme);
      const [step = 0, ...further] = years.slice(1).map((each, i) => each - years[i]!);
      const even = step < 5 ? further : further.slice(0, -1);
      expect(even.filter((each) => each !== step)).toEqual([]);
      expect(years).not.toEqual([]);
    }),
  );
});

test('numbers along a foot have eight points between them', () => {
  const data = dataSet('d', { x: 'km' }, [[0], [40_000], [100_000]]);
  const positions = readPositions(data, data.fields.get('x')!, null, theme);
  for (let width = 60; width <= 400; width += 10) {
    const ticks = positions.ticks({ left: 40, width, right: 40 });
    const widest = Math.max(...ticks.map(({ lines }) => theme.measure(lines[0]!, fonts(theme).small)));
    const gap = width / (ticks.length - 1) - widest;
    expect([width, ticks.length === 2 || gap >= 8]).toEqual([width, true]);
  }
});

test('rows with names stand in their order, and what is no name has no place', () => {
  const data = dataSet('d', { x: null, v: 'kg' }, [
    ['lundi', 1],
    ['mardi', 2],
    ['jeudi', 3],
  ]);
  const { placeOf, at, min, max } = readPositions(data, data.fields.get('x')!, null, theme);
  expect(['lundi', 'jeudi', 'samedi'].map((name) => placeOf(name))).toEqual([0, 2, null]);
  expect([at, min, max]).toEqual([[0, 1, 2], 0, 2]);
});
