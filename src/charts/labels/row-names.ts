import type { DrawingFont } from '../../drawing/drawing.ts';
import type { ChartTheme } from '../theme.ts';
import { wrap, wrapWords } from './fit.ts';

/** The most of a chart's width that the names of rows take where a word would have to be broken otherwise, as a share. */
const WIDE = 0.4;

/**
 * The lines of the names of rows beside cells; the column that they stand in is wider where no word is broken then.
 * @param width the chart's. @param share the share of it that names take where their words are narrow.
 */
export function wrapNames(
  names: readonly string[],
  width: number,
  share: number,
  font: DrawingFont,
  { measure }: ChartTheme,
): string[][] {
  for (const each of [share, WIDE]) {
    const whole = names.map((name) => wrapWords(name, width * each, font, measure));
    if (whole.every((lines) => lines !== null)) return whole;
  }
  return names.map((name) => wrap(name, width * share, font, measure));
}
