import type { ChartSpec } from '../../../content/booklet.ts';
import { type Pen, write, writeTurned } from '../../canvas/pen.ts';
import type { Chart } from '../../chartjs/record.ts';
import { dataOf, fieldOf } from '../../data/fields.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { type BarChart, barPlaces } from './chart.ts';

/** Of names that stand on end. */
const LONGEST_NAME = 76;
const MOST_LINES = 4;

/** How the names below the bars are set. */
export interface Names {
  readonly lines: readonly (readonly string[])[];
  readonly turned: boolean;
  /** From the plot's foot. */
  readonly below: number;
  /** Whether the nth has its name. */
  shown(row: number): boolean;
  readonly height: number;
}

/** null when names have no room below their bars. */
export function setNames(
  spec: ChartSpec,
  chart: BarChart,
  pitch: number,
  below: number,
  theme: ChartTheme,
): Names | null {
  const { bold, label } = fonts(theme);
  const font = chart.highlighted.includes(true) ? bold : label;
  const level = chart.names.map((name) => wrap(name, pitch - 3, font, theme.measure));
  const most = Math.max(...level.map((lines) => lines.length));
  if (most <= MOST_LINES && widest(level.flat(), font, theme.measure) <= pitch - 2) {
    return { lines: level, turned: false, below, shown: () => true, height: most * leading(label) + 2 };
  }
  const data = dataOf(spec);
  // Numbers in order need not all be named.
  if (fieldOf(spec, data, 'label', 0).unit !== null && spec.options.sort !== 'descending') {
    const lines = chart.names.map((name) => [name]);
    const least = (widest(chart.names, font, theme.measure) + 5) / pitch;
    return { lines, turned: false, below, shown: roundSteps(chart.names, least), height: leading(label) + 2 };
  }
  const turned = chart.names.map((name) => wrap(name, LONGEST_NAME, font, theme.measure));
  const thick = Math.max(...turned.map((lines) => lines.length)) * leading(label);
  const long = widest(turned.flat(), font, theme.measure);
  if (thick > pitch || long > LONGEST_NAME * 1.25) return null;
  return { lines: turned, turned: true, below, shown: () => true, height: long + 2 };
}

/** Below the middle of a row's bars. */
export function writeName(
  pen: Pen,
  drawn: Chart,
  { series, highlighted }: BarChart,
  names: Names,
  row: number,
  theme: ChartTheme,
): void {
  if (!names.shown(row)) return;
  const { label, bold } = fonts(theme);
  const across = series.map((_, s) => barPlaces(drawn, s)[row]!.x);
  const x = (Math.min(...across) + Math.max(...across)) / 2;
  const top = drawn.chartArea.bottom + names.below;
  const font = highlighted[row] ? bold : label;
  const lines = names.lines[row]!;
  if (names.turned) {
    writeTurned(pen, lines, x, top, font, theme.ink, 'right');
    return;
  }
  for (const [i, line] of lines.entries()) {
    write(pen, line, x, top + label.size + i * leading(label), font, theme.ink, 'center');
  }
}

/** The numbers that are named where not all have room: at least so many apart, and round if there are such. */
function roundSteps(numbers: readonly string[], least: number): Names['shown'] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((each) => each >= least) ?? Math.ceil(least);
  const round = (row: number) => Number(numbers[row]) % step === 0;
  const consecutive = numbers.every((number, i) => i === 0 || Number(number) === Number(numbers[i - 1]) + 1);
  return consecutive ? round : (row) => row % step === 0;
}
