import { drawPoint } from 'chart.js/helpers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordingCanvas } from '../../../src/charts/canvas/canvas.ts';
import { Sketch } from '../../../src/charts/canvas/sketch.ts';
import { APART, lightness, nearestVision } from '../../../src/charts/colors/vision.ts';
import {
  adjacent,
  all,
  around,
  categoryFills,
  fillsOf,
  type Near,
  touching,
} from '../../../src/charts/fills/fills.ts';
import { drawPattern, type Fill, PATTERNS, rectangle } from '../../../src/charts/fills/patterns.ts';
import { DASHES, drawMarker, MARKERS, pointStyles } from '../../../src/charts/fills/strokes.ts';
import { drawChart } from '../../../src/charts/index.ts';
import { defaultPalette } from '../../../src/charts/theme.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { dataSet, figure, theme } from '../helpers.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** The places of near parts that cannot be told apart. */
function alikePairs(fills: readonly Fill[], near: Near): [number, number][] {
  return fills.flatMap((a, i) =>
    fills.flatMap((b, j): [number, number][] =>
      j > i && near(i, j) && a.pattern === b.pattern && nearestVision(a.color, b.color).difference < APART
        ? [[i, j]]
        : [],
    ),
  );
}

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
      const near = around(given.map(() => 1));
      expect(alikePairs(fillsOf(given, near), near)).toEqual([]);
    }),
  );
});

test('up to six categories of a legend are told apart by the lightness of their colours, without patterns', () => {
  for (const count of [1, 2, 3, 4, 5, 6]) {
    const fills = categoryFills(theme, count, all);
    expect(fills.map(({ pattern }) => pattern)).toEqual(fills.map(() => 'plain'));
    expect(alikePairs(fills, all)).toEqual([]);
  }
  expect(categoryFills(theme, 3, all).map(({ color }) => color)).toEqual(defaultPalette.slice(0, 3));
});

test('any palette gives up to eight categories that are told apart', () => {
  const palettes = fc.array(hex, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(palettes, fc.integer({ min: 1, max: 8 }), (palette, count) => {
      expect(alikePairs(categoryFills({ ...theme, palette }, count, all), all)).toEqual([]);
    }),
  );
});

test('layers and slices touch over those that are too thin to be seen', () => {
  const layers = touching([
    [5, 5],
    [1, 0],
    [3, 3],
    [2, 2],
  ]);
  expect([layers(0, 1), layers(0, 2), layers(0, 3)]).toEqual([true, true, false]);
  const slices = around([50, 1e-9, 20, 20, 10]);
  expect([slices(0, 2), slices(0, 4), slices(0, 3)]).toEqual([true, true, false]);
});

test.each<[string, readonly (readonly number[])[], readonly [number, number][]]>([
  [
    'a layer over a high one that is low beyond the step, and the high one',
    [
      [1, 1],
      [10, 1],
      [1, 1],
      [1, 1],
    ],
    [[1, 3]],
  ],
  [
    'the end of one and the beginning of the other',
    [
      [2, 1],
      [3, 1],
      [1, 3],
    ],
    [[0, 2]],
  ],
  [
    'none that are apart by a little',
    [
      [1.9, 1],
      [3, 1],
      [1, 3],
    ],
    [],
  ],
])('layers in steps touch where they meet at a step: %s', (_, layers, meeting) => {
  for (const each of [layers, layers.map((layer) => layer.toReversed())]) {
    const near = touching(each, true);
    const pairs = layers.flatMap((_, i) =>
      layers.flatMap((_, j): [number, number][] => (j > i + 1 && near(i, j) && near(j, i) ? [[i, j]] : [])),
    );
    expect(pairs).toEqual(meeting);
    expect(meeting.some(([i, j]) => touching(each)(i, j))).toBe(false);
  }
});

