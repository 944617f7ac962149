import type { ChartSpec } from '../../../content/booklet.ts';
import type { DrawingFont, Size } from '../../../drawing/drawing.ts';
import { fixedHeight, fixedWidth } from '../../axes/linear.ts';
import { markBreak, planValueAxis, tickWidth, valueScale } from '../../axes/values.ts';
import { type Pen, rule, write, writeLines, writeTurned } from '../../canvas/pen.ts';
import { type Chart, type Configuration, labels, stillOptions } from '../../chartjs/record.ts';
import { type EdgeName, edgeNames, edgeRoom, type NamedPart, nameAtEdge } from '../../labels/edge-names.ts';
import { widest } from '../../labels/fit.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import { CAP_HEIGHT, type ChartTheme, fonts } from '../../theme.ts';
import type { Kind } from '../kind.ts';
import type { Series } from '../series.ts';
import { type BarChart, barBox, barDatasets, barPlaces, drawBarPatterns, readBarChart } from './chart.ts';
import { setNames, writeName } from './names.ts';
import { writeStackValues } from './stack-values.ts';

const PLOT = { natural: 120, least: 60 };
const THICKEST = 26;
const MOST_TICKS = 6;

type Plan = NonNullable<ReturnType<typeof planUpright>>;

export function uprightHeights({ top, bottom, edge }: Plan, theme: ChartTheme): ReturnType<Kind['heights']> {
  const least = top + bottom + Math.max(PLOT.least, edgeRoom(edge, theme).height);
  return { natural: Math.max(least, top + bottom + PLOT.natural), least };
}

export function uprightBars(spec: ChartSpec, plan: Plan, size: Size, theme: ChartTheme): Configuration {
  const { small } = fonts(theme);
  const { chart, names, edge, legend, left, right, top, bottom, values } = plan;
  const plotHeight = size.height - top - bottom;
  const axis = planValueAxis(spec, chart.ends, chart.field, 'always', ticksIn(plotHeight), theme);
  const several = chart.series.length > 1;
  const stacked = chart.stack !== 'none';
  const unit = chart.field.unit === '%' ? '' : (chart.field.unit ?? '');
  return {
    type: 'bar',
    data: {
      labels: chart.names.map((_, index) => String(index)),
      datasets: [...barDatasets(chart, THICKEST, axis, theme), ...lineDatasets(chart.line, theme)],
    },
    options: {
      ...stillOptions({ top, right, bottom: 0, left: 0 }),
      scales: {
        x: {
          type: 'category',
          stacked,
          border: { display: false },
          grid: { display: false },
          ticks: { display: false, autoSkip: false },
          afterFit: fixedHeight(bottom),
        },
        y: {
          ...valueScale(axis, true, theme),
          stacked,
          afterFit: fixedWidth(left),
        },
      },
    } as Configuration['options'],
    plugins: [
      labels(
        (pen) => {
          write(pen, unit, 0, small.size, small, theme.muted);
          if (legend) {
            const x = unit ? theme.measure(unit, small) + 8 : 0;
            drawLegend(pen, chart.series, x, unit ? -4 : 0, size.width - x, theme);
          }
        },
        (pen, drawn) => {
          drawBarPatterns(pen, drawn, several ? chart.series : [], theme);
          const { left: plotLeft, right: plotRight, bottom: plotBottom } = drawn.chartArea;
          const zero = axis.broken ? plotBottom : drawn.scales.y!.getPixelForValue(0);
          rule(
            pen,
            [
              [axis.broken ? 0 : plotLeft, zero],
              [plotRight, zero],
            ],
            theme.muted,
            0.75,
          );
          if (axis.broken) markBreak(pen, plotLeft - 5, plotBottom, true, theme);
          for (const row of chart.names.keys()) {
            writeName(pen, drawn, chart, names, row, theme);
            if (stacked && !chart.line) writeStackValues(pen, drawn, chart, row, theme);
            if (values) writeValues(pen, drawn, chart, values, row, theme);
          }
          nameParts(pen, drawn, chart, edge, theme);
        },
      ),
    ],
  };
}

/** A line, on a wider one of the paper's colour that parts it from the bars. */
function lineDatasets(line: Series | null, theme: ChartTheme): Configuration['data']['datasets'] {
  if (line === null) return [];
  return [
    { width: 1.4, radius: 1.9, color: line.fill.color },
    { width: 3, radius: 2.8, color: theme.paper },
  ].map(({ width, radius, color }, i) => ({
    type: 'line' as const,
    data: [...line.values],
    order: i - 2,
    // Or it would be stacked upon the other.
    stack: `line ${i}`,
    borderColor: color,
    backgroundColor: color,
    borderWidth: width,
    pointRadius: radius,
    pointBorderWidth: 0,
    clip: false as const,
  }));
}

