import type { ChartSpec } from '../../content/booklet.ts';
import type { Size } from '../../drawing/drawing.ts';
import { hiddenAxis } from '../axes/linear.ts';
import { type Pen, rule, write, writeLines } from '../canvas/pen.ts';
import { type Chart, type Configuration, labels, stillOptions } from '../chartjs/record.ts';
import { mix } from '../colors/color.ts';
import { dataOf, fieldOf, highlighted, textIn } from '../data/fields.ts';
import { all } from '../fills/fills.ts';
import { lineLook } from '../fills/strokes.ts';
import { spread, widest, wrap } from '../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';
import { chartJsKind } from './kind.ts';
import { readSeries } from './series.ts';

const REACH = 12;

interface Row {
  readonly lines: readonly string[];
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  readonly highlighted: boolean;
}

/** A line for each row from one field to another: its name and first value at the left, its second at the right. */
export const slope = chartJsKind((spec, width, theme) => {
  const { rows, top, bottom } = planSlope(spec, width, theme);
  const names = rows.reduce((sum, { lines }) => sum + extentOf(lines, theme), 0);
  const least = top + bottom + Math.max(60, names);
  return { natural: Math.max(150, least), least };
}, configuration);

function configuration(spec: ChartSpec, { width, height }: Size, theme: ChartTheme): Configuration {
  const { bold, small } = fonts(theme);
  const { rows, heads, unit, left, right, top, bottom } = planSlope(spec, width, theme);
  const values = rows.flatMap((row) => row.values.filter((value) => value !== null));
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const accent = lineLook.color(theme, 0);
  const someMarked = rows.some((row) => row.highlighted);
  const color = (row: Row) => (row.highlighted || !someMarked ? accent : mix(accent, theme.paper, 0.5));
  return {
    type: 'line',
    data: {
      datasets: rows.map((row) => ({
        data: row.values.map((y, x) => ({ x, y })),
        borderColor: color(row),
        backgroundColor: color(row),
        borderWidth: row.highlighted ? 1.8 : 1.1,
        pointRadius: row.highlighted ? 2.4 : 1.9,
        pointBorderWidth: 0,
        spanGaps: true,
        clip: false,
      })),
    },
    options: {
      ...stillOptions({ top, right, bottom, left }),
      scales: {
        x: hiddenAxis(0, heads.length - 1),
        y: hiddenAxis(min, max > min ? max : min + 1),
      },
    } as Configuration['options'],
    plugins: [
      labels(
        (pen, { chartArea, scales }) => {
          write(pen, unit, 0, small.size, small, theme.muted);
          for (const [i, head] of heads.entries()) {
            const x = scales.x!.getPixelForValue(i);
            const align = i === 0 ? 'right' : i === heads.length - 1 ? 'left' : 'center';
            write(pen, head, x, chartArea.top - 7, bold, theme.ink, align);
            rule(
              pen,
              [
                [x, chartArea.top],
                [x, chartArea.bottom],
              ],
              theme.grid,
              0.5,
            );
          }
        },
        (pen, chart) => {
          writeSide(pen, chart, rows, 'first', height, theme);
          writeSide(pen, chart, rows, 'last', height, theme);
        },
      ),
    ],
  };
}

function writeSide(
  pen: Pen,
  chart: Chart,
  rows: readonly Row[],
  side: 'first' | 'last',
  height: number,
  theme: ChartTheme,
): void {
  const { label, bold } = fonts(theme);
  const column = side === 'first' ? 0 : rows[0]!.values.length - 1;
  const away = side === 'first' ? -1 : 1;
  const x = chart.scales.x!.getPixelForValue(column);
  const named = rows
    .filter(({ values }) => values[column] !== null)
    .map((row) => ({ row, middle: chart.scales.y!.getPixelForValue(row.values[column]!) }))
    .toSorted((a, b) => a.middle - b.middle);
  const places = spread(
    named.map(({ middle }) => middle),
    named.map(({ row }) => extentOf(side === 'first' ? row.lines : [''], theme)),
    chart.chartArea.top - 5,
    height,
  );
  for (const [i, { row, middle }] of named.entries()) {
    const font = row.highlighted ? bold : label;
    const place = places[i]!;
    if (Math.abs(place - middle) > 2) {
      rule(
        pen,
        [
          [x + away * 3, middle],
          [x + away * (REACH - 1.5), place],
        ],
        theme.muted,
        0.4,
      );
    }
    const edge = x + away * REACH;
    const text = row.texts[column]!;
    const align = side === 'first' ? 'right' : 'left';
    if (side === 'first') {
      const names = edge - theme.measure(text, font) - 5;
      writeLines(pen, row.lines, names, place, font, theme.ink, align);
    }
    writeLines(pen, [text], edge, place, font, theme.ink, align);
  }
}

function planSlope(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { bold, small } = fonts(theme);
  const data = dataOf(spec);
  const name = fieldOf(spec, data, 'label', 0);
  const series = readSeries(spec, data.rows, all, theme);
  const highlight = highlighted(spec);
  const rows = data.rows.map((row, i): Row => {
    const text = textIn(row, name);
    return {
      lines: wrap(text, width * 0.3, bold, theme.measure),
      values: series.map(({ values }) => values[i] ?? null),
      texts: series.map(({ values, format }) => format(values[i] ?? null)),
      highlighted: highlight.includes(text),
    };
  });
  const last = series.length - 1;
  const heads = series.map((each) => each.name);
  const side = (texts: readonly string[]) => widest(texts, bold, theme.measure);
  const firstValues = side(rows.map(({ texts }) => texts[0]!));
  const { unit } = series[0]!.field;
  return {
    rows,
    heads,
    unit: unit === '%' ? '' : (unit ?? ''),
    left: Math.max(side(rows.flatMap(({ lines }) => lines)) + 5 + firstValues + REACH, side([heads[0]!])),
    right: Math.max(side(rows.map(({ texts }) => texts[last]!)) + REACH, side([heads[last]!])) + 1,
    top: (unit && unit !== '%' ? small.size + 3 : 0) + bold.size + 8,
    bottom: 5,
  };
}

function extentOf(lines: readonly string[], theme: ChartTheme): number {
  return lines.length * leading(fonts(theme).label) + 0.5;
}
