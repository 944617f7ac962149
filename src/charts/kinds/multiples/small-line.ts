import type { Size } from '../../../drawing/drawing.ts';
import { fixedHeight, hiddenAxis, linearAxis } from '../../axes/linear.ts';
import { yearTicks } from '../../axes/years.ts';
import { type Pen, rule, write } from '../../canvas/pen.ts';
import { type Configuration, labels, stillOptions } from '../../chartjs/record.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../../theme.ts';
import { placeEnds } from './ends.ts';

/** One chart of small multiples. */
export interface Small {
  readonly title: readonly string[];
  readonly unit: string;
  /** Whether the unit stands on the title's last line, or below it. */
  readonly unitBeside: boolean;
  /** Ascending in x. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly format: (value: number) => string;
}

/** Where the parts of a small chart lie, so that those of a row agree. Points. */
export interface Frame {
  readonly size: Size;
  /** Height of the title and of the room for values above the line. */
  readonly head: number;
  /** Height of the years. */
  readonly axis: number;
  readonly years: readonly [number, number];
  /** What the scale has room for, besides zero. */
  readonly values: readonly number[];
}

/** A line from zero with its first and last values, the title above and a few years below. */
export function smallLine(
  chart: Small,
  { size, head, axis, years, values }: Frame,
  theme: ChartTheme,
): Configuration {
  const [min, max] = years;
  const inset = theme.measure('2000', fonts(theme).small) / 2;
  const ticks = yearTicks(min, max, size.width - 2 * inset, theme);
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values) || 1;
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: [...chart.points],
          borderColor: categoryColor(theme, 0),
          borderWidth: 1.1,
          borderJoinStyle: 'round',
          pointRadius: chart.points.map((_, i) => (i === chart.points.length - 1 ? 1.5 : 0)),
          pointBackgroundColor: categoryColor(theme, 0),
          pointBorderWidth: 0,
          clip: false,
        },
      ],
    },
    options: {
      ...stillOptions({ top: head, right: inset, bottom: 0, left: inset }),
      scales: {
        x: {
          ...linearAxis(theme, { min, max }, ticks, String, true),
          afterFit: fixedHeight(axis),
        },
        y: hiddenAxis(least, most),
      },
    },
    plugins: [
      labels(
        (pen) => writeTitle(pen, chart, theme),
        (pen, { scales }) => {
          const { small } = fonts(theme);
          const zero = scales.y!.getPixelForValue(0);
          rule(
            pen,
            [
              [0, zero],
              [size.width, zero],
            ],
            theme.muted,
            0.5,
          );
          const points = chart.points.map(({ x, y }) => ({
            x: scales.x!.getPixelForValue(x),
            y: scales.y!.getPixelForValue(y),
            value: y,
          }));
          for (const { text, x, y } of placeEnds(points, chart.format, zero, size.width, theme)) {
            write(pen, text, x, y, small, theme.ink);
          }
        },
      ),
    ],
  };
}

function writeTitle(pen: Pen, { title, unit, unitBeside }: Small, theme: ChartTheme): void {
  const { bold, small } = fonts(theme);
  const baseline = (line: number) => bold.size + line * leading(bold);
  for (const [i, line] of title.entries()) write(pen, line, 0, baseline(i), bold, theme.ink);
  const left = unitBeside ? theme.measure(`${title.at(-1)} `, bold) + 2 : 0;
  write(pen, unit, left, baseline(title.length - (unitBeside ? 1 : 0)), small, theme.muted);
}
