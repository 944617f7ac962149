import type { DataField } from '../../../data/data-set.ts';
import type { Size } from '../../../drawing/drawing.ts';
import { type Datum, datum } from '../../../drawing/meaning.ts';
import { headingOf } from '../../axes/heading.ts';
import { roundTicks } from '../../axes/ticks.ts';
import { axisTitle, planValueAxis, tickWidth, type ValueAxis } from '../../axes/values.ts';
import type { Axes } from '../../canvas/sketch.ts';
import type { Fill } from '../../fills/patterns.ts';
import { lineLook, pointLook, reachOf } from '../../fills/strokes.ts';
import type { Axis } from '../../keys.ts';
import { wrap } from '../../labels/fit.ts';
import { legendHeight } from '../../labels/legend.ts';
import { grown } from '../../labels/room.ts';
import { sizeKey } from '../../labels/size-key.ts';
import { planOverlays } from '../../overlays/draw.ts';
import { reachOf as overlayReach } from '../../overlays/figures.ts';
import type { Spot } from '../../overlays/plot.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { numberIn, quantityName, textIn } from '../../values/fields.ts';
import { formatNumber } from '../../values/numbers.ts';
import { readFamilies } from '../families.ts';
import type { POINT_KEYS } from './keys.ts';

/** A scatter plot; a bubble chart where it has a `size`. */
export type PointsSpec = Spec<typeof POINT_KEYS> & { readonly size?: DataField };

/** The radii of points and of the largest bubble, points. */
const POINT = 2.2;
const LARGEST = 15;
/** The radius from which a disc's colour is seen, points: that of 3 mm. */
const LEAST_DISC = 4.25;
/** The space between the name of an axis and the key of sizes beside it, points. */
const KEY_GAP = 12;
/** The least space between two ticks of the foot, points. */
const LEAST_GAP = 6;
const PLAIN: Fill = { color: '', pattern: 'plain' };

export interface Dot {
  readonly x: number;
  readonly y: number;
  /** The radius of a circle of its surface, and how far its own shape reaches. */
  readonly radius: number;
  readonly reach: number;
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly family: number;
  readonly name: string;
  readonly data: readonly Datum[];
}

export type ScatterPlan = ReturnType<typeof planScatter>;

/** Plans where points lie, and what stands around them. */
export function planScatter(spec: PointsSpec, { width, height }: Size, theme: ChartTheme) {
  const { small, label, bold } = fonts(theme);
  const { x: xField, y: yField, label: name, size: sizeField, highlight } = spec;
  const [data] = spec.data;
  // Sizes that are not known were refused.
  const sizes = sizeField ? data.rows.map((row) => numberIn(row, sizeField)!) : [];
  const largest = Math.max(0, ...sizes) || 1;
  const radius = (value: number) => Math.max(1, LARGEST * Math.sqrt(value / largest));
  const radii = data.rows.map((_, i) => (sizeField ? radius(sizes[i]!) : POINT));
  const { entries: families, indexes } = familiesOf(spec, Math.min(...radii), theme);
  const reach = (i: number) => reachOf(families[indexes[i]!]?.fill ?? PLAIN, radii[i]!);
  const dots = data.rows.flatMap((row, i): Dot[] => {
    const [x, y] = [numberIn(row, xField), numberIn(row, yField)];
    if (x === null || y === null) return [];
    const text = name ? textIn(row, name) : '';
    const heavy = highlight.includes(text);
    return [
      {
        x,
        y,
        radius: radii[i]!,
        reach: reach(i),
        lines: text ? wrap(text, width * 0.3, heavy ? bold : label, theme.measure) : [],
        bold: heavy,
        family: indexes[i]!,
        name: text,
        data: (sizeField ? [sizeField] : [yField, xField]).map((field) => datum(row, field)),
      },
    ];
  });
  const legend = legendHeight(families, width, theme);
  const most = (extent: number) => Math.max(2, Math.min(7, Math.floor(extent / 30)));
  const planned = (axis: Axis, field: DataField, values: readonly number[], count: number) =>
    roomy(planValueAxis({ given: axis, values, field, zero: 'never' }, count, theme), axis);
  const ys = [...dots.map(({ y }) => y), ...overlayReach(spec, data.rows, [yField])];
  const yAxis = planned(spec.axis, yField, ys, most(height));
  const beside = [
    ...spec.reference.map(({ x }) => x),
    ...spec.band.flatMap(({ x }) => [x?.from ?? null, x?.to ?? null]),
  ].filter((x) => x !== null);
  const xs = [...dots.map(({ x }) => x), ...beside.map(Number)];
  const xAxis = acrossIn(width, most(width), theme, (count) => planned(spec['x-axis'], xField, xs, count));
  const format = (value: number) => formatNumber(value, null, theme.lang);
  const overlay = planOverlays(
    {
      spec,
      values: 'up',
      along: Number,
      drawn: (sketch) => [
        {
          ...{ field: yField, color: pointLook.color(theme, 0), joined: false, format },
          spots: dots.map((dot) => spotOf(dot, name ?? xField, sketch)),
        },
      ],
    },
    theme,
  );
  const room = Math.max(0, ...dots.map((dot) => dot.reach)) + 1;
  const left = tickWidth(yAxis, theme) + 4;
  const right = theme.measure(xAxis.format(xAxis.ticks.at(-1) ?? 0), small) / 2 + 1;
  const key = sizeField ? sizeKey(sizeField, largest, radius, width, theme) : null;
  const heading = headingOf(
    axisTitle(spec.axis.name ?? quantityName(yField), yAxis, theme.lang),
    width,
    theme,
  );
  // The key of sizes stands above a name that leaves it no room at its right.
  const keyTop = key && heading.width + KEY_GAP + key.width > width ? key.height + 3 : 0;
  const top = keyTop + heading.height + 9 + overlay.top;
  const foot = axisTitle(spec['x-axis'].name ?? quantityName(xField), xAxis, theme.lang);
  const footLines = wrap(foot, width - right, small, theme.measure);
  const bottom = (1 + footLines.length) * leading(small) + 5 + legend;
  return {
    dots,
    families,
    overlay,
    xAxis: withRoom(xAxis, spec['x-axis'], room, width - left - right),
    yAxis: withRoom(yAxis, spec.axis, room, height - top - bottom),
    footLines,
    heading,
    keyTop,
    left,
    right,
    top,
    bottom,
    legend,
    key,
  };
}

