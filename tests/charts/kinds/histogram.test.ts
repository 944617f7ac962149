import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binsOf } from '../../../src/charts/kinds/statistics/bins.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, told, words } from '../helpers.ts';
import { draw, height, rectangles, signed, testDrawing, tidyWords, width } from './drawing.ts';

const heights = [162, 171.5, 168, 175, 181, 166, 170, 158, 169, 173, 177, 164, 192, 167, 170.5, null];
const pupils = dataSet(
  'eleves',
  { nom: null, taille: 'cm' },
  heights.map((each, i) => [`n${i}`, each]),
);
const histogram = figure('histogram', pupils, { value: 'taille' });

describe('a histogram', () => testDrawing(histogram));

const edges = (values: readonly number[], asked: number | null = null) => binsOf(values, asked).edges;

test('classes are of a round width near that of Freedman and Diaconis', () => {
  // The quartiles of 0 to 99 are 24.75 and 74.25: 2 × 49.5 ÷ ∛100 is 21.3.
  expect(edges(Array.from({ length: 100 }, (_, i) => i + 0.5))).toEqual([0, 20, 40, 60, 80, 100]);
});

test('classes are near those of Sturges where half of the values are one', () => {
  // No interquartile range: a span of 20 over log₂ 8 + 1 = 4 classes.
  expect(edges([0, 5, 5, 5, 5, 5, 5, 20.5])).toEqual([0, 5, 10, 15, 20, 25]);
});

test('near whole numbers are a class each, about which the axis names them', () => {
  const { edges, counts, named } = binsOf([0, 0, 1, 1, 1, 2, 2, 4], null);
  expect({ edges, counts, named }).toEqual({
    edges: [-0.5, 0.5, 1.5, 2.5, 3.5, 4.5],
    counts: [2, 3, 2, 0, 1],
    named: [0, 1, 2, 3, 4],
  });
});

test('classes of whole numbers hold as many of them each', () => {
  expect(edges(Array.from({ length: 20 }, (_, i) => i))).toEqual([0, 5, 10, 15, 20]);
});

test.each([
  [8, [0.5, 100], [0, 13, 26, 39, 52, 65, 78, 91, 104]],
  [4, [150.2, 198], [150, 162, 174, 186, 198]],
  [1, [-3.5, 8], [-10, 10]],
  [2, [1, 5], [1, 4, 7]],
])('a figure gets the %i classes that it asks for', (asked, values, expected) => {
  expect(edges(values, asked)).toEqual(expected);
});

test('a value on an edge is in the class above, the largest in the last', () => {
  expect(binsOf([0, 10, 10, 19.5, 20], 2).counts).toEqual([1, 4]);
});

test('one value has a class of its own', () => {
  expect(edges([3.2])).toEqual([3.2, 3.3]);
  expect(edges([0.5, 0.5])).toEqual([0.5, 0.51]);
  expect(edges([7])).toEqual([6.5, 7.5]);
  const one = dataSet('d', { v: 'kg' }, [[3.2]]);
  tidyWords(figure('histogram', one, { value: 'v' }), { width: 240, height: null });
});

test('every value is in one class, whatever the values', RANDOM, () => {
  const number = fc
    .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -9, max: 9 }))
    .map(([digits, power]) => Number(`${digits}e${power}`));
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 60 }),
      fc.option(fc.integer({ min: 1, max: 50 })),
      (values, asked) => {
        const { edges, counts } = binsOf(values, asked);
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(values.length);
        const rounding = 1e-9 * Math.max(...values.map(Math.abs));
        expect(edges[0]).toBeLessThanOrEqual(Math.min(...values) + rounding);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - rounding);
        expect(counts.length).toBeLessThanOrEqual(52);
      },
    ),
    { numRuns: runs(25, 2000) },
  );
});

test('a bar is as high as its count', () => {
  const spec = figure('histogram', dataSet('d', { v: '' }, [[1], [2], [2], [3], [3], [3]]), { value: 'v' });
  const bars = rectangles(spec, '#123a66');
  expect(bars.map((bar) => Number((bar.height / bars[0]!.height).toFixed(3)))).toEqual([1, 2, 3]);
});

test('the axis says how wide classes are, and counts in whole numbers', () => {
  expect(words(draw(histogram)).join(' ')).toMatch(
    /^Effectif 155 160 .* 0 1 2 3 4 Champ taille \(cm\), 8 classes de 5\scm$/,
  );
});

test('a description tells the range, the classes and the fullest one', () => {
  expect(told(histogram)).toBe(
    'Histogramme. Champ taille (cm) : de 158 à 192. 15 valeurs ; 8 classes de 5. ' +
      'Classe la plus fournie : de 165 à 170 (4).',
  );
});

test('values must be known, and classes few', () => {
  const none = dataSet('d', { v: 'cm' }, [[null], [null]]);
  expect(faults(figure('histogram', none, { value: 'v' }))).toEqual([
    `${FIGURE} chart-series-empty {"field":"v"}`,
  ]);
  expect(faults(figure('histogram', pupils, { value: 'taille', bins: 51 }))).toEqual([
    `${FIGURE} chart-too-many {"kind":"histogram","what":"bins","count":51,"most":50,"instead":"fewer"}`,
  ]);
});

test('no label of a histogram touches another or leaves the frame', RANDOM, () => {
  const rows = fc
    .array(signed, { minLength: 1, maxLength: 40 })
    .filter((all) => all.some((each) => each !== null));
  fc.assert(
    fc.property(rows, width, height, (values, wide, high) => {
      const data = dataSet(
        'd',
        { v: 'M€' },
        values.map((each) => [each]),
      );
      tidyWords(figure('histogram', data, { value: 'v' }), { width: wide, height: high });
    }),
    { numRuns: runs(20, 800) },
  );
});

test('counts are read at three numbers or more, as low as the plot may be', () => {
  const marks = [...Array.from({ length: 33 }, () => 1), ...Array.from({ length: 12 }, () => 2)];
  const data = dataSet(
    'd',
    { v: '' },
    marks.map((each) => [each]),
  );
  const low = figure('histogram', data, { value: 'v' });
  const texts = tidyWords(low, { width: 200, height: 90 });
  expect(texts.filter((text) => ['0', '10', '20', '30'].includes(text))).toHaveLength(4);
});
