import { expect, test } from 'vitest';
import { checkChart } from '../../../src/charts/checks/check.ts';
import { drawChart, loadPlugins } from '../../../src/charts/index.ts';
import type { ChartJsOption, ChartSpec } from '../../../src/charts/spec.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { Report } from '../../../src/faults/fault.ts';
import { dataSet, figure, theme, words } from '../helpers.ts';

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
  await loadPlugins([given]);
  const report = new Report();
  checkChart(given, report);
  expect(report.faults).toEqual([]);
  const before = new Set(draw(spec).marks.map((mark) => JSON.stringify(mark)));
  return draw(given).marks.filter((mark) => !before.has(JSON.stringify(mark)));
}

const annotation = (more: Readonly<Record<string, ChartJsOption['value']>>) =>
  Object.fromEntries(
    Object.entries(more).map(([key, value]) => [`plugins.annotation.annotations.a.${key}`, value]),
  );

test.each<[string, Readonly<Record<string, ChartJsOption['value']>>]>([
  ['line', { type: 'line', yMin: 35, yMax: 35, borderColor: '#ff0000', borderWidth: 1 }],
  ['box', { type: 'box', yMin: 25, yMax: 35, backgroundColor: 'rgba(255, 0, 0, 0.2)', borderWidth: 0 }],
  [
    'ellipse',
    { type: 'ellipse', yMin: 25, yMax: 35, backgroundColor: 'rgba(255, 0, 0, 0.2)', borderWidth: 1 },
  ],
  ['point', { type: 'point', xValue: 5, yValue: 30, backgroundColor: 'tomato', radius: 3 }],
  ['polygon', { type: 'polygon', xValue: 5, yValue: 30, sides: 5, radius: 6, backgroundColor: 'red' }],
])('the annotation plugin draws a %s', async (_, options) => {
  const marks = await added(points, annotation(options));
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.every((mark) => mark.kind === 'path' && (mark.fill ?? mark.stroke))).toBe(true);
});

test('a label of the annotation plugin is text in the font of the chart', async () => {
  const [mark] = (
    await added(points, annotation({ type: 'label', xValue: 5, yValue: 30, content: 'Étape' }))
  ).filter(({ kind }) => kind === 'text');
  expect(mark).toMatchObject({ text: 'Étape', font: { family: theme.family } });
});

test('the datalabels plugin labels the data of the chart that asks for it, and of no other', async () => {
  const given = withOptions(line, { 'plugins.datalabels.align': 'top' });
  await loadPlugins([given]);
  expect(words(draw(given)).filter((word) => word.includes('y: ')).length).toBe(3);
  expect(words(draw(line)).some((word) => word.includes('y: '))).toBe(false);
});

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

test('refuses an option that cannot be printed, by its name', async () => {
  const given = withOptions(
    points,
    annotation({ type: 'box', yMin: 25, yMax: 35, backgroundShadowColor: 'black', shadowBlur: 4 }),
  );
  await loadPlugins([given]);
  const report = new Report();
  checkChart(given, report);
  expect(report.faults[0]).toMatchObject({
    code: 'chart-option-refused',
    details: { message: expect.stringContaining('shadow') },
  });
});
