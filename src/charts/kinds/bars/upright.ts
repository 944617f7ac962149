import type { DrawingFont, Size } from '../../../drawing/drawing.ts';
import { type Meaning, value } from '../../../drawing/meaning.ts';
import { withoutTicks } from '../../axes/giving-way.ts';
import { fixedHeight, fixedWidth } from '../../axes/linear.ts';
import { markBreak, planValueAxis, tickWidth, valueScale } from '../../axes/values.ts';
import type { ChartSketch, Sketch } from '../../canvas/sketch.ts';
import { type Configuration, stillChart } from '../../chartjs/configuration.ts';
import { type EdgeName, edgeNames, edgeRoom, type NamedPart, nameAtEdge } from '../../labels/edge-names.ts';
import { widest } from '../../labels/fit.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import { endOf } from '../../overlays/figures.ts';
import { CAP_HEIGHT, type ChartTheme, fonts } from '../../theme.ts';
import { headUnit } from '../../values/fields.ts';
import { datumOf, pointMeaning, type Series } from '../series.ts';
import {
  BAR_SHARE,
  type BarChart,
  barBox,
  barDatasets,
  barPlaces,
  drawBarPatterns,
  giveWay,
  measuredBars,
  readBarChart,
  totalOf,
} from './chart.ts';
import type { BarSpec } from './keys.ts';
import { setNames, writeName } from './names.ts';
import { barOverlay } from './overlay.ts';
import { allHold, holdAcross, writeStackValues } from './stack-values.ts';

const PLOT = { natural: 120, least: 60 };
const THICKEST = 26;
const MOST_TICKS = 6;
/** The room at the left of a plot without ticks. */
const BARE = 1;

type Plan = NonNullable<ReturnType<typeof planUpright>>;

export function uprightHeights({ top, bottom, edge }: Plan, theme: ChartTheme) {
  const least = top + bottom + Math.max(PLOT.least, edgeRoom(edge, theme).height);
  return { natural: Math.max(least, top + bottom + PLOT.natural), least };
}

export function uprightBars(spec: BarSpec, plan: Plan, size: Size, theme: ChartTheme): Configuration {
  const { chart, names, edge, legend, right, top, bottom, values, overlay, pitch } = plan;
  const plotHeight = size.height - top - bottom;
  const [highest, lowest] = [Math.max(0, ...chart.ends), Math.min(0, ...chart.ends)];
  const stack = { scale: plotHeight / (highest - lowest || 1), thickness: thicknessAt(pitch), lying: false };
  const bare = chart.stack === 'none' ? plan.bare : giveWay(spec, chart, allHold(chart, stack, theme));
  const left = bare ? BARE : plan.left;
  const whole = planValueAxis({ ...measuredBars(spec, chart), toTick: !bare }, ticksIn(plotHeight), theme);
  const axis = bare ? withoutTicks(whole) : whole;
  const several = chart.series.length > 1;
  const stacked = chart.stack !== 'none';
  const unit = spec.axis.name ?? headUnit(chart.field);
  return stillChart(theme, {
    type: 'bar',
    labels: chart.names.map((_, index) => String(index)),
    datasets: [...barDatasets(chart, THICKEST, axis, theme), ...lineDatasets(chart.line, theme)],
    padding: { top, right, bottom: 0, left: 0 },
    scales: {
      x: {
        type: 'category',
        stacked,
        border: { display: false },
        grid: { display: false },
        ticks: { display: false, autoSkip: false },
        ...fixedHeight(bottom),
      },
      y: { ...valueScale(axis, theme, fixedWidth(left)), stacked },
    },
    overlay,
    head(sketch) {
      const { small } = sketch;
      sketch.note(unit, 0, small.size);
      if (!legend) return;
      const x = unit ? theme.measure(unit, small) + 8 : 0;
      drawLegend(sketch, chart.series, { left: x, top: unit ? -4 : 0, width: size.width - x });
    },
    body(sketch) {
      drawBarPatterns(sketch, several ? chart.series : []);
      const { left: plotLeft, right: plotRight, bottom: plotBottom } = sketch.area;
      const zero = axis.broken ? plotBottom : sketch.y(0);
      const valued = stacked && !chart.line && holdAcross(sketch, chart);
      sketch.rule({ width: 0.75 }, [axis.broken ? 0 : plotLeft, zero], [plotRight, zero]);
      if (axis.broken) markBreak(sketch, plotLeft - 5, plotBottom, true);
      for (const row of chart.names.keys()) {
        writeName(sketch, chart, names, row);
        if (valued) writeStackValues(sketch, chart, row);
        if (values) writeValues(sketch, spec, chart, values, row);
      }
      nameParts(sketch, chart, edge);
    },
  });
}

/** The data sets of a line: its own, and a wider one below in the paper's colour, which parts it from the bars. */
function lineDatasets(line: Series | null, theme: ChartTheme): Configuration['data']['datasets'] {
  if (line === null) return [];
  return [
    { width: 1.4, radius: 1.9, color: line.fill.color },
    { width: 3, radius: 2.8, color: theme.paper },
  ].map(({ width, radius, color }, i) => ({
    // The lower of the two says nothing of its own.
    means: (index: number | null) => (i === 0 ? pointMeaning(line, index, line.name) : null),
    type: 'line' as const,
    data: [...line.values],
    order: i - 2,
    // Lines of one stack would be added up.
    stack: `line ${i}`,
    borderColor: color,
    backgroundColor: color,
    borderWidth: width,
    pointRadius: radius,
    pointBorderWidth: 0,
    clip: false as const,
  }));
}

