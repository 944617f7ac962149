import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, row, told } from '../helpers.ts';
import { height, signed, tables, testDrawing, tidyWords, width } from './drawing.ts';

const shares = dataSet('parts', { nom: null, avant: '%', apres: '%', but: '%' }, [
  ['Filles', 38, 44, 50],
  ['Garçons', 62, 56, 50],
  ['Autres', 12, null, 20],
]);
const before = { label: 'nom', series: ['avant', 'apres'], highlight: ['Filles'] };
const slope = figure('slope', shares, before);
const dumbbell = figure('dumbbell', shares, { ...before, series: ['avant', 'apres', 'but'] });

describe('a slope chart', () => testDrawing(slope));
describe('a dumbbell chart', () => testDrawing(dumbbell));

test('a description tells each row, or the extremes of many', () => {
  expect(told(slope)).toBe(
    'Diagramme de pentes. Champ avant (%), par champ nom (3) de Champ avant à Champ apres. ' +
      'Filles de 38 % à 44 %. Garçons de 62 % à 56 %.',
  );
  const many = dataSet(
    'd',
    { nom: null, avant: '%', apres: '%' },
    Array.from({ length: 9 }, (_, i) => [`n${i}`, 10, 10 + ((i * 4) % 9)]),
  );
  expect(told(figure('dumbbell', many, before))).toBe(
    'Points reliés. Champ avant (%), par champ nom (9) de Champ avant à Champ apres. ' +
      'Plus forte hausse : n2 de 10 % à 18 %. Plus faible hausse ou plus forte baisse : n0 de 10 % à 10 %.',
  );
});

test('a slope compares two fields, a dumbbell two or more', () => {
  const given = (kind: 'slope' | 'dumbbell', ...series: string[]) =>
    faults(figure(kind, shares, { ...before, series }));
  expect(given('slope', 'avant', 'apres')).toEqual([]);
  expect(given('dumbbell', 'avant', 'apres', 'but')).toEqual([]);
  expect(given('slope', 'avant')).toEqual([
    `${FIGURE} chart-series-pair {"kind":"slope","count":1,"most":2}`,
  ]);
  expect(given('slope', 'avant', 'apres', 'but')).toEqual([
    `${FIGURE} chart-series-pair {"kind":"slope","count":3,"most":2}`,
  ]);
  expect(given('dumbbell', 'avant')).toEqual([
    `${FIGURE} chart-series-pair {"kind":"dumbbell","count":1,"most":null}`,
  ]);
});

test('the values of a dumbbell lie within its axis', () => {
  expect(faults(figure('dumbbell', shares, { ...before, axis: { from: 20 } }))).toEqual([
    `${row('parts', 2)} chart-axis-beyond {"field":"avant","value":12,"from":20,"to":null}`,
  ]);
});

test('an axis that does not begin at zero begins below the least value, however few its numbers', () => {
  const data = dataSet('d', { n: null, a: 'M€', b: 'M€' }, [['a', 0.1234567, 0.09437]]);
  tidyWords(figure('dumbbell', data, { label: 'n', series: ['a', 'b'] }), { width: 240, height: null });
});

test.each([
  ['slope', 2],
  ['dumbbell', 4],
] as const)('no label of a %s touches another or leaves the frame', RANDOM, (kind, most) => {
  fc.assert(
    fc.property(tables(signed, { rows: 14, series: [2, most] }), width, height, (rows, wide, high) => {
      const series = rows[0]!.slice(1).map((_, i) => `s${i}`);
      const fields = Object.fromEntries([['n', null], ...series.map((key) => [key, 'M€'])]);
      const spec = figure(kind, dataSet('d', fields, rows), { label: 'n', series });
      tidyWords(spec, { width: wide, height: high });
    }),
    { numRuns: runs(20, 800) },
  );
});
