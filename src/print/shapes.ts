import type { DrawingFont, Mark, PathSegment, Stroke } from '../drawing/drawing.ts';
import { ellipse, rectangleBetween } from '../drawing/shapes.ts';

/** The width of the lines of printer's marks. */
const HAIRLINE = 0.25;
const BLACK = '#000000';

/** A straight line. Lengths are in points here and below. */
export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  { width = HAIRLINE, color = BLACK, dash = [] as readonly number[] } = {},
): Mark {
  return path(
    [
      ['M', x1, y1],
      ['L', x2, y2],
    ],
    null,
    { width, color, dash, cap: 'butt', join: 'miter' },
  );
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string): Mark {
  return path(rectangleBetween(x, y, x + width, y + height), fill);
}

/** The outline of a circle. */
export function circle(x: number, y: number, radius: number): Mark {
  const stroke = { width: HAIRLINE, color: BLACK, dash: [], cap: 'butt', join: 'miter' } as const;
  return path(ellipse(x, y, radius, radius), null, stroke);
}

/** A circle with a cross through it, by which colours and sides are brought into register. */
export function target(x: number, y: number, radius: number): Mark[] {
  const reach = 1.6 * radius;
  return [circle(x, y, radius), line(x - reach, y, x + reach, y), line(x, y - reach, x, y + reach)];
}

/** A text. The left end of its baseline is at (x, y), and the text is turned clockwise about that point. */
export function label(text: string, x: number, y: number, size: number, more: LabelStyle = {}): Mark {
  const { weight = 400, color = BLACK, rotation = 0 } = more;
  const font: DrawingFont = { family: 'Source Sans 3', size, weight, style: 'normal' };
  return { kind: 'text', text, x, y, rotation, font, color };
}

interface LabelStyle {
  readonly weight?: number;
  readonly color?: string;
  /** An angle in radians. */
  readonly rotation?: number;
}

function path(segments: readonly PathSegment[], fill: string | null, stroke: Stroke | null = null): Mark {
  return { kind: 'path', path: segments, fill, stroke, opacity: 1, clip: null };
}
