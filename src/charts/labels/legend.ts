import type { Point } from '../../drawing/drawing.ts';
import { key, name } from '../../drawing/meaning.ts';
import type { Sketch } from '../canvas/sketch.ts';
import { drawPattern, type Fill, rectangle } from '../fills/patterns.ts';
import { CAP_HEIGHT, type ChartTheme, fonts } from '../theme.ts';
import { widest, wrap } from './fit.ts';

export interface LegendEntry {
  readonly name: string;
  readonly fill: Fill;
}

/** Draws the mark before a name, by its middle and half its side. */
type Marker = (sketch: Sketch, fill: Fill, middle: Point, half: number) => void;

/** The gap between two entries of a line, points. */
const GAP = 10;
/** The distance from line to line, in ems. */
const LINE = 1.45;

/** The height of a legend, the space above it included, points; 0 without entries. */
export function legendHeight(entries: readonly LegendEntry[], width: number, theme: ChartTheme): number {
  const lines = flow(entries, width, theme).map(heightOf);
  return entries.length === 0 ? 0 : 4 + lines.reduce((sum, lines) => sum + lines, 0) * LINE * theme.size;
}

/** Draws a mark and a name for each entry, in lines from the left. */
export function drawLegend(
  sketch: Sketch,
  entries: readonly LegendEntry[],
  { left: x, top, width }: { readonly left: number; readonly top: number; readonly width: number },
  marker: Marker = drawSwatch,
): void {
  const { theme } = sketch;
  const side = swatch(theme);
  let baseline = top + 4 + theme.size;
  for (const line of flow(entries, width, theme)) {
    for (const { entry, left, lines } of line) {
      const middle = baseline - (CAP_HEIGHT * theme.size) / 2;
      sketch.as(key(entry.name), () => marker(sketch, entry.fill, [x + left + side / 2, middle], side / 2));
      sketch.writeFrom(lines, x + left + side + 3, baseline, { means: name(entry.name) });
    }
    baseline += heightOf(line) * LINE * theme.size;
  }
}

function drawSwatch(sketch: Sketch, fill: Fill, [x, y]: Point, half: number): void {
  sketch.fillRect(fill.color, x - half, y - half, 2 * half, 2 * half);
  drawPattern(sketch, fill, rectangle(x - half, y - half, x + half, y + half));
}

/** An entry, and the lines of its name, which are several where it is wider than the legend. */
interface Placed {
  readonly entry: LegendEntry;
  readonly left: number;
  readonly lines: readonly string[];
}

/** The height of a line of entries, in lines of text. */
function heightOf(line: readonly Placed[]): number {
  return Math.max(...line.map(({ lines }) => lines.length));
}

function flow(entries: readonly LegendEntry[], width: number, theme: ChartTheme): Placed[][] {
  const { label } = fonts(theme);
  const lines: Placed[][] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const broken = wrap(entry.name, width - swatch(theme) - 3, label, theme.measure);
    const extent = swatch(theme) + 3 + widest(broken, label, theme.measure);
    if (left + extent > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)!.push({ entry, left, lines: broken });
    left += extent + GAP;
  }
  return lines;
}

function swatch(theme: ChartTheme): number {
  return theme.size * 0.85;
}
