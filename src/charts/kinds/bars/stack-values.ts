import { datum, value } from '../../../drawing/meaning.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { readable } from '../../colors/color.ts';
import { CAP_HEIGHT } from '../../theme.ts';
import { type BarChart, barBox, barPlaces } from './chart.ts';

/** Writes the values of a row's stacked bars in the middle of those that hold them, on plain ground. */
export function writeStackValues(sketch: ChartSketch, { series, stack }: BarChart, row: number): void {
  const { small, theme } = sketch;
  for (const [i, { values, lengths, texts, fill, rows, field }] of series.entries()) {
    const [left, top, right, bottom] = barBox(barPlaces(sketch.chart, i)[row]!);
    const text = texts[row]!;
    const [width, height] = [theme.measure(text, small), CAP_HEIGHT * small.size];
    if (!values[row] || width + 4 > right - left || height + 4 > bottom - top) continue;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (fill.pattern !== 'plain') {
      sketch.fillRect(fill.color, x - width / 2 - 1.5, y - height / 2 - 1.5, width + 3, height + 3);
    }
    const color = readable(fill.color, theme.paper, theme.ink);
    const told = datum(rows[row]!, field, lengths[row] ?? null);
    const means = value(told, stack === 'shares' ? `row ${row}` : null);
    sketch.writeLines([text], x, y, { font: small, color, align: 'center', means });
  }
}
