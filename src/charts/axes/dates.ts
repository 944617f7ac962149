import { languageFor } from '../../languages/index.ts';
import { type ChartTheme, fonts } from '../theme.ts';
import { DAYS, type Precision } from '../values/dates.ts';
import type { Tick } from './ticks.ts';
import { yearTicks } from './years.ts';

/** Half a day, within which a tick stands at an end of the axis. */
const TOLERANCE = 0.5 / DAYS;

/**
 * Names years, months or days, as many as have room: the month is below the first day and the first of each month, the
 * year below January and the first month.
 * @param min a number of years, as `yearsOf` gives it; `max` likewise.
 * @param precision what the finest dates name: nothing finer has a tick.
 */
export function dateTicks(
  min: number,
  max: number,
  precision: Precision,
  width: number,
  theme: ChartTheme,
): readonly Tick[] {
  if (precision === 'year' || max - min > 2.5) {
    return yearTicks(Math.ceil(min), Math.floor(max), width, theme).map(yearTick);
  }
  return precision === 'day' && max - min < 0.25
    ? dayTicks(min, max, width, theme)
    : monthTicks(min, max, width, theme);
}

export function yearTick(value: number): Tick {
  return { value, lines: [String(value)] };
}

function monthTicks(min: number, max: number, width: number, theme: ChartTheme): readonly Tick[] {
  const { small } = fonts(theme);
  const { shortMonths } = languageFor(theme.lang).dates;
  const months = monthsBetween(min, max).filter(
    ({ value }) => value >= min - TOLERANCE && value <= max + TOLERANCE,
  );
  const step = [1, 2, 3, 6, 12].find((each) => {
    const room = (width * each) / 12 / (max - min);
    return months.every(({ month }) => theme.measure(shortMonths[month]!, small) + 4 <= room);
  });
  const kept = months.filter(({ month }) => month % (step ?? 12) === 0);
  return kept.map(({ value, year, month }, i) => ({
    value,
    lines: i === 0 || month === 0 ? [shortMonths[month]!, String(year)] : [shortMonths[month]!],
  }));
}

function dayTicks(min: number, max: number, width: number, theme: ChartTheme): readonly Tick[] {
  const { small } = fonts(theme);
  const { shortMonths } = languageFor(theme.lang).dates;
  const days = monthsBetween(min, max)
    .flatMap(({ value, year, month }) =>
      Array.from({ length: 31 }, (_, i) => ({ value: value + i / DAYS, year, month, day: i + 1 })),
    )
    .filter(({ value }) => value >= min - TOLERANCE && value <= max + TOLERANCE);
  const room = width / ((max - min || 1) * DAYS);
  const digits = theme.measure('30', small);
  const step = [1, 2, 5, 10].find((each) => digits + 6 <= room * each) ?? 15;
  // The first of a month, with its name, comes before the days that it would touch.
  const named = theme.measure(`${shortMonths[1]} 2000`, small);
  const clear = (named + digits + 6) / 2 / (room * DAYS);
  const touches = (value: number, month: number) => month <= max + TOLERANCE && month - value < clear;
  const kept = days.filter(
    ({ value, month, year, day }) =>
      day === 1 || (day % step === 0 && !touches(value, year + (month + 1) / 12)),
  );
  return kept.map(({ value, year, month, day }, i) => {
    const named = i === 0 || kept[i - 1]!.month !== month;
    return { value, lines: named ? [String(day), `${shortMonths[month]} ${year}`] : [String(day)] };
  });
}

/** The months from that of `min` to that of `max`, by the number of years at their beginning. */
function monthsBetween(min: number, max: number) {
  const first = Math.floor(min * 12 + 1e-6);
  return Array.from({ length: Math.floor(max * 12 + 1e-6) - first + 1 }, (_, i) => {
    const months = first + i;
    return { value: months / 12, year: Math.floor(months / 12), month: months % 12 };
  });
}
