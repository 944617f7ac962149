import { datum, value } from '../../../drawing/meaning.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { readable } from '../../colors/color.ts';
import { CAP_HEIGHT, type ChartTheme, fonts } from '../../theme.ts';
import { BAR_SHARE, type BarChart, barBox, barPlaces } from './chart.ts';

/** The width and the height of a bar that holds its value, points. */
function roomFor(text: string, theme: ChartTheme): [width: number, height: number] {
  const { small } = fonts(theme);
  return [theme.measure(text, small) + 4, CAP_HEIGHT * small.size + 4];
}

/**
 * Whether all bars of stacks hold their values.
 * @param scale the points along a bar for one unit.
 */
export function allHold(
  { series }: BarChart,
  {
    scale,
    thickness,
    lying,
  }: { readonly scale: number; readonly thickness: number; readonly lying: boolean },
  theme: ChartTheme,
): boolean {
  return series.every(({ lengths, texts }) =>
    lengths.every((length, row) => {
      const [width, height] = roomFor(texts[row]!, theme);
      const [along, across] = lying ? [width, height] : [height, width];
      return !length || (Math.abs(length) * scale >= along + 0.5 && thickness >= across + 0.5);
    }),
  );
}

/** The least pitch of lying rows whose stacks are thick enough for their values, points. */
export function pitchThatHolds(theme: ChartTheme): number {
  return (roomFor('', theme)[1] + 0.5) / BAR_SHARE;
}

/** Whether bars are as wide as the values of all that are high enough, so that no series is left without its own. */
export function holdAcross({ chart, theme }: ChartSketch, { series }: BarChart): boolean {
  return series.every(({ values, texts }, i) =>
    barPlaces(chart, i).every((place, row) => {
      const [left, top, right, bottom] = barBox(place);
      const [width, height] = roomFor(texts[row]!, theme);
      return !values[row] || height > bottom - top || width <= right - left;
    }),
  );
}

/** Writes the values of a row's stacked bars in the middle of those that hold them, on plain ground. */
export function writeStackValues(sketch: ChartSketch, { series, stack }: BarChart, row: number): void {
  const { small, theme } = sketch;
  for (const [i, { values, lengths, texts, fill, rows, field }] of series.entries()) {
    const [left, top, right, bottom] = barBox(barPlaces(sketch.chart, i)[row]!);
    const text = texts[row]!;
    const [width, height] = roomFor(text, theme);
    if (!values[row] || width > right - left || height > bottom - top) continue;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (fill.pattern !== 'plain') {
      sketch.fillRect(fill.color, x - width / 2 + 0.5, y - height / 2 + 0.5, width - 1, height - 1);
    }
    const color = readable(fill.color, theme.paper, theme.ink);
    const told = datum(rows[row]!, field, lengths[row] ?? null);
    const means = value(told, stack === 'shares' ? `row ${row}` : null);
    sketch.writeLines([text], x, y, { font: small, color, align: 'center', means });
  }
}
