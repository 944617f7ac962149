import { assetPath } from '../assets.ts';
import { drawChart } from '../charts/index.ts';
import { type PngFont, renderPng } from '../charts/png.ts';
import type { ChartTheme } from '../charts/theme.ts';
import { chartIn } from '../document/picture-address.ts';
import { type ElementNode, languageOf } from '../document/tree.ts';
import type { Drawing, Mark } from '../drawing/drawing.ts';
import { simpleMarks, withTexts } from '../drawing/marks.ts';
import { moved } from '../drawing/shift.ts';
import { type PlacedGlyph, writeSvg } from '../drawing/svg.ts';
import { readPng } from '../raster/png.ts';
import { withNotes } from '../raster/png-notes.ts';
import { fontAsset } from '../text/font-files.ts';
import { type FontLibrary, textSetter, typeset as typesetText } from '../text/index.ts';
import type { LabelPart } from '../text/labels.ts';
import { glyphPath } from '../text/outlines.ts';
import { MM } from '../units.ts';
import type { TypesetBooklet } from './booklet.ts';
import { writeCsv } from './chart-csv.ts';
import { type ChartFrame, creditsOf, frameOf } from './chart-frame.ts';
import { chartTheme } from './chart-theme.ts';
import { chartWords } from './chart-words.ts';

/** The width of a chart's PNG: enough for a slide. */
const PIXELS = 1600;
/** The space around a chart in a file, as a share of its width in print. */
const AIR = 0.04;
/** The size of labels where a chart is drawn for messages, CSS pixels. */
const MAIL_LABEL = 12;

/**
 * The booklet's charts as they are printed, each as `ID.png` and `ID.svg`, for slides and the web, between their
 * titles and their sources, and their data as `ID.csv`; several data sets are numbered.
 */
export async function renderCharts(typeset: TypesetBooklet): Promise<ReadonlyMap<string, Uint8Array>> {
  const placed = chartsIn(typeset).map((chart): PlacedChart => {
    const words = chartWords(chart.id, chart.element, typeset);
    return { ...chart, frame: frameOf(words, chart.drawing.width, themeOf(chart, typeset)) };
  });
  const files = new Map<string, Uint8Array>();
  for (const chart of placed) {
    const { id, element } = chart;
    files.set(`${id}.svg`, Buffer.from(svgOf(chart, typeset)));
    const { data } = typeset.figures.get(id)!.chart;
    for (const [i, set] of data.entries()) {
      const name = data.length > 1 ? `${id}-${i + 1}` : id;
      files.set(`${name}.csv`, Buffer.from(writeCsv(set, languageOf(element))));
    }
  }
  for (const [id, picture] of await chartPictures(typeset, placed, PIXELS)) files.set(`${id}.png`, picture);
  return files;
}

/**
 * One chart as a PNG, drawn for a message rather than for the page, so that its labels can be read there, above its
 * sources: the message has its title; null when it stands on no page.
 * @param width of the picture in the message, CSS pixels.
 * @param density pixels of the picture to one of those.
 */
export async function renderChart(
  typeset: TypesetBooklet,
  wanted: string,
  width: number,
  density: number,
): Promise<Uint8Array | null> {
  const found = chartsIn(typeset).find(({ id }) => id === wanted);
  if (!found) return null;
  const theme = themeOf(found, typeset);
  const size = { width: (theme.size * width) / MAIL_LABEL / (1 + 2 * AIR), height: null };
  const drawing = drawChart(typeset.figures.get(wanted)!.chart, size, theme);
  const words = chartWords(wanted, found.element, typeset);
  const frame = { above: null, below: creditsOf(words, size.width, theme) };
  const pictures = await chartPictures(typeset, [{ ...found, drawing, frame }], width * density);
  return pictures.get(wanted)!;
}

// Faults of the theme were reported when the page was made.
function themeOf({ element }: PlacedChart, { styled, fonts }: TypesetBooklet): ChartTheme {
  return chartTheme(styled.style(element), languageOf(element), fonts);
}

