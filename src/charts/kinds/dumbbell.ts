import type { ChartSpec } from '../../content/booklet.ts';
import type { Size } from '../../drawing/drawing.ts';
import { fixedHeight, hiddenAxis } from '../axes/linear.ts';
import { axisTitle, planAcross, valueScale } from '../axes/values.ts';
import { type Pen, rule, write, writeLines } from '../canvas/pen.ts';
import { type Chart, type Configuration, labels, stillOptions } from '../chartjs/record.ts';
import { dataOf, fieldOf, highlighted, textIn } from '../data/fields.ts';
import { all } from '../fills/fills.ts';
import { drawMarker, MARKERS, pointLook } from '../fills/strokes.ts';
import { widest, wrap } from '../labels/fit.ts';
import { drawLegend, legendHeight } from '../labels/legend.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';
import { chartJsKind } from './kind.ts';
import { allValues, readSeries } from './series.ts';

const RADIUS = 2.8;
const GAP = 3;

/** A point for each field on a line for each row, joined: what lies between is what is compared. */
export const dumbbell = chartJsKind(
  (spec, width, theme) => {
    const { rows, top, bottom, pitch } = planDumbbell(spec, width, theme);
    const height = (each: number) => top + rows.length * each + bottom;
    return { natural: height(pitch + 3), least: height(pitch) };
  },
  configuration,
  (spec, theme) => ({ parts: readSeries(spec, [], all, theme, pointLook), near: all }),
);

function configuration(spec: ChartSpec, { width }: Size, theme: ChartTheme): Configuration {
  const { small, label, bold } = fonts(theme);
  const { rows, series, unit, axis, left, right, top, bottom } = planDumbbell(spec, width, theme);
  const count = rows.length;
  return {
    type: 'scatter',
    data: {
      datasets: series.map(({ values, fill }) => ({
        data: values.map((x, i) => ({ x, y: i + 0.5 })),
        backgroundColor: fill.color,
        pointStyle: MARKERS[fill.pattern] as never,
        pointRadius: RADIUS,
        borderWidth: 0,
        clip: false,
      })),
    },
    options: {
      ...stillOptions({ top, right, bottom: 0, left }),
      scales: {
        x: {
          ...valueScale(axis, true, theme),
          afterFit: fixedHeight(bottom),
        },
        y: hiddenAxis(0, count, true),
      },
    } as Configuration['options'],
    plugins: [
      labels(
        (pen, { scales }) => {
          write(pen, unit, 0, small.size, small, theme.muted);
          const x = unit ? theme.measure(unit, small) + 10 : 0;
          drawLegend(pen, series, x, -4 + (small.size - theme.size) / 2, width - x, theme, drawMarker);
          for (const [i, { known }] of rows.entries()) {
            if (known.length < 2) continue;
            const y = scales.y!.getPixelForValue(i + 0.5);
            const [from, to] = [Math.min(...known), Math.max(...known)].map((value) =>
              scales.x!.getPixelForValue(value),
            ) as [number, number];
            rule(
              pen,
              [
                [from, y],
                [to, y],
              ],
              theme.muted,
              1.1,
            );
          }
        },
        (pen, chart) => {
          for (const [i, row] of rows.entries()) {
            const y = chart.scales.y!.getPixelForValue(i + 0.5);
            writeLines(pen, row.lines, 0, y, row.highlighted ? bold : label, theme.ink);
            writeExtremes(pen, chart, row, y, theme);
          }
        },
      ),
    ],
  };
}

type Rows = ReturnType<typeof planDumbbell>['rows'];

/** The least value before its point, the largest after its own. */
function writeExtremes(
  pen: Pen,
  chart: Chart,
  { known, texts }: Rows[number],
  y: number,
  theme: ChartTheme,
): void {
  const { small } = fonts(theme);
  if (known.length === 0) return;
  const [low, high] = [known.indexOf(Math.min(...known)), known.indexOf(Math.max(...known))];
  const reach = RADIUS + GAP;
  const x = (i: number) => chart.scales.x!.getPixelForValue(known[i]!);
  if (low !== high) writeLines(pen, [texts[low]!], x(low) - reach, y, small, theme.ink, 'right');
  writeLines(pen, [texts[high]!], x(high) + reach, y, small, theme.ink);
}

function planDumbbell(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { small, bold, label } = fonts(theme);
  const data = dataOf(spec);
  const name = fieldOf(spec, data, 'label', 0);
  const series = readSeries(spec, data.rows, all, theme, pointLook);
  const highlight = highlighted(spec);
  const rows = data.rows.map((row, i) => {
    const known = series.flatMap(({ values, format }) => {
      const value = values[i] ?? null;
      return value === null ? [] : [{ value, text: format(value) }];
    });
    const text = textIn(row, name);
    return {
      lines: wrap(text, width * 0.34, bold, theme.measure),
      known: known.map(({ value }) => value),
      texts: known.map((each) => each.text),
      highlighted: highlight.includes(text),
    };
  });
  const texts =
    widest(
      rows.flatMap((row) => row.texts),
      small,
      theme.measure,
    ) +
    RADIUS +
    GAP;
  const left =
    widest(
      rows.flatMap(({ lines }) => lines),
      bold,
      theme.measure,
    ) +
    8 +
    texts;
  const { field } = series[0]!;
  const axis = planAcross(spec, allValues(series), field, 'mostly', width - left - texts, theme);
  const unit = axisTitle(field.unit === '%' ? '' : (field.unit ?? ''), axis, theme.lang);
  const lines = Math.max(1, ...rows.map((row) => row.lines.length));
  return {
    rows,
    series,
    unit,
    axis,
    left,
    right: texts + 1,
    top: Math.max(small.size, legendHeight(series, width - 60, theme)) + 4,
    bottom: leading(small) + 3,
    pitch: Math.max(12, lines * leading(label) + 1.5),
  };
}
