import { expect, test } from 'vitest';
import { checkDrawing, drawChart, loadKinds } from '../../src/charts/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { theme } from './helpers.ts';
import { usual } from './usual.ts';

/** Labels of 10 points on the text of an A6 page, as in large print, points. */
const narrow = { ...theme, size: 10, smallSize: 8.75 };
const SIZE = { width: 155, height: null };

/** The contents that a chart may lack where its data leave no room, and says so. */
const TOLD = ['chart-names-left-out', 'chart-points-covered'];

await loadKinds(Object.values(usual).map((make) => make(1)));

test.each(Object.entries(usual))('in large print on small paper, labels of %s stand apart', (_, make) => {
  const spec = make(1);
  const report = new Report();
  checkDrawing(drawChart(spec, SIZE, narrow), spec, narrow, report);
  const faults = report.faults.filter(({ code }) => !TOLD.includes(code));
  expect(faults.map(({ code, details }) => `${code} ${JSON.stringify(details)}`)).toEqual([]);
});
