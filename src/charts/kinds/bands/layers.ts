import type { DataSet } from '../../../data/data-set.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import { kind } from '../kind.ts';
import { BAND_GAP, type Band, bandColor, describeBands, PADDING, readBands, writeBand } from './bands.ts';

/** The share of the width that titles take. */
const TITLE_SHARE = 0.36;

/** Bands one upon another, the first row at the top, the darkest at the base, with a text beside each name. */
export const layers = kind({
  keys: {},
  fieldsInOrder: ['text', 'text'],

  describe: ({ data: [data] }, say) => describeBands(data, say),

  heights({ data: [data] }, width, theme) {
    const height = stackHeight(planLayers(data, width, theme), theme);
    return { natural: height, least: height };
  },

  seams({ data: [data] }, { width, height }, theme) {
    const bands = planLayers(data, width, theme);
    const spare = (height - stackHeight(bands, theme)) / bands.length;
    let bottom = -BAND_GAP / 2;
    const at = bands.map((band) => {
      bottom += bandHeight(band, theme) + spare + BAND_GAP;
      return bottom;
    });
    return { at: at.slice(0, -1), head: 0 };
  },

  paint({ data: [data] }, { width, height }, sketch) {
    const { theme } = sketch;
    const bands = planLayers(data, width, theme);
    const spare = (height - stackHeight(bands, theme)) / bands.length;
    let top = 0;
    for (const [i, band] of bands.entries()) {
      const box = { left: 0, top, width, height: bandHeight(band, theme) + spare };
      writeBand(sketch, band, box, width * TITLE_SHARE + PADDING, bandColor(theme, i, bands.length));
      top += box.height + BAND_GAP;
    }
  },
});

function planLayers(data: DataSet, width: number, theme: ChartTheme): Band[] {
  const titles = width * TITLE_SHARE - 1.5 * PADDING;
  const texts = width * (1 - TITLE_SHARE) - 2 * PADDING;
  return readBands(
    data,
    () => titles,
    () => texts,
    theme,
  );
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