/** The PNGs of charts, by their ids. */
async function chartPictures(
  booklet: TypesetBooklet,
  placed: readonly PlacedChart[],
  pixels: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { fonts, figures } = booklet;
  const pictures = new Map<string, Uint8Array>();
  const outlined = placed.filter((chart) => needsOutlines(chart, fonts));
  for (const chart of outlined) {
    const { drawingPicture } = await import('../pictures/drawing-picture.ts');
    const { paper, lang } = themeOf(chart, booklet);
    const setter = textSetter(fonts, lang);
    pictures.set(chart.id, await drawingPicture(inAir(chart, lang), { pixels, paper }, setter, lang));
  }
  const plain = placed.filter((chart) => !outlined.includes(chart));
  // Charts of the same width share a renderer, since one takes long to make. Most charts have the same width.
  for (const width of new Set(plain.map(({ drawing }) => drawing.width))) {
    const alike = plain.filter(({ drawing }) => drawing.width === width);
    const theme = themeOf(alike[0]!, booklet);
    const drawn = alike.map(({ id, drawing: { height }, frame }) => {
      return { id, spec: figures.get(id)!.chart, height, ...frame };
    });
    const faces = [400, theme.boldWeight].map((weight) =>
      fonts.resolve(theme.family.split(', '), weight, 'normal'),
    );
    const set = (text: string) => typesetText(text, theme.lang);
    const look = { width, air: AIR * width, pixels, typeset: set };
    for (const [id, picture] of await renderPng(drawn, theme, look, faces.map(fontFile)))
      pictures.set(id, picture);
  }
  return new Map(placed.map((chart) => [chart.id, noted(pictures.get(chart.id)!, chart, booklet)]));
}

/** Puts into a PNG how large it is in print, and what is said of it. */
function noted(
  picture: Uint8Array,
  { id, element, drawing }: PlacedChart,
  booklet: TypesetBooklet,
): Uint8Array {
  const { title, description, creators, source, licence, lang } = chartWords(id, element, booklet);
  const texts = {
    Title: title,
    Description: description,
    Author: creators.join(', '),
    Source: source ?? '',
    Copyright: licence ?? '',
  };
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  const metres = (drawing.width * (1 + 2 * AIR)) / MM / 1000;
  return withNotes(picture, { density: readPng(picture)!.width / metres, texts: said, lang });
}

/** A drawing in its frame, with the texts typeset, and space around. */
function inAir({ drawing, frame }: PlacedChart, lang: string): Drawing {
  const air = AIR * drawing.width;
  const marks: Mark[] = [];
  let height = air;
  for (const part of [frame.above, drawing, frame.below]) {
    marks.push(...(part?.marks ?? []).map((mark) => moved(mark, air, height)));
    height += part?.height ?? 0;
  }
  return {
    width: drawing.width + 2 * air,
    height: height + air,
    marks: withTexts(marks, (text) => typesetText(text, lang)),
  };
}

/** Whether labels are set in a project's font, or have characters that a canvas would not find. */
function needsOutlines({ drawing, frame, element }: PlacedChart, fonts: FontLibrary): boolean {
  const marks = [frame.above, drawing, frame.below].flatMap((part) => (part ? [...simpleMarks(part)] : []));
  return marks.some((mark) => {
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

function svgOf(chart: PlacedChart, booklet: TypesetBooklet): string {
  const { paper, lang } = themeOf(chart, booklet);
  const setter = textSetter(booklet.fonts, lang);
  const about = chartWords(chart.id, chart.element, booklet);
  return writeSvg(inAir(chart, lang), about, paper, (words, font) =>
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

/** A chart that stands on a page. */
interface PlacedChart {
  readonly id: string;
  readonly element: ElementNode;
  readonly drawing: Drawing;
  readonly frame: ChartFrame;
}

function chartsIn({ layout }: TypesetBooklet): PlacedChart[] {
  return layout.pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'drawing' || typeof mark.owner !== 'number') return [];
      const drawing = mark.drawing.whole ?? mark.drawing;
      const element = layout.tree.byIndex[mark.owner]!;
      const id = chartIn(element);
      return id === null ? [] : { id, element, drawing, frame: { above: null, below: null } };
    }),
  );
}

/** The file of an upright face. */
function fontFile({ family, weight }: { readonly family: string; readonly weight: number }): PngFont {
  return { family, file: assetPath(fontAsset(family, weight, 'normal')) };
}
