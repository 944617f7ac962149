import type { DataRow } from '../../data/data-set.ts';
import type { Point } from '../../drawing/drawing.ts';
import { type Datum, datum, series } from '../../drawing/meaning.ts';
import { fixedWidth, linearAxis } from '../axes/linear.ts';
import { footAlong, positionRoom, positionScale, readPositions, writePositions } from '../axes/positions.ts';
import { tickFormat } from '../axes/tick-format.ts';
import { roundTicks } from '../axes/ticks.ts';
import { upToTick } from '../axes/values.ts';
import type { ChartSketch } from '../canvas/sketch.ts';
import { stillChart } from '../chartjs/configuration.ts';
import { checkCount, checkFrom, checkNumbers, checkOnce, checkShares, checkUnits } from '../checks/values.ts';
import { describeTrends } from '../descriptions/trend.ts';
import { categoryFills, touching } from '../fills/fills.ts';
import { drawPattern, type Fill, polygon } from '../fills/patterns.ts';
import { axisName, choice, field, fields, number, optional } from '../keys.ts';
import { type EdgeName, edgeNames, edgeRoom, nameAtEdge } from '../labels/edge-names.ts';
import { widest } from '../labels/fit.ts';
import { planOverlays } from '../overlays/draw.ts';
import { reachOf } from '../overlays/figures.ts';
import { OVERLAYS } from '../overlays/keys.ts';
import type { Spec } from '../spec.ts';
import { type ChartTheme, fonts } from '../theme.ts';
import { numberIn, textIn } from '../values/fields.ts';
import { kind } from './kind.ts';

const KEYS = {
  x: field('any'),
  series: fields('number'),
  stack: optional(choice('values', 'shares')),
  from: optional(number()),
  'x-axis': axisName(),
  shape: optional(choice('steps')),
  ...OVERLAYS,
};

const NATURAL_HEIGHT = 176;
/** The space above the plot, points. */
const ABOVE = 6;

interface Area extends EdgeName {
  /** The value at which it ends, for each row. */
  readonly top: readonly number[];
  readonly data: readonly Datum[];
  readonly fill: Fill;
}

/** Areas stacked from the first series up, over numbers or dates; names at the right edge, unit over the axis. */
export const areas = kind({
  keys: KEYS,
  tunable: true,

  check(spec, report) {
    const { x, series, stack } = spec;
    const [data] = spec.data;
    if (x.unit !== null) checkNumbers(spec, x, report, { unknown: false, negative: true });
    for (const each of series) checkNumbers(spec, each, report, { unknown: false, negative: 'parts' });
    checkOnce(data, x, report);
    checkFrom(spec, 2, report);
    if (stack === 'shares') checkShares(data, series, report);
    checkUnits(spec, series, report);
    checkCount(spec, 'series', series.length, report);
  },

  foot: footAlong,

  describe: describeTrends,

  heights(spec, width, theme) {
    const { top, bottom, stacked } = planAreas(spec, width, theme);
    const least = top + bottom + Math.max(50, edgeRoom(stacked, theme).height);
    return { natural: Math.max(NATURAL_HEIGHT, least), least };
  },

  chart(spec, { width }, theme) {
    const { positions, stacked, left, right, top, bottom, foot, ticks, max, format, unit, overlay } =
      planAreas(spec, width, theme);
    return stillChart(theme, {
      type: 'line',
      datasets: stacked.map(({ top: tops, fill, data, name }, i) => ({
        means: () => series(data, 'thickness', name),
        data: tops.map((y, j) => ({ x: positions.at[j]!, y })),
        fill: i === 0 ? 'origin' : '-1',
        stepped: spec.shape === 'steps' && 'before',
        backgroundColor: fill.color,
        // The outline of the whole is drawn, since its uppermost area may be pale.
        borderColor: i === stacked.length - 1 ? theme.muted : theme.paper,
        borderWidth: 0.4,
        pointRadius: 0,
        clip: false,
      })),
      padding: { top, right, bottom: 0, left: 0 },
      scales: {
        x: positionScale(positions, bottom, theme),
        y: { ...linearAxis(theme, { min: 0, max }, ticks, format, true), ...fixedWidth(left) },
      },
      head: (sketch) => sketch.note(unit, 0, sketch.small.size),
      overlay,
      body(sketch) {
        const { left: plotLeft, right: plotRight, top: plotTop, bottom: plotBottom } = sketch.area;
        sketch.rule({ width: 0.75 }, [plotLeft, plotBottom], [plotRight, plotBottom]);
        writePositions(sketch, positions, foot, plotBottom);
        drawPatterns(sketch, positions.at, stacked, spec.shape === 'steps');
        const edges = stacked.map(({ top: tops }) => sketch.y(tops.at(-1)!));
        const ends = [sketch.y(0), ...edges];
        const parts = stacked.map((each, i) => ({
          ...each,
          middle: (ends[i]! + ends[i + 1]!) / 2,
          height: ends[i]! - ends[i + 1]!,
        }));
        // Names stay below the words that stand above the plot.
        const highest = plotTop - (overlay.top > 0 ? 0 : ABOVE);
        nameAtEdge(sketch, parts, plotRight, [highest, plotBottom + 1]);
      },
    });
  },
});

