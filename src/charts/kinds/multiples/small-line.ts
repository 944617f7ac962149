import type { DataRow } from '../../../data/data-set.ts';
import type { Size } from '../../../drawing/drawing.ts';
import { type Datum, name, part, series, value } from '../../../drawing/meaning.ts';
import { PlotSketch, type Sketch } from '../../canvas/sketch.ts';
import { standingOut } from '../../colors/standing-out.ts';
import type { Overlay } from '../../overlays/draw.ts';
import { type ChartTheme, categoryColor, leading } from '../../theme.ts';
import { DOT, placeEnds } from './ends.ts';
import { endsOf, type Places, ticksWith } from './places.ts';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly datum: Datum;
  readonly row: DataRow;
}

/** One chart of small multiples. */
export interface Small {
  readonly name: string;
  readonly title: readonly string[];
  readonly unit: string;
  /** Whether the unit stands on the title's last line, or below it. */
  readonly unitBeside: boolean;
  /** Ascending in x. */
  readonly points: readonly Point[];
  readonly format: (value: number) => string;
  readonly overlay: Overlay;
}

/** The places of a small chart's parts, so that those of a row agree. Lengths are points. */
interface Frame {
  readonly size: Size;
  /** The height of the title and of the room for values above the line. */
  readonly head: number;
  /** The height of the names below the line. */
  readonly axis: number;
  readonly places: Places;
  /** A year that is marked; null for none. */
  readonly since: number | null;
  /** The values that the scale has room for, besides zero. */
  readonly values: readonly number[];
  /** The room at the left of the line, and at its right. */
  readonly left: number;
  readonly right: number;
}

/** The axes: their ends, and where places and values are on them. */
function scalesOf({ size, head, axis, left, right, places, values }: Frame) {
  const [min, max] = endsOf(places);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values) || 1];
  const width = size.width - left - right;
  const foot = size.height - axis;
  return {
    min,
    max,
    width,
    across: (place: number) => left + ((place - min) / (max - min)) * width,
    down: (value: number) => foot - ((value - least) / (most - least)) * (foot - head),
  };
}

/** The values at a line, of which the last one has a place if there is room at its right. */
export function valuesAt({ points, format }: Small, frame: Frame, theme: ChartTheme) {
  const { size, axis } = frame;
  const { across, down } = scalesOf(frame);
  const spots = points.map(({ x, y, datum }) => ({ x: across(x), y: down(y), value: y, datum }));
  return placeEnds(spots, format, { zero: down(0), foot: size.height - axis, width: size.width }, theme);
}

/** Draws a line from zero with its values, the title above and a few years or dates below. */
export function drawSmallLine(
  sketch: Sketch,
  chart: Small,
  frame: Frame,
  values: ReturnType<typeof valuesAt>,
): void {
  const { pen, theme } = sketch;
  const { size, head, axis, since } = frame;
  const { across, down, min, max, width } = scalesOf(frame);
  const [zero, foot] = [down(0), size.height - axis];
  // Lines go up into the room for values, under their names.
  const top = chart.overlay.top > 0 ? head - theme.smallSize - 2 : head;
  const area = { left: across(min), right: across(max), top, bottom: foot };
  const plot = new PlotSketch(sketch, { area, edge: size.width, x: across, y: down });
  chart.overlay.behind(plot);
  writeTitle(sketch, chart);
  const named = ticksWith(since, frame.places, width, theme);
  for (const { value: place } of named) {
    sketch.rule({ width: 0.4, color: theme.grid }, [across(place), head], [across(place), foot]);
  }
  for (const { value: place, lines } of named) {
    for (const [i, line] of lines.entries()) {
      const y = foot + 2 + 0.9 * theme.smallSize + i * leading(sketch.small);
      sketch.note(line, across(place), y, 'center');
    }
  }
  const spots = chart.points.map(({ x, y }) => [across(x), down(y)] as const);
  const color = standingOut(categoryColor(theme, 0), theme);
  const data = chart.points.map(({ datum }) => datum);
  pen.lineJoin = 'round';
  if (spots.length > 1) sketch.as(series(data, 'place'), () => sketch.rule({ width: 1.1, color }, ...spots));
  const end = spots.at(-1);
  if (end) {
    sketch.as(part(data.at(-1)!, 'place'), () => sketch.fillDisc(color, end, DOT));
  }
  if (since !== null) sketch.rule({ width: 0.75 }, [across(since), head], [across(since), zero]);
  sketch.rule({ width: 0.5 }, [0, zero], [size.width, zero]);
  for (const { point, text, x, y } of values) {
    sketch.write(text, x, y, { font: sketch.small, means: value(point.datum) });
  }
  chart.overlay.over(plot);
}

function writeTitle(sketch: Sketch, { name: whole, title, unit, unitBeside }: Small): void {
  const { bold, theme } = sketch;
  sketch.writeFrom(title, 0, bold.size, { font: bold, means: name(whole) });
  const left = unitBeside ? theme.measure(`${title.at(-1)} `, bold) + 2 : 0;
  sketch.note(unit, left, bold.size + (title.length - (unitBeside ? 1 : 0)) * leading(bold));
}
