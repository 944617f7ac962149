import { expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/index.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { dataSet, dump, figure, theme } from '../helpers.ts';
import { draw } from './drawing.ts';

/** Rows with what is rare: an unknown value, one below zero, a long name, values far apart. */
const rare = dataSet('rare', { nom: null, a: 'M€', b: 'M€', c: 'M€' }, [
  ['Terminaux et équipements des particuliers', 12, 3400, -8],
  ['Réseaux', 140, null, 95],
  ['Centres', 37, 820, 41],
]);
const YEARS = [1850, 1900, 1950, 1975, 2000, 2020];
const years = dataSet(
  'ans',
  { annee: '', a: 'Gt', b: 'Gt', c: 'Gt' },
  YEARS.map((year, i) => [year, 3 ** i, 40 - i, i % 3 === 1 ? null : 38 + 2 * i]),
);
const far = dataSet('loin', { km: 'km', v: '%' }, [
  [0.2, 71],
  [12, 74.5],
  [48, 73],
]);
const towns = dataSet(
  'villes',
  { nom: null, x: 'ans', y: '$', m: 'M', region: null },
  Array.from({ length: 12 }, (_, i) => [
    `Ville ${i}`,
    50 + ((i * 7) % 5),
    10 ** (2 + (i % 4)),
    1 + i,
    `r${i % 3}`,
  ]),
);
const abc = { label: 'nom', series: ['a', 'b', 'c'] };

test.each<[string, ChartSpec, number?]>([
  ['bars with unknown values and some below zero', figure('bars', rare, abc)],
  ['stacked bars', figure('bars', rare, { ...abc, stack: 'values' })],
  ['upright bars', figure('bars', rare, { ...abc, direction: 'upright' })],
  ['a logarithmic axis of lines', figure('lines', years, { x: 'annee', series: ['a'], axis: { log: true } })],
  [
    'lines with gaps and names that are near',
    figure('lines', years, { x: 'annee', series: ['a', 'b', 'c'] }),
  ],
  ['lines over numbers, on a broken axis', figure('lines', far, { x: 'km', series: ['v'] })],
  ['lines over names', figure('lines', rare, { x: 'nom', series: ['a', 'c'] })],
  [
    'areas of shares',
    figure('areas', years, { x: 'annee', series: ['a', 'b'], stack: 'shares', from: 1950 }),
  ],
  ['a heat map whose names take two lines', figure('heatmap', rare, abc), 135],
  ['a heat map whose values have no room', figure('heatmap', rare, abc), 90],
  [
    'bubbles whose names are crowded',
    figure('bubble', towns, {
      ...{ x: 'x', y: 'y', size: 'm', label: 'nom', color: 'region', axis: { log: true } },
    }),
  ],
  ['dumbbells', figure('dumbbell', rare, { label: 'nom', series: ['a', 'c'], highlight: ['Centres'] })],
])('the drawing of %s has the marks of its snapshot', (_, spec, width = 300) => {
  expect(dump(draw(spec, width))).toMatchSnapshot();
});

test('stacked bars of colours that are alike have the marks of their snapshot', () => {
  const alike = { ...theme, palette: ['#606060', '#626262', '#646464'] };
  const spec = figure('bars', rare, { ...abc, stack: 'shares' });
  expect(dump(drawChart(spec, { width: 300, height: null }, alike))).toMatchSnapshot();
});
