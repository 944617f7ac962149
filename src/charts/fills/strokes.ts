import type { Point } from '../canvas/matrix.ts';
import { type Sketch, trace } from '../canvas/sketch.ts';
import { mix } from '../colors/color.ts';
import { lightness } from '../colors/vision.ts';
import { type ChartTheme, categoryColor } from '../theme.ts';
import type { Look } from './fills.ts';
import { type Fill, PATTERNS, type Pattern } from './patterns.ts';

/** Lines and points lighter than this are lost on paper. */
const PALEST = 62;

/** The colour of the nth category in lines and points: the palette's, darkened until it stands out from paper. */
function strokeColor(theme: ChartTheme, index: number): string {
  const color = categoryColor(theme, index);
  const amount = [0, 0.15, 0.3, 0.45, 0.6, 0.75].find(
    (each) => lightness(mix(color, theme.ink, each)) <= PALEST,
  );
  return mix(color, theme.ink, amount ?? 1);
}

/** The look of lines, whose dashes stand for patterns. */
export const lineLook: Look = { color: strokeColor, patterns: PATTERNS };

/** The look of points, whose shapes stand for patterns. */
export const pointLook: Look = { color: strokeColor, patterns: PATTERNS.slice(0, 4) };

/** The dashes that say for lines what patterns say for surfaces. Lengths are points. */
export const DASHES: Readonly<Record<Pattern, readonly number[]>> = {
  plain: [],
  rising: [4, 1.8],
  falling: [1.2, 1.6],
  dots: [6, 1.6, 1.2, 1.6],
  level: [2.5, 2.5],
  upright: [8, 2],
};

/** The shapes of points, as Chart.js names them, that say what patterns say for surfaces. */
export const MARKERS = {
  plain: 'circle',
  rising: 'rect',
  falling: 'triangle',
  dots: 'rectRot',
  level: 'circle',
  upright: 'circle',
} as const satisfies Readonly<Record<Pattern, string>>;

/** The corners of shapes that have some: how many, and where the first is, radians clockwise from the top. */
const CORNERS = {
  rect: { count: 4, first: -Math.PI / 4 },
  triangle: { count: 3, first: 0 },
  rectRot: { count: 4, first: -Math.PI / 2 },
} as const;

/** Draws a point, `half` of a swatch's side, in the shape that Chart.js gives it in the chart. */
export function drawMarker({ pen }: Sketch, { color, pattern }: Fill, [x, y]: Point, half: number): void {
  const radius = 0.9 * half;
  const shape = MARKERS[pattern];
  pen.fillStyle = color;
  pen.beginPath();
  if (shape === 'circle') pen.arc(x, y, radius, 0, 2 * Math.PI);
  else {
    const { count, first } = CORNERS[shape];
    const corners = Array.from({ length: count }, (_, i): Point => {
      const angle = first + (i * 2 * Math.PI) / count;
      return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
    });
    trace(pen, corners);
  }
  pen.closePath();
  pen.fill();
}
