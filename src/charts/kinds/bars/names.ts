import type { DrawingFont } from '../../../drawing/drawing.ts';
import { name } from '../../../drawing/meaning.ts';
import { languageFor } from '../../../languages/index.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { widest, wrap, wrapWords } from '../../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { areDates, dateIn } from '../../values/dates.ts';
import { textIn } from '../../values/fields.ts';
import { type BarChart, barPlaces } from './chart.ts';
import type { BarSpec } from './keys.ts';

/** The longest line of a name that stands on end, points. */
const LONGEST_NAME = 76;
/** The most lines of a name that stands level. */
const MOST_LINES = 3;

/** The names below the bars, as they are set. */
interface Names {
  readonly lines: readonly (readonly string[])[];
  readonly turned: boolean;
  /** Whether the lines are parts of dates instead of names as they are typed. */
  readonly dated: boolean;
  /** The distance from the plot's foot. */
  readonly below: number;
  /** Whether the nth bar has its name. */
  shown(row: number): boolean;
  readonly height: number;
}

/**
 * Sets the names below their bars; null when they have no room there, and the bars can lie. Bars with a line over them
 * cannot: their names stand on end then, if that gives them room.
 */
export function setNames(
  spec: BarSpec,
  chart: BarChart,
  pitch: number,
  below: number,
  theme: ChartTheme,
): Names | null {
  const { bold, label } = fonts(theme);
  const font = chart.highlighted.includes(true) ? bold : label;
  const set = { turned: false, dated: false, below };
  if (areOrdered(spec) && areDates(spec.label)) {
    const dates = chart.names.map((name) => spec.label.dates!.dates.get(name)!);
    const { lines, shown } = dateNames(dates, pitch, font, theme);
    const height = Math.max(...lines.map((each) => each.length)) * leading(label) + 2;
    return { ...set, lines, dated: true, shown, height };
  }
  const level = chart.names.map((name) => wrapWords(name, pitch - 3, font, theme.measure));
  if (level.every((lines) => lines !== null && lines.length <= MOST_LINES)) {
    const lines = level as string[][];
    const most = Math.max(...lines.map((each) => each.length));
    return { ...set, lines, shown: () => true, height: most * leading(label) + 2 };
  }
  if (areOrdered(spec)) {
    const lines = chart.names.map((name) => [name]);
    const least = (widest(chart.names, font, theme.measure) + 5) / pitch;
    return { ...set, lines, shown: roundSteps(chart.names, least), height: leading(label) + 2 };
  }
  if (!chart.line) return null;
  const turned = chart.names.map((name) => wrap(name, LONGEST_NAME, font, theme.measure));
  const thick = Math.max(...turned.map((lines) => lines.length)) * leading(label);
  const long = widest(turned.flat(), font, theme.measure);
  if (thick > pitch || long > LONGEST_NAME * 1.25) return null;
  return { ...set, lines: turned, turned: true, shown: () => true, height: long + 2 };
}

/** Writes a row's name below the middle of its bars. */
export function writeName(
  sketch: ChartSketch,
  { names: texts, series, highlighted }: BarChart,
  names: Names,
  row: number,
): void {
  if (!names.shown(row)) return;
  const { label, bold } = sketch;
  const across = series.map((_, s) => barPlaces(sketch.chart, s)[row]!.x);
  const middle = (Math.min(...across) + Math.max(...across)) / 2;
  const top = sketch.area.bottom + names.below;
  const font = highlighted[row] ? bold : label;
  const lines = names.lines[row]!;
  const means = names.dated ? undefined : name(texts[row]!);
  if (names.turned) {
    sketch.writeTurned(lines, middle, top, { font, means, align: 'right' });
    return;
  }
  // Names at the ends may be wider than the place of their bar.
  const half = widest(lines, font, sketch.theme.measure) / 2;
  const x = Math.max(half, Math.min(middle, sketch.edge - half));
  sketch.writeFrom(lines, x, top + label.size, { font, means, align: 'center' });
}

/**
 * Whether the bars stand in an order that tells their names: numbers and dates, and years that are typed as names, need
 * not all be named.
 */
export function areOrdered({ label, sort, data: [{ rows }] }: BarSpec): boolean {
  if (sort === 'descending') return false;
  if (label.unit !== null) return true;
  const dates = areDates(label) ? rows.map((row) => dateIn(row, label)!) : null;
  return dates
    ? dates.every((date, i) => i === 0 || date > dates[i - 1]!)
    : areConsecutive(rows.map((row) => textIn(row, label)));
}

/** The steps from one month or day that is named to the next. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/**
 * The names of dates: a year; a month with its year below where that is another than before; or a day with its month.
 * @param dates YYYY, YYYY-MM or YYYY-MM-DD. @returns the lines of each, and which are named, so that all have room.
 */
function dateNames(dates: readonly string[], pitch: number, font: DrawingFont, theme: ChartTheme) {
  const { shortMonths } = languageFor(theme.lang).dates;
  const named = dates.map((date) => {
    const [year, month, day] = date.split('-') as [string, string?, string?];
    const name = month && shortMonths[Number(month) - 1]!;
    return day ? [String(Number(day)), `${name} ${year}`] : name ? [name, year] : [year];
  });
  const fine = named.map(([first]) => first!);
  const least = (widest(fine, font, theme.measure) + 5) / pitch;
  const step = STEPS.find((each) => each >= least) ?? Math.ceil(least);
  if (named.every(({ length }) => length === 1)) return { lines: named, shown: roundSteps(fine, least) };
  const lines = named.map(([first, second], row) => {
    const isSaid = row > 0 && named[row - step]?.[1] === second;
    return second === undefined || isSaid ? [first!] : [first!, second];
  });
  return { lines, shown: (row: number) => row % step === 0 };
}

/** Picks the numbers that are named where not all have room: `least` apart or more, and round if there are such. */
function roundSteps(numbers: readonly string[], least: number): Names['shown'] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((each) => each >= least) ?? Math.ceil(least);
  const round = (row: number) => Number(numbers[row]) % step === 0;
  return areConsecutive(numbers) ? round : (row) => row % step === 0;
}

function areConsecutive(names: readonly string[]): boolean {
  return names.every((name, i) => i === 0 || Number(name) === Number(names[i - 1]) + 1);
}
