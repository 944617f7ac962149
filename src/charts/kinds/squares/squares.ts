import type { Size } from '../../../drawing/drawing.ts';
import type { Meaning } from '../../../drawing/meaning.ts';
import { hiddenAxis } from '../../axes/linear.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { type Configuration, stillChart } from '../../chartjs/configuration.ts';
import { readable } from '../../colors/color.ts';
import { drawPattern, type Fill, rectangle, union } from '../../fills/patterns.ts';
import type { ChartTheme } from '../../theme.ts';

/** The widest gap between squares, points: oblong ones that are wide are low. */
const WIDEST_GAP = 5;

/** A square of a matrix chart; x and y in squares from the matrix's top left corner. */
export interface Square {
  readonly x: number;
  readonly y: number;
  /** null for an outline. */
  readonly fill: Fill | null;
  readonly means: Meaning | null;
  /** How far the text in it reaches from its middle, across and up: no pattern goes there. */
  readonly written: readonly [number, number];
}

interface Matrix {
  readonly squares: readonly Square[];
  readonly left: number;
  readonly top: number;
  /** The distance from one square to the next, points. */
  readonly pitch: number;
  /** The distance from one row to the next, where squares are oblong. */
  readonly down?: number;
  readonly columns: number;
  readonly rows: number;
  /** The share of the pitch that a square fills. */
  readonly share: number;
}

/** The middle of a square, and the colour to write in it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly ink: string;
}

/** The configuration of a matrix chart of Chart.js's; `label` writes in the squares and beside them. */
export function matrixConfiguration(
  { squares, left, top, pitch, down = pitch, columns, rows, share }: Matrix,
  { width, height }: Size,
  theme: ChartTheme,
  label: (sketch: Sketch, spots: readonly Spot[]) => void,
): Configuration {
  const gap = Math.min(pitch * (1 - share), WIDEST_GAP);
  const [side, high] = [pitch - gap, down - gap];
  return stillChart(theme, {
    type: 'matrix',
    datasets: [
      {
        means: (i: number | null) => (i === null ? null : squares[i]!.means),
        data: squares.map(({ x, y }) => ({ x: x + 0.5, y: y + 0.5 })),
        backgroundColor: squares.map(({ fill }) => fill?.color ?? 'transparent'),
        width: side,
        height: high,
      },
    ],
    padding: { left, top, right: width - left - columns * pitch, bottom: height - top - rows * down },
    scales: { x: hiddenAxis(0, columns), y: hiddenAxis(0, rows, true) },
    body(sketch) {
      const { pen } = sketch;
      const elements = sketch.chart.getDatasetMeta(0).data;
      pen.strokeStyle = theme.grid;
      pen.lineWidth = 0.5;
      for (const [i, { x, y }] of elements.entries()) {
        if (squares[i]!.fill === null) pen.strokeRect(x, y, side, high);
      }
      drawPatterns(sketch, squares, elements, { width: side, height: high });
      const spots = elements.map(({ x, y }, i) => ({
        x: x + side / 2,
        y: y + high / 2,
        ink: readable(squares[i]!.fill?.color ?? theme.paper, theme.paper, theme.ink),
      }));
      label(sketch, spots);
    },
  });
}

/** Draws the patterns of squares, with a plain plate under what is written in each. */
function drawPatterns(
  sketch: Sketch,
  squares: readonly Square[],
  elements: readonly { readonly x: number; readonly y: number }[],
  { width, height }: Size,
): void {
  const patterned = squares.flatMap(({ fill, written }, i) =>
    fill && fill.pattern !== 'plain' ? [{ fill, written, ...cornerOf(elements[i]!) }] : [],
  );
  for (const fill of new Set(patterned.map((each) => each.fill))) {
    const alike = patterned.filter((each) => each.fill === fill);
    const places = alike.map(({ x, y }) => rectangle(x, y, x + width, y + height));
    drawPattern(sketch, fill, union(places));
    for (const { x, y, written } of alike) {
      const [across, up] = [Math.min(written[0], width / 2), Math.min(written[1], height / 2)];
      sketch.fillRect(fill.color, x + width / 2 - across, y + height / 2 - up, 2 * across, 2 * up);
    }
  }
}

/** Reads the corner of an element of Chart.js's, whose accessors spreading would lose. */
function cornerOf({ x, y }: { readonly x: number; readonly y: number }) {
  return { x, y };
}
