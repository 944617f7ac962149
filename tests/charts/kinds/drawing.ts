import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartHeight, checkDrawing, drawChart } from '../../../src/charts/index.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import type { Drawing, PathMark } from '../../../src/drawing/drawing.ts';
import { Report } from '../../../src/faults/fault.ts';
import { dump, misplaced, theme, words } from '../helpers.ts';

export const draw = (spec: ChartSpec, width = 300): Drawing =>
  drawChart(spec, { width, height: null }, theme);

/** The faults that the check of a finished drawing finds, without names that have no room. */
export function problems(drawing: Drawing, spec: ChartSpec): string[] {
  const report = new Report();
  checkDrawing(drawing, spec, theme, report);
  return report.faults
    .filter(({ code }) => code !== 'chart-names-left-out')
    .map(({ code, details }) => `${code} ${JSON.stringify(details)}`);
}

/** The tests that hold for a chart of any kind. */
export function testDrawing(spec: ChartSpec): void {
  test('reads as it was drawn before', () => {
    expect(dump(draw(spec))).toMatchSnapshot();
  });

  test.each([220, 300, 420])('at %d points no text touches another or leaves the frame', (width) => {
    const drawing = draw(spec, width);
    expect(misplaced(drawing)).toEqual([]);
    expect(problems(drawing, spec)).toEqual([]);
    expect(drawing.width).toBe(width);
    expect(drawing.height).toBe(chartHeight(spec, width, theme));
  });

  test('is the same for the same data', () => {
    expect(draw(spec)).toEqual(draw(spec));
  });

  test('is made higher where a height is too small for its labels', () => {
    const drawing = drawChart(spec, { width: 300, height: 5 }, theme);
    expect(drawing.height).toBeGreaterThan(5);
    expect(misplaced(drawing)).toEqual([]);
  });

  test('keeps a height that is asked for', () => {
    const height = chartHeight(spec, 300, theme) + 40;
    expect(drawChart(spec, { width: 300, height }, theme).height).toBe(height);
    expect(chartHeight({ ...spec, height }, 300, theme)).toBe(height);
  });
}

/** Draws a chart whose texts neither touch nor leave the frame, and gives them. */
export function tidyWords(spec: ChartSpec, size: { width: number; height: number | null }): string[] {
  const drawing = drawChart(spec, size, theme);
  expect(misplaced(drawing)).toEqual([]);
  return words(drawing);
}

type Corner = readonly [string, number, number];

/** The filled rectangles of a colour. */
export function rectangles(spec: ChartSpec, fill: string) {
  return draw(spec)
    .marks.filter((mark): mark is PathMark => mark.kind === 'path' && mark.fill === fill)
    .map(({ path }) => {
      const [[, left, top], , [, right, bottom]] = path as unknown as readonly [Corner, Corner, Corner];
      return { left, top, width: right - left, height: bottom - top };
    });
}

/** Random parts of charts. */
export const name = fc
  .array(fc.stringMatching(/^[A-Za-zé]{1,11}$/), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '));
export const width = fc.integer({ min: 240, max: 420 });
export const height = fc.constantFrom(null, 20, 90, 200, 320);
export const positive = fc.oneof(
  fc.double({ min: 0.001, max: 1e7, noNaN: true }).map((value) => Number(value.toPrecision(4))),
  fc.integer({ min: 1, max: 20 }),
);
export const signed = fc.oneof(
  positive,
  positive.map((size) => -size),
  fc.constant(0),
  fc.constant(null),
);

const long = fc
  .array(fc.stringMatching(/^[A-Za-zé]{1,11}$/), { minLength: 30, maxLength: 40 })
  .map((all) => all.join(' '));
const label = fc.oneof({ weight: 9, arbitrary: name }, { weight: 1, arbitrary: long });

/** Rows of a name and some numbers, of which each column has one that is known. */
export function tables(
  value: fc.Arbitrary<number | null>,
  { rows, series }: { rows: number; series: readonly [number, number] },
) {
  return fc
    .integer({ min: series[0], max: series[1] })
    .chain((count) =>
      fc.array(fc.tuple(label, fc.array(value, { minLength: count, maxLength: count })), {
        minLength: 1,
        maxLength: rows,
      }),
    )
    .filter((all) => all[0]![1].every((_, i) => all.some(([, values]) => values[i] !== null)))
    .map((all) => all.map(([text, values]) => [text, ...values]));
}
