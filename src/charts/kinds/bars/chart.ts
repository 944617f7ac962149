import type { DataField } from '../../../data/data-set.ts';
import { datum, type Meaning, part, value } from '../../../drawing/meaning.ts';
import { isReadWithoutAxis } from '../../axes/giving-way.ts';
import type { Measured, ValueAxis } from '../../axes/values.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import type { Chart, Configuration } from '../../chartjs/configuration.ts';
import { faded } from '../../colors/standing-out.ts';
import { all } from '../../fills/fills.ts';
import { drawPattern, type Fill, rectangle, union } from '../../fills/patterns.ts';
import { lineLook } from '../../fills/strokes.ts';
import { reachOf } from '../../overlays/figures.ts';
import type { ChartTheme } from '../../theme.ts';
import { textIn } from '../../values/fields.ts';
import { formatQuantity } from '../../values/numbers.ts';
import { sharesOf } from '../../values/shares.ts';
import { allValues, oneSeries, readSeries, type Series } from '../series.ts';
import { type BarSpec, barFields, type Stack, stackOf } from './keys.ts';

/** A chart of bars as it is read from the data, whether its bars lie or stand. */
export interface BarChart {
  readonly names: readonly string[];
  readonly highlighted: readonly boolean[];
  readonly series: readonly BarSeries[];
  readonly stack: Stack;
  /** The field whose unit the axis of values has. */
  readonly field: DataField;
  /** The values that the axis has to hold: the ends of bars, and the points of a line. */
  readonly ends: readonly number[];
  /** The sum of each row's bars, where they are stacked upon one another and all positive. */
  readonly totals: readonly string[] | null;
  /** A line over upright bars, on their axis. */
  readonly line: Series | null;
}

interface BarSeries extends Series {
  /** The lengths that are drawn: values, or shares of their row's sum where shares are stacked. */
  readonly lengths: readonly (number | null)[];
  /** The texts at the bars. */
  readonly texts: readonly string[];
}

export function readBarChart(spec: BarSpec, theme: ChartTheme): BarChart {
  const [data] = spec.data;
  const stack = stackOf(spec);
  const read = readSeries(data, barFields(spec), { near: all }, theme);
  const sum = (row: number) => read.reduce((total, { values }) => total + Math.abs(values[row] ?? 0), 0);
  const order = spec.rows ?? orderOf(spec, read);
  const names = order.map((row) => textIn(data.rows[row]!, spec.label));
  const ordered = order.map((row) => data.rows[row]!);
  const shares =
    stack === 'shares' ? data.rows.map((_, row) => sharesOf(read.map(({ values }) => values[row] ?? 0))) : [];
  const series = read.map((each, s): BarSeries => {
    const values = order.map((row) => each.values[row] ?? null);
    const lengths =
      stack === 'shares'
        ? values.map((value, i) => (value === null ? null : (100 * value) / (sum(order[i]!) || 1)))
        : values;
    const texts =
      stack === 'shares'
        ? order.map((row) => formatQuantity(shares[row]![s]!, '%', 0, theme.lang))
        : values.map(each.format);
    const printed = printedOf(spec, values);
    const said = texts.map((text, i) => (printed(i) ? text : ''));
    return { ...each, rows: ordered, values, lengths, texts: stack === 'none' ? said : texts };
  });
  // A line has the colour that follows those of the bars.
  const lineFill: Fill = { color: lineLook.color(theme, series.length), pattern: 'plain' };
  const line = spec.line && oneSeries(data, spec.line, ordered, lineFill, theme);
  const stacked = stack !== 'none' && series.length > 1;
  const barEnds = stacked ? order.flatMap((_, i) => stackEnds(series, i)) : series.flatMap(knownLengths);
  const positive = series.every(({ values }) => values.every((value) => (value ?? 0) >= 0));
  return {
    names,
    highlighted: names.map((each) => spec.highlight.includes(each)),
    series,
    stack,
    field: stack === 'shares' ? { ...series[0]!.field, unit: '%', label: '' } : series[0]!.field,
    ends: [
      ...barEnds,
      ...allValues(line ? [line] : []),
      ...reachOf(spec, data.rows, stacked ? [] : barFields(spec)),
    ],
    totals:
      stacked && stack === 'values' && positive ? order.map((row) => series[0]!.format(sum(row))) : null,
    line,
  };
}

