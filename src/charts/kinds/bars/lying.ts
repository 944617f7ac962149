import type { ChartSpec } from '../../../content/booklet.ts';
import type { Size } from '../../../drawing/drawing.ts';
import { fixedHeight } from '../../axes/linear.ts';
import { markBreak, planAcross, valueScale } from '../../axes/values.ts';
import { type Pen, rule, write, writeLines } from '../../canvas/pen.ts';
import { type Chart, type Configuration, labels, stillOptions } from '../../chartjs/record.ts';
import { quantityName } from '../../data/fields.ts';
import { spread, widest, wrap } from '../../labels/fit.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import type { Kind } from '../kind.ts';
import { type BarChart, barDatasets, barPlaces, drawBarPatterns, readBarChart } from './chart.ts';
import { writeStackValues } from './stack-values.ts';

const GAP = 4;
/** How far a name may stand from what it names, points. */
const FARTHEST = 30;
/** Of a bar alone, and of one of several side by side. */
const THICKEST = { alone: 12, beside: 9 };

export const lyingHeights: Kind['heights'] = (spec, width, theme) => {
  const { chart, top, bottom, pitch, leastPitch } = planLying(spec, width, theme);
  const rows = (each: number) => top + chart.names.length * each + bottom;
  return { natural: rows(pitch), least: rows(leastPitch) };
};

/** From the top; names at the left, values at the bars' ends. */
export function lyingBars(spec: ChartSpec, { width }: Size, theme: ChartTheme): Configuration {
  const { chart, names, heads, left, right, top, bottom } = planLying(spec, width, theme);
  const { label, bold, small } = fonts(theme);
  const plotWidth = width - left - right;
  const axis = planAcross(spec, chart.ends, chart.field, 'always', plotWidth, theme);
  const several = chart.series.length > 1;
  const stacked = chart.stack !== 'none';
  return {
    type: 'bar',
    data: {
      labels: chart.names.map((_, index) => String(index)),
      datasets: barDatasets(chart, several && !stacked ? THICKEST.beside : THICKEST.alone, axis, theme),
    },
    options: {
      ...stillOptions({ top, right, bottom: 0, left }),
      indexAxis: 'y',
      scales: {
        x: {
          ...valueScale(axis, true, theme),
          stacked,
          afterFit: fixedHeight(bottom),
        },
        y: { type: 'category', display: false, stacked, ticks: { autoSkip: false } },
      },
    } as Configuration['options'],
    plugins: [
      labels(
        (pen, { chartArea: { left: plotLeft } }) => {
          const name =
            chart.stack === 'shares'
              ? ''
              : quantityName(several ? { ...chart.field, label: '' } : chart.field);
          const unit = several && chart.stack !== 'shares' ? (chart.field.unit ?? '') : name;
          const nameLeft = Math.max(0, Math.min(plotLeft, width - theme.measure(unit, small)));
          write(pen, unit, nameLeft, small.size, small, theme.muted);
        },
        (pen, drawn) => {
          drawBarPatterns(pen, drawn, several ? chart.series : [], theme);
          if (axis.broken) markBreak(pen, drawn.chartArea.left, drawn.chartArea.bottom + 5, false, theme);
          if (heads === 'legend') {
            drawLegend(pen, chart.series, left, small.size + 2, width - left, theme);
          } else if (heads) nameSegments(pen, drawn, chart, heads, [left, width], small.size + 4, theme);
          for (const [i, lines] of names.entries()) {
            writeLines(
              pen,
              lines,
              0,
              middleOf(drawn, chart, i),
              chart.highlighted[i] ? bold : label,
              theme.ink,
            );
            if (stacked) writeStackValues(pen, drawn, chart, i, theme);
            writeEnds(pen, drawn, chart, i, theme);
          }
        },
      ),
    ],
  };
}

