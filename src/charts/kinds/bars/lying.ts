import type { Size } from '../../../drawing/drawing.ts';
import { name, value } from '../../../drawing/meaning.ts';
import { withoutTicks } from '../../axes/giving-way.ts';
import { headingOf } from '../../axes/heading.ts';
import { fixedHeight } from '../../axes/linear.ts';
import { markBreak, planAcross, type ValueAxis, valueScale } from '../../axes/values.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { type Configuration, stillChart } from '../../chartjs/configuration.ts';
import { spread, widest, wrap } from '../../labels/fit.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import { endOf } from '../../overlays/figures.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { quantityName } from '../../values/fields.ts';
import { datumOf } from '../series.ts';
import {
  type BarChart,
  barDatasets,
  barPlaces,
  drawBarPatterns,
  giveWay,
  measuredBars,
  readBarChart,
  totalOf,
} from './chart.ts';
import type { BarSpec } from './keys.ts';
import { barOverlay } from './overlay.ts';
import { allHold, pitchThatHolds, writeStackValues } from './stack-values.ts';

const GAP = 4;
/** How far a name may stand from what it names, points. */
const FARTHEST = 30;
/** The largest thickness of a bar, points: alone, and beside others of its row. */
const THICKEST = { alone: 12, beside: 9 };

export function lyingHeights(spec: BarSpec, width: number, theme: ChartTheme) {
  const { chart, top, bottom, pitch, leastPitch } = planLying(spec, width, theme);
  const rows = (each: number) => top + chart.names.length * each + bottom;
  return { natural: rows(pitch), least: rows(leastPitch) };
}

/** Configures bars from the top down, with names at the left and values at their ends. */
export function lyingBars(spec: BarSpec, { width }: Size, theme: ChartTheme): Configuration {
  const plan = planLying(spec, width, theme);
  const { chart, names, heads, heading, left, right, top, bottom, overlay } = plan;
  const axis = plan.axis();
  const several = chart.series.length > 1;
  const stacked = chart.stack !== 'none';
  return stillChart(theme, {
    type: 'bar',
    labels: chart.names.map((_, index) => String(index)),
    datasets: barDatasets(chart, several && !stacked ? THICKEST.beside : THICKEST.alone, axis, theme),
    padding: { top, right, bottom: 0, left },
    options: { indexAxis: 'y' },
    scales: {
      x: { ...valueScale(axis, theme, fixedHeight(bottom)), stacked },
      y: { type: 'category', display: false, stacked, ticks: { autoSkip: false } },
    },
    overlay,
    head(sketch) {
      heading.write(sketch, sketch.area.left);
    },
    body(sketch) {
      const { bold, label } = sketch;
      drawBarPatterns(sketch, several ? chart.series : []);
      if (axis.broken) markBreak(sketch, sketch.area.left, sketch.area.bottom + 5, false);
      if (heads === 'legend') {
        const from = legendLeft(chart, left, width, theme);
        drawLegend(sketch, chart.series, { left: from, top: heading.height + 2, width: width - from });
      } else if (heads) nameSegments(sketch, chart, heads, [left, width], heading.height + 4);
      for (const [i, lines] of names.entries()) {
        const font = chart.highlighted[i] ? bold : label;
        sketch.writeLines(lines, 0, middleOf(sketch, chart, i), { font, means: name(chart.names[i]!) });
        if (stacked) writeStackValues(sketch, chart, i);
        writeEnds(sketch, spec, chart, i);
      }
    },
  });
}

/** Writes values at the ends of a row's bars; at the end of stacked ones, their sum. */
function writeEnds(sketch: ChartSketch, spec: BarSpec, chart: BarChart, row: number): void {
  const { label, bold, small, theme } = sketch;
  const { series, stack, totals, highlighted } = chart;
  const places = series.map((_, s) => barPlaces(sketch.chart, s)[row]!);
  if (totals) {
    const end = Math.max(...places.map(({ x }) => x));
    sketch.writeLines([totals[row]!], end + GAP, places[0]!.y, { font: bold, means: totalOf(chart, row) });
  }
  if (stack !== 'none') return;
  for (const [s, one] of series.entries()) {
    const { values, texts } = one;
    if (texts[row] === '') continue;
    const { y } = places[s]!;
    const x = spec.error ? sketch.x(endOf(spec.error, one.rows[row]!, one.field, s) ?? 0) : places[s]!.x;
    const negative = (values[row] ?? 0) < 0;
    const font = series.length > 1 ? small : highlighted[row] ? bold : label;
    const color = values[row] === null ? theme.muted : theme.ink;
    const align = negative ? 'right' : 'left';
    const means = value(datumOf(one, row));
    sketch.writeLines([texts[row]!], x + (negative ? -GAP : GAP), y, { font, color, align, means });
  }
}

function middleOf({ chart }: ChartSketch, { series }: BarChart, row: number): number {
  const middles = series.map((_, s) => barPlaces(chart, s)[row]!.y);
  return (Math.min(...middles) + Math.max(...middles)) / 2;
}

