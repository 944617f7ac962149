import { type Pen, writeLines } from '../../canvas/pen.ts';
import type { Chart } from '../../chartjs/record.ts';
import { readable } from '../../colors/color.ts';
import { CAP_HEIGHT, type ChartTheme, fonts } from '../../theme.ts';
import { type BarChart, barBox, barPlaces } from './chart.ts';

/** The values of a row's stacked bars, in the middle of those that hold them, on plain ground. */
export function writeStackValues(
  pen: Pen,
  chart: Chart,
  { series }: BarChart,
  row: number,
  theme: ChartTheme,
): void {
  const { small } = fonts(theme);
  for (const [i, { values, texts, fill }] of series.entries()) {
    const [left, top, right, bottom] = barBox(barPlaces(chart, i)[row]!);
    const text = texts[row]!;
    const [width, height] = [theme.measure(text, small), CAP_HEIGHT * small.size];
    if (!values[row] || width + 4 > right - left || height + 4 > bottom - top) continue;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (fill.pattern !== 'plain') {
      pen.fillStyle = fill.color;
      pen.fillRect(x - width / 2 - 1.5, y - height / 2 - 1.5, width + 3, height + 3);
    }
    writeLines(pen, [text], x, y, small, readable(fill.color, theme.paper, theme.ink), 'center');
  }
}
