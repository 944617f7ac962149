import { hiddenAxis } from './axis.ts';
import { readable } from './color.ts';
import type { Size } from './kind.ts';
import type { Pen } from './pen.ts';
import { type Configuration, labels, stillOptions } from './record.ts';
import type { ChartTheme } from './theme.ts';

/** A square of a matrix chart; x and y in squares from the matrix's top left corner. */
export interface Square {
  readonly x: number;
  readonly y: number;
  /** null for an outline. */
  readonly color: string | null;
}

export interface Matrix {
  readonly squares: readonly Square[];
  readonly left: number;
  readonly top: number;
  /** From one square to the next, points. */
  readonly pitch: number;
  readonly columns: number;
  readonly rows: number;
  /** Share of the pitch that the square fills. */
  readonly share: number;
}

/** The middle of a square, and the colour to write in it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly ink: string;
}

/** Draws squares with Chart.js's matrix chart; `label` writes in them, and beside. */
export function matrixConfiguration(
  { squares, left, top, pitch, columns, rows, share }: Matrix,
  { width, height }: Size,
  theme: ChartTheme,
  label: (pen: Pen, spots: readonly Spot[]) => void,
): Configuration {
  const side = pitch * share;
  return {
    type: 'matrix',
    data: {
      datasets: [
        {
          data: squares.map(({ x, y }) => ({ x: x + 0.5, y: y + 0.5 })),
          backgroundColor: squares.map(({ color }) => color ?? 'transparent'),
          width: side,
          height: side,
        },
      ],
    },
    options: {
      ...stillOptions({
        left,
        top,
        right: width - left - columns * pitch,
        bottom: height - top - rows * pitch,
      }),
      scales: { x: hiddenAxis(0, columns), y: hiddenAxis(0, rows, true) },
    },
    plugins: [
      labels(
        () => {},
        (pen, chart) => {
          const elements = chart.getDatasetMeta(0).data;
          pen.strokeStyle = theme.grid;
          pen.lineWidth = 0.5;
          for (const [i, { x, y }] of elements.entries()) {
            if (squares[i]!.color === null) pen.strokeRect(x, y, side, side);
          }
          const spots = elements.map(({ x, y }, i) => ({
            x: x + side / 2,
            y: y + side / 2,
            ink: readable(squares[i]!.color ?? theme.paper, theme.paper, theme.ink),
          }));
          label(pen, spots);
        },
      ),
    ],
  } as Configuration;
}
