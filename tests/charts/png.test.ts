import { createCanvas, GlobalFonts, type Image, loadImage } from 'canvas';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import { renderPng } from '../../src/charts/png.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { cssFont } from '../../src/drawing/css-font.ts';
import type { MeasureText } from '../../src/drawing/drawing.ts';
import { paintDrawing } from '../../src/drawing/paint.ts';
import { dataSet, figure, theme as toy } from './helpers.ts';

const FAMILY = 'Livret Test Sans';
const fonts = ['400Regular', '600SemiBold'].map((name) => ({
  family: FAMILY,
  file: `dist/fonts/SourceSans3_${name}.ttf`,
}));
for (const { family, file } of fonts) GlobalFonts.registerFromPath(file, family);
const ruler = createCanvas(1, 1).getContext('2d');
const measure: MeasureText = (text, font) => {
  ruler.font = cssFont({ ...font, size: 100 });
  return (ruler.measureText(text).width * font.size) / 100;
};
const theme = { ...toy, family: FAMILY, measure };

const shares = dataSet('parts', { nom: null, groupe: null, part: '%' }, [
  ['Terminaux', 'usage', 40],
  ['Réseaux', 'usage', 35],
  ['Production', 'autre', 25],
]);
const years = dataSet('ans', { annee: '', a: 'Gt', b: 'Gt' }, [
  [1900, 1, 2],
  [1950, 3, 4],
  [2000, 9, 7],
]);
const elements = dataSet('metaux', { s: null, f: null, n: '' }, [
  ['Ag', 'précieux', 47],
  ['Li', 'rares', 3],
]);

const figures: readonly { id: string; spec: ChartSpec }[] = [
  { id: 'bars', spec: figure('bars', shares, { label: 'nom', value: 'part' }) },
  { id: 'doughnut', spec: figure('doughnut', shares, { label: 'nom', value: 'part', group: 'groupe' }) },
  { id: 'areas', spec: figure('areas', years, { x: 'annee', series: ['a', 'b'] }) },
  { id: 'multiples', spec: figure('multiples', [years]) },
  { id: 'units', spec: figure('units', elements, { label: 's', row: 'f', color: 'f' }) },
  { id: 'periodic', spec: figure('periodic', elements, { symbol: 's', number: 'n', color: 'f' }) },
  { id: 'layers', spec: figure('layers', elements) },
];

function pixels(image: Image): Uint8ClampedArray {
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

test('each picture looks like the printed drawing', async () => {
  const ratio = 2;
  const pictures = await renderPng(
    figures,
    theme,
    { width: 300, air: 0, pixels: 300 * ratio, typeset: (text) => text },
    fonts,
  );
  expect([...pictures.keys()]).toEqual(figures.map(({ id }) => id));
  for (const { id, spec } of figures) {
    const picture = await loadImage(Buffer.from(pictures.get(id)!));
    const drawing = drawChart(spec, { width: 300, height: null }, theme);
    expect(picture.width).toBe(600);
    expect(Math.abs(picture.height - drawing.height * ratio)).toBeLessThan(1);

    const canvas = createCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, picture.width, picture.height);
    context.scale(ratio, ratio);
    paintDrawing(context, drawing);
    const printed = context.getImageData(0, 0, picture.width, picture.height).data;
    const shown = pixels(picture);
    const differing = shown.filter((value, i) => Math.abs(value - printed[i]!) > 96).length;
    expect(differing / shown.length, id).toBeLessThan(0.006);
    const painted = shown.filter((value) => value < 128).length;
    expect(painted / shown.length, id).toBeGreaterThan(0.005);
  }
});

test('texts are typeset, by whichever way a kind is drawn', async () => {
  const look = { width: 300, air: 0, pixels: 300 };
  const some = figures.filter(({ id }) => ['bars', 'multiples', 'layers'].includes(id));
  const plain = await renderPng(some, theme, { ...look, typeset: (text) => text }, fonts);
  const other = await renderPng(some, theme, { ...look, typeset: (text) => text.replace('e', '’') }, fonts);
  for (const { id } of some) expect(Buffer.from(plain.get(id)!).equals(other.get(id)!), id).toBe(false);
});

test('leaves nothing in the global scope', async () => {
  const before = Object.keys(globalThis);
  await renderPng(
    figures.slice(0, 1),
    theme,
    { width: 300, air: 0, pixels: 300, typeset: (text) => text },
    fonts,
  );
  expect(Object.keys(globalThis)).toEqual(before);
});
