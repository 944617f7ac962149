import { type ChartTheme, fonts } from '../theme.ts';
import { roundTicks } from './ticks.ts';

const MOST = 7;

/** The years between ticks from which on one more year is seen to be the end of the data, and no further step. */
const WIDE_STEP = 5;

/**
 * Picks years: round ones as far apart as each other, as many as have room, and the last one where that cannot be taken
 * for a further step; where fewer than two have room, the first and the last, or the last alone.
 */
export function yearTicks(first: number, last: number, width: number, theme: ChartTheme): number[] {
  const year = theme.measure('2000', fonts(theme).small);
  const most = Math.max(2, Math.min(MOST, 1 + Math.floor(width / (1.8 * year))));
  const ticks = roundTicks(first, last, most, true);
  const position = (each: number) => ((each - first) / (last - first || 1)) * width;
  const touch = (a: number, b: number) => position(b) - position(a) < 1.4 * year;
  const have = (years: readonly number[]) => years.every((each, i) => i === 0 || !touch(years[i - 1]!, each));
  const step = ticks.length > 1 ? ticks[1]! - ticks[0]! : 0;
  const ways = [...(step >= WIDE_STEP ? [[...ticks, last]] : []), ticks, [first, last]];
  return ways.find((years) => years.length > 1 && have(years)) ?? [last];
}
