import type { DataField } from '../../data/data-set.ts';
import { roundTicks } from '../axes/ticks.ts';
import type { Sketch } from '../canvas/sketch.ts';
import { mix } from '../colors/color.ts';
import { type ChartTheme, categoryColor, fonts } from '../theme.ts';
import { quantityName } from '../values/fields.ts';
import { formatCompact } from '../values/numbers.ts';

/** Values in classes between round limits, the darker the larger. */
export interface Classes {
  /** The ends of all classes, ascending: one more than there are colours. */
  readonly limits: readonly number[];
  readonly colors: readonly string[];
}

const MOST_CLASSES = 6;
/** How often the median goes into the largest value where classes of one width would hold nearly all in the first. */
const SKEWED = 8;
/** The digits of the limits of classes that grow. */
const GROWING = [[1, 2, 5], [1, 3], [1]];

export function classesOf(values: readonly number[], theme: ChartTheme): Classes {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const limits = isSkewed(values) ? growingLimits(least, most) : evenLimits(least, most);
  const count = limits.length - 1;
  const color = categoryColor(theme, 0);
  return {
    limits,
    colors: limits
      .slice(1)
      .map((_, i) => mix(theme.paper, color, count === 1 ? 0.6 : 0.2 + (0.8 * i) / (count - 1))),
  };
}

/** The class of a value: the one that begins with it, where it is a limit of two. */
export function classOf(value: number, { limits, colors }: Classes): number {
  const next = limits.findIndex((limit, i) => i > 0 && value < limit);
  return next === -1 ? colors.length - 1 : next - 1;
}

function isSkewed(values: readonly number[]): boolean {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  return sorted[0]! > 0 && sorted.length > 2 && sorted.at(-1)! > SKEWED * median;
}

function evenLimits(least: number, most: number): number[] {
  if (least === most) return [least, most];
  for (let count = MOST_CLASSES + 1; ; count--) {
    const ticks = roundTicks(least, most, count);
    const step = (ticks[1] ?? most) - ticks[0]!;
    const first = ticks[0]! > least ? ticks[0]! - step : ticks[0]!;
    const classes = Math.ceil((most - first) / step - 1e-9);
    if (classes > MOST_CLASSES && count > 2) continue;
    // A sum of binary fractions that should be zero is not quite.
    const limit = (i: number) => (Math.abs(first + i * step) < step * 1e-9 ? 0 : first + i * step);
    return Array.from({ length: classes + 1 }, (_, i) => Number(limit(i).toPrecision(12)));
  }
}

function growingLimits(least: number, most: number): number[] {
  for (const digits of GROWING) {
    const limits = between(digits, least, most);
    if (limits.length <= MOST_CLASSES + 1) return limits;
  }
  const low = Math.floor(Math.log10(least));
  const span = Math.ceil(Math.log10(most)) - low;
  const step = Math.ceil(span / MOST_CLASSES);
  return Array.from({ length: Math.ceil(span / step) + 1 }, (_, i) => Number(`1e${low + i * step}`));
}

/** The numbers of some digits, from the last below the least value to the first above the largest. */
function between(digits: readonly number[], least: number, most: number): number[] {
  const powers = Array.from(
    { length: Math.floor(Math.log10(most)) - Math.floor(Math.log10(least)) + 2 },
    (_, i) => i + Math.floor(Math.log10(least)),
  );
  const all = powers.flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)));
  const first = all.findLastIndex((value) => value <= least);
  const last = all.findIndex((value) => value >= most);
  return all.slice(first, last + 1);
}

/** The natural width and the height of a swatch, and the air between two limits, points. */
const SWATCH = { width: 26, height: 7 };
const LIMIT_GAP = 5;

export function classesHeight(theme: ChartTheme): number {
  return 2.2 * fonts(theme).small.size + SWATCH.height + 9;
}

/**
 * Draws the quantity's name, and below it the classes side by side with their limits where they meet; where not all
 * limits have room, every second, third … one.
 */
export function drawClasses(
  sketch: Sketch,
  { limits, colors }: Classes,
  field: DataField,
  { top, width }: { readonly top: number; readonly width: number },
): void {
  const { small, theme } = sketch;
  const texts = limits.map((limit) => formatCompact(limit, theme.lang));
  const widths = texts.map((text) => theme.measure(text, small));
  const room = Math.max(...widths) + LIMIT_GAP;
  const left = widths[0]! / 2;
  const swatch = Math.min(Math.max(SWATCH.width, room), (width - left - widths.at(-1)! / 2) / colors.length);
  const step = Math.ceil(room / swatch - 1e-9);
  const names = top + 4 + small.size;
  sketch.note(quantityName(field), 0, names);
  for (const [i, color] of colors.entries()) {
    sketch.as({ role: 'shade' }, () =>
      sketch.fillRect(color, left + i * swatch, names + 3, swatch, SWATCH.height),
    );
  }
  const below = names + 3 + SWATCH.height + small.size + 1;
  if (colors.length === 1) sketch.note(texts[0]!, left + swatch / 2, below, 'center');
  else
    for (const [i, text] of texts.entries())
      if (i % step === 0) sketch.note(text, left + i * swatch, below, 'center');
}
