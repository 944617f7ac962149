import type { Point } from '../../drawing/drawing.ts';
import { key } from '../../drawing/meaning.ts';
import type { Sketch } from '../canvas/sketch.ts';
import { drawPattern, type Fill, rectangle } from '../fills/patterns.ts';
import { CAP_HEIGHT, type ChartTheme } from '../theme.ts';
import { inLines, namedEntry } from './entries.ts';

export interface LegendEntry {
  readonly name: string;
  readonly fill: Fill;
}

/** Draws the mark before a name, by its middle and half its side. */
type Marker = (sketch: Sketch, fill: Fill, middle: Point, half: number) => void;

/** The space above a legend, after a swatch, and between two entries of a line, points. */
const ABOVE = 4;
const AFTER_SWATCH = 3;
const GAP = 10;
/** The distance from line to line, in ems. */
const LINE = 1.45;

/** The height of a legend, the space above it included, points; 0 without entries. */
export function legendHeight(entries: readonly LegendEntry[], width: number, theme: ChartTheme): number {
  return entries.length === 0 ? 0 : ABOVE + listOf(entries, width, theme, drawSwatch).height;
}

/** Draws a mark and a name for each entry, in lines from the left. */
export function drawLegend(
  sketch: Sketch,
  entries: readonly LegendEntry[],
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
  marker: Marker = drawSwatch,
): void {
  listOf(entries, width, sketch.theme, marker).draw(sketch, left, top + ABOVE);
}

function listOf(entries: readonly LegendEntry[], width: number, theme: ChartTheme, marker: Marker) {
  const side = theme.size * 0.85;
  const set = entries.map(({ name, fill }) => {
    const mark = {
      width: side + AFTER_SWATCH,
      draw(sketch: Sketch, left: number, baseline: number) {
        const middle: Point = [left + side / 2, baseline - (CAP_HEIGHT * theme.size) / 2];
        sketch.as(key(name), () => marker(sketch, fill, middle, side / 2));
      },
    };
    return namedEntry({ name, mark }, width, LINE * theme.size, theme);
  });
  return inLines(set, width, GAP);
}

function drawSwatch(sketch: Sketch, fill: Fill, [x, y]: Point, half: number): void {
  sketch.fillRect(fill.color, x - half, y - half, 2 * half, 2 * half);
  drawPattern(sketch, fill, rectangle(x - half, y - half, x + half, y + half));
}
