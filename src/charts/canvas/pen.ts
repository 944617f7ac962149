import { cssFont } from '../../drawing/css-font.ts';
import type { DrawingFont } from '../../drawing/drawing.ts';
import { CAP_HEIGHT, leading } from '../theme.ts';
import type { RecordingContext } from './context.ts';

/** What labels are drawn with: our recording context, or any other 2D context. */
export type Pen = Pick<
  RecordingContext,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'save'
  | 'restore'
  | 'clip'
  | 'setLineDash'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'translate'
  | 'rotate'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
>;

export type Align = 'left' | 'center' | 'right';

/** Sets one line with its baseline at `y`. */
export function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  font: DrawingFont,
  color: string,
  align: Align = 'left',
): void {
  pen.font = cssFont(font);
  pen.fillStyle = color;
  pen.textAlign = align;
  pen.textBaseline = 'alphabetic';
  pen.fillText(text, x, y);
}

/** Sets lines whose middle, by the height of their capitals, is at `middle`. */
export function writeLines(
  pen: Pen,
  lines: readonly string[],
  x: number,
  middle: number,
  font: DrawingFont,
  color: string,
  align: Align = 'left',
): void {
  const first = middle - ((lines.length - 1) * leading(font)) / 2 + (CAP_HEIGHT * font.size) / 2;
  for (const [i, line] of lines.entries()) write(pen, line, x, first + i * leading(font), font, color, align);
}

/** Sets lines on end, read from below, about `x`: they begin (`left`) or end (`right`) at `y`. */
export function writeTurned(
  pen: Pen,
  lines: readonly string[],
  x: number,
  y: number,
  font: DrawingFont,
  color: string,
  align: Align,
): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(-Math.PI / 2);
  writeLines(pen, lines, 0, 0, font, color, align);
  pen.restore();
}

/** Draws a line through points. */
export function rule(
  pen: Pen,
  points: readonly (readonly [number, number])[],
  color: string,
  width: number,
): void {
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.beginPath();
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.stroke();
}
