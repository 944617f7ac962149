import { expect, test } from 'vitest';
import { PlotSketch } from '../../../src/charts/canvas/sketch.ts';
import type { Overlays } from '../../../src/charts/overlays/keys.ts';
import { trendOf } from '../../../src/charts/overlays/trend.ts';
import { dataSet, figure, theme, told, words } from '../helpers.ts';
import { draw } from '../kinds/drawing.ts';
import { onPlot, rounded, series } from './plotted.ts';

test('a trend reaches from the first point to the last, and has its equation', () => {
  const drawn = series('a', [
    [0, 10],
    [100, 60],
    [200, 110],
  ]);
  const trend = onPlot((sketch) => trendOf(sketch, {}, drawn))!;
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
      {},
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
      {},
      series('a', [
        [20, 10],
        [40, 30],
      ]),
    ),
  )!;
  expect(below.equation.replaceAll('\u00a0', ' ')).toBe('y = 1 x − 10');
});

test('there is no trend of one point, nor of points that lie beyond the plot', () => {
  const trend = (...points: [number, number][]) =>
    onPlot((sketch) => trendOf(sketch, {}, series('a', points)));
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
      {},
      series('a', [
        [0, 0],
        [100, 50],
        [10000, 90],
      ]),
    );
  })!;
  expect(trend.points.length).toBe(25);
});

test.each([
  [true, true, 'log y = 0,75 log x + 1', (x: number) => 10 * x ** 0.75],
  [false, true, 'log y = 0,02 x − 1', (x: number) => 10 ** (0.02 * x - 1)],
  [true, false, 'y = −30 log x + 90', (x: number) => 90 - 30 * Math.log10(x)],
])('a trend is straight where axes are logarithmic: x %s, y %s', (x, y, equation, of) => {
  const spec = { axis: { log: y }, 'x-axis': { log: x } } as Overlays;
  const places = [1, 10, 100, 1000].slice(0, x ? 4 : 3);
  const trend = onPlot((sketch) => {
    const across = (value: number) => 20 + (x ? 60 * Math.log10(value) : value);
    const up = (value: number) => 120 - (y ? 20 * Math.log10(value) + 30 : value);
    const { area, edge } = sketch;
    const plot = new PlotSketch(sketch, { area, edge, x: across, y: up });
    return trendOf(
      plot,
      spec,
      series(
        'a',
        places.map((at) => [at, of(at)]),
      ),
    );
  })!;
  expect(trend.equation.replaceAll('\u00a0', ' ')).toBe(equation);
  expect(trend.points).toHaveLength(2);
});

test('a trend on logarithmic axes is told by the slope that is drawn', () => {
  const data = dataSet('d', { n: null, a: 'kg', b: 'g' }, [
    ...[1, 2, 4, 8, 16].map((size, i): [string, number, number] => [`e${i}`, size, 100 / size]),
    ['f', 1000, 9],
    ['g', 2000, 60],
  ]);
  const spec = (log: boolean) =>
    figure('scatter', data, {
      ...{ label: 'n', x: 'a', y: 'b', trend: 'equation', axis: { log }, 'x-axis': { log } },
    });
  expect(told(spec(true))).toContain('Tendance à la baisse');
  expect(words(draw(spec(true))).join(' ')).toMatch(/log\u00a0y = −/);
  expect(told(spec(false))).toContain('Tendance à la hausse');
});
