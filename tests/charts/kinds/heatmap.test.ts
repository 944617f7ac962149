import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lightness } from '../../../src/charts/colors/vision.ts';
import { drawChart } from '../../../src/charts/index.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, misplaced, theme, told, words } from '../helpers.ts';
import { draw, height, signed, tables, testDrawing, tidyWords, width } from './drawing.ts';

const rain = dataSet('pluie', { ville: null, hiver: 'mm', ete: 'mm' }, [
  ['Lyon', 160, 210],
  ['Nice', 250, null],
  ['Oran', -3, 4],
]);
const spec = figure('heatmap', rain, { label: 'ville', series: ['hiver', 'ete'] });

describe('a heatmap', () => testDrawing(spec));

test('writes values in cells that hold them, else a key with the ends', () => {
  expect(words(draw(spec))).toContain('250');
  const series = Array.from({ length: 12 }, (_, i) => `m${i}`);
  const fields = Object.fromEntries([['n', null], ...series.map((key) => [key, 'mm'])]);
  const wide = dataSet('d', fields, [['Lyon', ...series.map((_, i) => 10_000 + i)]]);
  const all = words(draw(figure('heatmap', wide, { label: 'n', series })));
  expect(all.slice(-2)).toEqual(['10\u202f000', '10\u202f011']);
  expect(all).not.toContain('10\u202f005');
});

test('the key stays within the drawing where cells are narrow', () => {
  const names = ['un nom de ligne', 'un autre nom'];
  const series = ['a', 'b', 'c', 'd'];
  const fields = Object.fromEntries([['n', null], ...series.map((key) => [key, 'mm'])]);
  const data = dataSet(
    'd',
    fields,
    names.map((each, i) => [each, ...series.map((_, j) => 12_345.6 + 9 * i + j)]),
  );
  const drawing = drawChart(
    figure('heatmap', data, { label: 'n', series }),
    { width: 110, height: null },
    theme,
  );
  expect(misplaced(drawing)).toEqual([]);
  expect(words(drawing).slice(-2)).toEqual(['12\u202f345,6', '12\u202f357,6']);
});

test('names of rows keep their words where a wider column holds them', () => {
  const cities = dataSet('d', { n: null, a: 'mm' }, [
    ['Strasbourg', 1],
    ['Lyon', 2],
  ]);
  // A word of ten letters is wider than three tenths of it.
  const size = { width: 110, height: null };
  const drawing = drawChart(figure('heatmap', cities, { label: 'n', series: ['a'] }), size, theme);
  expect(words(drawing)).toContain('Strasbourg');
});

test('cells are the darker the larger their value, and hatched below zero where it is not written', () => {
  const cells = draw(spec).marks.filter(
    (mark): mark is PathMark => mark.kind === 'path' && mark.fill !== null,
  );
  const [lyon, nice] = cells.map(({ fill }) => lightness(fill as string)) as [number, number];
  expect(nice).toBeLessThan(lyon);
  const hatched = (factor: number) => {
    const rows = [
      ['Lyon', 160 * factor, 210],
      ['Oran', -3 * factor, 4],
    ];
    const data = dataSet('d', { n: null, a: 'mm', b: 'mm' }, rows);
    const { marks } = draw(figure('heatmap', data, { label: 'n', series: ['a', 'b'] }), 90);
    return marks.filter((mark) => mark.kind === 'path' && mark.clip !== null).length;
  };
  expect(hatched(1)).toBe(0);
  // The cell, and its like in the key.
  expect(hatched(1.2345e6)).toBeGreaterThan(0);
});

test('a description tells all values', () => {
  expect(told(spec)).toBe(
    'Tableau coloré selon les valeurs. Champ hiver (mm), Champ ete (mm), par champ ville (3). ' +
      'Champ hiver : Lyon 160 ; Nice 250 ; Oran −3. Champ ete : Lyon 210 ; Nice non connu ; Oran 4.',
  );
});

test('refuses more rows and columns than a page holds', () => {
  const series = Array.from({ length: 32 }, (_, i) => `m${i}`);
  const fields = Object.fromEntries([['n', null], ...series.map((key) => [key, 'mm'])]);
  const rows = Array.from({ length: 51 }, (_, i) => [`n${i}`, ...series.map(() => i)]);
  expect(faults(figure('heatmap', dataSet('d', fields, rows), { label: 'n', series }))).toEqual([
    `${FIGURE} chart-too-many {"kind":"heatmap","what":"rows","count":51,"most":50,"instead":"together"}`,
    `${FIGURE} chart-too-many {"kind":"heatmap","what":"columns","count":32,"most":31,"instead":"together"}`,
  ]);
});

test('no label touches another or leaves the frame', RANDOM, () => {
  fc.assert(
    fc.property(tables(signed, { rows: 14, series: [2, 6] }), width, height, (rows, wide, high) => {
      const series = rows[0]!.slice(1).map((_, i) => `s${i}`);
      const fields = Object.fromEntries([['n', null], ...series.map((key) => [key, 'M€'])]);
      tidyWords(figure('heatmap', dataSet('d', fields, rows), { label: 'n', series }), {
        width: wide,
        height: high,
      });
    }),
    { numRuns: runs(20, 800) },
  );
});
