import type { DataField } from '../../data/data-set.ts';
import type { Point } from '../../drawing/drawing.ts';
import { languageFor } from '../../languages/index.ts';
import type { Sketch } from '../canvas/sketch.ts';
import type { Axis } from '../keys.ts';
import { widest } from '../labels/fit.ts';
import { type ChartTheme, fonts } from '../theme.ts';
import { linearAxis } from './linear.ts';
import { logarithmicFormat, tickFormat } from './tick-format.ts';
import { roundTicks } from './ticks.ts';

/** The axis that values are read on. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly log: boolean;
  /** A linear axis that does not start at zero, which a mark shows. */
  readonly broken: boolean;
  format(value: number): string;
}

/** The share of the value farthest from zero below which the differences between values are lost on an axis from zero. */
const FLAT = 0.3;

/** The room below the least negative point, as a share of the span, so that points stay off the foot. */
const BELOW = 0.05;

/** The values that an axis is for. */
export interface Measured {
  /** The ends and the scale that the figure asks for. */
  readonly given: Axis;
  /** The ticks, at least one. */
  readonly values: readonly number[];
  /** The field whose unit they have. */
  readonly field: DataField;
  /**
   * Whether the axis starts at zero: `always` for bars, whose lengths are read; `mostly` for lines, except
   * where they would be flat; `never` for points, whose places are read.
   */
  readonly zero: 'always' | 'mostly' | 'never';
  /** Whether it ends at the next tick, where it is read; else at its largest value. */
  readonly toTick?: boolean;
}

/** Plans the axis of values with at most so many ticks. */
export function planValueAxis(measured: Measured, most: number, theme: ChartTheme): ValueAxis {
  const { given, values, field, zero, toTick = zero === 'mostly' } = measured;
  const { from, to, log } = given;
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  if (log) {
    const min = from ?? roundDown(least);
    const max = to ?? roundUp(largest);
    const top = max > min ? max : min * 10;
    const ticks = decades(min, top, most);
    const format = logarithmicFormat(ticks, field.unit, theme.lang);
    return { min, max: top, ticks, log, broken: false, format };
  }
  const flat =
    least > 0 &&
    (zero === 'never' || (zero === 'mostly' && largest > least && largest - least < FLAT * largest));
  const rounded = roundTicks(least - 0.15 * (largest - least || largest), largest, most);
  const isFlatBelow = largest > least && largest - least < -FLAT * least;
  const endsAtZero = zero === 'always' || (zero === 'mostly' && !isFlatBelow);
  const top = endsAtZero ? Math.max(0, largest) : largest;
  const lowest = zero === 'mostly' && least < 0 ? least - BELOW * (top - least) : least;
  // The first of few ticks may lie above the least value.
  const min = from ?? (flat ? Math.max(0, Math.min(rounded[0]!, least)) : Math.min(0, lowest));
  // Values that are all the same stand in the middle, as far from its other end.
  const isOne = zero === 'never' && flat && largest === least;
  const greatest = isOne ? 2 * largest - min : top;
  const filled = to ?? (toTick ? upToTick(min, greatest, most) : greatest);
  const max = filled > min ? filled : min < 0 ? Math.max(0, filled) : min + (Math.abs(min) || 1);
  const broken = zero !== 'never' && (min > 0 || max < 0);
  // The mark of a broken axis stands where its first number would.
  const ticks = roundTicks(min, max, most).filter((tick) => !broken || tick !== min);
  return { min, max, ticks, log: false, broken, format: tickFormat(ticks, field.unit, theme.lang) };
}

/** The share of the span that may be left empty below the last tick. */
const HEADROOM = 0.2;

/** The next tick above the largest value; the value itself where that tick is far. */
export function upToTick(min: number, largest: number, most: number): number {
  const [first, second] = roundTicks(min, largest, most);
  if (first === undefined || second === undefined) return largest;
  const step = second - first;
  const next = Number((Math.ceil(largest / step - 1e-9) * step).toPrecision(12));
  return next - largest <= HEADROOM * (largest - min) ? next : largest;
}

/** Plans an axis as `planValueAxis` does, with as many ticks as a width has room for. */
export function planAcross(measured: Measured, width: number, theme: ChartTheme): ValueAxis {
  for (let most = 6; ; most--) {
    const axis = planValueAxis(measured, most, theme);
    if (axis.ticks.length * (tickWidth(axis, theme) + 12) <= width + 12) return axis;
    if (most === 2) return { ...axis, ticks: axis.ticks.slice(0, 1) };
  }
}

/**
 * Chart.js's options for an axis of values that takes a fixed room.
 * @param apart how far its numbers stand from the plot beside the usual, points.
 */
export function valueScale(
  { min, max, ticks, log, format }: ValueAxis,
  theme: ChartTheme,
  room: object,
  apart = 0,
) {
  const scale = { ...linearAxis(theme, { min, max }, ticks, format, true), ...room };
  scale.ticks.padding += apart;
  return log ? { ...scale, type: 'logarithmic' } : scale;
}

/** The width of the axis's numbers. */
export function tickWidth({ ticks, format }: ValueAxis, theme: ChartTheme): number {
  return widest(ticks.map(format), fonts(theme).small, theme.measure);
}

/** The title of an axis: `TWh`, or `TWh, échelle logarithmique`. */
export function axisTitle(name: string, { log }: ValueAxis, lang: string): string {
  if (!log) return name;
  const { logarithmic } = languageFor(lang).charts;
  return name ? `${name}, ${logarithmic}` : logarithmic;
}

/** Draws two short strokes through the foot of an axis that does not start at zero. */
export function markBreak(sketch: Sketch, x: number, y: number, upright: boolean): void {
  const [long, short] = [3, 1.4];
  for (const shift of [-1.2, 1.2]) {
    const ends = [-1, 1].map(
      (side): Point =>
        upright ? [x + side * long, y + shift - side * short] : [x + shift - side * short, y + side * long],
    );
    sketch.rule({ width: 0.75 }, ...ends);
  }
}

/** Rounds down to 1, 2 or 5 times a power of ten. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return [5, 2, 1].map((factor) => factor * power).find((each) => each <= value * (1 + 1e-9)) ?? power;
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return [1, 2, 5].map((factor) => factor * power).find((each) => each >= value * (1 - 1e-9)) ?? 10 * power;
}

/** Picks powers of ten as ticks, with twice and five times each if they are few, or some of them if many. */
function decades(min: number, max: number, most: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(min) - 1e-9), Math.floor(Math.log10(max) + 1e-9)];
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, most)));
  const factors = last - first < 2 && most > 4 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(min)); power <= last; power += step) {
    for (const factor of factors) ticks.push(Number(`${factor}e${power}`));
  }
  return ticks.filter((tick) => tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9));
}
