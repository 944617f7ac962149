import type { Chart } from 'chart.js';
import { cssFont } from '../../drawing/css-font.ts';
import type { Box, DrawingFont, Point } from '../../drawing/drawing.ts';
import type { Meaning } from '../../drawing/meaning.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../theme.ts';
import type { Pen } from './pen.ts';

/** The look of a text. By default it is a label: the theme's `size` and `ink`, from the left. */
export interface TextLook {
  readonly font?: DrawingFont;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** The meaning of the text, where it is a value or a name of the data. */
  readonly means?: Meaning | undefined;
}

/** The one object that drawing functions are handed: a pen, and the theme that it draws in. Lengths are points. */
export class Sketch {
  readonly pen: Pen;
  readonly theme: ChartTheme;
  readonly label: DrawingFont;
  readonly bold: DrawingFont;
  readonly small: DrawingFont;
  /** The places of the texts that were written, so that others can stand beside them. */
  readonly texts: Box[];

  constructor(pen: Pen, theme: ChartTheme, texts: Box[] = []) {
    this.pen = pen;
    this.texts = texts;
    this.theme = theme;
    const { label, bold, small } = fonts(theme);
    this.label = label;
    this.bold = bold;
    this.small = small;
  }

  /** Draws marks that stand for something, such as a part of the data. */
  as(meaning: Meaning | null, draw: () => void): void {
    const { pen } = this;
    const { meaning: outer } = pen;
    pen.meaning = meaning ?? outer;
    draw();
    pen.meaning = outer;
  }

  /** Sets one line with its baseline at `y`. */
  write(text: string, x: number, y: number, look: TextLook = {}): void {
    const { pen, theme } = this;
    pen.font = cssFont(look.font ?? this.label);
    pen.fillStyle = look.color ?? theme.ink;
    pen.textAlign = look.align ?? 'left';
    pen.textBaseline = 'alphabetic';
    this.texts.push(this.#boxOf(text, x, y, look));
    this.as(look.means ?? null, () => pen.fillText(text, x, y));
  }

  #boxOf(text: string, x: number, y: number, { font = this.label, align = 'left' }: TextLook): Box {
    const width = this.theme.measure(text, font);
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    return { left, top: y - CAP_HEIGHT * font.size, right: left + width, bottom: y + 0.2 * font.size };
  }

  /** Sets a note, such as a unit or a tick: small and muted. */
  note(text: string, x: number, y: number, align: TextLook['align'] = 'left'): void {
    this.write(text, x, y, { font: this.small, color: this.theme.muted, align });
  }

  /** Sets lines whose middle, by the height of their capitals, is at `middle`. */
  writeLines(lines: readonly string[], x: number, middle: number, look: TextLook = {}): void {
    const font = look.font ?? this.label;
    const first = middle - ((lines.length - 1) * leading(font)) / 2 + (CAP_HEIGHT * font.size) / 2;
    this.writeFrom(lines, x, first, look);
  }

  /** Sets lines of which the first has its baseline at `y`. */
  writeFrom(lines: readonly string[], x: number, y: number, look: TextLook = {}): void {
    for (const [i, line] of lines.entries()) {
      this.write(line, x, y + i * leading(look.font ?? this.label), look);
    }
  }

  /** Sets lines on end, read from below, about `x`: they begin (`left`) or end (`right`) at `y`. */
  writeTurned(lines: readonly string[], x: number, y: number, look: TextLook): void {
    const { pen } = this;
    pen.save();
    pen.translate(x, y);
    pen.rotate(-Math.PI / 2);
    const before = this.texts.length;
    this.writeLines(lines, 0, 0, look);
    pen.restore();
    // A box that is turned: what was to the right is above.
    for (const [i, { left, top, right, bottom }] of this.texts.slice(before).entries()) {
      this.texts[before + i] = { left: x + top, top: y - right, right: x + bottom, bottom: y - left };
    }
  }

  /** Draws a line through points, in the muted colour unless another is given. */
  rule(stroke: { readonly width: number; readonly color?: string }, ...points: readonly Point[]): void {
    const { pen } = this;
    pen.strokeStyle = stroke.color ?? this.theme.muted;
    pen.lineWidth = stroke.width;
    pen.beginPath();
    trace(pen, points);
    pen.stroke();
  }

  fillRect(color: string, left: number, top: number, width: number, height: number): void {
    this.pen.fillStyle = color;
    this.pen.fillRect(left, top, width, height);
  }

  fillDisc(color: string, [x, y]: Point, radius: number): void {
    const { pen } = this;
    pen.fillStyle = color;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  }
}

/** Where values are on a plot. Points. */
export interface Axes {
  /** The rectangle that the axes enclose. */
  readonly area: Box;
  /** The right edge of the drawing. */
  readonly edge: number;
  /** The x of a value on the axis along the foot. */
  x(value: number): number;
  /** The y of a value on the axis at the side. */
  y(value: number): number;
}

/** A sketch over a plot, whoever has laid it out. */
export type Plotted = Sketch & Axes;

/** A sketch over a plot that a kind lays out itself. */
export class PlotSketch extends Sketch implements Axes {
  readonly area: Box;
  readonly edge: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;

  constructor({ pen, theme, texts }: Sketch, { area, edge, x, y }: Axes) {
    super(pen, theme, texts);
    this.area = area;
    this.edge = edge;
    this.x = x;
    this.y = y;
  }
}

/** A sketch over a chart that Chart.js has laid out. */
export class ChartSketch extends Sketch implements Axes {
  readonly chart: Chart;

  constructor(chart: Chart, theme: ChartTheme, texts: Box[] = []) {
    // The context is our recording one, or a real canvas's; both have a pen's members.
    super(chart.ctx as unknown as Pen, theme, texts);
    this.chart = chart;
  }

  get area() {
    return this.chart.chartArea;
  }

  get edge(): number {
    return this.chart.width;
  }

  x(value: number): number {
    return this.chart.scales.x!.getPixelForValue(value);
  }

  y(value: number): number {
    return this.chart.scales.y!.getPixelForValue(value);
  }
}

/** Adds a line through points to the pen's path. */
export function trace(pen: Pen, points: readonly Point[]): void {
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
}
