import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartHeight, drawChart } from '../../../src/charts/index.ts';
import { isNamed, type PyramidPlan } from '../../../src/charts/kinds/pyramid/plan.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, row, texts, theme, told, words } from '../helpers.ts';
import { draw, height, positive, rectangles, tables, testDrawing, tidyWords, width } from './drawing.ts';

const groups = Array.from({ length: 20 }, (_, i) => `${5 * i}-${5 * i + 4}`);
const people = dataSet(
  'ages',
  { age: null, h: 'milliers', f: 'milliers' },
  groups.map((each, i) => [each, 1900 - 90 * i, 1850 - 80 * i]),
);
const given = { label: 'age', series: ['h', 'f'] };
const pyramid = figure('pyramid', people, given);
const views = dataSet('avis', { nom: null, oui: '%', non: '%' }, [
  ['Sciences humaines et sociales, droit et gestion', 38, 62],
  ['Médecine', 12.5, null],
]);
const opinions = figure('pyramid', views, { label: 'nom', series: ['oui', 'non'] });

describe('a pyramid of ages', () => testDrawing(pyramid));
describe('a pyramid of names', () => testDrawing(opinions));

test('the youngest stand at the foot, whichever row comes first', () => {
  const named = words(draw(pyramid)).filter((each) => groups.includes(each));
  expect([named[0], named.at(-1)]).toEqual(['95-99', '0-4']);
  const down = dataSet('d', { age: null, h: '', f: '' }, [
    ['65 et plus', 1, 2],
    ['20-64', 3, 4],
    ['0-19', 3, 4],
  ]);
  const told = words(draw(figure('pyramid', down, given)));
  expect(told.indexOf('65 et plus')).toBeLessThan(told.indexOf('0-19'));
});

test('names that end in a number are no ages, and keep their order', () => {
  const zones = dataSet('d', { age: null, h: '', f: '' }, [
    ['Zone 1', 1, 2],
    ['Zone 2', 3, 4],
    ['Zone 3', 3, 4],
  ]);
  const told = words(draw(figure('pyramid', zones, given)));
  expect(told.indexOf('Zone 1')).toBeLessThan(told.indexOf('Zone 3'));
});

test('both sides have one scale, away from the middle', () => {
  const [left, right] = ['#123a66', '#e0a645'].map((color) => rectangles(pyramid, color));
  const last = [left!.at(-1)!, right!.at(-1)!];
  expect(last[0]!.width / last[1]!.width).toBeCloseTo(1900 / 1850, 3);
  expect(new Set(left!.map((bar) => (bar.left + bar.width).toFixed(2))).size).toBe(1);
  expect(new Set(right!.map((bar) => bar.left.toFixed(2))).size).toBe(1);
});

test('ages of single years are named at multiples, on bars that touch', () => {
  const single = dataSet(
    'd',
    { age: '', h: '', f: '' },
    Array.from({ length: 101 }, (_, i) => [i, 400 - 3 * i, 400 - 2 * i]),
  );
  const spec = figure('pyramid', single, given);
  expect(faults(spec)).toEqual([]);
  expect(chartHeight(spec, 300, theme)).toBeLessThan(300);
  const named = tidyWords(spec, { width: 300, height: null });
  expect(named).toEqual(expect.arrayContaining(['0', '5', '50', '95', '100']));
  expect(named).not.toContain('51');
});

test.each([
  [1, [100, 99], [5, 0]],
  [2, [100, 98], [10, 0]],
  [3, [100, 95], [25, 0]],
  [5, [100, 95], [25, 0]],
  [6, [100, 90], [50, 0]],
  [11, [100, 80], [0]],
  [21, [100, 50], [0]],
  [51, [51, 0], [0]],
])('where one of %i has room, single years are named at round numbers, groups of years from the foot', (step, first, last) => {
  const named = (ages: readonly number[]) => {
    const plan = { names: { names: ages.map(String) }, thinned: true } as unknown as PyramidPlan;
    return ages.filter((_, row) => isNamed(plan, row, step));
  };
  expect(named(Array.from({ length: 101 }, (_, i) => 100 - i)).slice(0, 2)).toEqual(first);
  expect(named(Array.from({ length: 20 }, (_, i) => 95 - 5 * i)).slice(-last.length)).toEqual(last);
  expect(isNamed({ thinned: false } as PyramidPlan, 1, step)).toBe(true);
});

test('the values of few rows stand beside their bars, with as many decimals each', () => {
  expect(words(draw(opinions)).slice(-5)).toEqual([
    ...['38,0\u00a0%', '62,0\u00a0%', 'Médecine', '12,5\u00a0%', 'n.\u00a0d.'],
  ]);
});

test('a description tells the extremes of each side', () => {
  expect(told(pyramid)).toBe(
    'Pyramide. Champ h (milliers), Champ f (milliers), par champ age (20). ' +
      'Champ h : maximum 0-4 1900 ; minimum 95-99 190. Champ f : maximum 0-4 1850 ; minimum 95-99 330.',
  );
});

test('the names of the sides stay within the frame, beside names of rows at the left', () => {
  for (let across = 100; across <= 160; across += 5) {
    const drawing = drawChart(opinions, { width: across, height: null }, theme);
    const heads = texts(drawing).filter(({ font }) => font.weight === theme.boldWeight);
    expect(heads.length).toBeGreaterThan(1);
    const ends = heads.map(({ text, x, font }) => x + theme.measure(text, font));
    expect(Math.max(...ends)).toBeLessThanOrEqual(across);
  }
});

test('a pyramid has two sides, of numbers without a sign', () => {
  expect(faults(figure('pyramid', people, { ...given, series: ['h'] }))).toEqual([
    `${FIGURE} chart-series-pair {"kind":"pyramid","count":1,"most":2}`,
  ]);
  const signed = dataSet('d', { age: null, h: '', f: '' }, [['0-4', -3, 4]]);
  expect(faults(figure('pyramid', signed, given))).toEqual([
    `${row('d', 0)} chart-value-negative {"field":"h","value":-3,"as":"sides"}`,
  ]);
  const sixty = dataSet(
    'd',
    { age: null, h: '', f: '' },
    Array.from({ length: 60 }, (_, i) => ['abc'.repeat(i + 1), 1, 2]),
  );
  expect(faults(figure('pyramid', sixty, given))).toEqual([
    `${FIGURE} chart-too-many {"kind":"pyramid","what":"rows","count":60,"most":50,"instead":"together"}`,
  ]);
});

test('no label of a pyramid touches another or leaves the frame', RANDOM, () => {
  const some = fc.oneof(positive, fc.constantFrom(0, null));
  fc.assert(
    fc.property(tables(some, { rows: 20, series: [2, 2] }), width, height, (rows, wide, high) => {
      const spec = figure('pyramid', dataSet('d', { age: null, h: 'M€', f: 'M€' }, rows), given);
      tidyWords(spec, { width: wide, height: high });
    }),
    { numRuns: runs(13, 800) },
  );
});
