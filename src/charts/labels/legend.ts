import { key, name } from '../../drawing/meaning.ts';
import type { Point } from '../canvas/matrix.ts';
import type { Sketch } from '../canvas/sketch.ts';
import { drawPattern, type Fill, rectangle } from '../fills/patterns.ts';
import { CAP_HEIGHT, type ChartTheme, fonts } from '../theme.ts';

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
  return entries.length === 0 ? 0 : 4 + flow(entries, width, theme).length * LINE * theme.size;
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
  for (const [i, line] of flow(entries, width, theme).entries()) {
    const baseline = top + 4 + i * LINE * theme.size + theme.size;
    for (const { entry, left } of line) {
      const middle = baseline - (CAP_HEIGHT * theme.size) / 2;
      sketch.as(key(entry.name), () => marker(sketch, entry.fill, [x + left + side / 2, middle], side / 2));
      sketch.write(entry.name, x + left + side + 3, baseline, { means: name(entry.name) });
    }
  }
}

function drawSwatch(sketch: Sketch, fill: Fill, [x, y]: Point, half: number): void {
  sketch.fillRect(fill.color, x - half, y - half, 2 * half, 2 * half);
  drawPattern(sketch, fill, rectangle(x - half, y - half, x + half, y + half));
}

function flow(entries: readonly LegendEntry[], width: number, theme: ChartTheme) {
  const { label } = fonts(theme);
  const lines: { entry: LegendEntry; left: number }[][] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const extent = swatch(theme) + 3 + theme.measure(entry.name, label);
    if (left + extent > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)!.push({ entry, left });
    left += extent + GAP;
  }
  return lines;
}

function swatch(theme: ChartTheme): number {
  return theme.size * 0.85;
}
