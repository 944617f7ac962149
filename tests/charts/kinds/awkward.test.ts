import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { bounds } from '../../../src/drawing/path.ts';
import { dataSet, figure, texts, words } from '../helpers.ts';
import { draw, problems } from './drawing.ts';

const lone: readonly (readonly (number | null)[])[] = [
  [1799, -0.001, null, -4, -0.3],
  [1924, 84, 1, null, null],
  [1960, null, -2, -0.3, -0.001],
];

describe.each<[string, ChartSpec, number]>([
  ...['M€', 'Md$', 'M'].map((unit): [string, ChartSpec, number] => {
    const data = dataSet('d', { n: null, v: unit }, [
      ['a', 12.5],
      ['b', 30],
      ['c', 48.1],
    ]);
    return [`a doughnut in ${unit}`, figure('doughnut', data, { label: 'n', value: 'v' }), 300];
  }),
  [
    'slices whose curves have their middle points outside',
    figure(
      'pie',
      dataSet('d', { n: null, v: 't' }, [
        ['Un nom assez long', 2],
        ['b', 3],
        ['Un nom', 1],
      ]),
      {
        label: 'n',
        value: 'v',
      },
    ),
    420,
  ],
  [
    'lines of which some are points alone',
    figure('lines', dataSet('d', { x: '', a: 't', b: 't', c: 't', d: 't' }, lone), {
      x: 'x',
      series: ['a', 'b', 'c', 'd'],
    }),
    330,
  ],
  [
    'sixty upright bars with names of two words',
    figure(
      'bars',
      dataSet(
        'd',
        { n: null, v: '' },
        Array.from({ length: 60 }, (_, i) => [`Dép. ${i}`, 60 + i]),
      ),
      { label: 'n', value: 'v', direction: 'upright' },
    ),
    300,
  ],
])('%s', (_, spec, width) => {
  test('has no fault', () => {
    expect(problems(draw(spec, width), spec)).toEqual([]);
  });
});

/** The middles of the points of a drawing in a colour, across. */
function middles(spec: ChartSpec): number[] {
  const { marks, meanings } = draw(spec);
  return marks.flatMap((mark, i) => {
    if (mark.kind !== 'path' || mark.fill === null || meanings![i]?.role !== 'part') return [];
    const { left, right } = bounds(mark.path);
    return [(left + right) / 2];
  });
}

test('dumbbells far from zero fill their width', () => {
  const data = dataSet('d', { n: null, a: 'ans', b: 'ans' }, [
    ['x', 40, 62],
    ['y', 52, 82],
  ]);
  const places = middles(figure('dumbbell', data, { label: 'n', series: ['a', 'b'] }));
  expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(180);
});

test('points of one place stand in the middle', () => {
  const data = dataSet('d', { n: null, x: 'km', y: '€' }, [
    ['a', 5, 1],
    ['b', 5, 7],
  ]);
  const [place] = middles(figure('scatter', data, { label: 'n', x: 'x', y: 'y' }));
  expect(place).toBeGreaterThan(110);
  expect(place).toBeLessThan(210);
});

test('an axis of one row names its place alone', () => {
  const data = dataSet('d', { x: '', a: 't' }, [[2020, 5]]);
  const said = words(draw(figure('lines', data, { x: 'x', series: ['a'] })));
  expect(said).toContain('2020');
  expect(said).not.toContain('2019');
});

test('values of one unit have as many decimals, unless a field says its own', () => {
  const data = dataSet('d', { n: null, a: 't', b: 't', c: 'km' }, [['x', 1.5, 3, 2]]);
  const shown = (series: string[]) => words(draw(figure('bars', data, { label: 'n', series })));
  expect(shown(['a', 'b'])).toEqual(expect.arrayContaining(['1,5', '3,0']));
  const own = { ...data, fields: new Map(data.fields).set('b', { ...data.fields.get('b')!, decimals: 0 }) };
  expect(words(draw(figure('bars', own, { label: 'n', series: ['a', 'b'] })))).toEqual(
    expect.arrayContaining(['1,5', '3']),
  );
});

test('where a value is written in milliards, the millions beside it are written as such', () => {
  const data = dataSet('d', { n: null, v: '€' }, [
    ['a', 3.2e9],
    ['b', -4.2e8],
    ['c', 12500],
  ]);
  expect(words(draw(figure('lollipop', data, { label: 'n', value: 'v' })))).toEqual(
    expect.arrayContaining(['3,2\u00a0Md', '−420\u00a0M', '12\u202f500']),
  );
});

test('values stand in all series of upright stacks, or in none', () => {
  const stacks = (values: readonly number[]) => {
    const rows = values.map((each, i) => [String(2012 + i), 60 + i, each]);
    const data = dataSet('d', { n: null, a: 'M€', b: 'M€' }, rows);
    const given = { label: 'n', series: ['a', 'b'], direction: 'upright', stack: 'values' };
    return words(draw(figure('bars', data, given))).filter(
      (text) => /^−?\d\d$/.test(text) && !text.endsWith('50'),
    );
  };
  const values = [-72, -81, -90, -66, -70, -88, -91, -78, -69, -83, -77, -74];
  expect(stacks(values.map(Math.abs))).toHaveLength(24);
  expect(stacks(values)).toEqual([]);
  // One that is low has no say.
  expect(stacks([-1, ...values.slice(1).map(Math.abs)])).toHaveLength(23);
});

test('years that are typed as names need not all be named', () => {
  const rows = Array.from({ length: 24 }, (_, i) => [String(1990 + i), 5 + (i % 7)]);
  const given = { label: 'n', value: 'a', direction: 'upright' };
  const drawing = draw(figure('bars', dataSet('d', { n: null, a: 't' }, rows), given));
  const years = texts(drawing).filter(({ text }) => /^(?:19|20)\d\d$/.test(text));
  expect(years.map(({ rotation }) => rotation)).toEqual(years.map(() => 0));
  expect(years.map(({ text }) => text)).toEqual(rows.flatMap(([year], i) => (i % 2 === 0 ? [year] : [])));
});
