import { createRequire } from 'node:module';
import { type PngFont, renderPng } from '../charts/png.ts';
import { type ElementNode, languageOf, textContent } from '../document/tree.ts';
import type { Drawing, DrawingFont } from '../drawing/drawing.ts';
import { writeSvg } from '../drawing/svg.ts';
import { typeset as typesetText } from '../text/index.ts';
import { glyphOutlines } from '../text/outlines.ts';
import type { TypesetBooklet } from './booklet.ts';
import { chartTheme } from './chart-theme.ts';
import { chartId } from './stages/charts.ts';

/** The width of a chart's PNG: enough for a slide. */
const PIXELS = 1600;

/** The booklet's charts as they are printed, each as `ID.png` and `ID.svg`, for slides and the web. */
export async function renderCharts(typeset: TypesetBooklet): Promise<ReadonlyMap<string, Uint8Array>> {
  const placed = chartsIn(typeset);
  const charts = new Map<string, Uint8Array>();
  for (const { id, element, drawing } of placed) {
    charts.set(`${id}.svg`, Buffer.from(svgOf(element, drawing, typeset)));
  }
  for (const [id, picture] of await chartPictures(typeset, placed, PIXELS)) charts.set(`${id}.png`, picture);
  return charts;
}

/**
 * One chart as a PNG, for a message; null when it stands on no page.
 * @param pixels the PNG's width.
 */
export async function renderChart(
  typeset: TypesetBooklet,
  wanted: string,
  pixels: number,
): Promise<Uint8Array | null> {
  const placed = chartsIn(typeset).filter(({ id }) => id === wanted);
  return (await chartPictures(typeset, placed, pixels)).get(wanted) ?? null;
}

/** The PNGs of charts, by their ids. */
async function chartPictures(
  { styled, fonts, figures }: TypesetBooklet,
  placed: ReturnType<typeof chartsIn>,
  pixels: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const charts = new Map<string, Uint8Array>();
  // Charts of the same width share a renderer, since one takes long to make. Most charts have the same width.
  for (const width of new Set(placed.map(({ drawing }) => drawing.width))) {
    const alike = placed.filter(({ drawing }) => drawing.width === width);
    const { element } = alike[0]!;
    // Faults of the theme were reported when the page was made.
    const theme = chartTheme(styled.style(element), languageOf(element), fonts);
    const drawn = alike.map(({ id, drawing: { height } }) => ({ id, spec: figures.get(id)!.chart, height }));
    const faces = [400, theme.boldWeight].map((weight) => fonts.resolve([theme.family], weight, 'normal'));
    const pictures = await renderPng(drawn, theme, { width, pixels }, faces.map(fontFile));
    for (const [id, picture] of pictures) charts.set(id, picture);
  }
  return charts;
}

function svgOf(element: ElementNode, drawing: Drawing, { styled, fonts }: TypesetBooklet): string {
  const lang = languageOf(element);
  const { paper } = chartTheme(styled.style(element), lang, fonts);
  const text = { title: titleOf(element), description: element.attributes.alt ?? '', lang };
  const face = ({ family, weight, style }: DrawingFont) => fonts.resolve([family], weight, style);
  return writeSvg(
    drawing,
    text,
    { pixels: PIXELS, paper },
    (words, font) => {
      const { glyphs, advances, dx, dy } = face(font).shape(typesetText(words, lang), '', lang);
      let pen = 0;
      return glyphs.map((glyph, i) => {
        const placed = { glyph, x: pen + dx[i]!, y: dy[i]! };
        pen += advances[i]!;
        return placed;
      });
    },
    (font, glyphs) => glyphOutlines(face(font), glyphs),
  );
}

/** The first line of the caption beside a chart. */
function titleOf({ parent }: ElementNode): string {
  const caption = elementsIn(parent).find(({ tag }) => tag === 'figcaption');
  const [first] = elementsIn(caption ?? null);
  return first ? textContent(first) : '';
}

function elementsIn(parent: ElementNode | null): ElementNode[] {
  return parent?.children.filter((child) => child.kind === 'element') ?? [];
}

/** The charts that stand on pages. */
function chartsIn({ layout }: TypesetBooklet) {
  return layout.pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'drawing' || typeof mark.owner !== 'number') return [];
      const element = layout.tree.elements[mark.owner]!;
      const id = chartId(element);
      return id === null ? [] : { id, element, drawing: mark.drawing };
    }),
  );
}

const require = createRequire(import.meta.url);
const WEIGHTS: Readonly<Record<number, string>> = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' };

/** The file of a face in the fonts' package. */
function fontFile({ family, weight }: { readonly family: string; readonly weight: number }): PngFont {
  const folder = family.toLowerCase().replaceAll(' ', '-');
  const name = `${weight}${WEIGHTS[weight]}`;
  const file = `@expo-google-fonts/${folder}/${name}/${family.replaceAll(' ', '')}_${name}.ttf`;
  return { family, file: require.resolve(file) };
}
