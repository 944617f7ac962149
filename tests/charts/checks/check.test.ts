import { expect, test } from 'vitest';
import { checkNamed } from '../../../src/charts/checks/values.ts';
import type { Keys } from '../../../src/charts/keys.ts';
import { type ChartKind, kinds } from '../../../src/charts/kinds/index.ts';
import type { ChartJsOption } from '../../../src/charts/spec.ts';
import { Report } from '../../../src/faults/fault.ts';
import { dataSet, FIGURE, faults, figure } from '../helpers.ts';

const shares = dataSet('parts', { nom: null, part: '%' }, [
  ['a', 40],
  ['b', 45],
]);
const roles = { label: 'nom', value: 'part' };

test('data without rows have that fault alone', () => {
  expect(faults(figure('pie', { ...shares, rows: [] }, roles))).toEqual([
    `${FIGURE} chart-no-rows {"data":"parts","needed":1}`,
  ]);
});

const NAMED = Object.entries(kinds).flatMap(([kind, { keys }]) =>
  ['label', 'x', 'row'].flatMap((key) => (key in keys ? [[kind as ChartKind, key] as const] : [])),
);

test.each(NAMED)('a row of %s without a name under %s is told where the kind asks for it', (kind, key) => {
  const data = dataSet('d', { nom: null, part: '%' }, [
    ['a', 40],
    [' ', 45],
    [null, 15],
  ]);
  const report = new Report();
  checkNamed(figure(kind, data, { [key]: 'nom' }), kinds[kind].keys, report);
  const lines = report.faults.map(({ code, source }) => `${code} ${source!.line}`);
  const isAsked = (kinds[kind].keys as Keys)[key]!.absent === null;
  expect(lines).toEqual(isAsked ? ['chart-name-empty 11', 'chart-name-empty 12'] : []);
});

test.each([
  ['bars', { label: 'nom', value: 'part' }, ['12']],
  ['lollipop', { label: 'nom', value: 'part' }, ['12']],
  ['dotplot', { label: 'nom', value: 'part' }, ['12']],
  ['heatmap', { label: 'nom', series: ['part'] }, ['12']],
  ['doughnut', { label: 'nom', value: 'part' }, ['12']],
  ['doughnut', { label: 'nom', value: 'part', group: 'groupe' }, []],
  ['units', { label: 'nom', row: 'groupe' }, []],
] as const)('two rows of %s of one name are told where nothing else tells them apart: %o', (kind, given, lines) => {
  const fields = { nom: null, part: '%', groupe: null };
  const data = dataSet('d', fields, [
    ['a', 40, 'x'],
    ['b', 45, 'x'],
    ['a', 15, 'y'],
  ]);
  const told = faults(figure(kind, data, given)).filter((fault) => fault.includes('chart-name-twice'));
  expect(told.map((fault) => fault.split(':')[1])).toEqual(lines);
});

test('tells what would mislead only of data that can be drawn', () => {
  const data = dataSet('parts', { nom: null, part: '%' }, [
    ['a', 40],
    ['b', -1],
  ]);
  expect(faults(figure('pie', data, roles)).map((fault) => fault.split(' ')[1])).toEqual([
    'chart-value-negative',
  ]);
});

const PLACE = 'content/chapters/un.yaml:9:7';

/** The faults of bars with one option. */
function withOption(path: string, value: ChartJsOption['value']): string[] {
  const source = { file: 'content/chapters/un.yaml', line: 9, column: 7 };
  return faults({ ...figure('bars', shares, roles), chartJs: [{ path: path.split('.'), value, source }] });
}

test('accepts options of Chart.js, with a default or without', () => {
  expect(withOption('elements.bar.borderRadius', 3)).toEqual([]);
  expect(withOption('datasets.bar.maxBarThickness', 3)).toEqual([]);
});

test('refuses an unknown option, and gives the nearest name', () => {
  expect(withOption('elements.bar.borderRadus', 3)).toEqual([
    `${PLACE} chart-option-unknown {"option":"elements.bar.borderRadus","near":"borderRadius"}`,
  ]);
});

test.each<[string, ChartJsOption['value'], string]>([
  ['animation.duration', 3, 'screen'],
  ['indexAxis', 'y', 'direction'],
  ['plugins.title.text', 'Été', 'title'],
  ['plugins.legend.position', 'top', 'names'],
  ['scales.x.stacked', true, 'stack'],
  ['scales.x.min', 10, 'axis'],
  ['scales.x.ticks.stepSize', 10, 'steps'],
  ['layout.padding', 10, 'place'],
  ['aspectRatio', 2, 'height'],
  ['locale', 'fr', 'language'],
])('refuses the option %s, and says what stands in its place', (option, value, instead) => {
  expect(withOption(option, value)).toEqual([
    `${PLACE} chart-option-elsewhere {"option":"${option}","instead":"${instead}"}`,
  ]);
});