/** An axis along the foot with as many ticks as have room. */
function acrossIn(
  width: number,
  most: number,
  theme: ChartTheme,
  plan: (count: number) => ValueAxis,
): ValueAxis {
  for (let count = most; ; count--) {
    const axis = plan(count);
    if (axis.ticks.length * (tickWidth(axis, theme) + LEAST_GAP) <= width) return axis;
    if (count <= 2) return { ...axis, ticks: axis.ticks.slice(0, 1) };
  }
}

/** Families of points by colour and shape; of discs that are all large, by colour alone where colours will do. */
function familiesOf({ data: [data], color, size }: PointsSpec, smallest: number, theme: ChartTheme) {
  const byColor = readFamilies(data, color, theme, lineLook);
  const suffices =
    size && smallest >= LEAST_DISC && byColor.entries.every(({ fill }) => fill.pattern === 'plain');
  return suffices ? byColor : readFamilies(data, color, theme, pointLook);
}

/** @param by the field by which notes name a point. */
function spotOf({ x, y, radius, data }: Dot, by: DataField, sketch: Axes): Spot {
  const [left, top] = [sketch.x(x), sketch.y(y)];
  const box = grown({ left, right: left, top, bottom: top }, radius);
  const { row } = data[0]!;
  return { row, name: textIn(row, by), at: x, value: y, x: left, y: top, said: true, box };
}

/** Lengthens an axis over a plot of `extent` points, so that it has room at its ends. */
function withRoom(axis: ValueAxis, { from, to }: Axis, room: number, extent: number): ValueAxis {
  const share = room / Math.max(2 * room, extent - 2 * room);
  const [at, back] = axis.log ? [Math.log10, (each: number) => 10 ** each] : [Number, Number];
  const more = share * (at(axis.max) - at(axis.min));
  const min = from === null ? back(at(axis.min) - more) : axis.min;
  const max = to === null ? back(at(axis.max) + more) : axis.max;
  return { ...axis, min, max };
}

/** Lengthens an axis from a tick to a tick, so that no point lies on its edge, but for the ends that are given. */
function roomy(axis: ValueAxis, { from, to }: Axis): ValueAxis {
  if (axis.log || axis.ticks.length < 2) return axis;
  const step = axis.ticks[1]! - axis.ticks[0]!;
  const min = from === null ? Math.floor(axis.min / step + 1e-9) * step : axis.min;
  const max = to === null ? Math.ceil(axis.max / step - 1e-9) * step : axis.max;
  const ticks = roundTicks(min, max, Math.round((max - min) / step) + 1);
  return { ...axis, min, max, ticks };
}