function drawPatterns(
  sketch: ChartSketch,
  at: readonly number[],
  stacked: readonly Area[],
  stepped: boolean,
): void {
  const points = (heights: readonly number[]) =>
    heights.flatMap((value, i): Point[] => {
      const [x, y] = [sketch.x(at[i]!), sketch.y(value)];
      return stepped && i > 0
        ? [
            [x, sketch.y(heights[i - 1]!)],
            [x, y],
          ]
        : [[x, y]];
    });
  let below = at.map(() => 0);
  for (const { top, fill } of stacked) {
    drawPattern(sketch, fill, polygon([...points(top), ...points(below).reverse()]));
    below = [...top];
  }
}

function planAreas(spec: Spec<typeof KEYS>, width: number, theme: ChartTheme) {
  const { small } = fonts(theme);
  const { series } = spec;
  const shares = spec.stack === 'shares';
  const positions = readPositions(spec.data[0], spec.x, spec.from, theme, spec['x-axis']);
  const { tops, data } = readStacks(spec, positions.rows);
  const layers = data.map((layer) => layer.map(({ value }) => value));
  const fills = categoryFills(theme, series.length, touching(layers, spec.shape === 'steps'));
  const names = edgeNames(
    series.map(({ label }) => label),
    width,
    theme,
  );
  const stacked = names.map((name, i): Area => ({ ...name, top: tops[i]!, data: data[i]!, fill: fills[i]! }));
  const most = Math.max(0, ...(tops.at(-1) ?? []), ...reachOf(spec, [], [])) || 1;
  const max = shares ? most : upToTick(0, most, 6);
  const ticks = roundTicks(0, max, 6);
  const unit = shares ? '%' : (series[0]!.unit ?? '');
  const format = tickFormat(ticks, unit, theme.lang);
  const left = widest(ticks.map(format), small, theme.measure) + 4;
  const right = edgeRoom(stacked, theme).width;
  const foot = { left, width: width - left - right, right };
  const overlay = planOverlays(
    {
      spec,
      values: 'up',
      along: positions.placeOf,
      drawn: (sketch) =>
        stacked.map(({ top: tops, fill, data: shown }, s) => ({
          field: series[s]!,
          color: fill.color,
          joined: true,
          format,
          spots: shown.map(({ row, value }, i) => ({
            ...{ row, value, name: textIn(row, spec.x), at: positions.at[i]! },
            ...{ x: sketch.x(positions.at[i]!), y: sketch.y(tops[i]!), said: true },
            base: sketch.y(s === 0 ? 0 : stacked[s - 1]!.top[i]!),
          })),
        })),
    },
    theme,
  );
  return {
    positions,
    stacked,
    max,
    ticks,
    format,
    unit: unit === '%' ? '' : unit,
    overlay,
    left,
    right,
    foot,
    top: small.size + overlay.top + ABOVE,
    bottom: positionRoom(positions, foot, theme),
  };
}

/** The numbers of each series, or their shares, and the upper ends of its area, on those below it. */
function readStacks({ series: fields, stack }: Spec<typeof KEYS>, rows: readonly DataRow[]) {
  const sums = rows.map((row) => fields.reduce((sum, each) => sum + (numberIn(row, each) ?? 0), 0));
  const shown = (i: number, value: number) => (stack === 'shares' ? (100 * value) / (sums[i] || 1) : value);
  const data = fields.map((field) =>
    rows.map((row, i) => datum(row, field, shown(i, numberIn(row, field) ?? 0))),
  );
  let below = rows.map(() => 0);
  const tops = data.map((values) => {
    below = values.map(({ value }, i) => below[i]! + value);
    return below;
  });
  return { tops, data };
}
