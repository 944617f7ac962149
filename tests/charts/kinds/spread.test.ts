import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile } from '../../../src/charts/kinds/statistics/quantiles.ts';
import { swarm } from '../../../src/charts/kinds/statistics/strip.ts';
import { tukey } from '../../../src/charts/kinds/statistics/tukey.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, row, told, words } from '../helpers.ts';
import { draw, height, name, signed, testDrawing, tidyWords, width } from './drawing.ts';

const marks = dataSet('notes', { groupe: null, note: '' }, [
  ...[8, 9.5, 10, 10, 11, 12, 12.5, 13, 20].map((each) => ['A', each]),
  ...[null, 14, 15].map((each) => ['Classe préparatoire', each]),
]);
const given = { value: 'note', group: 'groupe' };
const boxplot = figure('boxplot', marks, given);
const strip = figure('strip', marks, given);

describe('box plots', () => testDrawing(boxplot));
describe('a strip', () => testDrawing(strip));

test('quartiles are interpolated as R does by default', () => {
  // quantile(c(1, 2, 4, 8), c(.25, .5, .75)) is 1.75, 3, 5.
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([1, 2, 4, 8], share))).toEqual([1, 1.75, 3, 5, 8]);
  expect(quantile([7], 0.25)).toBe(7);
});

const boxOf = (...values: readonly number[]) => {
  const data = dataSet(
    'd',
    { v: '' },
    values.map((each) => [each]),
  );
  const points = data.rows.map((each, i) => ({ row: each, value: values[i]! }));
  return tukey({ name: '', points });
};

test('whiskers end at the last values within one and a half boxes, and others stand beyond', () => {
  const box = boxOf(1, 10, 11, 12, 13, 14, 20)!;
  // The box is from 10.5 to 13.5, and its reach 4.5.
  expect([box.least, box.low, box.median, box.high, box.largest]).toEqual([10, 10.5, 12, 13.5, 14]);
  expect(box.outside.map(({ value }) => value)).toEqual([1, 20]);
});

test('a group of fewer than five values has no box', () => {
  expect(boxOf(1, 2, 3, 4)).toBeNull();
  expect(boxOf(1, 2, 3, 4, 5)).not.toBeNull();
  expect(words(draw(boxplot)).join(' ')).toMatch(/moins de cinq valeurs/);
  expect(
    words(draw(figure('boxplot', dataSet('d', { v: '' }, [[1], [2], [3], [4], [5]]), { value: 'v' }))).join(
      ' ',
    ),
  ).not.toMatch(/moins de cinq valeurs/);
});

/** The values that each part of a drawing stands for. */
function shown(spec: ChartSpec): number[][] {
  return draw(spec).meanings!.flatMap((each) =>
    each?.role === 'part' ? [each.data.map(({ value }) => value)] : [],
  );
}

test('a box stands for the values between its whiskers, a circle for each beyond', () => {
  expect(shown(boxplot)).toEqual([[8, 9.5, 10, 10, 11, 12, 12.5, 13], [20], [14], [15]]);
});

test('a strip has a dot for each known value', () => {
  expect(
    shown(strip)
      .flat()
      .toSorted((a, b) => a - b),
  ).toEqual([8, 9.5, 10, 10, 11, 12, 12.5, 13, 14, 15, 20]);
});

test('medians and counts stand at the right, with as many decimals each', () => {
  expect(words(draw(boxplot)).join(' | ')).toMatch(
    /\| médiane \| n \|.* A \| 11,0 \| 9 \|.* \| 14,5 \| 2 \|/,
  );
});

test('large medians are written in short', () => {
  const data = dataSet(
    'd',
    { v: '€' },
    [1e9, 2e9, 3e9, 4e9, 5e12].map((each) => [each]),
  );
  expect(words(draw(figure('boxplot', data, { value: 'v' })))).toContain('3\u00a0Md');
});

