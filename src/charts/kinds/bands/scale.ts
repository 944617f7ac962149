import type { ChartSpec } from '../../../content/booklet.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { RecordingCanvas } from '../../canvas/canvas.ts';
import { widest } from '../../labels/fit.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import type { Kind } from '../kind.ts';
import { BAND_GAP, type Band, bandColor, PADDING, readBands, writeBand } from './bands.ts';

/** How much higher each step is than the one before: at least, and by nature. */
const RISE = { least: 6, natural: 15 };

/**
 * Steps that rise from left to right, the first row lowest; or, where columns would be too narrow for their
 * words, bars that lengthen from bottom to top.
 */
export const scale: Kind = {
  heights(spec, width, theme) {
    const { bands, upright } = planScale(spec, width, theme);
    const heights = bands.map((band) => textHeight(band, theme));
    if (!upright) {
      const stack = heights.reduce((sum, height) => sum + height + BAND_GAP, -BAND_GAP);
      return { natural: stack, least: stack };
    }
    const tallest = (rise: number) => Math.max(...heights) + (bands.length - 1) * rise;
    return { natural: tallest(RISE.natural), least: tallest(RISE.least) };
  },

  draw(spec, { width, height }, theme): Drawing {
    const canvas = new RecordingCanvas(width, height, theme.measure);
    const pen = canvas.getContext('2d')!;
    const { bands, upright, column } = planScale(spec, width, theme);
    const heights = bands.map((band) => textHeight(band, theme));
    const count = bands.length;
    let bottom = height;
    for (const [i, band] of bands.entries()) {
      // The highest rise for which every step still holds its text.
      const step = (height - Math.max(...heights)) / Math.max(1, count - 1);
      const box = upright
        ? { left: i * (column + BAND_GAP), width: column, height: height - (count - 1 - i) * step }
        : { left: 0, width: width * ladderShare(i, count), height: heights[i]! };
      const top = bottom - box.height;
      writeBand(pen, band, { ...box, top }, null, bandColor(theme, i, count), theme);
      if (!upright) bottom = top - BAND_GAP;
    }
    return canvas.drawing();
  },
};

function planScale(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { bold, label } = fonts(theme);
  const count = Math.max(1, spec.data[0]!.rows.length);
  const column = (width - (count - 1) * BAND_GAP) / count;
  const inside = column - 2 * PADDING;
  const narrow = readBands(spec, inside, inside, theme);
  const widths = narrow.flatMap(({ title, text }) => [
    widest(title, bold, theme.measure),
    widest(text, label, theme.measure),
  ]);
  const upright = widths.every((each) => each <= inside);
  const shortest = width * ladderShare(0, count) - 2 * PADDING;
  return { bands: upright ? narrow : readBands(spec, shortest, shortest, theme), upright, column };
}

/** The width of a ladder's bars, over the whole: the first is the shortest. */
function ladderShare(index: number, count: number): number {
  return count > 1 ? 0.55 + (0.45 * index) / (count - 1) : 1;
}

function textHeight({ title, text }: Band, theme: ChartTheme): number {
  const { label } = fonts(theme);
  return 2 * PADDING + (title.length + text.length - 1) * leading(label) + CAP_HEIGHT * label.size;
}
