import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/index.ts';
import type { ChartKind } from '../../../src/charts/kinds/index.ts';
import { type ChartTheme, plainTheme } from '../../../src/charts/theme.ts';
import { dataSet, faults, figure, measure, theme, words } from '../helpers.ts';

const AXIS = '#0a0b0c';
/** Numbers of an axis have a colour of their own here, as have the lines of its grid. */
const told: ChartTheme = { ...theme, muted: AXIS, measure };

const data = dataSet('d', { n: null, a: 't', b: 't', c: 't', e: 't' }, [
  ['Un', 40, 30, 20, 2],
  ['Deux', 35, 45, 25, 3],
  ['Trois', 50, 20, 30, 1],
]);

/** The numbers of the axis of a figure's drawing, and whether it has a grid. */
function axisOf(kind: ChartKind, given: object, rows = data): { numbers: number; grid: boolean } {
  const spec = figure(kind, rows, { label: 'n', ...given });
  expect(faults(spec)).toEqual([]);
  const { marks } = drawChart(spec, { width: 330, height: null }, told);
  const numbers = marks.filter(
    (mark) => mark.kind === 'text' && mark.color === AXIS && /^\d+/.test(mark.text),
  );
  const grid = marks.some((mark) => mark.kind === 'path' && mark.stroke?.color === plainTheme.grid);
  return { numbers: numbers.length, grid };
}

const bare = { numbers: 0, grid: false };
const own: [string, object][] = [
  ['an axis with a name', { axis: { name: 'Masse' } }],
  ['an axis with an end', { axis: { to: 120 } }],
  ['a reference', { reference: [{ at: 30, x: null, label: 'But', source: data.source }] }],
  ['a band', { band: [{ at: { from: 10, to: 20 }, x: null, label: 'Norme', source: data.source }] }],
];
const error = { by: [data.fields.get('e')!] };
const log = { axis: { log: true } };

const printed: [string, ChartKind, object, [string, object][]][] = [
  ['lying bars', 'bars', { value: 'a' }, [...own, ['an error', { error }]]],
  [
    'upright bars',
    'bars',
    { value: 'a', direction: 'upright' },
    [...own, ['an error', { error }], ['a line', { line: 'b' }]],
  ],
  ['lying stacks', 'bars', { series: ['a', 'b', 'c'], stack: 'values' }, own],
  ['upright stacks', 'bars', { series: ['a', 'b', 'c'], stack: 'values', direction: 'upright' }, own],
  ['lying shares', 'bars', { series: ['a', 'b', 'c'], stack: 'shares' }, own.slice(0, 1)],
  [
    'upright shares',
    'bars',
    { series: ['a', 'b', 'c'], stack: 'shares', direction: 'upright' },
    own.slice(0, 1),
  ],
  ['lollipops', 'lollipop', { value: 'a' }, [...own, ['an error', { error }]]],
  ['dots', 'dotplot', { value: 'a' }, [...own, ['an error', { error }], ['powers of ten', log]]],
  ['dumbbells', 'dumbbell', { series: ['a', 'b'] }, [...own.slice(0, 2), ['powers of ten', log]]],
  ['waterfalls', 'waterfall', { value: 'a' }, own.slice(2)],
];

describe.each(printed)('%s', (_, kind, given, keeping) => {
  test('have neither ticks nor a grid where all values are printed', () => {
    const { numbers, grid } = axisOf(kind, given);
    // The line before each dot leads from its name.
    expect({ numbers, grid: kind !== 'dotplot' && grid }).toEqual(bare);
  });

  test.each(keeping)('keep them for %s', (_, more) => {
    const { numbers, grid } = axisOf(kind, { ...given, ...more });
    expect(numbers).toBeGreaterThan(1);
    expect(grid).toBe(true);
  });
});

const small = dataSet('d', { n: null, a: 't', b: 't' }, [
  ['Un', 90, 1],
  ['Deux', 35, 45],
]);

test.each<[string, ChartKind, object, typeof data]>([
  ['a part of a lying stack', 'bars', { series: ['a', 'b'], stack: 'values' }, small],
  [
    'a part of an upright stack',
    'bars',
    { series: ['a', 'b'], stack: 'values', direction: 'upright' },
    small,
  ],
  ['a share', 'bars', { series: ['a', 'b'], stack: 'shares' }, small],
  ['a point between two others', 'dumbbell', { series: ['a', 'b', 'c'] }, data],
  ['a bar that is no extreme', 'bars', { value: 'a', values: 'extremes' }, data],
])('ticks and grid stay where the value of %s is not printed', (_, kind, given, rows) => {
  const { numbers, grid } = axisOf(kind, given, rows);
  expect(numbers).toBeGreaterThan(1);
  expect(grid).toBe(true);
});

test('a lying stack keeps its values at the least height', () => {
  const spec = figure('bars', data, { label: 'n', series: ['a', 'b', 'c'], stack: 'values' });
  expect(words(drawChart(spec, { width: 330, height: 1 }, theme))).toEqual(
    expect.arrayContaining(['40', '30', '20', '35', '45', '25', '50']),
  );
});
