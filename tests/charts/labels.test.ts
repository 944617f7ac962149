import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import type { ChartSpec } from '../../src/content/booklet.ts';
import { dataSet, figure, misplaced, theme, words } from './helpers.ts';

const name = fc
  .array(fc.stringMatching(/^[A-Za-zé]{1,11}$/), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '));
const width = fc.integer({ min: 240, max: 420 });
const height = fc.constantFrom(null, 20, 90, 200, 320);
const positive = fc.oneof(
  fc.double({ min: 0.001, max: 1e7, noNaN: true }).map((value) => Number(value.toPrecision(4))),
  fc.integer({ min: 1, max: 20 }),
);

function expectTidy(spec: ChartSpec, size: { width: number; height: number | null }): string[] {
  const drawing = drawChart(spec, size, theme);
  expect(misplaced(drawing)).toEqual([]);
  return words(drawing);
}

test('bars: no label touches another or leaves the frame', () => {
  const value = fc.oneof(
    positive,
    positive.map((size) => -size),
    fc.constant(null),
  );
  const rows = fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(rows, width, height, (data, wide, high) => {
      const spec = figure('bars', dataSet('d', { n: null, v: 'M€' }, data), { label: 'n', value: 'v' });
      expectTidy(spec, { width: wide, height: high });
    }),
    { numRuns: 60 },
  );
});

test('doughnut: no label touches another or leaves the frame, with groups and without', () => {
  const group = fc.constantFrom('usage', 'production', 'fin de vie');
  const rows = fc.array(fc.tuple(name, group, positive), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.boolean(), width, height, (data, grouped, wide, high) => {
      const roles = { label: 'n', value: 'v', ...(grouped && { group: 'g' }) };
      const spec = figure('doughnut', dataSet('d', { n: null, g: null, v: 't' }, data), roles);
      expectTidy(spec, { width: wide, height: high });
    }),
    { numRuns: 60 },
  );
});

test('areas: no name touches another or leaves the frame, and all are there', () => {
  const years = fc.uniqueArray(fc.integer({ min: 1750, max: 2030 }), { minLength: 2, maxLength: 12 });
  const table = fc
    .tuple(years, fc.integer({ min: 1, max: 8 }))
    .chain(([all, count]) =>
      fc.tuple(
        ...all.map((year) =>
          fc.array(positive, { minLength: count, maxLength: count }).map((row) => [year, ...row]),
        ),
      ),
    );
  fc.assert(
    fc.property(table, width, height, (rows, wide, high) => {
      const series = rows[0]!.slice(1).map((_, i) => `s${i}`);
      const fields = Object.fromEntries([['x', ''], ...series.map((key) => [key, 'TWh'])]);
      const spec = figure('areas', dataSet('d', fields, rows), { x: 'x', series });
      const all = expectTidy(spec, { width: wide, height: high });
      for (const key of series) expect(all).toContain(`Champ ${key}`);
    }),
    { numRuns: 60 },
  );
});

test('multiples: no value touches a title, a year or another value', () => {
  const point = fc.tuple(fc.integer({ min: 1750, max: 2030 }), positive);
  const points = fc.uniqueArray(point, { minLength: 1, maxLength: 12, selector: ([year]) => year });
  fc.assert(
    fc.property(
      fc.array(points, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      (all, columns) => {
        const sets = all.map((rows, i) => dataSet(`d${i}`, { x: '', y: 'millions' }, rows));
        expectTidy(figure('multiples', sets, {}, { columns }), { width: 300, height: null });
      },
    ),
    { numRuns: 40 },
  );
});
