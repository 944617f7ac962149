import { mix } from '../colors/color.ts';
import { APART, lightness, nearestVision } from '../colors/vision.ts';
import { spread } from '../labels/fit.ts';
import { type ChartTheme, categoryColor } from '../theme.ts';
import { type Fill, PATTERNS, type Pattern } from './patterns.ts';

/** Whether two parts of a chart have to be told apart, by their places in the chart's order. */
export type Near = (i: number, j: number) => boolean;

/** Parts that a legend names: each has to be told from every other. */
export const all: Near = () => true;
/** Parts that lie side by side and are named where they lie: each has to be told from its neighbours. */
export const adjacent: Near = (i, j) => Math.abs(i - j) === 1;
/** The share of a whole under which a part is so thin that those at its sides touch. */
const THIN = 0.002;

/** Near parts of a ring, by the sizes of all: neighbours, and those that thin parts alone stand between. */
export function around(sizes: readonly number[]): Near {
  const least = THIN * sizes.reduce((sum, size) => sum + size, 0);
  const isThin = (size: number) => size <= least;
  return (i, j) => {
    const [first, last] = [Math.min(i, j), Math.max(i, j)];
    const otherWay = [...sizes.slice(0, first), ...sizes.slice(last + 1)];
    return sizes.slice(first + 1, last).every(isThin) || otherWay.every(isThin);
  };
}

/**
 * Layers upon one another, by the sizes of each: as `adjacent` ones, and over those that are thin somewhere.
 * @param stepped whether each size holds until the next, so that a layer may meet any other at a step.
 */
export function touching(layers: readonly (readonly number[])[], stepped = false): Near {
  const sums = (layers[0] ?? []).map((_, x) => layers.reduce((sum, layer) => sum + layer[x]!, 0));
  const least = THIN * Math.max(0, ...sums);
  const top = (i: number, x: number) => layers.slice(0, i + 1).reduce((sum, layer) => sum + layer[x]!, 0);
  /** Whether a layer before a step and another one after it have heights in common. */
  const meet = (i: number, j: number, x: number) =>
    Math.min(top(i, x - 1), top(j, x)) >= Math.max(top(i - 1, x - 1), top(j - 1, x));
  return (i, j) => {
    const between = layers.slice(Math.min(i, j) + 1, Math.max(i, j));
    if (stepped && sums.some((_, x) => x > 0 && (meet(i, j, x) || meet(j, i, x)))) return true;
    return between.length === 0 || sums.some((_, x) => between.every((layer) => layer[x]! <= least));
  };
}

/** The look of the parts of a kind of chart. */
export interface Look {
  /** The colour of the nth. */
  color(theme: ChartTheme, index: number): string;
  readonly patterns: readonly Pattern[];
  /** The lightest colour that is seen on paper, CIE L*. */
  readonly palest: number;
  /** Whether patterns, as shapes of points, are told apart at any size, and each part has its own. */
  readonly shaped?: true;
}

export const surfaces: Look = { color: categoryColor, patterns: PATTERNS, palest: 88 };

/** The darkest colour whose hue is seen, CIE L*. */
const DARKEST = 12;

/**
 * The fills of `count` categories in the theme's palette, so that near ones differ in grey and for dichromats. The
 * colours are those of the palette in their order, if they do; else others of it; else they are made darker or lighter,
 * as little as may be. Only what is still alike gets a pattern.
 */
export function categoryFills(theme: ChartTheme, count: number, near: Near, look = surfaces): Fill[] {
  const colors = Array.from({ length: count }, (_, i) => look.color(theme, i));
  if (look.shaped) return colors.map((color, i) => ({ color, pattern: look.patterns[i] ?? 'plain' }));
  if (areApart(colors, near)) return plain(colors);
  const palette = theme.palette.map((_, i) => look.color(theme, i));
  const chosen = choose(palette, count, near);
  if (chosen) return plain(chosen);
  const moved = apartInLightness(colors.slice(0, MOST_LEVELS), look.palest);
  return fillsOf([...moved, ...colors.slice(MOST_LEVELS)], near, look.patterns);
}

/** The number of colours that can be apart in lightness on paper. */
const MOST_LEVELS = 6;

/**
 * Fills without patterns: the colours where all near ones are told apart, else for each part the first of its
 * `others` that is. Where no such choice exists, the fills are the colours with patterns.
 */
export function plainFills(
  near: Near,
  colors: readonly string[],
  others: readonly (readonly string[])[],
): Fill[] {
  if (areApart(colors, near)) return plain(colors);
  const apart = firstChoice(others, (chosen, color) => isApart(chosen, color, near));
  return apart ? plain(apart) : fillsOf(colors, near);
}

function plain(colors: readonly string[]): Fill[] {
  return colors.map((color) => ({ color, pattern: 'plain' }));
}

function areApart(colors: readonly string[], near: Near): boolean {
  return colors.every((a, i) => colors.every((b, j) => j >= i || !near(j, i) || !alike(a, b)));
}

/** Chooses colours of a palette, the first that will do; null where it has not enough. */
function choose(palette: readonly string[], count: number, near: Near): string[] | null {
  return firstChoice(
    Array.from({ length: count }, () => palette),
    (chosen, color) => !chosen.includes(color) && isApart(chosen, color, near),
  );
}

/** Whether a colour is apart from those before it, as far as they are near. */
function isApart(chosen: readonly string[], color: string, near: Near): boolean {
  return chosen.every((other, i) => !near(i, chosen.length) || !alike(color, other));
}

/** One of each of the choices, the first ones that fit those before them; null for none. */
function firstChoice(
  choices: readonly (readonly string[])[],
  fits: (chosen: readonly string[], color: string) => boolean,
  chosen: readonly string[] = [],
): string[] | null {
  if (chosen.length === choices.length) return [...chosen];
  for (const color of choices[chosen.length]!) {
    const whole = fits(chosen, color) && firstChoice(choices, fits, [...chosen, color]);
    if (whole) return whole;
  }
  return null;
}

/** Moves colours apart in lightness; their order from dark to light stays. @param palest the greatest lightness that is seen on paper. */
function apartInLightness(colors: readonly string[], palest: number): string[] {
  const order = colors
    .map((color, i) => ({ i, light: lightness(color) }))
    .toSorted((a, b) => a.light - b.light);
  const step = Math.min(APART + 0.6, (palest - DARKEST) / Math.max(1, colors.length - 1));
  const levels = spread(
    order.map(({ light }) => light),
    order.map(() => step),
    DARKEST - step / 2,
    palest + step / 2,
  );
  const moved = [...colors];
  for (const [rank, { i }] of order.entries()) moved[i] = withLightness(colors[i]!, levels[rank]!);
  return moved;
}

/** A colour made darker or lighter until it has a lightness, by black or white. */
function withLightness(color: string, wanted: number): string {
  const end = wanted > lightness(color) ? '#ffffff' : '#000000';
  const wholeWay = Math.abs(lightness(end) - wanted);
  let [low, high] = [0, 1];
  for (let step = 0; step < 10; step++) {
    const middle = (low + high) / 2;
    if (Math.abs(lightness(end) - lightness(mix(color, end, middle))) > wholeWay) low = middle;
    else high = middle;
  }
  return mix(color, end, high);
}

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

function alike(a: string, b: string): boolean {
  return nearestVision(a, b).difference < APART;
}
