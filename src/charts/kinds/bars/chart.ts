import type { ChartSpec, DataField } from '../../../content/booklet.ts';
import type { ValueAxis } from '../../axes/values.ts';
import type { Pen } from '../../canvas/pen.ts';
import type { Chart, Configuration } from '../../chartjs/record.ts';
import { mix } from '../../colors/color.ts';
import { dataOf, fieldOf, highlighted, textIn } from '../../data/fields.ts';
import { formatQuantity } from '../../data/numbers.ts';
import { adjacent, all } from '../../fills/fills.ts';
import { drawPattern, type Fill, rectangle, union } from '../../fills/patterns.ts';
import type { ChartTheme } from '../../theme.ts';
import { allValues, lineSeries, readSeries, type Series } from '../series.ts';

export type Stack = 'none' | 'values' | 'shares';

/** What bars show, whichever way they lie. */
export interface BarChart {
  readonly names: readonly string[];
  readonly highlighted: readonly boolean[];
  readonly series: readonly BarSeries[];
  readonly stack: Stack;
  /** What the value axis counts in. */
  readonly field: DataField;
  /** Where bars end, and the points of a line, for the axis. */
  readonly ends: readonly number[];
  /** What the bars of a row add up to, where they are stacked upon one another and all positive. */
  readonly totals: readonly string[] | null;
  /** Drawn over upright bars, on their axis. */
  readonly line: Series | null;
}

export interface BarSeries extends Series {
  /** Lengths as drawn: shares of their row's sum where shares are stacked. */
  readonly lengths: readonly (number | null)[];
  /** As written at the bars. */
  readonly texts: readonly string[];
}

export function readBarChart(spec: ChartSpec, theme: ChartTheme): BarChart {
  const data = dataOf(spec);
  const stack = stackOf(spec);
  const near = stack === 'none' ? all : adjacent;
  const name = fieldOf(spec, data, 'label', 0);
  const read = readSeries(spec, data.rows, near, theme);
  const sum = (row: number) => read.reduce((total, { values }) => total + Math.abs(values[row] ?? 0), 0);
  const rows = data.rows.map((_, i) => i);
  const order =
    spec.options.sort === 'descending' ? rows.toSorted((a, b) => rank(read, b) - rank(read, a)) : rows;
  const highlight = highlighted(spec);
  const names = order.map((row) => textIn(data.rows[row]!, name));
  const series = read.map((each): BarSeries => {
    const values = order.map((row) => each.values[row] ?? null);
    const lengths =
      stack === 'shares'
        ? values.map((value, i) => (value === null ? null : (100 * value) / (sum(order[i]!) || 1)))
        : values;
    const texts =
      stack === 'shares'
        ? lengths.map((share) => formatQuantity(share ?? 0, '%', 0, theme.lang))
        : values.map(each.format);
    return { ...each, values, lengths, texts };
  });
  const [line = null] = lineSeries(
    spec,
    order.map((row) => data.rows[row]!),
    theme,
  );
  const stacked = stack !== 'none' && series.length > 1;
  const barEnds = stacked ? order.flatMap((_, i) => stackEnds(series, i)) : series.flatMap(knownLengths);
  const positive = series.every(({ values }) => values.every((value) => (value ?? 0) >= 0));
  return {
    names,
    highlighted: names.map((each) => highlight.includes(each)),
    series,
    stack,
    field: stack === 'shares' ? { ...series[0]!.field, unit: '%', label: '' } : series[0]!.field,
    ends: [...barEnds, ...allValues(line ? [line] : [])],
    totals:
      stacked && stack === 'values' && positive ? order.map((row) => series[0]!.format(sum(row))) : null,
    line,
  };
}

/** What bars have to be told apart by. */
export function barParts(spec: ChartSpec, theme: ChartTheme) {
  const series = readSeries(spec, [], stackOf(spec) === 'none' ? all : adjacent, theme);
  return { parts: series, near: stackOf(spec) === 'none' ? all : adjacent };
}

/** Chart.js's data sets: one colour a series; with one series the highlighted bars stand out. */
export function barDatasets(
  { series, highlighted: marked, stack }: BarChart,
  thickest: number,
  axis: ValueAxis,
  theme: ChartTheme,
): Configuration['data']['datasets'] {
  const someMarked = marked.includes(true);
  return series.map(({ lengths, fill }) => ({
    data: lengths.map((length) => length ?? 0),
    backgroundColor: marked.map((each) =>
      each || !someMarked || series.length > 1 ? fill.color : mix(fill.color, theme.paper, 0.55),
    ),
    borderColor: theme.paper,
    borderWidth: stack === 'none' ? 0 : 0.5,
    borderSkipped: false,
    categoryPercentage: series.length > 1 && stack === 'none' ? 0.82 : 1,
    barPercentage: series.length > 1 && stack === 'none' ? 0.94 : 0.66,
    maxBarThickness: thickest,
    // An axis may start elsewhere than at zero, where nothing is to be drawn before it.
    ...(axis.broken && { base: axis.min > 0 ? axis.min : axis.max }),
    clip: false as const,
  }));
}

/** A bar as Chart.js has placed it. */
export interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}

export function barPlaces(chart: Chart, series: number): readonly BarPlace[] {
  return chart.getDatasetMeta(series).data as unknown as readonly BarPlace[];
}

/** The rectangle of a bar: left, top, right, bottom. */
export function barBox({
  x,
  y,
  base,
  width,
  height,
  horizontal,
}: BarPlace): [number, number, number, number] {
  return horizontal
    ? [Math.min(x, base), y - height / 2, Math.max(x, base), y + height / 2]
    : [x - width / 2, Math.min(y, base), x + width / 2, Math.max(y, base)];
}

export function drawBarPatterns(
  pen: Pen,
  chart: Chart,
  series: readonly { fill: Fill }[],
  theme: ChartTheme,
) {
  for (const [i, { fill }] of series.entries()) {
    const boxes = barPlaces(chart, i).map((place) => rectangle(...barBox(place)));
    drawPattern(pen, fill, union(boxes), theme);
  }
}

export function stackOf({ options, fields }: ChartSpec): Stack {
  if (fields.series === undefined || fields.series.length < 2) return 'none';
  return (options.stack as Stack | undefined) ?? 'none';
}

/** Unknown values come last. */
function rank(series: readonly Series[], row: number): number {
  const values = series.map(({ values }) => values[row] ?? null).filter((value) => value !== null);
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : Number.NEGATIVE_INFINITY;
}

function knownLengths({ lengths }: BarSeries): number[] {
  return lengths.filter((length) => length !== null);
}

/** Of a row's stack: where it ends above zero, and below. */
function stackEnds(series: readonly BarSeries[], row: number): [number, number] {
  const lengths = series.map(({ lengths }) => lengths[row] ?? 0);
  const sum = (sign: number) => lengths.filter((l) => l * sign > 0).reduce((total, l) => total + l, 0);
  return [sum(1), sum(-1)];
}
