import { APART, nearestVision } from '../colors/vision.ts';
import { type ChartTheme, categoryColor } from '../theme.ts';
import { type Fill, PATTERNS, type Pattern } from './patterns.ts';

/** Whether two parts of a chart have to be told apart, by their places in the chart's order. */
export type Near = (i: number, j: number) => boolean;

/** Parts that a legend names: each has to be told from every other. */
export const all: Near = () => true;
/** Parts that lie side by side and are named where they lie: each has to be told from its neighbours. */
export const adjacent: Near = (i, j) => Math.abs(i - j) === 1;
/** Parts around a ring, as `adjacent` ones but with the last beside the first. */
export const around =
  (count: number): Near =>
  (i, j) =>
    adjacent(i, j) || Math.abs(i - j) === count - 1;

/** How parts of a kind of chart look: the colour of the nth, and the patterns that there are for them. */
export interface Look {
  color(theme: ChartTheme, index: number): string;
  readonly patterns: readonly Pattern[];
}

export const surfaces: Look = { color: categoryColor, patterns: PATTERNS };

/**
 * Gives colours the patterns that keep near ones apart in grey and for dichromats. A colour that is apart by
 * itself stays plain; another gets the first pattern that no near part of a like colour has.
 */
export function fillsOf(
  colors: readonly string[],
  near: Near,
  patterns: readonly Pattern[] = PATTERNS,
): Fill[] {
  const fills: Fill[] = [];
  for (const [i, color] of colors.entries()) {
    const rivals = fills.filter((fill, j) => near(i, j) && alike(color, fill.color));
    const pattern = patterns.find((each) => rivals.every((rival) => rival.pattern !== each)) ?? 'plain';
    fills.push({ color, pattern });
  }
  return fills;
}

/** The fills of `count` categories in the theme's palette. */
export function categoryFills(theme: ChartTheme, count: number, near: Near, look = surfaces): Fill[] {
  const colors = Array.from({ length: count }, (_, i) => look.color(theme, i));
  return fillsOf(colors, near, look.patterns);
}

/** The places of near parts that cannot be told apart. */
export function alikePairs(fills: readonly Fill[], near: Near): [number, number][] {
  return fills.flatMap((a, i) =>
    fills.flatMap((b, j): [number, number][] =>
      j > i && near(i, j) && a.pattern === b.pattern && alike(a.color, b.color) ? [[i, j]] : [],
    ),
  );
}

function alike(a: string, b: string): boolean {
  return nearestVision(a, b).difference < APART;
}
