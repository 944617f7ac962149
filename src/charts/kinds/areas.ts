import type { ChartSpec } from '../../content/booklet.ts';
import { linearAxis } from '../axis.ts';
import { dataOf, fieldOf, fieldsOf, numberIn } from '../fields.ts';
import { spread, widest, wrap } from '../fit.ts';
import { chartJsKind, type Size } from '../kind.ts';
import { formatCompact, roundTicks } from '../numbers.ts';
import { type Pen, rule, write, writeLines } from '../pen.ts';
import { type Configuration, labels, stillOptions } from '../record.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../theme.ts';
import { yearTicks } from '../years.ts';

/** From the plot's edge to the names. */
const REACH = 11;

interface Series {
  readonly lines: readonly string[];
  /** Height of its name. */
  readonly extent: number;
  /** For each year, where its area ends. */
  readonly top: readonly number[];
  readonly color: string;
}

/** Areas stacked from the first series up, over years; names at the right edge, unit over the axis. */
export const areas = chartJsKind((spec, width, theme) => {
  const { top, bottom, series } = planAreas(spec, width, theme);
  const names = series.reduce((sum, { extent }) => sum + extent, 0);
  const least = top + bottom + Math.max(50, names);
  return { natural: Math.max(176, least), least };
}, configuration);

function configuration(spec: ChartSpec, { width, height }: Size, theme: ChartTheme): Configuration {
  const { small } = fonts(theme);
  const plan = planAreas(spec, width, theme);
  const { years, series, left, right, top, bottom, ticks, max } = plan;
  const xTicks = yearTicks(years[0]!, years.at(-1)!, width - left - right, theme);
  const format = (value: number) => formatCompact(value, theme.lang);
  return {
    type: 'line',
    data: {
      datasets: series.map(({ top: tops, color }, i) => ({
        data: tops.map((y, j) => ({ x: years[j]!, y })),
        fill: i === 0 ? 'origin' : '-1',
        backgroundColor: color,
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
          afterFit: (scale) => {
            scale.height = bottom;
          },
        },
        y: {
          ...linearAxis(theme, { min: 0, max }, ticks, format, true),
          afterFit: (scale) => {
            scale.width = left;
          },
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
          const edges = series.map(({ top: tops }) => y.getPixelForValue(tops.at(-1)!));
          nameAreas(pen, series, [y.getPixelForValue(0), ...edges], plotRight, height, theme);
        },
      ),
    ],
  };
}

/**
 * Names beside the areas, moved apart where they would touch, with a line to those that are too thin for
 * their name.
 * @param edges of the areas at the plot's right, from the lowest.
 */
function nameAreas(
  pen: Pen,
  series: readonly Series[],
  edges: readonly number[],
  right: number,
  height: number,
  theme: ChartTheme,
): void {
  const named = series
    .map((each, i) => ({
      ...each,
      middle: (edges[i]! + edges[i + 1]!) / 2,
      thin: edges[i]! - edges[i + 1]! < each.extent,
    }))
    .reverse();
  const places = spread(
    named.map(({ middle }) => middle),
    named.map(({ extent }) => extent),
    0,
    height,
  );
  const x = right + REACH;
  for (const [i, { lines, middle, thin }] of named.entries()) {
    const place = places[i]!;
    if (thin || Math.abs(place - middle) > 2) {
      rule(
        pen,
        [
          [right + 1, middle],
          [x - 5, place],
          [x - 1.5, place],
        ],
        theme.muted,
        0.4,
      );
    }
    writeLines(pen, lines, x, place, fonts(theme).label, theme.ink);
  }
}

function planAreas(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { label, small } = fonts(theme);
  const { years, stacks } = readStacks(spec);
  const fields = fieldsOf(spec, 'series');
  const series = fields.map((field, i): Series => {
    const lines = wrap(field.label, width * 0.26, label, theme.measure);
    return {
      lines,
      extent: lines.length * leading(label) + 1,
      top: stacks[i]!,
      color: categoryColor(theme, i),
    };
  });
  const max = Math.max(0, ...(stacks.at(-1) ?? [])) || 1;
  const ticks = roundTicks(0, max, 6);
  const numbers = widest(
    ticks.map((tick) => formatCompact(tick, theme.lang)),
    small,
    theme.measure,
  );
  return {
    years,
    series,
    max,
    ticks,
    unit: fields[0]?.unit ?? '',
    left: numbers + 4,
    right:
      REACH +
      widest(
        series.flatMap(({ lines }) => lines),
        label,
        theme.measure,
      ) +
      1,
    top: small.size + 6,
    bottom: leading(small) + 3,
  };
}

/** Years ascending, and for each series where its area ends: its own values on those below it. */
function readStacks(spec: ChartSpec): { years: number[]; stacks: number[][] } {
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
  return { years: rows.map((row) => numberIn(row, x)!), stacks };
}
