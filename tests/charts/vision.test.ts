import { color } from 'chart.js/helpers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PathMark } from '../../src/charts/drawing.ts';
import { adjacent, alikePairs, all, around, fillsOf } from '../../src/charts/fills.ts';
import { drawChart, reviewChart } from '../../src/charts/index.ts';
import { PATTERNS } from '../../src/charts/patterns.ts';
import { defaultPalette } from '../../src/charts/theme.ts';
import { APART, asSeen, difference, lightness, nearestVision } from '../../src/charts/vision.ts';
import { Report } from '../../src/faults/fault.ts';
import { dataSet, figure, theme } from './helpers.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('what is seen', () => {
  test.each([
    ['#ffffff', 100],
    ['#000000', 0],
    ['#777777', 50.03],
    ['#ff0000', 53.24],
    ['#0000ff', 32.3],
  ])('the lightness of %s is %d', (shade, value) => {
    expect(lightness(shade)).toBeCloseTo(value, 1);
  });

  test('greys are the same for every dichromat', () => {
    for (const grey of ['#ffffff', '#808080', '#000000']) {
      for (const vision of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
        expect(difference(asSeen(grey, vision), grey, 'grey')).toBeLessThan(0.6);
      }
    }
  });

  test('red and green of one lightness are told apart by tritanopes only', () => {
    const [red, green] = ['#c44545', '#3f8a3f'];
    expect(difference(red, green, 'grey')).toBeLessThan(5);
    expect(difference(red, green, 'tritanopia')).toBeGreaterThan(50);
    expect(difference(red, green, 'deuteranopia')).toBeLessThan(difference(red, green, 'tritanopia') / 2);
    expect(nearestVision(red, green).difference).toBeLessThan(APART);
  });

  test('neighbours of the palette are apart', () => {
    for (const [i, shade] of defaultPalette.slice(1).entries()) {
      expect(nearestVision(shade, defaultPalette[i]!).difference).toBeGreaterThanOrEqual(APART);
    }
  });
});

describe('patterns', () => {
  test('the palette needs none between neighbours', () => {
    expect(fillsOf(defaultPalette, adjacent).map(({ pattern }) => pattern)).toEqual(
      defaultPalette.map(() => 'plain'),
    );
  });

  test('as many parts as there are patterns are always told apart', () => {
    const colors = fc.array(hex, { maxLength: PATTERNS.length });
    fc.assert(
      fc.property(colors, (given) => {
        expect(alikePairs(fillsOf(given, all), all)).toEqual([]);
      }),
    );
  });

  test('neighbours around a ring are told apart, however many', () => {
    fc.assert(
      fc.property(fc.array(hex, { minLength: 3, maxLength: 24 }), (given) => {
        const near = around(given.length);
        expect(alikePairs(fillsOf(given, near), near)).toEqual([]);
      }),
    );
  });

  test('are marks of the drawing, cut to their part', () => {
    const parts = dataSet('d', { n: null, v: '%' }, [
      ['a', 50],
      ['b', 50],
    ]);
    const pale = { ...theme, palette: ['#aaaaaa', '#b0b0b0'] };
    const marks = (palette: typeof theme) =>
      drawChart(figure('pie', parts, { label: 'n', value: 'v' }), { width: 300, height: null }, palette)
        .marks;
    const hatched = marks(pale).filter(
      (mark): mark is PathMark => mark.kind === 'path' && mark.clip !== null,
    );
    expect(hatched).toHaveLength(1);
    expect(hatched[0]!.path.length).toBeGreaterThan(20);
    expect(lightness(hatched[0]!.stroke!.color)).toBeLessThan(lightness('#b0b0b0') - APART);
    expect(marks(theme).some((mark) => mark.kind === 'path' && mark.clip !== null)).toBe(false);
  });
});

test('a palette whose colours no pattern can tell apart is reported, with the pair', () => {
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

test('names that found no room are reported', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [`Point de nom long ${i}`, 1 + i / 1e6, 1]);
  const data = dataSet('d', { n: null, x: 'a', y: 'b' }, rows);
  const report = new Report();
  const spec = figure('scatter', data, { x: 'x', y: 'y', label: 'n' });
  reviewChart(spec, { width: 300, height: 200 }, theme, report);
  expect(report.faults.map(({ code }) => code)).toEqual(['chart-names-left-out']);
});
