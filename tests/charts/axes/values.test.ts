import { expect, test } from 'vitest';
import {
  axisTitle,
  type Measured,
  markBreak,
  planAcross,
  planValueAxis,
} from '../../../src/charts/axes/values.ts';
import { RecordingCanvas } from '../../../src/charts/canvas/canvas.ts';
import { Sketch } from '../../../src/charts/canvas/sketch.ts';
import { FREE_AXIS } from '../../../src/charts/keys.ts';
import { fonts } from '../../../src/charts/theme.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { theme } from '../helpers.ts';

const field = { name: 'v', label: 'V', unit: 't', decimals: null };
const plan = (values: readonly number[], more: Partial<Measured> = {}) =>
  planValueAxis({ given: FREE_AXIS, values, field, zero: 'mostly', ...more }, 6, theme);

test('a logarithmic axis ends at 1, 2 or 5 times a power of ten', () => {
  const given = { ...FREE_AXIS, log: true };
  expect(plan([3, 70], { given })).toMatchObject({ min: 2, max: 100, broken: false });
  expect(plan([60, 400], { given })).toMatchObject({ min: 50, max: 500 });
  const ticks = (most: number) =>
    planValueAxis({ given, values: [1, 50], field, zero: 'never' }, most, theme).ticks;
  expect([ticks(5), ticks(4)]).toEqual([
    [1, 2, 5, 10, 20, 50],
    [1, 10],
  ]);
});

test('the axis of bars starts at zero, that of lines where they are not flat, that of points near them', () => {
  expect(plan([90, 100], { zero: 'always' })).toMatchObject({ min: 0, broken: false });
  expect(plan([50, 100]).min).toBe(0);
  expect(plan([90, 100])).toMatchObject({ broken: true });
  expect(plan([50, 100], { zero: 'never' }).min).toBeGreaterThan(0);
});

test('the axis of negative values ends at zero as that of positive ones begins there, and a little below the least', () => {
  expect(plan([-0.3])).toMatchObject({ min: -0.315, max: 0, broken: false });
  expect(plan([-100, -50])).toMatchObject({ min: -105, max: 0 });
  expect(plan([-100, -90])).toMatchObject({ min: -100.5, max: -90, broken: true });
});

test('the ends that a figure gives hold', () => {
  const given = { ...FREE_AXIS, from: 20, to: 120 };
  expect(plan([50, 100], { given })).toMatchObject({ min: 20, max: 120, broken: true });
});

test('an axis across has as many ticks as stand apart, and one where two do not', () => {
  const measured: Measured = { given: FREE_AXIS, values: [0, 1000], field, zero: 'always' };
  const room = (width: number) => {
    const { ticks, format } = planAcross(measured, width, theme);
    const widths = ticks.map((tick) => theme.measure(format(tick), fonts(theme).small));
    return { count: ticks.length, taken: ticks.length * (Math.max(...widths) + 12) - 12 };
  };
  const widths = [30, 60, 90, 120, 180, 300];
  for (const width of widths) {
    const { count, taken } = room(width);
    expect(count === 1 || taken <= width, `${width}`).toBe(true);
  }
  const counts = widths.map((width) => room(width).count);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts[0]).toBe(1);
  expect(counts.at(-1)).toBeGreaterThan(4);
});

test('a logarithmic axis says so, with its unit if it has one', () => {
  const log = plan([3, 70], { given: { ...FREE_AXIS, log: true } });
  expect(axisTitle('TWh', log, 'fr')).toBe('TWh, échelle logarithmique');
  expect(axisTitle('', log, 'fr')).toBe('échelle logarithmique');
  expect(axisTitle('TWh', plan([3, 70]), 'fr')).toBe('TWh');
});

test.each([true, false])('the strokes of a break rise to the right (upright: %s)', (upright) => {
  const canvas = new RecordingCanvas(40, 40, theme.measure);
  markBreak(new Sketch(canvas.getContext('2d')!, theme), 20, 20, upright);
  const strokes = canvas.drawing().marks.map((mark) => (mark as PathMark).path);
  expect(strokes).toHaveLength(2);
  for (const [[, x1, y1], [, x2, y2]] of strokes as unknown as [
    [string, number, number],
    [string, number, number],
  ][])
    expect((x2 - x1) * (y2 - y1)).toBeLessThan(0);
});
