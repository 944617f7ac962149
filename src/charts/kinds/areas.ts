import type { ChartSpec } from '../../content/booklet.ts';
import type { Size } from '../../drawing/drawing.ts';
import { fixedHeight, fixedWidth, linearAxis } from '../axes/linear.ts';
import { yearTicks } from '../axes/years.ts';
import { type Pen, rule, write } from '../canvas/pen.ts';
import { type Chart, type Configuration, labels, stillOptions } from '../chartjs/record.ts';
import { dataOf, fieldOf, fieldsOf, numberIn } from '../data/fields.ts';
import { formatCompact, formatQuantity, roundTicks } from '../data/numbers.ts';
import { adjacent, categoryFills } from '../fills/fills.ts';
import { drawPattern, type Fill, polygon } from '../fills/patterns.ts';
import { type EdgeName, edgeNames, edgeRoom, nameAtEdge } from '../labels/edge-names.ts';
import { widest } from '../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';
import { chartJsKind } from './kind.ts';
import { readSeries } from './series.ts';

interface Series extends EdgeName {
  /** For each year, where its area ends. */
  readonly top: readonly number[];
  readonly fill: Fill;
}

/** Areas stacked from the first series up, over years; names at the right edge, unit over the axis. */
export const areas = chartJsKind(
  (spec, width, theme) => {
    const { top, bottom, series } = planAreas(spec, width, theme);
    const least = top + bottom + Math.max(50, edgeRoom(series, theme).height);
    return { natural: Math.max(176, least), least };
  },
  configuration,
  (spec, theme) => ({ parts: readSeries(spec, [], adjacent, theme), near: adjacent }),
);

function configuration(spec: ChartSpec, { width }: Size, theme: ChartTheme): Configuration {
  const { small } = fonts(theme);
  const plan = planAreas(spec, width, theme);
  const { years, series, left, right, top, bottom, ticks, max, format } = plan;
  const xTicks = yearTicks(years[0]!, years.at(-1)!, width - left - right, theme);
  return {
    type: 'line',
    data: {
      datasets: series.map(({ top: tops, fill }, i) => ({
        data: tops.map((y, j) => ({ x: years[j]!, y })),
        fill: i === 0 ? 'origin' : '-1',
        backgroundColor: fill.color,
        // The outline of the whole is drawn, since its uppermost area may be pale.
        borderColor: i === series.length - 1 ? theme.muted : theme.paper,
        borderWidth: 0.4,
        pointRadius: 0,
        clip: false,
      })),
    },
    options: {
      ...stillOptions({ top, right, bottom: 0, left: 0 }),
      scales: {
        x: {
          ...linearAxis(theme, { min: years[0]!, max: years.at(-1)! }, xTicks, String, false),
          afterFit: fixedHeight(bottom),
        },
        y: {
          ...linearAxis(theme, { min: 0, max }, ticks, format, true),
          afterFit: fixedWidth(left),
        },
      },
    },
    plugins: [
      labels(
        (pen) => write(pen, plan.unit, 0, small.size, small, theme.muted),
        (pen, chart) => {
          const { left: plotLeft, right: plotRight, bottom: plotBottom } = chart.chartArea;
          rule(
            pen,
            [
              [plotLeft, plotBottom],
              [plotRight, plotBottom],
            ],
            theme.muted,
            0.75,
          );
          const y = chart.scales.y!;
          drawPatterns(pen, plan, chart, theme);
          const edges = series.map(({ top: tops }) => y.getPixelForValue(tops.at(-1)!));
          const ends = [y.getPixelForValue(0), ...edges];
          const parts = series.map((each, i) => ({
            ...each,
            middle: (ends[i]! + ends[i + 1]!) / 2,
            height: ends[i]! - ends[i + 1]!,
          }));
          nameAtEdge(pen, parts, plotRight, [0, plotBottom + 1], theme);
        },
      ),
    ],
  };
}

function drawPatterns(
  pen: Pen,
  { years, series }: ReturnType<typeof planAreas>,
  { scales }: Chart,
  theme: ChartTheme,
): void {
  const points = (heights: readonly number[]) =>
    heights.map((value, i): [number, number] => [
      scales.x!.getPixelForValue(years[i]!),
      scales.y!.getPixelForValue(value),
    ]);
  let below = years.map(() => 0);
  for (const { top, fill } of series) {
    drawPattern(pen, fill, polygon([...points(top), ...points(below).reverse()]), theme);
    below = [...top];
  }
}

function planAreas(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { small } = fonts(theme);
  const shares = spec.options.stack === 'shares';
  const { years, stacks } = readStacks(spec, shares);
  const fields = fieldsOf(spec, 'series');
  const fills = categoryFills(theme, fields.length, adjacent);
  const names = edgeNames(
    fields.map((field) => field.label),
    width,
    theme,
  );
  const series = names.map((name, i): Series => ({ ...name, top: stacks[i]!, fill: fills[i]! }));
  const max = Math.max(0, ...(stacks.at(-1) ?? [])) || 1;
  const ticks = roundTicks(0, max, 6);
  const unit = shares ? '%' : (fields[0]?.unit ?? '');
  const format = (value: number) =>
    unit === '%' ? formatQuantity(value, unit, null, theme.lang) : formatCompact(value, theme.lang);
  const numbers = widest(ticks.map(format), small, theme.measure);
  return {
    years,
    series,
    max,
    ticks,
    format,
    unit: unit === '%' ? '' : unit,
    left: numbers + 4,
    right: edgeRoom(series, theme).width,
    top: small.size + 6,
    bottom: leading(small) + 3,
  };
}

/** Years ascending, and for each series where its area ends: its own values, or shares, on those below it. */
function readStacks(spec: ChartSpec, shares: boolean): { years: number[]; stacks: number[][] } {
  const data = dataOf(spec);
  const x = fieldOf(spec, data, 'x', 0);
  const from = Number(spec.options.from ?? Number.NEGATIVE_INFINITY);
  const rows = data.rows
    .filter((row) => (numberIn(row, x) ?? Number.NEGATIVE_INFINITY) >= from)
    .toSorted((a, b) => numberIn(a, x)! - numberIn(b, x)!);
  let below = rows.map(() => 0);
  const stacks = fieldsOf(spec, 'series').map((field) => {
    below = rows.map((row, i) => below[i]! + (numberIn(row, field) ?? 0));
    return below;
  });
  const whole = below;
  return {
    years: rows.map((row) => numberIn(row, x)!),
    stacks: shares ? stacks.map((ends) => ends.map((end, i) => (100 * end) / (whole[i] || 1))) : stacks,
  };
}
