import { name } from '../../../drawing/meaning.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { widest, wrap, wrapWords } from '../../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { areDates } from '../../values/dates.ts';
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
  { label: field, sort }: BarSpec,
  chart: BarChart,
  pitch: number,
  below: number,
  theme: ChartTheme,
): Names | null {
  const { bold, label } = fonts(theme);
  const font = chart.highlighted.includes(true) ? bold : label;
  const level = chart.names.map((name) => wrapWords(name, pitch - 3, font, theme.measure));
  if (level.every((lines) => lines !== null && lines.length <= MOST_LINES)) {
    const lines = level as string[][];
    const most = Math.max(...lines.map((each) => each.length));
    return { lines, turned: false, below, shown: () => true, height: most * leading(label) + 2 };
  }
  // Numbers and dates in order need not all be named, nor years that are typed as names.
  if ((field.unit !== null || areDates(field) || areConsecutive(chart.names)) && sort !== 'descending') {
    const lines = chart.names.map((name) => [name]);
    const least = (widest(chart.names, font, theme.measure) + 5) / pitch;
    return { lines, turned: false, below, shown: roundSteps(chart.names, least), height: leading(label) + 2 };
  }
  if (!chart.line) return null;
  const turned = chart.names.map((name) => wrap(name, LONGEST_NAME, font, theme.measure));
  const thick = Math.max(...turned.map((lines) => lines.length)) * leading(label);
  const long = widest(turned.flat(), font, theme.measure);
  if (thick > pitch || long > LONGEST_NAME * 1.25) return null;
  return { lines: turned, turned: true, below, shown: () => true, height: long + 2 };
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
  const x = (Math.min(...across) + Math.max(...across)) / 2;
  const top = sketch.area.bottom + names.below;
  const font = highlighted[row] ? bold : label;
  const lines = names.lines[row]!;
  const means = name(texts[row]!);
  if (names.turned) sketch.writeTurned(lines, x, top, { font, means, align: 'right' });
  else sketch.writeFrom(lines, x, top + label.size, { font, means, align: 'center' });
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