/** Whether the value of a row is printed: all are, unless the figure asks for the extremes or for none. */
function printedOf({ values: asked }: BarSpec, values: readonly (number | null)[]): (row: number) => boolean {
  if (asked === 'none') return () => false;
  if (asked !== 'extremes') return () => true;
  const known = values.filter((value) => value !== null);
  const extremes = [Math.min(...known), Math.max(...known)];
  return (row) => extremes.includes(values[row] ?? Number.NaN);
}

/** Whether bars are read without their axis. A line over them has no values at its points. */
export function giveWay(spec: BarSpec, { stack }: BarChart, stacksHold: boolean): boolean {
  // Stacks in columns of one chart would each decide by their own rows.
  const isPrinted = stack === 'none' ? (spec.values ?? 'all') === 'all' : stacksHold && !spec.rows;
  return isReadWithoutAxis(spec, isPrinted && !spec.line);
}

/** The share of a row's pitch that a bar alone in it takes. */
export const BAR_SHARE = 0.66;

/** The values that the axis of bars is for. */
export function measuredBars({ axis }: BarSpec, { ends, field }: BarChart): Measured {
  return { given: axis, values: ends, field, zero: 'always' };
}

/** Chart.js's data sets: one colour a series. With one series the highlighted bars stand out. */
export function barDatasets(
  { series, highlighted: marked, stack }: BarChart,
  thickest: number,
  axis: ValueAxis,
  theme: ChartTheme,
): Configuration['data']['datasets'] {
  const someMarked = marked.includes(true);
  return series.map(({ lengths, fill, rows, field, name }) => ({
    means: (i: number | null) =>
      i === null
        ? null
        : part(datum(rows[i]!, field, lengths[i] ?? null), 'length', series.length > 1 ? name : null),
    data: lengths.map((length) => length ?? 0),
    backgroundColor: marked.map((each) =>
      each || !someMarked || series.length > 1 ? fill.color : faded(fill.color, 0.55, theme),
    ),
    borderColor: theme.paper,
    borderWidth: stack === 'none' ? 0 : 0.5,
    borderSkipped: false,
    categoryPercentage: series.length > 1 && stack === 'none' ? 0.82 : 1,
    barPercentage: series.length > 1 && stack === 'none' ? 0.94 : BAR_SHARE,
    maxBarThickness: thickest,
    // Bars start at the foot of an axis that does not start at zero.
    ...(axis.broken && { base: axis.min > 0 ? axis.min : axis.max }),
    clip: false as const,
  }));
}

/** The meaning of the sum of a row's bars. */
export function totalOf({ series }: BarChart, row: number): Meaning {
  const sum = series.reduce((total, { values }) => total + (values[row] ?? 0), 0);
  return value(datum(series[0]!.rows[row]!, series[0]!.field, sum));
}

/** A bar as Chart.js has placed it. */
interface BarPlace {
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

export function drawBarPatterns(sketch: ChartSketch, series: readonly { readonly fill: Fill }[]): void {
  for (const [i, { fill }] of series.entries()) {
    const boxes = barPlaces(sketch.chart, i).map((place) => rectangle(...barBox(place)));
    drawPattern(sketch, fill, union(boxes));
  }
}

/** The rows in the order in which they are drawn. */
export function rowOrder(spec: BarSpec, theme: ChartTheme): readonly number[] {
  return orderOf(spec, readSeries(spec.data[0], barFields(spec), { near: all }, theme));
}

function orderOf({ data: [data], sort }: BarSpec, series: readonly Series[]): readonly number[] {
  const rows = data.rows.map((_, i) => i);
  return sort === 'descending' ? rows.toSorted((a, b) => rank(series, b) - rank(series, a)) : rows;
}

/** The number that a row is sorted by: the sum of its known values. Rows without any come last. */
function rank(series: readonly Series[], row: number): number {
  const values = series.map(({ values }) => values[row] ?? null).filter((value) => value !== null);
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : Number.NEGATIVE_INFINITY;
}

function knownLengths({ lengths }: BarSeries): number[] {
  return lengths.filter((length) => length !== null);
}

/** The ends of a row's stack above zero and below. */
function stackEnds(series: readonly BarSeries[], row: number): [number, number] {
  const lengths = series.map(({ lengths }) => lengths[row] ?? 0);
  const sum = (sign: number) => lengths.filter((l) => l * sign > 0).reduce((total, l) => total + l, 0);
  return [sum(1), sum(-1)];
}
