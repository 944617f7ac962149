import { createRequire } from 'node:module';
import { type PngFont, renderPng } from '../charts/png.ts';
import { type ElementNode, languageOf, textContent } from '../document/tree.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { type PlacedGlyph, writeSvg } from '../drawing/svg.ts';
import { type FontLibrary, textSetter } from '../text/index.ts';
import type { LabelPart } from '../text/labels.ts';
import { glyphPath } from '../text/outlines.ts';
import type { FontFace } from '../text/types.ts';
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
    const others = alike.flatMap(({ drawing }) => facesIn(drawing, languageOf(element), fonts));
    const files = [...new Set([...faces, ...others])].map(fontFile);
    const pictures = await renderPng(drawn, theme, { width, pixels }, files);
    for (const [id, picture] of pictures) charts.set(id, picture);
  }
  return charts;
}

/** The faces of a drawing's texts. */
function facesIn({ marks }: Drawing, lang: string, fonts: FontLibrary): FontFace[] {
  const setter = textSetter(fonts, lang);
  return marks.flatMap((mark) =>
    mark.kind === 'text' ? setter.set(mark.text, mark.font, lang).map(({ face }) => face) : [],
  );
}

function svgOf(element: ElementNode, drawing: Drawing, { styled, fonts }: TypesetBooklet): string {
  const lang = languageOf(element);
  const { paper } = chartTheme(styled.style(element), lang, fonts);
  const text = { title: titleOf(element), description: element.attributes.alt ?? '', lang };
  const setter = textSetter(fonts, lang);
  return writeSvg(drawing, text, { pixels: PIXELS, paper }, (words, font) =>
    setter.set(words, font, lang).flatMap((part) => placedGlyphs(part, font.size)),
  );
}

/** The glyphs of a part of a text that is set in this size. */
function placedGlyphs({ face, size, x, rise, shaped }: LabelPart, textSize: number): PlacedGlyph[] {
  const { glyphs, advances, dx, dy } = shaped;
  const scale = size / textSize;
  let pen = x / textSize;
  return glyphs.map((glyph, i) => {
    const place = { x: pen + dx[i]! * scale, y: rise / textSize + dy[i]! * scale };
    pen += advances[i]! * scale;
    return { face: face.key, glyph, path: glyphPath(face, glyph), ...place, size: scale };
  });
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
