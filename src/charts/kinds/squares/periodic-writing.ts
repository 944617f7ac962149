import type { Size } from '../../../drawing/drawing.ts';
import { name } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { widest } from '../../labels/fit.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import type { Spot } from './squares.ts';

interface Element {
  readonly symbol: string;
  /** The lines of its name; none where names are not written. */
  readonly lines: readonly string[];
  readonly number: number;
}

/** The air between a number and a symbol on one line. */
const AIR = 2;

/** Writes an element in a square: its symbol, with its number where the square is large enough, and its name. */
export function writeElement(sketch: Sketch, element: Element, spot: Spot, size: Size): void {
  if (element.lines.length > 0) writeNamed(sketch, element, spot, size.height);
  else if (holdsNumber(size, sketch.theme)) writeNumbered(sketch, element, spot, size.height);
  else writeSymbol(sketch, element, spot);
}

/** How far what `writeElement` writes reaches from the square's middle, across and up. */
export function writtenIn(
  { symbol, lines, number }: Element,
  size: Size,
  theme: ChartTheme,
): [number, number] {
  const { label, bold, small } = fonts(theme);
  const head = theme.measure(symbol, bold);
  const digits = theme.measure(String(number), small);
  if (lines.length > 0) {
    const across = Math.max(widest(lines, small, theme.measure), digits + AIR + head);
    return [across / 2 + 1, (leading(bold) + lines.length * leading(small)) / 2];
  }
  const across = Math.max(head, digits) / 2 + 1;
  return [across, holdsNumber(size, theme) ? size.height / 2 : CAP_HEIGHT * label.size];
}

/** Whether a square holds a number above its symbol; smaller ones hold the symbol alone. */
function holdsNumber({ width, height }: Size, theme: ChartTheme): boolean {
  const { bold, small } = fonts(theme);
  return Math.min(width, height) > 1.05 * (small.size + bold.size);
}

/** Writes the number and the symbol side by side, and the name below. */
function writeNamed(
  sketch: Sketch,
  { symbol, lines, number }: Element,
  { x, y, ink: color }: Spot,
  high: number,
) {
  const { bold, small, theme } = sketch;
  const above = (lines.length - 1) * leading(small);
  const gap = (high - CAP_HEIGHT * (bold.size + small.size) - above) / 3;
  const digits = theme.measure(String(number), small);
  const left = x - (digits + AIR + theme.measure(symbol, bold)) / 2;
  const head = y - high / 2 + gap + CAP_HEIGHT * bold.size;
  sketch.write(String(number), left, head, { font: small, color });
  sketch.write(symbol, left + digits + AIR, head, { font: bold, color, means: name(symbol) });
  const last = y + high / 2 - gap;
  for (const [i, line] of lines.entries()) {
    sketch.write(line, x, last - above + i * leading(small), { font: small, color, align: 'center' });
  }
}

function writeNumbered(
  sketch: Sketch,
  { symbol, number }: Element,
  { x, y, ink: color }: Spot,
  high: number,
) {
  const { bold, small } = sketch;
  const gap = (high - CAP_HEIGHT * (small.size + bold.size)) / 3;
  const top = y - high / 2 + gap + CAP_HEIGHT * small.size;
  sketch.write(String(number), x, top, { font: small, color, align: 'center' });
  sketch.write(symbol, x, y + high / 2 - gap, { font: bold, color, align: 'center', means: name(symbol) });
}

function writeSymbol(sketch: Sketch, { symbol }: Element, { x, y, ink: color }: Spot) {
  sketch.writeLines([symbol], x, y, { color, align: 'center', means: name(symbol) });
}