/** Writes names at the right edge: of stacked bars, and of the line. */
function nameParts(sketch: ChartSketch, { series, line }: BarChart, edge: readonly EdgeName[]): void {
  const { right, bottom } = sketch.area;
  const parts = edge.map((name, s): NamedPart => {
    if (line && s === edge.length - 1) {
      const last = line.values.findLastIndex((value) => value !== null);
      const { x, y } = sketch.chart.getDatasetMeta(series.length).data[last]!;
      return { ...name, middle: y, height: Number.POSITIVE_INFINITY, end: x + 2 };
    }
    const [, top, end, foot] = barBox(barPlaces(sketch.chart, s).at(-1)!);
    return { ...name, middle: (top + foot) / 2, height: foot - top, end };
  });
  nameAtEdge(sketch, parts, right, [0, bottom + 1]);
}

type Direction = 'level' | 'turned';

/** Writes the values of a row over its bars, under those that go down; on end where bars are narrow. */
function writeValues(
  sketch: ChartSketch,
  spec: BarSpec,
  chart: BarChart,
  direction: Direction,
  row: number,
): void {
  const { series, stack, totals, highlighted } = chart;
  const { small, bold, theme } = sketch;
  const places = series.map((_, s) => barPlaces(sketch.chart, s)[row]!);
  const heavy = { ...small, weight: bold.weight };
  if (totals) {
    const top = Math.min(...places.map(({ y }) => y));
    const look = { font: heavy, means: totalOf(chart, row) };
    writeValue(sketch, totals[row]!, { x: places[0]!.x, y: top, below: false }, direction, look);
    return;
  }
  if (stack !== 'none') return;
  for (const [s, one] of series.entries()) {
    const { texts, values } = one;
    if (texts[row] === '') continue;
    const { x } = places[s]!;
    const y = spec.error ? sketch.y(endOf(spec.error, one.rows[row]!, one.field, s) ?? 0) : places[s]!.y;
    const font = highlighted[row] ? heavy : small;
    const color = values[row] === null ? theme.muted : theme.ink;
    const look = { font, color, means: value(datumOf(one, row)) };
    writeValue(sketch, texts[row]!, { x, y, below: (values[row] ?? 0) < 0 }, direction, look);
  }
}

/** Writes a value at the end of its bar, `below` where the bar goes down. */
function writeValue(
  sketch: Sketch,
  text: string,
  { x, y, below }: { readonly x: number; readonly y: number; readonly below: boolean },
  direction: Direction,
  look: { readonly font: DrawingFont; readonly color?: string; readonly means: Meaning },
): void {
  const away = below ? 1 : -1;
  if (direction === 'turned') {
    sketch.writeTurned([text], x, y + 2 * away, { ...look, align: below ? 'right' : 'left' });
  } else {
    const middle = y + away * (3 + (CAP_HEIGHT * look.font.size) / 2);
    sketch.writeLines([text], x, middle, { ...look, align: 'center' });
  }
}

/** Plans upright bars; null where the figure does not ask for them, or their names have no room below. */
export function planUpright(spec: BarSpec, width: number, theme: ChartTheme) {
  if (spec.direction !== 'upright') return null;
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
  // The number of ticks depends on the height, which is not known yet.
  const tickWidths = [2, 3, 4, 5, MOST_TICKS].map((most) =>
    tickWidth(planValueAxis({ ...measuredBars(spec, chart), toTick: true }, most, theme), theme),
  );
  const left = Math.max(...tickWidths) + 4;
  const right = edge.length > 0 ? edgeRoom(edge, theme).width : 1;
  const pitch = (width - left - right) / Math.max(1, chart.names.length);
  const slot = stack === 'none' && several ? (pitch * 0.82) / series.length : pitch;
  // A line would strike through the values of bars.
  const texts = line ? [] : (totals ?? (stack === 'none' ? series.flatMap((each) => each.texts) : []));
  const widestText = widest(texts, { ...small, weight: bold.weight }, theme.measure);
  // Values stand level, or the axis tells them; on end only where the figure asks for them.
  const mayTurn = spec.values && slot >= small.size + 0.5;
  const values: Direction | null =
    texts.length === 0 ? null : widestText + 2 <= slot ? 'level' : mayTurn ? 'turned' : null;
  const valueRoom = values === 'level' ? small.size + 2 : values === 'turned' ? widestText + 4 : 0;
  const bare = values !== null && stack === 'none' && giveWay(spec, chart, false);
  const below = chart.ends.some((end) => end < 0) ? valueRoom : 0;
  const legend = !stacked && (several || line !== null);
  const set = setNames(spec, chart, pitch, 3 + below, theme);
  if (set === null) return null;
  const overlay = barOverlay(spec, chart, theme);
  return {
    chart,
    overlay,
    bare,
    names: set,
    edge,
    legend,
    pitch,
    left: bare ? BARE : left,
    right,
    values,
    top:
      Math.max(small.size + 3, legend ? legendHeight(series, width - 40, theme) : 0) +
      4 +
      valueRoom +
      overlay.top,
    bottom: 3 + below + set.height,
  };
}

/** The thickness of a bar alone in its row. */
function thicknessAt(pitch: number): number {
  return Math.min(THICKEST, BAR_SHARE * pitch);
}

function ticksIn(height: number): number {
  return Math.max(2, Math.min(MOST_TICKS, Math.floor(height / 24)));
}
