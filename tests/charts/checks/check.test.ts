import { expect, test } from 'vitest';
import { checkChart } from '../../../src/charts/checks/check.ts';
import type { ChartJsOption, ChartSpec } from '../../../src/charts/spec.ts';
import type { Entry } from '../../../src/faults/catalogue/entry.ts';
import { catalogue } from '../../../src/faults/catalogue/index.ts';
import { Report } from '../../../src/faults/fault.ts';
import { formatSource } from '../../../src/faults/source.ts';
import { dataSet, figure } from '../helpers.ts';

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
  expect(faults(figure('doughnut', shares(['a', 40], ['b', 61]), roles))).toEqual([]);
});

test('bars need one value or several series', () => {
  expect(faults(figure('bars', shares(['a', 1]), { label: 'nom' }))).toEqual([
    `${FIGURE} chart-value-or-series {"fields":["nom","part"]}`,
  ]);
  expect(faults(figure('bars', shares(['a', 1]), { ...roles, series: ['part'] }))).toEqual([
    `${FIGURE} chart-value-or-series {"fields":["nom","part"]}`,
  ]);
});

test('data without rows are told', () => {
  expect(faults(figure('bars', shares(), roles))).toEqual([
    `${FIGURE} chart-no-rows {"data":"parts","needed":1}`,
  ]);
});

test('a part that is not known is told at its row', () => {
  expect(faults(figure('doughnut', shares(['a', null], ['b', 1]), roles))).toEqual([
    `${ROW} chart-value-unknown {"field":"part"}`,
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
    `${FIGURE} chart-too-many {"kind":"doughnut","what":"slices","count":9,"most":8,"instead":"bars"}`,
  ]);
});

test('areas: units, repeated years, and what is left after from', () => {
  const data = dataSet('parts', { annee: '', a: 'Gt', b: 'TWh' }, [
    [1900, 1, 2],
    [1950, 1, 2],
  ]);
  const spec = figure('areas', data, { x: 'annee', series: ['a', 'b'], from: 1950 });
  expect(faults(spec)).toEqual([
    `${FIGURE} chart-no-rows {"data":"parts","needed":2}`,
    `${FIGURE} chart-units-differ {"kind":"areas","units":["Gt","TWh"],"instead":"same"}`,
  ]);
  const twice = dataSet('parts', { annee: '', a: 'Gt' }, [
    [1900, 1],
    [1900, 2],
  ]);
  expect(faults(figure('areas', twice, { x: 'annee', series: ['a'] }))).toEqual([
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
    `${FIGURE} chart-too-many {"kind":"units","what":"families","count":9,"most":8,"instead":"together"}`,
  ]);
});

const pairs = (...rows: (readonly [string, number | null, number | null])[]) =>
  dataSet('parts', { nom: null, avant: '%', apres: '%' }, rows);
const before = { label: 'nom', series: ['avant', 'apres'] };

test('parts that are no whole', () => {
  expect(faults(figure('pie', shares(['a', 40], ['b', 45]), roles))).toEqual([
    `${FIGURE} chart-parts-not-whole {"field":"part","sum":85,"whole":100}`,
  ]);
});

test('bars that do not start at zero, and values beyond the axis', () => {
  expect(faults(figure('bars', shares(['a', 40], ['b', 45]), { ...roles, axis: { from: 30 } }))).toEqual([
    `${FIGURE} chart-not-from-zero {"from":30}`,
  ]);
  expect(faults(figure('bars', shares(['a', 40], ['b', 45]), { ...roles, axis: { to: 42 } }))).toEqual([
    'content/data/parts.yaml:11:5 chart-axis-beyond {"field":"part","value":45,"from":null,"to":42}',
  ]);
  expect(faults(figure('bars', shares(['a', 40]), { ...roles, axis: { from: 50, to: 30 } }))).toEqual([
    `${FIGURE} chart-axis-empty {"from":50,"to":30}`,
    `${FIGURE} chart-not-from-zero {"from":50}`,
  ]);
});

test('lines of unlike units, of nothing, or below zero on a logarithmic axis', () => {
  const data = dataSet('parts', { annee: '', a: 'Gt', b: 'TWh', c: 'Gt' }, [
    [1900, 1, 2, null],
    [1950, 0, 2, null],
  ]);
  expect(faults(figure('lines', data, { x: 'annee', series: ['a', 'b'] }))).toEqual([
    `${FIGURE} chart-units-differ {"kind":"lines","units":["Gt","TWh"],"instead":"multiples"}`,
  ]);
  expect(faults(figure('lines', data, { x: 'annee', series: ['a', 'c'] }))).toEqual([
    `${FIGURE} chart-series-empty {"field":"c"}`,
  ]);
  expect(faults(figure('lines', data, { x: 'annee', series: ['a'], axis: { log: true } }))).toEqual([
    'content/data/parts.yaml:11:5 chart-axis-log {"field":"a","value":0}',
  ]);
});

