import { color } from 'chart.js/helpers';
import { expect, test } from 'vitest';
import { reviewChart } from '../../src/charts/index.ts';
import { defaultPalette } from '../../src/charts/theme.ts';
import { Report } from '../../src/faults/fault.ts';
import { dataSet, figure, theme } from './helpers.ts';

test('warns of the pairs that no pattern tells apart, and of pale colours', () => {
  const rows = Array.from({ length: 8 }, (_, i) => ['x', 'r', `f${i}`]);
  const spec = figure('units', dataSet('d', { s: null, r: null, f: null }, rows), {
    label: 's',
    row: 'r',
    color: 'f',
  });
  const review = (palette: readonly string[]) => {
    const report = new Report();
    reviewChart(spec, { width: 300, height: 200 }, { ...theme, palette }, report);
    return report.faults.map(({ code, details }) => `${code} ${JSON.stringify(details)}`);
  };
  expect(review(defaultPalette)).toEqual([]);
  expect(
    review(
      Array.from({ length: 8 }, (_, i) =>
        color('#606060')
          .lighten(i / 1000)
          .hexString(),
      ),
    ),
  ).toContain('chart-colors-alike {"one":"f0","other":"f6","vision":"grey","difference":0,"least":15}');
  expect(review(['#fbfbfb', ...defaultPalette])[0]).toBe(
    'chart-color-pale {"name":"f0","difference":1,"least":5}',
  );
});

test('warns of names that find no room', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [`Point de nom long ${i}`, 1 + i / 1e6, 1]);
  const data = dataSet('d', { n: null, x: 'a', y: 'b' }, rows);
  const report = new Report();
  const spec = figure('scatter', data, { x: 'x', y: 'y', label: 'n' });
  reviewChart(spec, { width: 300, height: 200 }, theme, report);
  expect(report.faults.map(({ code }) => code)).toEqual(['chart-names-left-out']);
});
