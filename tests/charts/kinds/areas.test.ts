import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, misplaced, row, told, words } from '../helpers.ts';
import { draw, height, positive, testDrawing, tidyWords, width } from './drawing.ts';

const materials = dataSet('matieres', { annee: '', bois: 'Gt', fer: 'Gt', sable: 'Gt' }, [
  [1900, 5, 1, 0.5],
  [2009, 20, 13, 28],
  [1950, 8, 3, 3],
]);
const roles = { x: 'annee', series: ['bois', 'fer', 'sable'] };
const spec = figure('areas', materials, roles);

describe('areas', () => testDrawing(spec));

test('`from` leaves earlier years out', () => {
  const from = draw(figure('areas', materials, { ...roles, from: 1950 }));
  expect(words(from)).toContain('1960');
  expect(words(from)).not.toContain('1900');
});

test('areas of shares fill the plot', () => {
  const drawing = draw(figure('areas', materials, { ...roles, stack: 'shares' }));
  expect(words(drawing)).toEqual(expect.arrayContaining(['0\u00a0%', '100\u00a0%', 'Champ sable']));
  expect(misplaced(drawing)).toEqual([]);
});

test('a description tells the ends of each series', () => {
  expect(told(figure('areas', materials, { ...roles, series: ['bois'], from: 1950 }))).toBe(
    'Aires empilées. Champ bois (Gt) : de 8 (1950) à 20 (2009).',
  );
});

test('refuses different units, a year twice, and fewer than two years after `from`', () => {
  const data = dataSet('d', { annee: '', a: 'Gt', b: 'TWh' }, [
    [1900, 1, 2],
    [1950, 1, 2],
  ]);
  expect(faults(figure('areas', data, { x: 'annee', series: ['a', 'b'], from: 1950 }))).toEqual([
    `${FIGURE} chart-no-rows {"data":"d","needed":2}`,
    `${FIGURE} chart-units-differ {"kind":"areas","units":["Gt","TWh"],"instead":"same"}`,
  ]);
  const twice = dataSet('d', { annee: '', a: 'Gt' }, [
    [1900, 1],
    [1900, 2],
  ]);
  expect(faults(figure('areas', twice, { x: 'annee', series: ['a'] }))).toEqual([
    `${row('d', 1)} chart-place-repeated {"field":"annee","found":1900,"what":"number"}`,
  ]);
});

test('refuses shares of nothing', () => {
  const data = dataSet('d', { an: '', a: 't', b: 't' }, [
    [2000, 1, 2],
    [2001, 0, 0],
  ]);
  const shares = figure('areas', data, { x: 'an', series: ['a', 'b'], stack: 'shares' });
  expect(faults(shares)).toEqual([`${row('d', 1)} chart-sum-zero {"field":"a, b"}`]);
});

test('no name touches another or leaves the frame, and all are there', RANDOM, () => {
  const years = fc.uniqueArray(fc.integer({ min: 1750, max: 2030 }), { minLength: 2, maxLength: 12 });
  const table = fc
    .tuple(years, fc.integer({ min: 1, max: 8 }))
    .chain(([all, count]) =>
      fc.tuple(
        ...all.map((year) =>
          fc.array(positive, { minLength: count, maxLength: count }).map((values) => [year, ...values]),
        ),
      ),
    );
  fc.assert(
    fc.property(table, width, height, (rows, wide, high) => {
      const series = rows[0]!.slice(1).map((_, i) => `s${i}`);
      const fields = Object.fromEntries([['x', ''], ...series.map((key) => [key, 'TWh'])]);
      const areas = figure('areas', dataSet('d', fields, rows), { x: 'x', series });
      const all = tidyWords(areas, { width: wide, height: high });
      for (const key of series) expect(all).toContain(`Champ ${key}`);
    }),
    { numRuns: runs(7, 120) },
  );
});
