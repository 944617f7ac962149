import { assetPath } from '../assets.ts';
import { type PngFont, renderPng } from '../charts/png.ts';
import { chartIn } from '../document/picture-address.ts';
import { type ElementNode, languageOf, textContent } from '../document/tree.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { simpleMarks } from '../drawing/marks.ts';
import { type PlacedGlyph, writeSvg } from '../drawing/svg.ts';
import { fontAsset } from '../text/font-files.ts';
import { type FontLibrary, textSetter, typesetWords } from '../text/index.ts';
import type { LabelPart } from '../text/labels.ts';
import { glyphPath } from '../text/outlines.ts';
import type { TypesetBooklet } from './booklet.ts';
import { chartTheme } from './chart-theme.ts';

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
  placed: readonly PlacedChart[],
  pixels: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const charts = new Map<string, Uint8Array>();
  // Faults of the theme were reported when the page was made.
  const themeOf = (element: ElementNode) => chartTheme(styled.style(element), languageOf(element), fonts);
  const outlined = placed.filter((chart) => needsOutlines(chart, fonts));
  for (const { id, element, drawing } of outlined) {
    const { drawingPicture } = await import('../pictures/drawing-picture.ts');
    const { paper } = themeOf(element);
    const lang = languageOf(element);
    charts.set(id, await drawingPicture(drawing, { pixels, paper }, textSetter(fonts, lang), lang));
  }
  const plain = placed.filter((chart) => !outlined.includes(chart));
  // Charts of the same width share a renderer, since one takes long to make. Most charts have the same width.
  for (const width of new Set(plain.map(({ drawing }) => drawing.width))) {
    const alike = plain.filter(({ drawing }) => drawing.width === width);
    const theme = themeOf(alike[0]!.element);
    const drawn = alike.map(({ id, drawing: { height } }) => ({ id, spec: figures.get(id)!.chart, height }));
    const faces = [400, theme.boldWeight].map((weight) =>
      fonts.resolve(theme.family.split(', '), weight, 'normal'),
    );
    const pictures = await renderPng(drawn, theme, { width, pixels }, faces.map(fontFile));
    for (const [id, picture] of pictures) charts.set(id, picture);
  }
  return charts;
}

/** Whether labels are set in a project's font, or have characters that a canvas would not find. */
function needsOutlines({ drawing, element }: PlacedChart, fonts: FontLibrary): boolean {
  return [...simpleMarks(drawing)].some((mark) => {
    if (mark.kind !== 'text') return false;
    const { family, weight, style } = mark.font;
    if (fonts.stack(family.split(', '), weight, style)) return true;
    const { glyphs } = fonts
      .resolve(family.split(', '), weight, style)
      .shape(mark.text, '', languageOf(element));
    return glyphs.includes(EMPTY_BOX);
  });
}

/** Glyph 0 is a font's empty box (OpenType 1.9, glyf). */
const EMPTY_BOX = 0;

function svgOf(element: ElementNode, drawing: Drawing, { styled, fonts }: TypesetBooklet): string {
  const lang = languageOf(element);
  const { paper } = chartTheme(styled.style(element), lang, fonts);
  const set = (words: string) => typesetWords(words, lang);
  const text = { title: set(titleOf(element)), description: set(element.attributes.alt ?? ''), lang };
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

/** A chart that stands on a page. */
interface PlacedChart {
  readonly id: string;
  readonly element: ElementNode;
  readonly drawing: Drawing;
}

function chartsIn({ layout }: TypesetBooklet): PlacedChart[] {
  return layout.pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'drawing' || typeof mark.owner !== 'number') return [];
      const element = layout.tree.byIndex[mark.owner]!;
      const id = chartIn(element);
      return id === null ? [] : { id, element, drawing: mark.drawing };
    }),
  );
}

/** The file of an upright face. */
function fontFile({ family, weight }: { readonly family: string; readonly weight: number }): PngFont {
  return { family, file: assetPath(fontAsset(family, weight, 'normal')) };
}