/** Values at the ends of a row's bars; of stacked ones, what they add up to. */
function writeEnds(pen: Pen, drawn: Chart, chart: BarChart, row: number, theme: ChartTheme): void {
  const { label, bold, small } = fonts(theme);
  const { series, stack, totals, highlighted } = chart;
  const places = series.map((_, s) => barPlaces(drawn, s)[row]!);
  if (totals) {
    const end = Math.max(...places.map(({ x }) => x));
    writeLines(pen, [totals[row]!], end + GAP, places[0]!.y, bold, theme.ink);
  }
  if (stack !== 'none') return;
  for (const [s, { values, texts }] of series.entries()) {
    const { x, y } = places[s]!;
    const negative = (values[row] ?? 0) < 0;
    const font = series.length > 1 ? small : highlighted[row] ? bold : label;
    const color = values[row] === null ? theme.muted : theme.ink;
    const [shift, align] = negative ? ([-GAP, 'right'] as const) : ([GAP, 'left'] as const);
    writeLines(pen, [texts[row]!], x + shift, y, font, color, align);
  }
}

function middleOf(drawn: Chart, { series }: BarChart, row: number): number {
  const middles = series.map((_, s) => barPlaces(drawn, s)[row]!.y);
  return (Math.min(...middles) + Math.max(...middles)) / 2;
}

/** Names of series over their part of the first bar, moved apart, with a line to it. */
function nameSegments(
  pen: Pen,
  drawn: Chart,
  { series }: BarChart,
  widths: readonly number[],
  [low, high]: readonly [number, number],
  top: number,
  theme: ChartTheme,
): void {
  const { label } = fonts(theme);
  const spots = series
    .map(({ name }, s) => {
      const { x, base, y, height } = barPlaces(drawn, s)[0]!;
      return { name, width: widths[s]!, middle: (x + base) / 2, bar: y - height / 2 };
    })
    .toSorted((a, b) => a.middle - b.middle);
  const places = spread(
    spots.map(({ middle }) => middle),
    spots.map(({ width }) => width + 8),
    low - 4,
    high + 4,
  );
  for (const [i, { name, middle, bar }] of spots.entries()) {
    write(pen, name, places[i]!, top + label.size, label, theme.ink, 'center');
    const foot = top + label.size + 2.5;
    rule(
      pen,
      [
        [places[i]!, foot],
        [middle, bar - 0.5],
      ],
      theme.muted,
      0.4,
    );
  }
}

function planLying(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { label, bold, small } = fonts(theme);
  const chart = readBarChart(spec, theme);
  const { series, stack } = chart;
  const several = series.length > 1;
  const names = chart.names.map((name) => wrap(name, width * 0.4, bold, theme.measure));
  const nameWidth = widest(names.flat(), bold, theme.measure);
  const font = several && stack === 'none' ? small : bold;
  const ends = (negative: boolean) => {
    const texts = series.flatMap(({ values, texts: all }) =>
      all.filter((_, i) => (values[i] ?? 0) < 0 === negative),
    );
    return stack === 'none' ? widest(texts, font, theme.measure) : 0;
  };
  const left = nameWidth + 6 + (ends(true) > 0 ? ends(true) + GAP : 0);
  const totals = widest(chart.totals ?? [], bold, theme.measure);
  const heads = several ? headsOf(chart, width - left, theme) : null;
  const headHeight =
    heads === 'legend' ? legendHeight(series, width - left, theme) + 4 : heads ? label.size + 12 : 0;
  const lines = Math.max(1, ...names.map((each) => each.length));
  const bars = several && stack === 'none' ? series.length : 1;
  const leastPitch = Math.max(lines * leading(label) + 1, bars > 1 ? bars * small.size * 1.1 + 3 : 0);
  return {
    chart,
    names,
    heads,
    left,
    right: Math.max(ends(false), totals) + GAP + 1,
    top: small.size + 5 + headHeight,
    bottom: leading(small) + 3,
    pitch: Math.max(bars > 1 ? bars * (THICKEST.beside + 0.5) + 8 : 13.5, leastPitch + 3),
    leastPitch,
  };
}

/** The widths of the series' names where they have room near their part of the first bar; else a legend. */
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
