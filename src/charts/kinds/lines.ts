import type { ChartSpec } from '../../content/booklet.ts';
import type { Size } from '../../drawing/drawing.ts';
import { fixedWidth } from '../axes/linear.ts';
import { positionRoom, positionScale, readPositions, writePositions } from '../axes/positions.ts';
import { axisTitle, markBreak, planValueAxis, tickWidth, valueScale } from '../axes/values.ts';
import { rule, write } from '../canvas/pen.ts';
import { type Configuration, labels, stillOptions } from '../chartjs/record.ts';
import { dataOf, fieldOf } from '../data/fields.ts';
import { all } from '../fills/fills.ts';
import { DASHES, lineLook } from '../fills/strokes.ts';
import { edgeNames, edgeRoom, nameAtEdge } from '../labels/edge-names.ts';
import { type ChartTheme, fonts } from '../theme.ts';
import { chartJsKind } from './kind.ts';
import { allValues, readSeries } from './series.ts';

/** With no more rows than this, each has its point. */
const MOST_POINTS = 16;

/** Lines over numbers, dates or names, each named at its end with its last value; a gap for what is unknown. */
export const lines = chartJsKind(
  (spec, width, theme) => {
    const { top, bottom, names } = planLines(spec, { width, height: 176 }, theme);
    const least = top + bottom + Math.max(50, edgeRoom(names, theme).height);
    return { natural: Math.max(176, least), least };
  },
  configuration,
  (spec, theme) => ({ parts: readSeries(spec, [], all, theme, lineLook), near: all }),
);

function configuration(spec: ChartSpec, size: Size, theme: ChartTheme): Configuration {
  const { small } = fonts(theme);
  const { positions, series, names, axis, unit, left, right, top, bottom, foot } = planLines(
    spec,
    size,
    theme,
  );
  return {
    type: 'line',
    data: {
      datasets: series.map(({ values, fill }) => ({
        data: values.map((y, i) => ({ x: positions.at[i]!, y })),
        borderColor: fill.color,
        backgroundColor: fill.color,
        borderWidth: 1.3,
        borderDash: [...DASHES[fill.pattern]],
        borderJoinStyle: 'round',
        pointRadius: values.map((_, i) =>
          values.length <= MOST_POINTS || isAlone(values, i) || i === lastKnown(values) ? 1.6 : 0,
        ),
        pointBorderWidth: 0,
        clip: false,
      })),
    },
    options: {
      ...stillOptions({ top, right, bottom: 0, left: 0 }),
      scales: {
        x: positionScale(positions, bottom, theme),
        y: {
          ...valueScale(axis, true, theme),
          afterFit: fixedWidth(left),
        },
      },
    },
    plugins: [
      labels(
        (pen) => write(pen, unit, 0, small.size, small, theme.muted),
        (pen, { chartArea, scales }) => {
          const { left: plotLeft, right: plotRight, bottom: plotBottom } = chartArea;
          rule(
            pen,
            [
              [axis.broken ? plotLeft - 10 : plotLeft, plotBottom],
              [plotRight, plotBottom],
            ],
            theme.muted,
            0.75,
          );
          if (axis.broken) markBreak(pen, plotLeft - 6, plotBottom, true, theme);
          const pixel = (value: number) => scales.x!.getPixelForValue(value);
          writePositions(pen, positions, foot, plotBottom, theme);
          const parts = series.flatMap(({ values }, i) => {
            const last = lastKnown(values);
            if (last === -1) return [];
            const middle = scales.y!.getPixelForValue(values[last]!);
            return { ...names[i]!, middle, height: Infinity, end: pixel(positions.at[last]!) + 2 };
          });
          nameAtEdge(pen, parts, plotRight, [0, plotBottom + 1], theme);
        },
      ),
    ],
  };
}

function planLines(spec: ChartSpec, { width, height }: Size, theme: ChartTheme) {
  const { small } = fonts(theme);
  const data = dataOf(spec);
  const positions = readPositions(spec, data, fieldOf(spec, data, 'x', 0), theme);
  const series = readSeries(spec, positions.rows, all, theme, lineLook);
  const names = edgeNames(
    series.map(({ name, values, format }) => {
      const last = format(values[lastKnown(values)] ?? null);
      return series.length > 1 ? `${name} ${last}` : last;
    }),
    width,
    theme,
  );
  const [first] = series;
  const most = Math.max(2, Math.min(7, Math.floor(height / 26)));
  const axis = planValueAxis(spec, allValues(series), first!.field, 'mostly', most, theme);
  const left = tickWidth(axis, theme) + 4;
  const right = edgeRoom(names, theme).width;
  const foot = { left, width: width - left - right, right };
  return {
    positions,
    series,
    names,
    axis,
    unit: axisTitle(first!.field.unit === '%' ? '' : (first!.field.unit ?? ''), axis, theme.lang),
    left,
    right,
    top: small.size + 9,
    foot,
    bottom: positionRoom(positions, foot, theme),
  };
}

function lastKnown(values: readonly (number | null)[]): number {
  return values.findLastIndex((value) => value !== null);
}

/** Between two gaps, where no line would show. */
function isAlone(values: readonly (number | null)[], i: number): boolean {
  return (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null;
}