/** Names at the right edge: of stacked bars, and of the line. */
function nameParts(
  pen: Pen,
  drawn: Chart,
  { series, line }: BarChart,
  edge: readonly EdgeName[],
  theme: ChartTheme,
): void {
  const { right, bottom } = drawn.chartArea;
  const parts = edge.map((name, s): NamedPart => {
    if (line && s === edge.length - 1) {
      const last = line.values.findLastIndex((value) => value !== null);
      const { x, y } = drawn.getDatasetMeta(series.length).data[last]!;
      return { ...name, middle: y, height: Number.POSITIVE_INFINITY, end: x + 2 };
    }
    const [, top, end, foot] = barBox(barPlaces(drawn, s).at(-1)!);
    return { ...name, middle: (top + foot) / 2, height: foot - top, end };
  });
  nameAtEdge(pen, parts, right, [0, bottom + 1], theme);
}

/** The values of a row over its bars, under those that go down; on end where bars are narrow. */
function writeValues(
  pen: Pen,
  drawn: Chart,
  { series, stack, totals, highlighted }: BarChart,
  direction: 'level' | 'turned',
  row: number,
  theme: ChartTheme,
): void {
  const { small, bold } = fonts(theme);
  const places = series.map((_, s) => barPlaces(drawn, s)[row]!);
  if (totals) {
    const top = Math.min(...places.map(({ y }) => y));
    writeValue(
      pen,
      totals[row]!,
      places[0]!.x,
      top,
      { direction, below: false },
      { ...small, weight: bold.weight },
      theme.ink,
    );
    return;
  }
  if (stack !== 'none') return;
  for (const [s, { texts, values }] of series.entries()) {
    const { x, y } = places[s]!;
    const font = { ...small, weight: highlighted[row] ? bold.weight : small.weight };
    const color = values[row] === null ? theme.muted : theme.ink;
    writeValue(pen, texts[row]!, x, y, { direction, below: (values[row] ?? 0) < 0 }, font, color);
  }
}

function writeValue(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  { direction, below }: { direction: 'level' | 'turned'; below: boolean },
  font: DrawingFont,
  color: string,
): void {
  const away = below ? 1 : -1;
  if (direction === 'turned') {
    writeTurned(pen, [text], x, y + 2 * away, font, color, below ? 'right' : 'left');
  } else {
    writeLines(pen, [text], x, y + away * (3 + (CAP_HEIGHT * font.size) / 2), font, color, 'center');
  }
}

/** null where the figure does not ask for upright bars, or their names have no room below. */
export function planUpright(spec: ChartSpec, width: number, theme: ChartTheme) {
  if (spec.options.direction !== 'upright') return null;
  const { small, bold } = fonts(theme);
  const chart = readBarChart(spec, theme);
  const { series, stack, totals, line } = chart;
  const several = series.length > 1;
  const stacked = several && stack !== 'none';
  const named = [...(stacked ? series : []), ...(line ? [line] : [])];
  const edge = edgeNames(
    named.map(({ name }) => name),
    width,
    theme,
  );
  // How many ticks there will be depends on the height.
  const tickWidths = [2, 3, 4, 5, MOST_TICKS].map((most) =>
    tickWidth(planValueAxis(spec, chart.ends, chart.field, 'always', most, theme), theme),
  );
  const left = Math.max(...tickWidths) + 4;
  const right = edge.length > 0 ? edgeRoom(edge, theme).width : 1;
  const pitch = (width - left - right) / Math.max(1, chart.names.length);
  const slot = stack === 'none' && several ? (pitch * 0.82) / series.length : pitch;
  // A line would strike through the values of bars.
  const texts = line ? [] : (totals ?? (stack === 'none' ? series.flatMap((each) => each.texts) : []));
  const widestText = widest(texts, { ...small, weight: bold.weight }, theme.measure);
  const values =
    texts.length === 0 ? null : widestText + 2 <= slot ? 'level' : slot >= small.size + 0.5 ? 'turned' : null;
  const valueRoom = values === 'level' ? small.size + 2 : values === 'turned' ? widestText + 4 : 0;
  const below = chart.ends.some((end) => end < 0) ? valueRoom : 0;
  const legend = !stacked && (several || line !== null);
  const set = setNames(spec, chart, pitch, 3 + below, theme);
  if (set === null) return null;
  return {
    chart,
    names: set,
    edge,
    legend,
    left,
    right,
    values: values as 'level' | 'turned' | null,
    top: Math.max(small.size + 3, legend ? legendHeight(series, width - 40, theme) : 0) + 4 + valueRoom,
    bottom: 3 + below + set.height,
  };
}

function ticksIn(height: number): number {
  return Math.max(2, Math.min(MOST_TICKS, Math.floor(height / 24)));
}