/** Writes names of series over their part of the first bar, moved apart, with a line to it. */
function nameSegments(
  sketch: ChartSketch,
  { series }: BarChart,
  widths: readonly number[],
  [low, high]: readonly [number, number],
  top: number,
): void {
  const baseline = top + sketch.label.size;
  const spots = series
    .map(({ name: text }, s) => {
      const { x, base, y, height } = barPlaces(sketch.chart, s)[0]!;
      return { text, width: widths[s]!, middle: (x + base) / 2, bar: y - height / 2 };
    })
    .toSorted((a, b) => a.middle - b.middle);
  const places = spread(
    spots.map(({ middle }) => middle),
    spots.map(({ width }) => width + 8),
    low - 4,
    high + 4,
  );
  for (const [i, { text, middle, bar }] of spots.entries()) {
    sketch.write(text, places[i]!, baseline, { align: 'center', means: name(text) });
    sketch.rule({ width: 0.4 }, [places[i]!, baseline + 2.5], [middle, bar - 0.5]);
  }
}

function planLying(spec: BarSpec, width: number, theme: ChartTheme) {
  const { label, bold, small } = fonts(theme);
  const chart = readBarChart(spec, theme);
  const { series, stack } = chart;
  const several = series.length > 1;
  // Columns of one chart leave the same room beside their bars, which then have one scale.
  const all = spec.rows ? readBarChart(withoutRows(spec), theme) : chart;
  const wrapped = (name: string) => wrap(name, width * 0.4, bold, theme.measure);
  const names = chart.names.map(wrapped);
  const nameWidth = widest(all.names.flatMap(wrapped), bold, theme.measure);
  const font = several && stack === 'none' ? small : bold;
  const ends = (negative: boolean) => {
    const texts = all.series.flatMap(({ values, texts }) =>
      texts.filter((_, i) => (values[i] ?? 0) < 0 === negative),
    );
    return stack === 'none' ? widest(texts, font, theme.measure) : 0;
  };
  const left = nameWidth + 6 + (ends(true) > 0 ? ends(true) + GAP : 0);
  const totals = widest(all.totals ?? [], bold, theme.measure);
  const heads = several ? headsOf(chart, width - left, theme) : null;
  const legend =
    heads === 'legend' && legendHeight(series, width - legendLeft(chart, left, width, theme), theme);
  const headHeight = legend ? legend + 4 : heads ? label.size + 12 : 0;
  const lines = Math.max(1, ...names.map((each) => each.length));
  const bars = several && stack === 'none' ? series.length : 1;
  const inBars = stack === 'none' ? bars * small.size * 1.1 + 3 : pitchThatHolds(theme);
  const leastPitch = Math.max(lines * leading(label) + 1, several ? inBars : 0);
  const right = Math.max(ends(false), totals) + GAP + 1;
  const planned = () => planAcross(measuredBars(spec, chart), width - left - right, theme);
  const stacksHold = stack !== 'none' && holdAcross(chart, planned(), width - left - right, theme);
  const bare = giveWay(spec, chart, stacksHold);
  const overlay = barOverlay({ ...spec, direction: null }, chart, theme);
  const quantity = several ? (chart.field.unit ?? '') : quantityName(chart.field);
  const heading = headingOf(spec.axis.name ?? (stack === 'shares' ? '' : quantity), width, theme);
  return {
    chart,
    overlay,
    names,
    heads,
    heading,
    /** Planned for the drawing alone: heights are asked for more often. */
    axis: () => (bare ? withoutTicks(planned()) : planned()),
    left,
    right,
    top: heading.height + 5 + headHeight + overlay.top,
    bottom: bare ? 2 : leading(small) + 3,
    pitch: Math.max(bars > 1 ? bars * (THICKEST.beside + 0.5) + 8 : 13.5, leastPitch + 3),
    leastPitch,
  };
}

/** Whether the stacks on an axis hold their values. */
function holdAcross(chart: BarChart, { min, max }: ValueAxis, room: number, theme: ChartTheme): boolean {
  return allHold(chart, { scale: room / (max - min), thickness: THICKEST.alone, lying: true }, theme);
}

function withoutRows({ rows, ...spec }: BarSpec): BarSpec {
  return spec;
}

/** The left edge of a legend: that of the bars, or of the chart where it has fewer lines then. */
function legendLeft({ series }: BarChart, left: number, width: number, theme: ChartTheme): number {
  const height = (room: number) => legendHeight(series, room, theme);
  return height(width) < height(width - left) ? 0 : left;
}

/** The widths of the names of series, if these have room near their part of the first bar; else a legend. */
function headsOf(chart: BarChart, room: number, theme: ChartTheme): 'legend' | number[] {
  const { series, stack, ends } = chart;
  const widths = series.map(({ name }) => theme.measure(name, fonts(theme).label) + 8);
  const total = widths.reduce((sum, width) => sum + width, -8);
  const lengths = series.map(({ lengths: all }) => all[0] ?? 0);
  if (stack === 'none' || total > room || lengths.some((length) => length <= 0)) return 'legend';
  const scale = room / Math.max(...ends);
  const middles = lengths.map((length, i) => {
    const before = lengths.slice(0, i).reduce((sum, each) => sum + each, 0);
    return (before + length / 2) * scale;
  });
  const places = spread(middles, widths, -4, room + 4);
  const far = places.some((place, i) => Math.abs(place - middles[i]!) > FARTHEST);
  return far ? 'legend' : widths.map((width) => width - 8);
}
