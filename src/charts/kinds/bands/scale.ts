import type { DataSet } from '../../../data/data-set.ts';
import { isWithin } from '../../labels/fit.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import { firstTwo, textIn } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { BAND_GAP, type Band, bandColor, describeBands, PADDING, readBands, writeBand } from './bands.ts';

/** The height of a step over the one before, points: at least, and the natural one. */
const RISE = { least: 6, natural: 15 };

/**
 * Steps that rise from left to right, the first row lowest; or, where columns would be too narrow for their
 * words, bars that lengthen from bottom to top.
 */
export const scale = kind({
  keys: {},
  fieldsInOrder: ['text', 'text'],

  describe: ({ data: [data] }, say) => describeBands(data, say),

  heights({ data: [data] }, width, theme) {
    const { bands, upright } = planScale(data, width, theme);
    const heights = bands.map((band) => textHeight(band, theme));
    if (!upright) {
      const stack = heights.reduce((sum, height) => sum + height + BAND_GAP, -BAND_GAP);
      return { natural: stack, least: stack };
    }
    const tallest = (rise: number) => Math.max(...heights) + (bands.length - 1) * rise;
    return { natural: tallest(RISE.natural), least: tallest(RISE.least) };
  },

  paint({ data: [data] }, { width, height }, sketch) {
    const { theme } = sketch;
    const { bands, upright, column } = planScale(data, width, theme);
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
      writeBand(sketch, band, { ...box, top }, null, bandColor(theme, i, count));
      if (!upright) bottom = top - BAND_GAP;
    }
  },
});

function planScale(data: DataSet, width: number, theme: ChartTheme) {
  const count = data.rows.length;
  const column = (width - (count - 1) * BAND_GAP) / count;
  const inside = column - 2 * PADDING;
  const { label, bold } = fonts(theme);
  const [title, text] = firstTwo(data);
  const narrow = readBands(
    data,
    () => inside,
    () => inside,
    theme,
  );
  const upright = data.rows.every(
    (row, i) =>
      isWithin(narrow[i]!.title, textIn(row, title), inside, bold, theme.measure) &&
      isWithin(narrow[i]!.text, textIn(row, text), inside, label, theme.measure),
  );
  const barWidth = (row: number) => width * ladderShare(row, count) - 2 * PADDING;
  return { bands: upright ? narrow : readBands(data, barWidth, barWidth, theme), upright, column };
}

/** The share of the width that a ladder's bar takes: the first is the shortest. */
function ladderShare(index: number, count: number): number {
  return count > 1 ? 0.55 + (0.45 * index) / (count - 1) : 1;
}

function textHeight({ title, text }: Band, theme: ChartTheme): number {
  const { label } = fonts(theme);
  return 2 * PADDING + (title.length + text.length - 1) * leading(label) + CAP_HEIGHT * label.size;
}
