import { type ChartTheme, fonts } from '../theme.ts';
import { roundTicks } from './ticks.ts';

const MOST = 7;

/** Picks round years, as many as have room, and the last year if it does not touch the one before; at least one. */
export function yearTicks(first: number, last: number, width: number, theme: ChartTheme): number[] {
  const year = theme.measure('2000', fonts(theme).small);
  const most = Math.max(2, Math.min(MOST, 1 + Math.floor(width / (1.8 * year))));
  const ticks = roundTicks(first, last, most, true);
  const position = (each: number) => ((each - first) / (last - first || 1)) * width;
  const touch = (a: number, b: number) => position(b) - position(a) < 1.4 * year;
  if (ticks.some((each, i) => i > 0 && touch(ticks[i - 1]!, each))) return [last];
  return ticks.length === 0 || !touch(ticks.at(-1)!, last) ? [...ticks, last] : ticks;
}
