import { expect, test } from 'vitest';
import { checkChart } from '../../src/charts/check.ts';
import type { ChartSpec } from '../../src/content/booklet.ts';
import type { Entry } from '../../src/faults/catalogue/entry.ts';
import { catalogue } from '../../src/faults/catalogue/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { formatSource } from '../../src/faults/source.ts';
import { dataSet, figure } from './helpers.ts';

/** Each fault as `place code details`. */
function faults(spec: ChartSpec): string[] {
  const report = new Report();
  checkChart(spec, report);
  for (const { code, details } of report.faults) {
    const { fr, en } = catalogue[code] as Entry<unknown>;
    for (const { wrong, instead } of [fr(details), en(details)]) {
      expect(`${wrong} ${instead ?? ''}`).not.toMatch(/undefined|\[object/);
    }
  }
  return report.faults.map(({ code, source, details }) =>
    [source && formatSource(source), code, JSON.stringify(details)].join(' '),
  );
}

const shares = (...rows: (readonly [string, number | string | null])[]) =>
  dataSet('parts', { nom: null, part: '%' }, rows);
const roles = { label: 'nom', value: 'part' };
const FIGURE = 'content/chapters/un.yaml:7:5';
const ROW = 'content/data/parts.yaml:10:5';

test('sound data raise nothing', () => {
  expect(faults(figure('bars', shares(['a', 1], ['b', -2], ['c', null]), roles))).toEqual([]);
  expect(faults(figure('doughnut', shares(['a', 1], ['b', 2]), roles))).toEqual([]);
});

test('a role without a field', () => {
  expect(faults(figure('bars', shares(['a', 1]), { label: 'nom' }))).toEqual([
    `${FIGURE} chart-role-missing {"kind":"bars","role":"value","fields":["nom","part"]}`,
  ]);
});

test('the number of data sets', () => {
  const data = shares(['a', 1]);
  expect(faults(figure('bars', [data, data], roles))).toEqual([
    `${FIGURE} chart-data-count {"kind":"bars","count":2}`,
  ]);
  expect(faults(figure('multiples', []))).toEqual([
    `${FIGURE} chart-data-count {"kind":"multiples","count":0}`,
  ]);
});

test('no rows, or too few fields', () => {
  expect(faults(figure('bars', shares(), roles))).toEqual([
    `${FIGURE} chart-no-rows {"data":"parts","needed":1}`,
  ]);
  expect(faults(figure('layers', dataSet('court', { nom: null }, [['a']])))).toEqual([
    `${FIGURE} chart-fields-missing {"kind":"layers","data":"court","needed":2}`,
  ]);
});

test('values that are no numbers, at their row', () => {
  expect(faults(figure('bars', shares(['a', 'douze']), roles))).toEqual([
    `${ROW} chart-value-not-number {"field":"part","value":"douze"}`,
  ]);
  expect(faults(figure('doughnut', shares(['a', null], ['b', 1]), roles))).toEqual([
    `${ROW} chart-value-not-number {"field":"part","value":null}`,
  ]);
});

test('a doughnut of negative parts, of nothing, or of too many', () => {
  expect(faults(figure('doughnut', shares(['a', -1], ['b', 2]), roles))).toEqual([
    `${ROW} chart-value-negative {"kind":"doughnut","field":"part","value":-1}`,
  ]);
  expect(faults(figure('doughnut', shares(['a', 0], ['b', 0]), roles))).toEqual([
    `${FIGURE} chart-sum-zero {"field":"part"}`,
  ]);
  const nine = shares(...Array.from({ length: 9 }, (_, i) => [`p${i}`, 1] as const));
  expect(faults(figure('doughnut', nine, roles))).toEqual([
    `${FIGURE} chart-too-many {"kind":"doughnut","what":"slices","count":9,"most":8}`,
  ]);
});

test('a highlight that no row bears', () => {
  expect(faults(figure('bars', shares(['Marketing', 1]), roles, { highlight: ['Marketting'] }))).toEqual([
    `${FIGURE} chart-highlight-unknown {"label":"Marketting","near":"Marketing"}`,
  ]);
});

test('areas: units, repeated years, and what is left after from', () => {
  const data = dataSet('parts', { annee: '', a: 'Gt', b: 'TWh' }, [
    [1900, 1, 2],
    [1950, 1, 2],
  ]);
  const spec = figure('areas', data, { x: 'annee', series: ['a', 'b'] }, { from: 1950 });
  expect(faults(spec)).toEqual([
    `${FIGURE} chart-no-rows {"data":"parts","needed":2}`,
    `${FIGURE} chart-units-differ {"units":["Gt","TWh"]}`,
  ]);
  const twice = dataSet('parts', { annee: '', a: 'Gt' }, [
    [1900, 1],
    [1900, 2],
  ]);
  expect(faults(figure('areas', twice, { x: 'annee', series: 'a' }))).toEqual([
    'content/data/parts.yaml:11:5 chart-year-repeated {"field":"annee","year":1900}',
  ]);
});

test('elements: symbols and numbers', () => {
  const data = dataSet('parts', { s: null, n: '' }, [
    ['Agg', 47],
    ['Au', 78],
    ['Pt', 78],
  ]);
  expect(faults(figure('periodic', data, { symbol: 's', number: 'n' }))).toEqual([
    `${ROW} chart-element-unknown {"symbol":"Agg","near":"Ag"}`,
    'content/data/parts.yaml:11:5 chart-element-number {"symbol":"Au","number":"78","right":79}',
  ]);
});

test('squares: symbols too long, families too many', () => {
  const rows = Array.from({ length: 9 }, (_, i) => ['x', 'r', `f${i}`]);
  const data = dataSet('parts', { s: null, r: null, f: null }, [['Argent', 'r', 'f0'], ...rows]);
  expect(faults(figure('units', data, { label: 's', row: 'r', color: 'f' }))).toEqual([
    `${ROW} chart-symbol-too-long {"symbol":"Argent","most":3}`,
    `${FIGURE} chart-too-many {"kind":"units","what":"families","count":9,"most":8}`,
  ]);
});
