import type { DataField } from '../../data/data-set.ts';
import type { Size } from '../../drawing/drawing.ts';
import { value } from '../../drawing/meaning.ts';
import { headingOf } from '../axes/heading.ts';
import { fixedWidth } from '../axes/linear.ts';
import { footAlong, positionRoom, positionScale, readPositions, writePositions } from '../axes/positions.ts';
import {
  axisTitle,
  markBreak,
  planValueAxis,
  tickWidth,
  type ValueAxis,
  valueScale,
} from '../axes/values.ts';
import { stillChart } from '../chartjs/configuration.ts';
import { checkAxis } from '../checks/axis.ts';
import { checkCount, checkFrom, checkNumbers, checkOnce, checkSeries, checkUnits } from '../checks/values.ts';
import { describeTrends } from '../descriptions/trend.ts';
import { all } from '../fills/fills.ts';
import { type Fill, PATTERNS } from '../fills/patterns.ts';
import { DASHES, lineLook, pointStyles } from '../fills/strokes.ts';
import { axis, axisName, choice, field, fields, number, optional } from '../keys.ts';
import { edgeNames, edgeRoom, nameAtEdge } from '../labels/edge-names.ts';
import { planOverlays } from '../overlays/draw.ts';
import { reachOf } from '../overlays/figures.ts';
import { OVERLAYS, POINTS, TRENDS, UNCERTAIN } from '../overlays/keys.ts';
import type { Spec } from '../spec.ts';
import type { ChartTheme } from '../theme.ts';
import { headUnit, quantityName } from '../values/fields.ts';
import { kind } from './kind.ts';
import { allValues, datumOf, pointMeaning, readSeries, type Series, spotsOf } from './series.ts';

const KEYS = {
  x: field('any'),
  series: fields('number'),
  from: optional(number()),
  'x-axis': axisName(),
  axis: axis('log'),
  shape: optional(choice('steps')),
  ...OVERLAYS,
  ...UNCERTAIN,
  ...TRENDS,
  ...POINTS,
};

const NATURAL_HEIGHT = 176;
/** The space above the plot, points. */
const ABOVE = 9;
/** The most rows with which every value has its point. */
const MOST_POINTS = 16;
const RADIUS = 1.6;
/** The distance between the ends of two lines that look like one, points. */
const MEETING = 1.3;

/** Lines over numbers, dates or names, each named at its end with its last value. Unknown values leave a gap. */
export const lines = kind({
  keys: KEYS,
  tunable: true,

  check(spec, report) {
    const { x, series } = spec;
    if (x.unit !== null) checkNumbers(spec, x, report, { unknown: false, negative: true });
    checkSeries(spec, series, report);
    checkUnits(spec, series, report, 'multiples');
    checkOnce(spec.data[0], x, report);
    checkFrom(spec, 1, report);
    checkCount(spec, 'lines', series.length, report);
  },

  checkHonesty: (spec, report) => checkAxis(spec, spec.axis, spec.series, report),

  foot: footAlong,

  describe: describeTrends,

  heights(spec, width, theme) {
    const { top, bottom, names } = planLines(spec, { width, height: NATURAL_HEIGHT }, theme);
    const least = top + bottom + Math.max(50, edgeRoom(names, theme).height);
    return { natural: Math.max(NATURAL_HEIGHT, least), least };
  },

  chart(spec, size, theme) {
    const plan = planLines(spec, size, theme);
    const { positions, series, names, keyed, axis, heading, left, right, top, bottom, foot, overlay } = plan;
    return stillChart(theme, {
      type: 'line',
      datasets: series.map(({ fill, values, ...line }, s) => ({
        means: (i: number | null) => pointMeaning({ fill, values, ...line }, i, line.name),
        data: values.map((y, i) => ({ x: positions.at[i]!, y })),
        borderColor: fill.color,
        backgroundColor: fill.color,
        borderWidth: 1.3,
        borderDash: [...DASHES[fill.pattern]],
        borderJoinStyle: 'round',
        stepped: spec.shape === 'steps' && 'before',
        ...pointsOf(values, { color: fill.color, pattern: PATTERNS[s]! }, theme),
        clip: false,
      })),
      padding: { top, right, bottom: 0, left: 0 },
      scales: {
        x: positionScale(positions, bottom, theme),
        y: valueScale(axis, theme, fixedWidth(left), overlay.beside),
      },
      head: (sketch) => heading.write(sketch, 0),
      overlay,
      body(sketch) {
        const { left: plotLeft, right: plotRight, top: plotTop, bottom: plotBottom } = sketch.area;
        const start = axis.broken ? plotLeft - 10 : plotLeft;
        sketch.rule({ width: 0.75 }, [start, plotBottom], [plotRight, plotBottom]);
        if (axis.broken) markBreak(sketch, plotLeft - 6, plotBottom, true);
        writePositions(sketch, positions, foot, plotBottom);
        const parts = series.flatMap((line, i) => {
          const { values } = line;
          const last = lastKnown(values);
          if (last === -1) return [];
          const [end, middle] = [sketch.x(positions.at[last]!), sketch.y(values[last]!)];
          if (isLong(values))
            sketch.as(pointMeaning(line, last, line.name), () =>
              sketch.fillDisc(line.fill.color, [end, middle], RADIUS),
            );
          const key = keyed ? { key: line.fill } : {};
          const place = { ...names[i]!, middle, height: Infinity, end: end + 2, ...key };
          return spec.values === 'none' ? place : { means: value(datumOf(line, last)), ...place };
        });
        // Names stay below the words that stand above the plot.
        const highest = plotTop - (overlay.top > 0 ? 0 : ABOVE);
        nameAtEdge(sketch, parts, plotRight, [highest, plotBottom + 1]);
      },
    });
  },
});

