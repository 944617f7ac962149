import { expect, test } from 'vitest';
import { checkDrawing, drawChart, loadKinds } from '../../src/charts/index.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import type { DataField } from '../../src/data/data-set.ts';
import { Report } from '../../src/faults/fault.ts';
import { theme, words } from './helpers.ts';
import { usual } from './usual.ts';

/** Labels of 10 points on the text of an A6 page, as in large print, points. */
const narrow = { ...theme, size: 10, smallSize: 8.75 };
const SIZE = { width: 155, height: null };

/** The contents that a chart may lack where its data leave no room, and says so. */
const TOLD = ['chart-names-left-out', 'chart-points-covered'];

await loadKinds(Object.values(usual).map((make) => make(1)));

test.each(Object.entries(usual))('in large print on small paper, labels of %s stand apart', (_, make) => {
  expect(faultsOf(make(1))).toEqual([]);
});

const AXES = ['lines', 'scatter', 'bubble', 'bars', 'lollipop', 'dotplot', 'strip', 'boxplot', 'waterfall'];

test.each(AXES)('in large print on small paper, the long name of a quantity breaks over %s', (name) => {
  expect(faultsOf(longNamed(usual[name]!(1)))).toEqual([]);
});

test('on a narrow pyramid, names of sides stay whole below the unit', () => {
  const drawing = drawChart(usual.pyramid!(1), SIZE, narrow);
  const heads = (usual.pyramid!(1) as unknown as { series: DataField[] }).series.map(({ label }) => label);
  expect(words(drawing)).toEqual(expect.arrayContaining(heads));
});

test.each([120, 155, 200, 300])('nine small charts at %d points name years that do not touch', (width) => {
  const spec = { ...usual['nine multiples']!(1), columns: 3 };
  const report = new Report();
  checkDrawing(drawChart(spec, { width, height: null }, narrow), spec, narrow, report);
  expect(report.faults.map(({ code }) => code)).toEqual([]);
});

/** A chart whose fields of numbers have names longer than it is wide. */
function longNamed(spec: ChartSpec): ChartSpec {
  const label = 'Nombre de battements du cœur par minute, au repos et au réveil';
  const long = (each: unknown) => {
    const { unit } = (each ?? {}) as Partial<DataField>;
    return typeof unit === 'string' ? { ...(each as DataField), label } : each;
  };
  const entries = Object.entries(spec).map(([key, each]) => [
    key,
    Array.isArray(each) ? each.map(long) : long(each),
  ]);
  return Object.fromEntries(entries) as ChartSpec;
}

function faultsOf(spec: ChartSpec): string[] {
  const report = new Report();
  checkDrawing(drawChart(spec, SIZE, narrow), spec, narrow, report);
  return report.faults
    .filter(({ code }) => !TOLD.includes(code))
    .map(({ code, details }) => `${code} ${JSON.stringify(details)}`);
}
