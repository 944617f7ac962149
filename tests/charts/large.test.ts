import { expect, test } from 'vitest';
import { drawChart, loadKinds } from '../../src/charts/index.ts';
import { renderPng } from '../../src/charts/png.ts';
import { placed } from '../../src/drawing/shift.ts';
import { theme } from './helpers.ts';
import { usual } from './usual.ts';

const FACTOR = 2;
const plain = { ...theme, size: 10, smallSize: 8.75 };
const large = { ...theme, size: 10 * FACTOR, smallSize: 8.75 * FACTOR };
const SIZE = { width: 300, height: null };
const LARGE = { width: 300 * FACTOR, height: null };

const KINDS = ['bars', 'lines', 'bubble', 'dumbbell', 'nine multiples', 'boxplot', 'matrix', 'waffle'];

test.each(KINDS)('%s: points, strokes and gaps are larger where labels are', async (name) => {
  const spec = usual[name]!(1);
  await loadKinds([spec]);
  const drawing = drawChart(spec, SIZE, plain);
  const enlarged = drawChart(spec, LARGE, large);
  expect(enlarged.height).toBeCloseTo(drawing.height * FACTOR, 6);
  expect(enlarged.marks).toEqual(drawing.marks.map((mark) => placed(mark, FACTOR, 0, 0)));
  expect(enlarged.meanings).toEqual(drawing.meanings);
});

test('a chart in large print that its page has no room for is parted as any other', () => {
  const spec = usual.bars!(1);
  const most = drawChart(spec, SIZE, plain).height * 0.8;
  const drawing = drawChart(spec, { ...SIZE, most }, plain);
  const enlarged = drawChart(spec, { ...LARGE, most: most * FACTOR }, large);
  expect(drawing.height).toBeLessThanOrEqual(most);
  expect(enlarged.marks).toEqual(drawing.marks.map((mark) => placed(mark, FACTOR, 0, 0)));
});

test('its file of pixels is as it is printed', async () => {
  const figures = [{ id: 'lines', spec: usual.lines!(1) }];
  const look = { pixels: 300, typeset: (text: string) => text };
  const pictures = await renderPng(figures, plain, { ...look, width: 300, air: 4 }, []);
  const enlarged = await renderPng(figures, large, { ...look, width: 600, air: 8 }, []);
  expect(Buffer.compare(enlarged.get('lines')!, pictures.get('lines')!)).toBe(0);
});
