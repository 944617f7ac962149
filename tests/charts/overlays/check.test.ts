import { expect, test } from 'vitest';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { dataSet, faults, figure } from '../helpers.ts';
import { mark, note } from './plotted.ts';

const data = dataSet('d', { annee: '', a: 't', b: 't', e: 't', n: 't' }, [
  [2000, 2, 20, 1, 1],
  [2004, 6, 34, 0, -1],
  [2008, 15, 60, null, 1],
]);
const [e, n, b] = ['e', 'n', 'b'].map((name) => data.fields.get(name)!);
const lines = (given: object) => figure('lines', data, { x: 'annee', series: ['a'], ...given });
const bars = (given: object) => figure('bars', data, { label: 'annee', value: 'a', ...given });
/** The faults of a figure, each as its code with its details. */
const told = (spec: ChartSpec) => faults(spec).map((fault) => fault.slice(fault.indexOf('chart-')));
const band = (from: number | null, to: number | null) => ({ band: [mark({ at: { from, to } })] });

test.each<[string, ChartSpec]>([
  [
    'a level at either end of the axis',
    bars({ reference: [mark({ at: 1 }), mark({ at: 40 })], axis: { from: 1, to: 40 } }),
  ],
  ['a mean of one series', lines({ reference: [mark({ at: 'mean' })] })],
  ['a band without an end', bars(band(null, 4))],
  ['a band without a beginning', bars(band(4, null))],
  [
    'bands between places',
    lines({ band: [mark({ x: { from: '2000', to: '2004' } }), mark({ x: { from: null, to: '2004' } })] }),
  ],
  ['a note at a row of lines, or of bars', lines({ annotate: [note('2004', 'Ici')] })],
  ['no uncertainty, and one that is not known', lines({ error: { by: [e] } })],
])('%s: nothing is told', (_, spec) => {
  expect(told(spec)).toEqual([]);
});

test.each<[string, ChartSpec, readonly string[]]>([
  [
    'a level below the axis, and one above it',
    bars({ reference: [mark({ at: 9.9 }), mark({ at: 40.1 })], axis: { from: 10, to: 40 } }),
    [
      'chart-axis-beyond {"field":"reference","value":9.9,"from":10,"to":40}',
      'chart-axis-beyond {"field":"reference","value":40.1,"from":10,"to":40}',
    ],
  ],
  [
    'an end of a band beyond the axis',
    bars({ ...band(1, 41), axis: { from: 1, to: 40 } }),
    ['chart-axis-beyond {"field":"band","value":41,"from":1,"to":40}'],
  ],
  [
    'zero on an axis of powers of ten',
    lines({ reference: [mark({ at: 0 }), mark({ at: 0.5 })], axis: { log: true } }),
    ['chart-axis-log {"field":"reference","value":0}'],
  ],
  ['a band that is empty', bars(band(4, 4)), ['chart-axis-empty {"from":4,"to":4}']],
  [
    'bands at places that there are not',
    lines({ band: [mark({ x: { from: '1900', to: '1901' } })] }),
    ['1900', '1901'].map((at) => `chart-overlay-place {"key":"band","at":"${at}","foot":"Champ annee"}`),
  ],
  [
    'the uncertainty of bars on one another',
    bars({ value: undefined, series: ['a', 'b'], stack: 'values', error: { by: [e, e] } }),
    ['chart-error-misplaced {"reason":"stacked","given":2,"series":2}'],
  ],
  [
    'one uncertainty too many',
    lines({ error: { by: [e, e] } }),
    ['chart-error-misplaced {"reason":"count","given":2,"series":1}'],
  ],
  [
    'two ends for two series',
    lines({ series: ['a', 'b'], error: { low: e, high: b } }),
    ['chart-error-misplaced {"reason":"count","given":1,"series":2}'],
  ],
  [
    'an uncertainty below zero',
    lines({ error: { by: [n] } }),
    ['chart-value-negative {"field":"n","value":-1,"as":"reach"}'],
  ],
])('%s: it is told', (_, spec, expected) => {
  expect(told(spec)).toEqual(expected);
});