test('draws patterns as marks that are cut to their part', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const fields = Object.fromEntries(names.map((each) => [each, 't']));
  const data = dataSet('d', { n: null, ...fields }, [['x', ...names.map(() => 3)]]);
  const marks = (series: readonly string[]) =>
    drawChart(figure('bars', data, { label: 'n', series }), { width: 300, height: null }, theme).marks.filter(
      (mark): mark is PathMark => mark.kind === 'path' && mark.clip !== null,
    );
  const [hatched] = marks(names);
  expect(hatched!.path.length).toBeGreaterThan(4);
  const ground = lightness(categoryFills(theme, 7, all)[6]!.color);
  expect(Math.abs(lightness(hatched!.stroke!.color as string) - ground)).toBeGreaterThan(APART);
  expect(marks(names.slice(0, 6))).toEqual([]);
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

/** The lines of a pattern in a box, each as `x,y x,y` in points. */
function linesOf(pattern: Fill['pattern'], box: readonly [number, number, number, number]): string[] {
  const canvas = new RecordingCanvas(100, 50, theme.measure);
  const sketch = new Sketch(canvas.getContext('2d')!, theme);
  drawPattern(sketch, { color: '#000000', pattern }, rectangle(...box));
  return (canvas.drawing().marks as PathMark[]).flatMap(({ path }) =>
    path.flatMap((segment, i) =>
      segment[0] === 'M'
        ? [
            [...segment.slice(1), ...path[i + 1]!.slice(1)]
              .map((place) => (place as number).toFixed(2))
              .join(' '),
          ]
        : [],
    ),
  );
}

test.each(PATTERNS)('the lines of the pattern %s in boxes at several places', (pattern) => {
  const boxes = [
    [0, 0, 9, 9],
    [10, 3, 17, 12],
    [31, 20, 34, 33],
    [5, 5, 5, 9],
    [5, 9, 9, 5],
  ] as const;
  expect(
    boxes.map((box) => [box.join(' '), ...linesOf(pattern, box)].join('\n  ')).join('\n'),
  ).toMatchSnapshot();
});

test('lines of all patterns differ in their dashes, each of which, and each gap, is a point long at least', () => {
  const dashes = PATTERNS.map((pattern) => DASHES[pattern]);
  expect(new Set(dashes.map(String)).size).toBe(PATTERNS.length);
  for (const each of dashes) {
    expect(each.length % 2).toBe(0);
    expect(Math.min(1, ...each)).toBe(1);
  }
  // The gaps of a line are alike.
  for (const each of dashes.filter(({ length }) => length > 0)) {
    const gaps = each.filter((_, i) => i % 2 === 1);
    expect(new Set(gaps).size).toBe(1);
  }
});

test.each(PATTERNS)('the marker for %s in a legend has the shape that Chart.js draws', (pattern) => {
  const path = (drawOn: (sketch: Sketch) => void) => {
    const canvas = new RecordingCanvas(100, 50, theme.measure);
    drawOn(new Sketch(canvas.getContext('2d')!, theme));
    return (canvas.drawing().marks as PathMark[]).map((mark) => mark.path);
  };
  const radius = 0.74 * 4;
  const ours = path((sketch) => drawMarker(sketch, { color: '#000000', pattern }, [20, 10], 4));
  const { pointStyle, pointRotation, pointRadius, pointBorderWidth } = pointStyles(
    [{ color: '#000000', pattern }],
    [radius],
    theme,
  );
  const options = {
    pointStyle: pointStyle[0],
    rotation: pointRotation[0],
    radius: pointRadius[0],
    borderWidth: MARKERS[pattern].hollow ? pointBorderWidth[0] : 0,
  };
  expect(ours).toEqual(path(({ pen }) => drawPoint(pen as never, options as never, 20, 10)));
  for (const x of ours.flat().flatMap((segment) => (segment.at(-2) as number) || [])) {
    expect(Math.abs(x - 20)).toBeLessThanOrEqual(4);
  }
});
