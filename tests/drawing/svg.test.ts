import { createCanvas, GlobalFonts, loadImage } from 'canvas';
import { beforeAll, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import { cssFont } from '../../src/drawing/css-font.ts';
import type { Drawing } from '../../src/drawing/drawing.ts';
import { paintDrawing } from '../../src/drawing/paint.ts';
import { writeSvg } from '../../src/drawing/svg.ts';
import { type FontLibrary, loadFonts, measureText } from '../../src/text/index.ts';
import { glyphPath } from '../../src/text/outlines.ts';
import { dataSet, figure, theme as toy } from '../charts/helpers.ts';

const FAMILY = 'Source Sans 3';
let fonts: FontLibrary;
beforeAll(async () => {
  fonts = await loadFonts();
  for (const name of ['400Regular', '600SemiBold']) {
    GlobalFonts.registerFromPath(`dist/fonts/SourceSans3_${name}.ttf`, FAMILY);
  }
});

function svgOf(drawing: Drawing, title = 'Un titre'): string {
  return writeSvg(
    drawing,
    {
      title,
      description: 'Une <description> & "cie"',
      creators: ['Ada'],
      source: null,
      licence: 'CC BY 4.0',
      lang: 'fr',
    },
    '#ffffff',
    (text, font) => {
      const face = fonts.resolve([font.family], font.weight, font.style);
      const { glyphs, advances } = face.shape(text, '', 'fr');
      let pen = 0;
      return glyphs.map((glyph, i) => {
        const placed = { face: face.key, glyph, path: glyphPath(face, glyph), x: pen, y: 0, size: 1 };
        pen += advances[i]!;
        return placed;
      });
    },
  );
}

const data = dataSet('d', { n: null, a: 'M€', b: 'M€' }, [
  ['Éléments ; première année', 12.5, 30],
  ['Où ça ?', 20, 8],
]);
const roles = { label: 'n', series: ['a', 'b'] };
const spec = figure('bars', data, { ...roles, direction: 'upright', stack: 'values' });

test('the SVG looks like the drawing, with texts as outlines', async () => {
  const theme = {
    ...toy,
    family: FAMILY,
    measure: measureText(fonts, 'fr'),
    palette: ['#aaaaaa', '#b0b0b0'],
  };
  const drawing = drawChart(spec, { width: 300, height: null }, theme);
  const svg = svgOf(drawing);
  expect(svg).not.toContain('<text');
  const image = await loadImage(Buffer.from(svg));
  const [width, height] = [600, Math.round(drawing.height * 2)];
  const shown = createCanvas(width, height).getContext('2d');
  shown.drawImage(image, 0, 0, width, height);
  const painted = createCanvas(width, height).getContext('2d');
  painted.fillStyle = '#ffffff';
  painted.fillRect(0, 0, width, height);
  painted.scale(2, 2);
  for (const { font } of drawing.marks.filter((mark) => mark.kind === 'text')) painted.font = cssFont(font);
  paintDrawing(painted, drawing);
  const [a, b] = [shown, painted].map((context) => context.getImageData(0, 0, width, height).data);
  const differing = a!.filter((value, i) => Math.abs(value - b![i]!) > 96).length;
  expect(differing / a!.length).toBeLessThan(0.006);
  expect(b!.filter((value) => value < 128).length / b!.length).toBeGreaterThan(0.005);
});

test('the title, the description and the labels say what is written', () => {
  const theme = { ...toy, family: FAMILY, measure: measureText(fonts, 'fr') };
  const svg = svgOf(drawChart(spec, { width: 300, height: null }, theme), 'Énergie < 3');
  expect(svg).toContain('<title id="title">Énergie &lt; 3</title>');
  expect(svg).toContain('Une &lt;description&gt; &amp; &quot;cie&quot;</desc>');
  expect(svg).toContain('aria-label="12,5"');
});
