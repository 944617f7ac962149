import { drawPoint } from 'chart.js/helpers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordingCanvas } from '../../../src/charts/canvas/canvas.ts';
import { Sketch } from '../../../src/charts/canvas/sketch.ts';
import { APART, lightness } from '../../../src/charts/colors/vision.ts';
import { adjacent, alikePairs, all, around, fillsOf } from '../../../src/charts/fills/fills.ts';
import { drawPattern, PATTERNS, rectangle } from '../../../src/charts/fills/patterns.ts';
import { drawMarker, MARKERS } from '../../../src/charts/fills/strokes.ts';
import { drawChart } from '../../../src/charts/index.ts';
import { defaultPalette } from '../../../src/charts/theme.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { dataSet, figure, theme } from '../helpers.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('the palette needs no patterns between neighbours', () => {
  expect(fillsOf(defaultPalette, adjacent).map(({ pattern }) => pattern)).toEqual(
    defaultPalette.map(() => 'plain'),
  );
});

test('tells as many parts apart as there are patterns, whatever their colours', () => {
  const colors = fc.array(hex, { maxLength: PATTERNS.length });
  fc.assert(
    fc.property(colors, (given) => {
      expect(alikePairs(fillsOf(given, all), all)).toEqual([]);
    }),
  );
});

test('tells neighbours around a ring apart, however many there are', () => {
  fc.assert(
    fc.property(fc.array(hex, { minLength: 3, maxLength: 24 }), (given) => {
      const near = around(given.length);
      expect(alikePairs(fillsOf(given, near), near)).toEqual([]);
    }),
  );
});

test('draws patterns as marks that are cut to their part', () => {
  const parts = dataSet('d', { n: null, v: '%' }, [
    ['a', 50],
    ['b', 50],
  ]);
  const pale = { ...theme, palette: ['#aaaaaa', '#b0b0b0'] };
  const marks = (palette: typeof theme) =>
    drawChart(figure('pie', parts, { label: 'n', value: 'v' }), { width: 300, height: null }, palette).marks;
  const hatched = marks(pale).filter((mark): mark is PathMark => mark.kind === 'path' && mark.clip !== null);
  expect(hatched).toHaveLength(1);
  expect(hatched[0]!.path.length).toBeGreaterThan(20);
  expect(lightness(hatched[0]!.stroke!.color as string)).toBeLessThan(lightness('#b0b0b0') - APART);
  expect(marks(theme).some((mark) => mark.kind === 'path' && mark.clip !== null)).toBe(false);
});

test('the lines of a pattern cross the box of their part, at places that do not depend on it', () => {
  const linesIn = (left: number, right: number) => {
    const canvas = new RecordingCanvas(100, 50, theme.measure);
    const sketch = new Sketch(canvas.getContext('2d')!, theme);
    drawPattern(sketch, { color: '#000000', pattern: 'upright' }, rectangle(left, 0, right, 10));
    const [mark] = canvas.drawing().marks as PathMark[];
    return mark!.path.filter(([name]) => name === 'M').map(([, x]) => x);
  };
  expect(linesIn(0, 10)).toEqual([0, 2.9, 5.8, 8.7]);
  expect(linesIn(3, 9)).toEqual([5.8, 8.7]);
});

test.each(PATTERNS)('the marker for %s in a legend has the shape that Chart.js draws', (pattern) => {
  const path = (drawOn: (sketch: Sketch) => void) => {
    const canvas = new RecordingCanvas(100, 50, theme.measure);
    drawOn(new Sketch(canvas.getContext('2d')!, theme));
    return (canvas.drawing().marks as PathMark[]).map((mark) => mark.path);
  };
  const radius = 0.9 * 4;
  const ours = path((sketch) => drawMarker(sketch, { color: '#000000', pattern }, [20, 10], 4));
  const options = { pointStyle: MARKERS[pattern], radius, borderWidth: 0 };
  expect(ours).toEqual(path(({ pen }) => drawPoint(pen as never, options as never, 20, 10)));
});
