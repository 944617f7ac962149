import type { ChartSpec, DataField, DataRow, DataSet } from '../content/booklet.ts';
import { linearAxis } from './axis.ts';
import { isDate, monthName, yearsOf } from './dates.ts';
import { numberIn, textIn } from './fields.ts';
import { wrap } from './fit.ts';
import { formatCompact, roundTicks } from './numbers.ts';
import { type Pen, write } from './pen.ts';
import { type ChartTheme, fonts, leading } from './theme.ts';
import { yearTicks } from './years.ts';

/** Rows along the foot of a plot: by numbers, by dates, or one after another. */
export interface Positions {
  /** The rows, in their order on the axis. */
  readonly rows: readonly DataRow[];
  /** Where each stands. */
  readonly at: readonly number[];
  readonly min: number;
  readonly max: number;
  /** Marks and names below the axis that do not touch, for a plot of a width, points. */
  ticks(width: number): { readonly value: number; readonly lines: readonly string[] }[];
}

export function readPositions(
  spec: ChartSpec,
  data: DataSet,
  field: DataField,
  theme: ChartTheme,
): Positions {
  const from = Number(spec.options.from ?? Number.NEGATIVE_INFINITY);
  if (field.unit !== null) {
    return alongNumbers(
      data.rows.filter((row) => (numberIn(row, field) ?? Number.NEGATIVE_INFINITY) >= from),
      (row) => numberIn(row, field)!,
      (min, max, width) => numberTicks(min, max, field, width, theme),
    );
  }
  if (data.rows.every((row) => isDate(textIn(row, field)))) {
    return alongNumbers(
      data.rows.filter((row) => yearsOf(textIn(row, field)) >= from),
      (row) => yearsOf(textIn(row, field)),
      (min, max, width) => dateTicks(min, max, width, theme),
    );
  }
  return {
    rows: data.rows,
    at: data.rows.map((_, i) => i),
    min: 0,
    max: Math.max(1, data.rows.length - 1),
    ticks: (width) =>
      nameTicks(
        data.rows.map((row) => textIn(row, field)),
        width,
        theme,
      ),
  };
}

/** The options of Chart.js for them: the axis is drawn, its names are not. */
export function positionScale({ min, max }: Positions, height: number, theme: ChartTheme) {
  return {
    ...linearAxis(theme, { min, max }, [], String, false),
    afterFit: (scale: { height: number }) => {
      scale.height = height;
    },
  };
}

/** Height of the names at a width. */
export function positionRoom(positions: Positions, width: number, theme: ChartTheme): number {
  const lines = Math.max(1, ...positions.ticks(width).map((tick) => tick.lines.length));
  return lines * leading(fonts(theme).small) + 3;
}

/** @param pixel where a value stands. */
export function writePositions(
  pen: Pen,
  positions: Positions,
  { left, right, bottom }: { left: number; right: number; bottom: number },
  pixel: (value: number) => number,
  bounds: readonly [number, number],
  theme: ChartTheme,
): void {
  const { small } = fonts(theme);
  for (const { value, lines } of positions.ticks(right - left)) {
    for (const [i, line] of lines.entries()) {
      const half = theme.measure(line, small) / 2;
      const x = Math.max(bounds[0] + half, Math.min(pixel(value), bounds[1] - half));
      write(pen, line, x, bottom + 2 + small.size + i * leading(small), small, theme.muted, 'center');
    }
  }
}

function alongNumbers(
  rows: readonly DataRow[],
  place: (row: DataRow) => number,
  ticks: (min: number, max: number, width: number) => { value: number; lines: string[] }[],
): Positions {
  const sorted = rows.toSorted((a, b) => place(a) - place(b));
  const at = sorted.map(place);
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 1];
  const [min, max] = last > first ? [first, last] : [first - 1, first + 1];
  return { rows: sorted, at, min, max, ticks: (width) => ticks(min, max, width) };
}

function numberTicks(min: number, max: number, { unit }: DataField, width: number, theme: ChartTheme) {
  if (unit === '' && Number.isInteger(min) && Number.isInteger(max) && min >= 1000 && max < 3000) {
    return yearTicks(min, max, width, theme).map((value) => ({ value, lines: [String(value)] }));
  }
  const text = (value: number) => formatCompact(value, theme.lang);
  const widest = (ticks: readonly number[]) =>
    Math.max(...ticks.map((tick) => theme.measure(text(tick), fonts(theme).small)));
  for (let most = 8; ; most--) {
    const ticks = roundTicks(min, max, most);
    if (most === 2 || ticks.length * (widest(ticks) + 8) <= width + 8) {
      return ticks.map((value) => ({ value, lines: [text(value)] }));
    }
  }
}

function dateTicks(min: number, max: number, width: number, theme: ChartTheme) {
  if (max - min > 2.5) return yearTicks(Math.ceil(min), Math.floor(max), width, theme).map(asYear);
  const { small } = fonts(theme);
  const months = Array.from({ length: 12 * (Math.floor(max) - Math.floor(min) + 1) }, (_, i) => {
    const value = Math.floor(min) + i / 12;
    const year = String(Math.floor(min) + Math.floor(i / 12));
    const name = monthName(i % 12, theme.lang);
    return { value, month: i % 12, lines: i % 12 === 0 ? [name, year] : [name] };
  }).filter(({ value }) => value >= min - 0.003 && value <= max + 0.003);
  const step = [1, 2, 3, 6, 12].find((each) => {
    const room = (width * each) / 12 / (max - min);
    return months.every(({ lines }) => theme.measure(lines[0]!, small) + 4 <= room);
  });
  const kept = months.filter(({ month }) => month % (step ?? 12) === 0);
  // The year stands below the first month too, whichever it is.
  return kept.map(({ value, lines }, i) => ({
    value,
    lines: i === 0 ? [lines[0]!, String(Math.floor(value + 1e-6))] : lines,
  }));
}

function asYear(value: number) {
  return { value, lines: [String(value)] };
}

/** All names wrapped if they have room, else every second, third … one. */
function nameTicks(names: readonly string[], width: number, theme: ChartTheme) {
  const { small } = fonts(theme);
  for (let step = 1; ; step++) {
    const room = (step * width) / Math.max(1, names.length - 1) - 5;
    const kept = names.map((name, value) => ({ name, value })).filter(({ value }) => value % step === 0);
    const ticks = kept.map(({ name, value }) => ({ value, lines: wrap(name, room, small, theme.measure) }));
    const fits = ticks.every(({ lines }) => lines.every((line) => theme.measure(line, small) <= room));
    if ((fits && ticks.every(({ lines }) => lines.length <= 3)) || step >= names.length) return ticks;
  }
}