function planLines(spec: Spec<typeof KEYS>, { width, height }: Size, theme: ChartTheme) {
  const [data] = spec.data;
  const positions = readPositions(data, spec.x, spec.from, theme, spec['x-axis']);
  const series = readSeries(data, spec.series, { near: all, look: lineLook, rows: positions.rows }, theme);
  const names = edgeNames(
    series.map(({ name, values, format }) => {
      const last = spec.values === 'none' ? '' : format(values[lastKnown(values)] ?? null);
      return series.length > 1 ? `${name} ${last}`.trim() : last;
    }),
    width,
    theme,
  );
  const { field } = series[0]!;
  const most = Math.max(2, Math.min(7, Math.floor(height / 26)));
  const axis = planValueAxis(
    {
      given: spec.axis,
      values: [...allValues(series), ...reachOf(spec, positions.rows, spec.series)],
      field,
      zero: 'mostly',
    },
    most,
    theme,
  );
  const overlay = planOverlays(
    {
      spec,
      values: 'up',
      along: positions.placeOf,
      drawn: (sketch) =>
        series.map((line) => {
          const spots = spotsOf(line, { x: spec.x, at: positions.at }, sketch);
          // The last value stands beside the name.
          const said = spots.map((spot, i) => ({ ...spot, said: i === spots.length - 1 }));
          return { ...line, color: line.fill.color, joined: true, spots: said };
        }),
    },
    theme,
  );
  const left = tickWidth(axis, theme) + 4 + overlay.beside;
  const keyed = doMeet(series, axis, height);
  const right = edgeRoom(names, theme, keyed).width;
  const foot = { left, width: width - left - right, right };
  const heading = headingOf(
    axisTitle(spec.axis.name ?? headName(field, series.length), axis, theme.lang),
    width,
    theme,
  );
  return {
    positions,
    series,
    names,
    keyed,
    axis,
    heading,
    overlay,
    left,
    right,
    top: heading.height + overlay.top + ABOVE,
    foot,
    bottom: positionRoom(positions, foot, theme),
  };
}

/** The unit; of one line alone, which is not named at its end, the quantity with it. */
function headName(field: DataField, lines: number): string {
  if (lines > 1) return headUnit(field);
  return quantityName({ ...field, unit: headUnit(field) });
}

/** Whether two lines end so near to each other that names beside their ends would not tell them apart. */
function doMeet(series: readonly Series[], { min, max, log }: ValueAxis, height: number): boolean {
  const along = (each: number) => (log ? Math.log(each) : each);
  const ends = series.flatMap(({ values }) => {
    const last = lastKnown(values);
    return last === -1 ? [] : { last, y: (along(values[last]!) / (along(max) - along(min))) * height };
  });
  return ends.some((end, i) =>
    ends.slice(0, i).some((other) => other.last === end.last && Math.abs(other.y - end.y) < MEETING),
  );
}

function lastKnown(values: readonly (number | null)[]): number {
  return values.findLastIndex((value) => value !== null);
}

/**
 * The points of a line: all of a short one, those between gaps of a long one; of values that no line joins, points of a
 * shape of their own. Points that each have options of their own take long.
 */
function pointsOf(values: readonly (number | null)[], fill: Fill, theme: ChartTheme) {
  if (values.every((value, i) => value === null || isAlone(values, i))) {
    return pointStyles(
      values.map(() => fill),
      values.map(() => 2),
      theme,
    );
  }
  const alone = values.map((value, i) => (value !== null && isAlone(values, i) ? RADIUS : 0));
  const ofLong = alone.some((radius) => radius > 0) ? alone : 0;
  return { pointRadius: isLong(values) ? ofLong : RADIUS, pointBorderWidth: 0 };
}

function isLong(values: readonly (number | null)[]): boolean {
  return values.length > MOST_POINTS;
}

/** Whether a value stands between two gaps, where no line would show. */
function isAlone(values: readonly (number | null)[], i: number): boolean {
  return (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null;
}
