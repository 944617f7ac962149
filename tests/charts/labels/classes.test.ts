import { describe, expect, test } from 'vitest';
import { classesHeight, classesOf, classOf, drawClasses } from '../../../src/charts/labels/classes.ts';
import { dataSet, dump, sketched, theme } from '../helpers.ts';

const limits = (...values: readonly number[]) => classesOf(values, theme).limits;
const field = dataSet('d', { v: 'kg' }, []).fields.get('v')!;

describe('limits', () => {
  test.each([
    ['ten times the median and more', [1, 1, 10], [1, 2, 5, 10]],
    ['eight times the median, no more', [1, 1, 8], [0, 2, 4, 6, 8]],
    ['two values have no median between them', [1, 100], [0, 20, 40, 60, 80, 100]],
    ['zero is on no scale that grows', [0, 1, 1, 100], [0, 20, 40, 60, 80, 100]],
    [
      'two digits a power of ten where three give too many classes',
      [1, 1, 600],
      [1, 3, 10, 30, 100, 300, 1000],
    ],
    ['powers of ten where two give too many', [1, 1, 5e5], [1, 10, 100, 1e3, 1e4, 1e5, 1e6]],
    ['every second power where there are many', [1, 1, 5e9], [1, 100, 1e4, 1e6, 1e8, 1e10]],
    ['one value', [7], [7, 7]],
    ['values that end between round numbers', [1.5, 3.2], [1.5, 2, 2.5, 3, 3.5]],
  ])('%s', (_, values, expected) => {
    expect(limits(...values)).toEqual(expected);
  });
});

test('colours darken from class to class in steps of one size; one class is of a middling one', () => {
  const colors = (...values: readonly number[]) =>
    classesOf(values, { ...theme, palette: ['#000000'] }).colors;
  expect(colors(0, 30)).toEqual(['#cccccc', '#a3a3a3', '#7a7a7a', '#525252', '#292929', '#000000']);
  expect(colors(7)).toEqual(['#666666']);
});

test('a value at a limit begins a class, but for the last limit, which ends one', () => {
  const classes = classesOf([0, 30], theme);
  expect(classes.limits).toEqual([0, 5, 10, 15, 20, 25, 30]);
  expect([0, 5, 29, 30].map((value) => classOf(value, classes))).toEqual([0, 1, 5, 5]);
});

test.each([
  ['all', [0, 30], 200],
  ['every second one', [0, 30], 50],
  ['the one of a single class, in its middle', [7], 200],
])('limits stand where classes meet, below swatches: %s', (_, values, width) => {
  const drawing = sketched((sketch) =>
    drawClasses(sketch, classesOf(values, theme), field, { top: 10, width }),
  );
  expect(dump(drawing)).toMatchSnapshot();
});

test('classes take the height of their name, their swatches and their limits', () => {
  expect(classesHeight(theme)).toBeCloseTo(30.3, 9);
});
