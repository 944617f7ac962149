import type { ChartSpec } from '../../../content/booklet.ts';
import type { Drawing, Size } from '../../../drawing/drawing.ts';
import { RecordingCanvas } from '../../canvas/canvas.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import type { Kind } from '../kind.ts';
import { BAND_GAP, type Band, bandColor, PADDING, readBands, writeBand } from './bands.ts';

/** Of the width, what titles take. */
const TITLE_SHARE = 0.36;

/** Bands on one another, the first row at the top, the darkest at the base; what each holds beside its name. */
export const layers: Kind = {
  heights(spec, width, theme) {
    const height = stackHeight(planLayers(spec, width, theme), theme);
    return { natural: height, least: height };
  },

  draw(spec, { width, height }: Size, theme): Drawing {
    const canvas = new RecordingCanvas(width, height, theme.measure);
    const pen = canvas.getContext('2d')!;
    const bands = planLayers(spec, width, theme);
    const spare = (height - stackHeight(bands, theme)) / Math.max(1, bands.length);
    let top = 0;
    for (const [i, band] of bands.entries()) {
      const box = { left: 0, top, width, height: bandHeight(band, theme) + spare };
      const color = bandColor(theme, i, bands.length);
      writeBand(pen, band, box, width * TITLE_SHARE + PADDING, color, theme);
      top += box.height + BAND_GAP;
    }
    return canvas.drawing();
  },
};

function planLayers(spec: ChartSpec, width: number, theme: ChartTheme): Band[] {
  const titles = width * TITLE_SHARE - 1.5 * PADDING;
  return readBands(spec, titles, width * (1 - TITLE_SHARE) - 2 * PADDING, theme);
}

function stackHeight(bands: readonly Band[], theme: ChartTheme): number {
  const heights = bands.map((band) => bandHeight(band, theme) + BAND_GAP);
  return heights.reduce((sum, height) => sum + height, -BAND_GAP);
}

function bandHeight({ title, text }: Band, theme: ChartTheme): number {
  const { label } = fonts(theme);
  const lines = Math.max(title.length, text.length);
  return 2 * PADDING + (lines - 1) * leading(label) + CAP_HEIGHT * label.size;
}
