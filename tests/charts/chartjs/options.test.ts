import { expect, test } from 'vitest';
import { checkChart } from '../../../src/charts/checks/check.ts';
import { drawChart } from '../../../src/charts/index.ts';
import type { ChartJsOption, ChartSpec } from '../../../src/charts/spec.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { Report } from '../../../src/faults/fault.ts';
import { dataSet, figure, theme } from '../helpers.ts';

const data = dataSet('d', { x: 'km', y: '%' }, [
  [1, 20],
  [5, 40],
  [9, 30],
]);
const points = figure('scatter', data, { x: 'x', y: 'y' });
const line = figure('lines', data, { x: 'x', series: ['y'] });

function withOptions(spec: ChartSpec, options: Readonly<Record<string, ChartJsOption['value']>>): ChartSpec {
  const source = { file: 'content/chapters/un.yaml', line: 9, column: 7 };
  return {
    ...spec,
    chartJs: Object.entries(options).map(([path, value]) => ({ path: path.split('.'), value, source })),
  };
}

const draw = (spec: ChartSpec) => drawChart(spec, { width: 300, height: 200 }, theme);

/** The marks that options add to a chart, after checking that they are sound. */
async function added(spec: ChartSpec, options: Readonly<Record<string, ChartJsOption['value']>>) {
  const given = withOptions(spec, options);
  const report = new Report();
  checkChart(given, report);
  expect(report.faults).toEqual([]);
  const before = new Set(draw(spec).marks.map((mark) => JSON.stringify(mark)));
  return draw(given).marks.filter((mark) => !before.has(JSON.stringify(mark)));
}

test('options of elements replace those of the kind', async () => {
  const [thick] = (await added(line, { 'elements.line.borderWidth': 3 })) as PathMark[];
  expect(thick!.stroke!.width).toBe(3);
  const curve = (await added(line, { 'elements.line.tension': 0.4 })) as PathMark[];
  expect(curve[0]!.path.some(([name]) => name === 'C')).toBe(true);
  expect(await added(line, { 'elements.point.radius': 4 })).toHaveLength(3);
  const strokes = (await added(line, { 'elements.point.borderWidth': 4 })) as PathMark[];
  expect(strokes.filter(({ stroke }) => stroke?.width === 4)).toHaveLength(3);
  expect(strokes).toHaveLength(3);
});

test('leads from plugins to the keys that serve instead', () => {
  for (const option of ['plugins.datalabels.display', 'plugins.annotation.annotations.a.type']) {
    const report = new Report();
    checkChart(withOptions(points, { [option]: true }), report);
    expect(report.faults[0]).toMatchObject({
      code: 'chart-option-elsewhere',
      details: { option, instead: 'overlays' },
    });
  }
});
