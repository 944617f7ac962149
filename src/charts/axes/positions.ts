import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import type { Sketch } from '../canvas/sketch.ts';
import { keepsWords, wrap } from '../labels/fit.ts';
import type { Foot } from '../overlays/foot.ts';
import { type ChartTheme, fonts, leading, plainTheme } from '../theme.ts';
import { areDates, dateIn, precisionOf, yearsOf } from '../values/dates.ts';
import { numberIn, quantityName, textIn } from '../values/fields.ts';
import { dateTicks, yearTick } from './dates.ts';
import { fixedHeight, linearAxis } from './linear.ts';
import { tickFormat } from './tick-format.ts';
import { roundTicks, type Tick } from './ticks.ts';
import { yearTicks } from './years.ts';

const WIDEST_NAME = 110;
/** The lines that stand free between the names of ticks and that of the axis. */
const ABOVE_NAME = 0.2;

/** The foot of a plot, from its least to its largest number. */
interface Span {
  readonly min: number;
  readonly max: number;
  /** The name of the axis; empty where its ticks say what they are: dates, years, names. */
  readonly name: string;
  /** Names below the axis that do not touch. */
  ticks(foot: Along): readonly Tick[];
}

/** The places of rows along the foot of a plot: by numbers, by dates, or one after another. */
interface Positions extends Span {
  /** The rows, in their order on the axis. */
  readonly rows: readonly DataRow[];
  /** The place of each row. */
  readonly at: readonly number[];
  /** The place of a text on the axis: a number, a date (YYYY, YYYY-MM, YYYY-MM-DD) or a name; null for none. */
  placeOf(text: string): number | null;
}

/** The room for names: the plot's width, and how far names may stand out at its sides. Points. */
interface Along {
  readonly left: number;
  readonly width: number;
  readonly right: number;
}

/**
 * @param from the number or year before which rows are left out; null for none.
 * @param name the name of the axis; null for the field's, of numbers that are no years.
 */
export function readPositions(
  data: DataSet,
  field: DataField,
  from: number | null,
  theme: ChartTheme,
  name: string | null = null,
): Positions {
  const positions = positionsOf(data, field, from, theme);
  const { min, max } = positions;
  const isSaid = field.unit === null || areYears(min, max, field);
  return { ...positions, name: name ?? (isSaid ? '' : quantityName(field)) };
}

function positionsOf(
  data: DataSet,
  field: DataField,
  from: number | null,
  theme: ChartTheme,
): Omit<Positions, 'name'> {
  const first = from ?? Number.NEGATIVE_INFINITY;
  if (field.unit !== null) {
    return alongNumbers(
      data.rows.filter((row) => (numberIn(row, field) ?? Number.NEGATIVE_INFINITY) >= first),
      (row) => numberIn(row, field)!,
      (min, max, width) => numberTicks(min, max, field, width, theme),
      Number,
      theme,
    );
  }
  if (areDates(field)) {
    const rows = data.rows.filter((row) => {
      const date = dateIn(row, field);
      return date !== null && (from === null || yearsOf(date) >= from);
    });
    const precision = precisionOf(rows.map((row) => dateIn(row, field)!));
    return alongNumbers(
      rows,
      (row) => yearsOf(dateIn(row, field)!),
      (min, max, width) => dateTicks(min, max, precision, width, theme),
      (text) => yearsOf(field.dates!.dates.get(text) ?? text),
      theme,
    );
  }
  // A single row stands at the right, beside the name of its line.
  const range = { min: data.rows.length > 1 ? 0 : -1, max: data.rows.length - 1 };
  const names = data.rows.map((row) => textIn(row, field));
  return {
    rows: data.rows,
    at: data.rows.map((_, i) => i),
    ...range,
    placeOf: (text) => (names.includes(text) ? names.indexOf(text) : null),
    ticks: (foot) => nameTicks(names, range, foot, theme),
  };
}

/** The foot of a plot of rows, for what stands on it. */
export function footAlong(spec: {
  readonly data: readonly [DataSet];
  readonly x: DataField;
  readonly from: number | null;
}): Foot {
  const { placeOf } = readPositions(spec.data[0], spec.x, spec.from, plainTheme);
  return { label: spec.x.label, placeOf };
}

/** Chart.js's options for an axis whose names we write ourselves. */
export function positionScale({ min, max }: Positions, height: number, theme: ChartTheme) {
  return { ...linearAxis(theme, { min, max }, [], String, false), ...fixedHeight(height) };
}

/** The height of the names. */
export function positionRoom(positions: Span, foot: Along, theme: ChartTheme): number {
  const { length } = nameLines(positions, foot, theme);
  const name = length > 0 ? ABOVE_NAME + length : 0;
  return (mostLines(positions.ticks(foot)) + name) * leading(fonts(theme).small) + 3;
}

/** The lines of the tick that has most; there may be no ticks. */
function mostLines(ticks: readonly Tick[]): number {
  return Math.max(1, ...ticks.map(({ lines }) => lines.length));
}

