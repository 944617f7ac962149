import { expect, test } from 'vitest';
import type { PlotSketch } from '../../../src/charts/canvas/sketch.ts';
import { trendOf, whiskersOf } from '../../../src/charts/overlays/geometry.ts';
import type { Overlays } from '../../../src/charts/overlays/keys.ts';
import { dataSet, theme } from '../helpers.ts';
import { plotted, series } from './plotted.ts';

function onPlot<T>(told: (sketch: PlotSketch) => T): T {
  const all: T[] = [];
  plotted((sketch) => all.push(told(sketch)));
  return all[0]!;
}
const rounded = (points: readonly (readonly number[])[]) => points.map((point) => point.map(Math.round));

test.each([
  [
    'up',
    [
      [
        [50, 90],
        [50, 70],
      ],
      [
        [48, 90],
        [52, 90],
      ],
      [
        [48, 70],
        [52, 70],
      ],
    ],
  ],
  [
    'across',
    [
      [
        [50, 80],
        [70, 80],
      ],
      [
        [50, 78],
        [50, 82],
      ],
      [
        [70, 78],
        [70, 82],
      ],
    ],
  ],
] as const)('uncertain values have a line from end to end with a stroke across each: %s', (values, lines) => {
  const by = dataSet('d', { a: '', by: '' }, [
    [40, 10],
    [60, null],
  ]);
  const drawn = series('a', [
    [30, 40],
    [60, 60],
  ]);
  const spots = drawn.spots.map((spot, i) => ({ ...spot, row: by.rows[i]! }));
  const spec: Overlays = { error: { by: [by.fields.get('by')!] } };
  const found = onPlot((sketch) => whiskersOf(sketch, { spec, values }, { ...drawn, spots }, 0));
  expect(found.map(rounded)).toEqual(lines);
});

test('a trend reaches from the first point to the last, and has its equation', () => {
  const drawn = series('a', [
    [0, 10],
    [100, 60],
    [200, 110],
  ]);
  const trend = onPlot((sketch) => trendOf(sketch, drawn))!;
  expect(trend.equation.replaceAll('\u00a0', ' ')).toBe('y = 0,5 x + 10');
  // The plot, which is 100 points high, ends it.
  expect(rounded(trend.points)).toEqual([
    [20, 110],
    [195, 23],
  ]);
  expect(trend.color).toBe(theme.ink);
  const falling = onPlot((sketch) =>
    trendOf(
      sketch,
      series(
        'a',
        [
          [10, 10],
          [20, 0],
          [30, -10],
        ],
        { joined: true },
      ),
    ),
  )!;
  expect(falling.equation.replaceAll('\u00a0', ' ')).toBe('y = −1 x + 20');
  expect(falling.color).toBe('#123a66');
  const below = onPlot((sketch) =>
    trendOf(
      sketch,
      series('a', [
        [20, 10],
        [40, 30],
      ]),
    ),
  )!;
  expect(below.equation.replaceAll('\u00a0', ' ')).toBe('y = 1 x − 10');
});

test('there is no trend of one point, nor of points that lie beyond the plot', () => {
  const trend = (...points: [number, number][]) => onPlot((sketch) => trendOf(sketch, series('a', points)));
  expect(trend([10, 10])).toBeNull();
  expect(trend([10, 300], [100, 400])).toBeNull();
  expect(trend([10, -300], [100, -400])).toBeNull();
  expect(trend([-900, 10], [-800, 20])).toBeNull();
  expect(trend([900, 10], [800, 20])).toBeNull();
});

test('a trend over an axis that is not even is bent', () => {
  const trend = onPlot((sketch) => {
    const bent = Object.assign(Object.create(sketch) as PlotSketch, {
      x: (value: number) => 20 + Math.sqrt(value),
    });
    return trendOf(
      bent,
      series('a', [
        [0, 0],
        [100, 50],
        [10000, 90],
      ]),
    );
  })!;
  expect(trend.points.length).toBe(25);
});
