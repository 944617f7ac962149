import type { DataSet } from '../../../data/data-set.ts';
import { dateTicks, yearTick } from '../../axes/dates.ts';
import { between } from '../../axes/positions.ts';
import type { Tick } from '../../axes/ticks.ts';
import { yearTicks } from '../../axes/years.ts';
import { widest } from '../../labels/fit.ts';
import { type ChartTheme, fonts } from '../../theme.ts';
import { areDates, dateIn, type Precision, placeIn, precisionOf, yearsOf } from '../../values/dates.ts';
import { firstTwo, numberIn } from '../../values/fields.ts';

/** The foot that the charts of a figure share, from its first place to its last. Dates are numbers of years. */
export interface Places {
  readonly first: number;
  readonly last: number;
  /** The finest part of dates; null for numbers, which are years. */
  readonly precision: Precision | null;
  /** Reads a number or a date as a place, wherever it lies. */
  read(text: string): number;
}

/** The foot of all data, of rows whose value is known. */
export function placesOf(sets: readonly DataSet[]): Places {
  const dates: string[] = [];
  const all: number[] = [];
  for (const set of sets) {
    const [x, y] = firstTwo(set);
    for (const row of set.rows) {
      const place = placeIn(row, x);
      if (place === null || numberIn(row, y) === null) continue;
      all.push(place);
      if (areDates(x)) dates.push(dateIn(row, x)!);
    }
  }
  const typed = new Map(sets.flatMap((set) => [...(firstTwo(set)[0].dates?.dates ?? [])]));
  const isDated = dates.length > 0;
  return {
    first: Math.min(...all),
    last: Math.max(...all),
    precision: isDated ? precisionOf(dates) : null,
    read: (text) => (isDated ? yearsOf(typed.get(text) ?? text) : Number(text)),
  };
}

/** The ends of an axis: one place alone has no length, and so no place on it. */
export function endsOf({ first, last }: Places): readonly [number, number] {
  return first === last ? [first - 1, last + 1] : [first, last];
}

/** The places that are named on a line of a length, as its names are written. */
function ticksOf(places: Places, width: number, theme: ChartTheme): readonly Tick[] {
  const { first, last, precision } = places;
  if (precision !== null) {
    const [min, max] = endsOf(places);
    const ticks = () => dateTicks(first, last, precision, width, theme);
    return between(min, max, ticks, theme).ticks({ left: width, width, right: width });
  }
  const years = first === last ? [first] : yearTicks(first, last, width, theme);
  return years.map(yearTick);
}

/** The places that are named, with a year that is marked in place of those that it would touch. */
export function ticksWith(
  year: number | null,
  places: Places,
  width: number,
  theme: ChartTheme,
): readonly Tick[] {
  const ticks = ticksOf(places, width, theme);
  if (year === null) return ticks;
  const [min, max] = endsOf(places);
  const room = 2.8 * yearRoom(theme) * ((max - min) / width);
  return [...ticks.filter(({ value }) => Math.abs(value - year) >= room), yearTick(year)].toSorted(
    (a, b) => a.value - b.value,
  );
}

/** The room at the sides of a line for half of the widest name below its ends, and the lines that names take. */
export function namesRoom(places: Places, width: number, theme: ChartTheme): { half: number; lines: number } {
  const half = yearRoom(theme);
  if (places.precision === null) return { half, lines: 1 };
  const ticks = ticksOf(places, width - 2 * half, theme);
  const names = ticks.flatMap(({ lines }) => lines);
  return {
    half: Math.max(half, widest(names, fonts(theme).small, theme.measure) / 2),
    lines: Math.max(1, ...ticks.map(({ lines }) => lines.length)),
  };
}

/** The room at the sides of a line for half of a year. */
export function yearRoom(theme: ChartTheme): number {
  return theme.measure('2000', fonts(theme).small) / 2;
}