/** The lines of the axis's name, which ends at the right edge of the plot. */
function nameLines({ name }: Span, { left, width }: Along, theme: ChartTheme): string[] {
  return name ? wrap(name, left + width, fonts(theme).small, theme.measure) : [];
}

/** Writes the names under a plot whose foot is at `bottom`, and that of the axis below them. */
export function writePositions(sketch: Sketch, positions: Span, foot: Along, bottom: number): void {
  const { small } = sketch;
  const ticks = positions.ticks(foot);
  const above = mostLines(ticks) + ABOVE_NAME;
  for (const [i, line] of nameLines(positions, foot, sketch.theme).entries()) {
    const y = bottom + 2 + small.size + (above + i) * leading(small);
    sketch.note(line, foot.left + foot.width, y, 'right');
  }
  for (const { value, lines } of ticks) {
    for (const [i, line] of lines.entries()) {
      const x = middleOf(value, line, positions, foot, sketch.theme);
      sketch.note(line, x, bottom + 2 + small.size + i * leading(small), 'center');
    }
  }
}

function alongNumbers(
  rows: readonly DataRow[],
  place: (row: DataRow) => number,
  ticks: (min: number, max: number, width: number) => readonly Tick[],
  read: (text: string) => number,
  theme: ChartTheme,
): Omit<Positions, 'name'> {
  const placed = rows.map((row) => ({ row, at: place(row) })).toSorted((a, b) => a.at - b.at);
  const at = placed.map((each) => each.at);
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 1];
  const [min, max] = last > first ? [first, last] : [first - 1, first];
  const placeOf = (text: string) => {
    const place = read(text);
    return place >= min && place <= max ? place : null;
  };
  const ticksIn = (width: number) => {
    const all = ticks(min, max, width);
    const own = all.filter(({ value }) => value >= first);
    return own.length > 0 ? own : all;
  };
  return { rows: placed.map(({ row }) => row), at, placeOf, ...between(min, max, ticksIn, theme) };
}

/** A foot from one number to another, whose names do not touch. */
export function between(
  min: number,
  max: number,
  ticks: (width: number) => readonly Tick[],
  theme: ChartTheme,
): Omit<Span, 'name'> {
  return { min, max, ticks: (foot) => apart(ticks(foot.width), { min, max }, foot, theme) };
}

/** Whether numbers are years, judged by their size and their unit. */
function areYears(min: number, max: number, { unit }: DataField): boolean {
  return unit === '' && Number.isInteger(min) && Number.isInteger(max) && min >= 1000 && max < 3000;
}

function numberTicks(min: number, max: number, field: DataField, width: number, theme: ChartTheme) {
  if (areYears(min, max, field)) {
    return yearTicks(min, max, width, theme).map(yearTick);
  }
  for (let most = 8; ; most--) {
    const ticks = roundTicks(min, max, most);
    const texts = ticks.map(tickFormat(ticks, null, theme.lang));
    const widest = Math.max(...texts.map((text) => theme.measure(text, fonts(theme).small)));
    if (most === 2 || ticks.length * (widest + 8) <= width + 8) {
      return ticks.map((value, i) => ({ value, lines: [texts[i]!] }));
    }
  }
}

/** The x of a name's middle, from the figure's left edge: that of its value, or the nearest that has room. */
function middleOf(
  value: number,
  line: string,
  { min, max }: Pick<Positions, 'min' | 'max'>,
  { left, width, right }: Along,
  theme: ChartTheme,
): number {
  const half = theme.measure(line, fonts(theme).small) / 2;
  const at = left + ((value - min) / (max - min)) * width;
  return Math.max(half, Math.min(at, left + width + right - half));
}

/** Drops ticks that would touch the one before. */
function apart(
  ticks: readonly Tick[],
  range: { min: number; max: number },
  foot: Along,
  theme: ChartTheme,
): Tick[] {
  const { small } = fonts(theme);
  const kept: Tick[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const edges = tick.lines.map((line) => {
      const [x, half] = [middleOf(tick.value, line, range, foot, theme), theme.measure(line, small) / 2];
      return [x - half, x + half] as const;
    });
    if (Math.min(...edges.map(([from]) => from)) < end + 3) continue;
    end = Math.max(...edges.map(([, to]) => to));
    kept.push(tick);
  }
  return kept;
}

/** Wraps all names if they have room, else every second, third … one. */
function nameTicks(
  names: readonly string[],
  range: { min: number; max: number },
  foot: Along,
  theme: ChartTheme,
) {
  const { small } = fonts(theme);
  for (let step = 1; ; step++) {
    const room = Math.min(WIDEST_NAME, (step * foot.width) / (range.max - range.min) - 5);
    const kept = names.map((name, value) => ({ name, value })).filter(({ value }) => value % step === 0);
    const ticks = kept.map(({ name, value }) => ({ value, lines: wrap(name, room, small, theme.measure) }));
    const fits =
      ticks.every(({ lines }, i) => lines.length <= 3 && keepsWords(lines, kept[i]!.name)) &&
      apart(ticks, range, foot, theme).length === ticks.length;
    if (fits || step >= names.length) return ticks;
  }
}
