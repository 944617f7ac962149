import { drawPoint } from 'chart.js/helpers';
import type { Pen } from '../canvas/pen.ts';
import { mix } from '../colors/color.ts';
import { lightness } from '../colors/vision.ts';
import { type ChartTheme, categoryColor } from '../theme.ts';
import type { Look } from './fills.ts';
import { type Fill, PATTERNS, type Pattern } from './patterns.ts';

/** Lines and points lighter than this are lost on paper. */
const PALEST = 62;

/** The colour of the nth category for what is thin: the palette's, darkened until it stands out from paper. */
function strokeColor(theme: ChartTheme, index: number): string {
  const color = categoryColor(theme, index);
  const amount = [0, 0.15, 0.3, 0.45, 0.6, 0.75].find(
    (each) => lightness(mix(color, theme.ink, each)) <= PALEST,
  );
  return mix(color, theme.ink, amount ?? 1);
}

/** Lines, whose dashes stand for patterns. */
export const lineLook: Look = { color: strokeColor, patterns: PATTERNS };

/** Points, whose shapes stand for patterns. */
export const pointLook: Look = { color: strokeColor, patterns: PATTERNS.slice(0, 4) };

/** Dashes that say for lines what patterns say for surfaces; points. */
export const DASHES: Readonly<Record<Pattern, readonly number[]>> = {
  plain: [],
  rising: [4, 1.8],
  falling: [1.2, 1.6],
  dots: [6, 1.6, 1.2, 1.6],
  level: [2.5, 2.5],
  upright: [8, 2],
};

/** Chart.js's shapes that say the same for points. */
export const MARKERS: Readonly<Record<Pattern, string>> = {
  plain: 'circle',
  rising: 'rect',
  falling: 'triangle',
  dots: 'rectRot',
  level: 'circle',
  upright: 'circle',
};

/** A point as Chart.js draws it, for legends. */
export function drawMarker(pen: Pen, { color, pattern }: Fill, x: number, y: number, radius: number): void {
  pen.fillStyle = color;
  drawPoint(pen as never, { pointStyle: MARKERS[pattern], radius, borderWidth: 0 } as never, x, y);
}