test('dots that would overlap are stacked, and keep their place', RANDOM, () => {
  expect(swarm([0, 0, 1, 1.5, 5], 2)).toEqual([0, 1, -1, 2, 0]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: 60 }), (all) => {
      const places = all.toSorted((a, b) => a - b);
      const levels = swarm(places, 2);
      for (const [i, a] of places.entries()) {
        for (const [j, b] of places.slice(0, i).entries()) {
          if (levels[i] === levels[j]) expect(a - b).toBeGreaterThanOrEqual(2);
        }
      }
    }),
    { numRuns: runs(16, 1000) },
  );
});

test('a description tells how each group is spread, or the extremes of many', () => {
  expect(told(boxplot)).toBe(
    'Boîtes à moustaches. Champ note, par champ groupe (2). ' +
      'A : 9 valeurs de 8 à 20, médiane 11 ; quartiles 10 et 12,5 ; 1 valeur isolée. ' +
      'Classe préparatoire : 2 valeurs de 14 à 15, médiane 14,5.',
  );
  const many = dataSet(
    'd',
    { g: null, v: 'kg' },
    Array.from({ length: 9 }, (_, i) => [`g${i}`, (i * 4) % 9]),
  );
  expect(told(figure('strip', many, { value: 'v', group: 'g' }))).toBe(
    'Un point par valeur. Champ v (kg), par champ g (9). maximum : g2 : 1 valeur, 8. minimum : g0 : 1 valeur, 0.',
  );
});

test.each([
  'histogram',
  'boxplot',
  'strip',
] as const)('a %s takes lines and bands on the axis of its values', (kind) => {
  const source = { file: 'content/chapters/un.yaml', line: 9, column: 5 };
  const reference = [
    { at: 'mean', x: null, label: null, source },
    { at: 25, x: null, label: 'Le plus', source },
  ];
  const band = [{ at: { from: 8, to: 10 }, x: null, label: null, source }];
  const spec = figure(kind, marks, { value: 'note', reference, band });
  expect(faults(spec)).toEqual([]);
  const said = tidyWords(spec, { width: 300, height: null });
  expect(said).toContain('Le plus');
  expect(said.find((each) => each.startsWith('moyenne'))).toBe('moyenne 12,3');
});

test('values are known, on the axis, and not too many for a page', () => {
  const none = dataSet('d', { v: 'cm' }, [[null]]);
  expect(faults(figure('boxplot', none, { value: 'v' }))).toEqual([
    `${FIGURE} chart-series-empty {"field":"v"}`,
  ]);
  expect(faults(figure('strip', marks, { ...given, axis: { from: 9 } }))).toEqual([
    `${row('notes', 0)} chart-axis-beyond {"field":"note","value":8,"from":9,"to":null}`,
  ]);
  const same = dataSet(
    'd',
    { v: 'cm' },
    Array.from({ length: 300 }, () => [3]),
  );
  expect(faults(figure('strip', same, { value: 'v' }))).toEqual([
    `${FIGURE} chart-dots-crowded {"count":300}`,
  ]);
  const sixty = dataSet(
    'd',
    { g: null, v: 'cm' },
    Array.from({ length: 60 }, (_, i) => [`g${i}`, i]),
  );
  expect(faults(figure('boxplot', sixty, { value: 'v', group: 'g' }))).toEqual([
    `${FIGURE} chart-too-many {"kind":"boxplot","what":"groups","count":60,"most":30,"instead":"together"}`,
  ]);
});

test.each(['boxplot', 'strip'] as const)(
  'no label of a %s touches another or leaves the frame',
  RANDOM,
  (kind) => {
    const groups = fc.array(name, { minLength: 1, maxLength: 6 });
    const rows = groups.chain((names) =>
      fc.array(fc.tuple(fc.constantFrom(...names), signed), { minLength: 1, maxLength: 40 }),
    );
    fc.assert(
      fc.property(
        rows.filter((all) => all.some(([, each]) => each !== null)),
        width,
        height,
        (all, wide, high) => {
          const spec = figure(kind, dataSet('d', { g: null, v: 'M€' }, all), { value: 'v', group: 'g' });
          tidyWords(spec, { width: wide, height: high });
        },
      ),
      { numRuns: runs(10, 800) },
    );
  },
);