test('a slope of other than two fields', () => {
  expect(faults(figure('slope', pairs(['a', 1, 2]), before))).toEqual([]);
  expect(faults(figure('slope', pairs(['a', 1, 2]), { ...before, series: ['avant'] }))).toEqual([
    `${FIGURE} chart-series-pair {"kind":"slope","count":1,"most":2}`,
  ]);
});

test('more bars than a page holds, but years stand upright', () => {
  const years = (unit: string | null) =>
    dataSet(
      'parts',
      { an: unit, v: 't' },
      Array.from({ length: 200 }, (_, i) => [unit === null ? `a${i}` : 1800 + i, i]),
    );
  const given = { label: 'an', value: 'v', direction: 'upright' };
  expect(faults(figure('bars', years(''), given))).toEqual([]);
  expect(faults(figure('bars', years(null), given))).toEqual([
    `${FIGURE} chart-too-many {"kind":"bars","what":"bars","count":200,"most":60,"instead":"largest"}`,
  ]);
});

test('points without their two values are told', () => {
  const data = dataSet('parts', { x: 'a', y: 'b' }, [
    [1, 2],
    [null, 2],
  ]);
  expect(faults(figure('scatter', data, { x: 'x', y: 'y' }))).toEqual([
    'content/data/parts.yaml:11:5 chart-points-unknown {"count":1}',
  ]);
});

test('options of Chart.js that it does not know, or that a figure says otherwise, are told', () => {
  const at = { file: 'content/chapters/un.yaml', line: 9, column: 7 };
  const option = (path: string, value: ChartJsOption['value']) => ({
    path: path.split('.'),
    value,
    source: at,
  });
  const withOptions = (...chartJs: ChartJsOption[]) =>
    faults({ ...figure('bars', shares(['a', 40], ['b', 45]), roles), chartJs });
  expect(withOptions(option('elements.bar.borderRadius', 3))).toEqual([]);
  expect(withOptions(option('elements.bar.borderRadus', 3))).toEqual([
    'content/chapters/un.yaml:9:7 chart-option-unknown {"option":"elements.bar.borderRadus","near":"borderRadius"}',
  ]);
  const elsewhere = (path: string, instead: string) => [
    `content/chapters/un.yaml:9:7 chart-option-elsewhere {"option":"${path}","instead":"${instead}"}`,
  ];
  expect(withOptions(option('animation.duration', 3))).toEqual(elsewhere('animation.duration', 'screen'));
  expect(withOptions(option('indexAxis', 'y'))).toEqual(elsewhere('indexAxis', 'direction'));
  expect(withOptions(option('plugins.title.text', 'Été'))).toEqual(elsewhere('plugins.title.text', 'title'));
  expect(withOptions(option('plugins.legend.position', 'top'))).toEqual(
    elsewhere('plugins.legend.position', 'names'),
  );
  expect(withOptions(option('scales.x.stacked', true))).toEqual(elsewhere('scales.x.stacked', 'stack'));
  expect(withOptions(option('scales.x.min', 10))).toEqual(elsewhere('scales.x.min', 'axis'));
  expect(withOptions(option('elements.bar.backgroundColor', 'tomatoe'))[0]).toMatch(
    /chart-option-refused .*"elements.bar.backgroundColor".*tomatoe/,
  );
});

test('a line over bars needs upright ones of its unit', () => {
  const data = dataSet('parts', { nom: null, a: 't', b: 't', c: 'km' }, [['un', 1, 2, 3]]);
  const given = { label: 'nom', value: 'a', line: 'b' };
  expect(faults(figure('bars', data, { ...given, direction: 'upright' }))).toEqual([]);
  expect(faults(figure('bars', data, given))).toEqual([`${FIGURE} chart-line-upright {"line":"b"}`]);
  expect(faults(figure('bars', data, { ...given, line: 'c', direction: 'upright' }))).toEqual([
    `${FIGURE} chart-units-differ {"kind":"bars","units":["t","km"],"instead":"same"}`,
  ]);
});

test('shares of nothing are told in areas too', () => {
  const data = dataSet('parts', { an: '', a: 't', b: 't' }, [
    [2000, 1, 2],
    [2001, 0, 0],
  ]);
  const spec = figure('areas', data, { x: 'an', series: ['a', 'b'], stack: 'shares' });
  expect(faults(spec)).toEqual(['content/data/parts.yaml:11:5 chart-sum-zero {"field":"a, b"}']);
});
