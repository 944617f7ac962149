import type { ChartSpec, DataField } from '../../content/booklet.ts';
import { languageFor } from '../../languages/index.ts';
import { type Pen, rule } from '../canvas/pen.ts';
import { formatCompact, formatQuantity, roundTicks } from '../data/numbers.ts';
import { widest } from '../labels/fit.ts';
import { type ChartTheme, fonts } from '../theme.ts';
import { linearAxis } from './linear.ts';

/** The axis that values are read on. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly log: boolean;
  /** It starts neither at zero nor is it logarithmic, which a mark says. */
  readonly broken: boolean;
  format(value: number): string;
}

/** Of the largest value, what all values differ by where a line from zero would show nothing. */
const FLAT = 0.3;

/** Of what lines span: how far below their least negative point the axis goes, or points would lie on what stands there. */
const BELOW = 0.05;

/**
 * @param values at least one.
 * @param zero whether the axis starts there: `always` for bars, whose lengths are read; `mostly` for lines,
 *   but where they would be flat; `never` of itself for points, whose places are.
 * @param most ticks.
 */
export function planValueAxis(
  spec: ChartSpec,
  values: readonly number[],
  field: DataField,
  zero: 'always' | 'mostly' | 'never',
  most: number,
  theme: ChartTheme,
): ValueAxis {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  const { from, to, log } = axisOptions(spec);
  const format = (value: number) => formatTick(value, field, theme.lang);
  if (log) {
    const min = from ?? roundDown(least);
    const max = to ?? roundUp(largest);
    const top = max > min ? max : min * 10;
    return { min, max: top, ticks: decades(min, top, most), log, broken: false, format };
  }
  const flat =
    least > 0 &&
    (zero === 'never' || (zero === 'mostly' && largest > least && largest - least < FLAT * largest));
  const rounded = roundTicks(least - 0.15 * (largest - least || largest), largest, most);
  const lowest = zero === 'mostly' && least < 0 ? least - BELOW * (Math.max(0, largest) - least) : least;
  // Of few numbers the first round one may lie above the least value.
  const min = from ?? (flat ? Math.max(0, Math.min(rounded[0]!, least)) : Math.min(0, lowest));
  const filled = to ?? (zero === 'always' ? Math.max(0, largest) : largest);
  const max = filled > min ? filled : min < 0 && filled === 0 ? 0 : min + 1;
  const broken = zero !== 'never' && (min > 0 || max < 0);
  // The mark of a broken axis stands where its first number would.
  const ticks = roundTicks(min, max, most).filter((tick) => !broken || tick !== min);
  return { min, max, ticks, log: false, broken, format };
}

/** As `planValueAxis`, with as many ticks as a width has room for. */
export function planAcross(
  spec: ChartSpec,
  values: readonly number[],
  field: DataField,
  zero: 'always' | 'mostly' | 'never',
  width: number,
  theme: ChartTheme,
): ValueAxis {
  for (let most = 6; ; most--) {
    const axis = planValueAxis(spec, values, field, zero, most, theme);
    if (axis.ticks.length * (tickWidth(axis, theme) + 12) <= width + 12) return axis;
    if (most === 2) return { ...axis, ticks: axis.ticks.slice(0, 1) };
  }
}

/** What the figure's `axis` says. */
export function axisOptions({ options }: ChartSpec) {
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  return { from: number(options.axisFrom), to: number(options.axisTo), log: options.axisScale === 'log' };
}

/** The options of Chart.js for it. */
export function valueScale(axis: ValueAxis, grid: boolean, theme: ChartTheme) {
  const { min, max, ticks, format } = axis;
  const linear = linearAxis(theme, { min, max }, ticks, format, grid);
  return axis.log ? { ...linear, type: 'logarithmic' as const } : linear;
}

/** The width of its numbers. */
export function tickWidth({ ticks, format }: ValueAxis, theme: ChartTheme): number {
  return widest(ticks.map(format), fonts(theme).small, theme.measure);
}

/** `TWh`, and what is not plain about the axis. */
export function axisTitle(name: string, { log }: ValueAxis, lang: string): string {
  if (!log) return name;
  const { logarithmic } = languageFor(lang).charts;
  return name ? `${name}, ${logarithmic}` : logarithmic;
}

/** Two short strokes through the foot of an axis that does not start at zero. */
export function markBreak(pen: Pen, x: number, y: number, upright: boolean, theme: ChartTheme): void {
  const [long, short] = [3, 1.4];
  for (const shift of [-1.2, 1.2]) {
    const ends = [-1, 1].map((side): [number, number] =>
      upright ? [x + side * long, y + shift - side * short] : [x + shift - side * short, y + side * long],
    );
    rule(pen, ends, theme.muted, 0.75);
  }
}

/** `45 %` and `1,4 Md`: a unit other than these stands once, at the axis' head. */
function formatTick(value: number, { unit }: DataField, lang: string): string {
  return unit === '%' ? formatQuantity(value, '%', null, lang) : formatCompact(value, lang);
}

/** To 1, 2 or 5 times a power of ten. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return [5, 2, 1].map((factor) => factor * power).find((each) => each <= value * (1 + 1e-9)) ?? power;
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return [1, 2, 5].map((factor) => factor * power).find((each) => each >= value * (1 - 1e-9)) ?? 10 * power;
}

/** Powers of ten, with twice and five times each where there are few; every other one and so on of many. */
function decades(min: number, max: number, most: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(min) - 1e-9), Math.floor(Math.log10(max) + 1e-9)];
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, most)));
  const factors = last - first < 2 && most > 4 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(min)); power <= last; power += step) {
    for (const factor of factors) ticks.push(Number(`${factor}e${power}`));
  }
  return ticks.filter((tick) => tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9));
}
