import type { Drawing, Size } from '../drawing/drawing.ts';
import { withTexts } from '../drawing/marks.ts';
import { paintDrawing } from '../drawing/paint.ts';
import { MOST_SIDE_PIXELS } from '../limits.ts';
import { baselineShift } from './canvas/painting.ts';
import { type Chart, type Configuration, withOptions } from './chartjs/configuration.ts';
import { configure } from './chartjs/configure.ts';
import { draw } from './draw.ts';
import { outlinesIn } from './fills/outlines.ts';
import { chartHeight } from './index.ts';
import { enlargement, reduced, reducedSize } from './large.ts';
import type { ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';

interface PngLook {
  /** The figure's width in print, points, at which it is laid out. */
  readonly width: number;
  /** The space around it, points. */
  readonly air: number;
  /** The width of the picture; of one that would be far too high, the most. */
  readonly pixels: number;
  /** Sets a text by the rules of its language. */
  typeset(text: string): string;
}

interface PngFigure {
  readonly id: string;
  readonly spec: ChartSpec;
  /** The height in print, points; left out for the chart's own. */
  readonly height?: number;
  /** The words above it, and below. */
  readonly above?: Drawing | null;
  readonly below?: Drawing | null;
}

/** A font file to set labels in, under the family's name in the theme. */
export interface PngFont {
  readonly family: string;
  readonly file: string;
}

/**
 * Renders figures as they are printed, in pixels. `ChartJSNodeCanvas` draws kinds that are one Chart.js chart,
 * from the configuration of the printed chart, and the outlines of pale parts are painted upon it; the others are painted
 * from their `Drawing`.
 * @returns PNG files by the figures' ids.
 */
export async function renderPng(
  figures: readonly PngFigure[],
  theme: ChartTheme,
  look: PngLook,
  fonts: readonly PngFont[],
): Promise<Map<string, Uint8Array>> {
  const [{ ChartJSNodeCanvas }, { createCanvas, GlobalFonts, loadImage }] = await Promise.all([
    import('chartjs-node-canvas'),
    import('canvas'),
  ]);
  for (const { family, file } of fonts) GlobalFonts.registerFromPath(file, family);
  // One renderer serves all charts, since each one made loads Chart.js anew. The charts set their own size.
  const renderer = new ChartJSNodeCanvas({
    width: 1,
    height: 1,
    plugins: { modern: ['chartjs-chart-matrix'] },
  });
  const { width, air, pixels, typeset } = look;
  const factor = enlargement(theme);
  const pictures = new Map<string, Uint8Array>();
  for (const { id, spec, height = null, above = null, below = null } of figures) {
    const size: Size = { width, height: chartHeight(spec, width, theme, height) };
    const top = above?.height ?? 0;
    const whole = { width: width + 2 * air, height: top + size.height + (below?.height ?? 0) + 2 * air };
    const ratio = Math.min(pixels / whole.width, MOST_SIDE_PIXELS / whole.height);
    const canvas = createCanvas(pixelsOf(whole.width, ratio), pixelsOf(whole.height, ratio));
    const context = canvas.getContext('2d');
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(Math.round(air * ratio), Math.round(air * ratio));
    const paint = (drawing: Drawing | null, y: number) => {
      if (!drawing) return;
      context.save();
      context.scale(ratio, ratio);
      context.translate(0, y);
      paintDrawing(context, { ...drawing, marks: withTexts(drawing.marks, typeset) });
      context.restore();
    };
    paint(above, 0);
    paint(below, top + size.height);
    context.translate(0, Math.round(top * ratio));
    const small = reducedSize(size, factor);
    const configuration = configure(spec, small, reduced(theme, factor));
    if (configuration) {
      const chart = pictureOf(configuration, small, ratio * factor, theme, typeset);
      context.drawImage(await loadImage(renderer.renderToBufferSync(chart as never)), 0, 0);
      paint({ ...size, marks: outlinesIn(draw(spec, size, theme)) }, 0);
    } else {
      paint(draw(spec, size, theme), 0);
    }
    pictures.set(id, canvas.toBuffer('image/png'));
  }
  return pictures;
}

/** The pixels of a length, at least one. */
const pixelsOf = (points: number, ratio: number) => Math.max(1, Math.round(points * ratio));

/** Puts a chart on a ground of paper, at its own size. */
function pictureOf(
  configuration: Configuration,
  { width, height }: Size,
  ratio: number,
  { paper }: ChartTheme,
  typeset: PngLook['typeset'],
): Configuration {
  const frame = {
    id: 'frame',
    beforeInit: (chart: Chart) => {
      Object.assign(chart, { width, height });
      setTexts(chart.ctx, typeset);
    },
    beforeDraw: ({ ctx }: { ctx: { fillStyle: unknown; fillRect(...box: number[]): void } }) => {
      ctx.fillStyle = paper;
      ctx.fillRect(0, 0, width, height);
    },
  };
  return {
    ...withOptions(configuration, { devicePixelRatio: ratio }),
    plugins: [frame, ...(configuration.plugins ?? [])],
  } as Configuration;
}

/** Typesets texts, at the baselines that they have in print: versions of the canvas differ in where they put them. */
function setTexts(context: Chart['ctx'], typeset: PngLook['typeset']): void {
  const fillText = context.fillText.bind(context);
  context.fillText = (text: string, x: number, y: number) => {
    const { textBaseline, font } = context;
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
    context.textBaseline = 'alphabetic';
    fillText(typeset(text), x, y + baselineShift(textBaseline, { size }));
    context.textBaseline = textBaseline;
  };
}
