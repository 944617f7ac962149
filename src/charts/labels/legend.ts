import { type Pen, write } from '../canvas/pen.ts';
import { drawPattern, type Fill, rectangle } from '../fills/patterns.ts';
import { CAP_HEIGHT, type ChartTheme, fonts } from '../theme.ts';

export interface LegendEntry {
  readonly name: string;
  readonly fill: Fill;
}

/** Draws what stands before a name where squares would not do: its middle, and its radius. */
type Marker = (pen: Pen, fill: Fill, x: number, y: number, radius: number) => void;

const GAP = 10;
const LINE = 1.45;

/** Points that a legend takes, the space above it included; 0 without entries. */
export function legendHeight(entries: readonly LegendEntry[], width: number, theme: ChartTheme): number {
  return entries.length === 0 ? 0 : 4 + flow(entries, width, theme).length * LINE * theme.size;
}

/** A swatch and a name for each entry, in lines from the left; `y` is the top. */
export function drawLegend(
  pen: Pen,
  entries: readonly LegendEntry[],
  x: number,
  y: number,
  width: number,
  theme: ChartTheme,
  marker: Marker | null = null,
): void {
  const { label } = fonts(theme);
  const side = swatch(theme);
  for (const [i, line] of flow(entries, width, theme).entries()) {
    const baseline = y + 4 + i * LINE * theme.size + theme.size;
    for (const { entry, left } of line) {
      const middle = baseline - (CAP_HEIGHT * theme.size) / 2;
      if (marker) marker(pen, entry.fill, x + left + side / 2, middle, side * 0.45);
      else drawSwatch(pen, entry.fill, x + left, middle - side / 2, side, theme);
      write(pen, entry.name, x + left + side + 3, baseline, label, theme.ink);
    }
  }
}

function drawSwatch(pen: Pen, fill: Fill, x: number, y: number, side: number, theme: ChartTheme): void {
  pen.fillStyle = fill.color;
  pen.fillRect(x, y, side, side);
  drawPattern(pen, fill, rectangle(x, y, x + side, y + side), theme);
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
