import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/index.ts';
import type { ChartKind } from '../../../src/charts/kinds/index.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { dataSet, figure, misplaced, theme, words } from '../helpers.ts';

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
        expectTidy(figure('multiples', sets, { columns }), { width: 300, height: null });
      },
    ),
    { numRuns: 40 },
  );
});

const long = fc
  .array(fc.stringMatching(/^[A-Za-zé]{1,11}$/), { minLength: 30, maxLength: 40 })
  .map((all) => all.join(' '));
const label = fc.oneof({ weight: 9, arbitrary: name }, { weight: 1, arbitrary: long });
const extreme = fc.constantFrom(1e14, -1e14, 3.3e-9, 1e-5, 0.1234567);
const signed = fc.oneof(
  positive,
  { weight: 1, arbitrary: extreme },
  positive.map((size) => -size),
  fc.constant(0),
  fc.constant(null),
);

/** Rows of a name and so many numbers. */
function tables(
  value: fc.Arbitrary<number | null>,
  { rows, series }: { rows: number; series: [number, number] },
) {
  return fc
    .integer({ min: series[0], max: series[1] })
    .chain((count) =>
      fc.array(fc.tuple(label, fc.array(value, { minLength: count, maxLength: count })), {
        minLength: 1,
        maxLength: rows,
      }),
    )
    .filter((all) => all[0]![1].every((_, i) => all.some(([, values]) => values[i] !== null)))
    .map((all) => all.map(([text, values]) => [text, ...values]));
}

function seriesFigure(
  kind: ChartKind,
  rows: readonly (readonly (string | number | null)[])[],
  options: Readonly<Record<string, string>> = {},
): ChartSpec {
  const series = rows[0]!.slice(1).map((_, i) => `s${i}`);
  const fields = Object.fromEntries([['n', null], ...series.map((key) => [key, 'M€'])]);
  return figure(kind, dataSet('d', fields, rows), { label: 'n', series, ...options });
}

test.each([
  ['lying, side by side', {}, signed],
  ['lying, stacked', { stack: 'values' }, signed],
  ['lying, shares', { stack: 'shares' }, positive],
  ['upright, side by side', { direction: 'upright' }, signed],
  ['upright, stacked', { direction: 'upright', stack: 'values' }, signed],
  ['upright, shares', { direction: 'upright', stack: 'shares' }, positive],
] as const)('bars of several series, %s: no label touches another or leaves the frame', (_, options, value) => {
  fc.assert(
    fc.property(tables(value, { rows: 14, series: [1, 5] }), width, height, (rows, wide, high) => {
      expectTidy(seriesFigure('bars', rows, options), { width: wide, height: high });
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['slope', 2],
  ['dumbbell', 4],
  ['heatmap', 6],
] as const)('%s: no label touches another or leaves the frame', (kind, most) => {
  fc.assert(
    fc.property(tables(signed, { rows: 14, series: [2, most] }), width, height, (rows, wide, high) => {
      expectTidy(seriesFigure(kind, rows), { width: wide, height: high });
    }),
    { numRuns: 400 },
  );
});

test('an axis that does not begin at zero begins below the least value, however few its numbers', () => {
  expectTidy(seriesFigure('dumbbell', [['a', 0.1234567, 0.09437]]), { width: 240, height: null });
});

test('lines: no label touches another or leaves the frame, over numbers, dates and names', () => {
  const along = fc.constantFrom('years', 'numbers', 'dates', 'names');
  const table = tables(signed, { rows: 30, series: [1, 8] });
  fc.assert(
    fc.property(table, along, width, height, (rows, x, wide, high) => {
      const at = (i: number, text: unknown) =>
        ({ years: 1950 + i, numbers: i * 0.37, dates: `20${10 + i}-0${1 + (i % 9)}`, names: String(text) })[
          x
        ];
      const series = rows[0]!.slice(1).map((_, i) => `s${i}`);
      const unit = { years: '', numbers: 'km', dates: null, names: null }[x];
      const fields = Object.fromEntries([['x', unit], ...series.map((key) => [key, 'M€'])]);
      const data = rows.map(([text, ...values], i) => [at(i, text), ...values]);
      const all = expectTidy(figure('lines', dataSet('d', fields, data), { x: 'x', series }), {
        width: wide,
        height: high,
      });
      if (series.length > 1) for (const key of series) expect(all.join(' ')).toContain(key);
    }),
    { numRuns: 100 },
  );
});

test.each(['scatter', 'bubble'] as const)('%s: no name touches another or leaves the frame', (kind) => {
  const row = fc.tuple(name, positive, positive, positive, fc.constantFrom('a', 'b', 'c'));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), width, height, (rows, wide, high) => {
      const data = dataSet('d', { n: null, x: 'ans', y: '$', s: 'M', f: null }, rows);
      const roles = { x: 'x', y: 'y', label: 'n', color: 'f', ...(kind === 'bubble' && { size: 's' }) };
      expectTidy(figure(kind, data, roles), { width: wide, height: high });
    }),
    { numRuns: 400 },
  );
});
