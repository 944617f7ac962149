import type { Size } from '../../../drawing/drawing.ts';
import { type Datum, name, part, series, value } from '../../../drawing/meaning.ts';
import { fixedHeight, hiddenAxis, linearAxis } from '../../axes/linear.ts';
import { yearTicks } from '../../axes/years.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { type Configuration, stillChart } from '../../chartjs/configuration.ts';
import { standingOut } from '../../colors/standing-out.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../../theme.ts';
import { DOT, placeEnds } from './ends.ts';

/** One chart of small multiples. */
export interface Small {
  readonly name: string;
  readonly title: readonly string[];
  readonly unit: string;
  /** Whether the unit stands on the title's last line, or below it. */
  readonly unitBeside: boolean;
  /** Ascending in x. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly datum: Datum }[];
  readonly format: (value: number) => string;
}

/** The places of a small chart's parts, so that those of a row agree. Lengths are points. */
interface Frame {
  readonly size: Size;
  /** The height of the title and of the room for values above the line. */
  readonly head: number;
  /** The height of the years. */
  readonly axis: number;
  readonly years: readonly [number, number];
  /** A year that is marked; null for none. */
  readonly since: number | null;
  /** The values that the scale has room for, besides zero. */
  readonly values: readonly number[];
  /** The room at the right of the line. */
  readonly right: number;
}

/** The room at the sides of a line for half of a year. */
export function yearRoom(theme: ChartTheme): number {
  return theme.measure('2000', fonts(theme).small) / 2;
}

/** The ends of both axes. */
function rangeOf({ years: [first, last], values }: Frame) {
  return {
    // An axis of one year has no length, and so no place for it.
    ...(first === last ? { min: first - 1, max: last + 1 } : { min: first, max: last }),
    least: Math.min(0, ...values),
    most: Math.max(0, ...values) || 1,
  };
}

/** The values at a line, of which the last one has a place if there is room at its right. */
export function valuesAt({ points, format }: Small, frame: Frame, theme: ChartTheme) {
  const { size, head, axis, right } = frame;
  const { min, max, least, most } = rangeOf(frame);
  const left = yearRoom(theme);
  const foot = size.height - axis;
  const across = (year: number) => left + ((year - min) / (max - min)) * (size.width - left - right);
  const down = (value: number) => foot - ((value - least) / (most - least)) * (foot - head);
  const spots = points.map(({ x, y, datum }) => ({ x: across(x), y: down(y), value: y, datum }));
  return placeEnds(spots, format, { zero: down(0), foot, width: size.width }, theme);
}

/** A line from zero with its first and last values, the title above and a few years below. */
export function smallLine(chart: Small, frame: Frame, theme: ChartTheme): Configuration {
  const { size, head, axis, years, since, right } = frame;
  const [first, last] = years;
  const { min, max, least, most } = rangeOf(frame);
  const inset = yearRoom(theme);
  const width = size.width - inset - right;
  const ticks = withYear(
    since,
    first === last ? [first] : yearTicks(first, last, width, theme),
    2.8 * inset * ((max - min) / width),
  );
  return stillChart(theme, {
    type: 'line',
    datasets: [
      {
        means: (i: number | null) =>
          i === null
            ? series(
                chart.points.map(({ datum }) => datum),
                'place',
              )
            : part(chart.points[i]!.datum, 'place'),
        data: chart.points.map(({ x, y }) => ({ x, y })),
        borderColor: standingOut(categoryColor(theme, 0), theme),
        borderWidth: 1.1,
        borderJoinStyle: 'round',
        pointRadius: chart.points.map((_, i) => (i === chart.points.length - 1 ? DOT : 0)),
        pointBackgroundColor: standingOut(categoryColor(theme, 0), theme),
        pointBorderWidth: 0,
        clip: false,
      },
    ],
    padding: { top: head, right, bottom: 0, left: inset },
    scales: {
      x: { ...linearAxis(theme, { min, max }, ticks, String, true), ...fixedHeight(axis) },
      y: hiddenAxis(least, most),
    },
    head: (sketch) => writeTitle(sketch, chart),
    body(sketch) {
      const zero = sketch.y(0);
      if (since !== null) {
        sketch.rule({ width: 0.75 }, [sketch.x(since), head], [sketch.x(since), zero]);
      }
      sketch.rule({ width: 0.5 }, [0, zero], [size.width, zero]);
      for (const { point, text, x, y } of valuesAt(chart, frame, theme)) {
        sketch.write(text, x, y, { font: sketch.small, means: value(point.datum) });
      }
    },
  });
}

/** The years of an axis with one more, in place of those that it would touch. */
function withYear(year: number | null, ticks: readonly number[], room: number): number[] {
  if (year === null) return [...ticks];
  return [...ticks.filter((each) => Math.abs(each - year) >= room), year].sort((a, b) => a - b);
}

function writeTitle(sketch: Sketch, { name: whole, title, unit, unitBeside }: Small): void {
  const { bold, theme } = sketch;
  sketch.writeFrom(title, 0, bold.size, { font: bold, means: name(whole) });
  const left = unitBeside ? theme.measure(`${title.at(-1)} `, bold) + 2 : 0;
  sketch.note(unit, left, bold.size + (title.length - (unitBeside ? 1 : 0)) * leading(bold));
}
