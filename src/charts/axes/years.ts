import { type ChartTheme, fonts } from '../theme.ts';
import { roundTicks } from './ticks.ts';

const MOST = 7;

/**
 * Picks years that are as far apart as each other: round ones, as many as have room; where fewer than two have, the first
 * and the last, or the last alone.
 */
export function yearTicks(first: number, last: number, width: number, theme: ChartTheme): number[] {
  const year = theme.measure('2000', fonts(theme).small);
  const most = Math.max(2, Math.min(MOST, 1 + Math.floor(width / (1.8 * year))));
  const ticks = roundTicks(first, last, most, true);
  const position = (each: number) => ((each - first) / (last - first || 1)) * width;
  const touch = (a: number, b: number) => position(b) - position(a) < 1.4 * year;
  const have = (years: readonly number[]) => years.every((each, i) => i === 0 || !touch(years[i - 1]!, each));
  return [ticks, [first, last]].find((years) => years.length > 1 && have(years)) ?? [last];
}
