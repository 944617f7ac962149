import type { Point } from '../../drawing/drawing.ts';
import { type Sketch, trace } from '../canvas/sketch.ts';
import { standingOut } from '../colors/standing-out.ts';
import { type ChartTheme, categoryColor } from '../theme.ts';
import type { Look } from './fills.ts';
import { type Fill, PATTERNS, type Pattern } from './patterns.ts';

/** Lines and points lighter than this do not stand out from white paper, CIE L*. */
const PALEST = 61;

/** The colour of the nth category in lines and points. */
function strokeColor(theme: ChartTheme, index: number): string {
  return standingOut(categoryColor(theme, index), theme);
}

/** The look of lines, whose dashes stand for patterns. */
export const lineLook: Look = { color: strokeColor, patterns: PATTERNS, palest: PALEST };

/** The look of points, whose shapes stand for patterns. */
export const pointLook: Look = { ...lineLook, shaped: true };

/** The dashes that say for lines what patterns say for surfaces. Lengths are points. */
export const DASHES: Readonly<Record<Pattern, readonly number[]>> = {
  plain: [],
  rising: [4, 1.8],
  falling: [1.2, 1.6],
  dots: [6, 1.6, 1.2, 1.6],
  level: [2.5, 2.5],
  upright: [8, 2],
  crossed: [6, 1.4, 1.2, 1.4, 1.2, 1.4],
  squared: [10, 3.5],
};

/** A shape of points as Chart.js names it, upside down or as an outline. */
interface Marker {
  readonly style: 'circle' | 'rect' | 'triangle' | 'rectRot';
  readonly turned?: true;
  readonly hollow?: true;
}

/** The shapes of points that say what patterns say for surfaces. */
export const MARKERS: Readonly<Record<Pattern, Marker>> = {
  plain: { style: 'circle' },
  rising: { style: 'rect' },
  falling: { style: 'triangle' },
  dots: { style: 'rectRot' },
  level: { style: 'circle', hollow: true },
  upright: { style: 'triangle', turned: true },
  crossed: { style: 'rect', hollow: true },
  squared: { style: 'rectRot', hollow: true },
};

/** The corners of shapes that have some: how many, and where the first is, radians clockwise from the top. */
const CORNERS = {
  rect: { count: 4, first: -Math.PI / 4 },
  triangle: { count: 3, first: 0 },
  rectRot: { count: 4, first: -Math.PI / 2 },
} as const;

/** The radius of each shape whose surface is that of a circle of radius 1. */
const RADII = {
  circle: 1,
  rect: Math.sqrt(Math.PI / 2),
  rectRot: Math.sqrt(Math.PI / 2),
  triangle: Math.sqrt((4 * Math.PI) / (3 * Math.sqrt(3))),
} as const;

/** The width of an outline, points. */
const OUTLINE = 1.1;

/**
 * The keys of Chart.js's points that give them their colours and shapes, one for each; all of the same radius have the
 * same surface.
 */
export function pointStyles(fills: readonly Fill[], radii: readonly number[], { paper }: ChartTheme) {
  const markers = fills.map(({ pattern }) => MARKERS[pattern]);
  return {
    pointStyle: markers.map(({ style }) => style),
    pointRotation: markers.map(({ turned }) => (turned ? 180 : 0)),
    pointRadius: markers.map(({ style, hollow }, i) => RADII[style] * inner(radii[i]!, hollow)),
    pointBackgroundColor: fills.map(({ color }, i) => (markers[i]!.hollow ? paper : color)),
    pointBorderColor: fills.map(({ color }, i) => (markers[i]!.hollow ? color : paper)),
    pointBorderWidth: markers.map(({ hollow }) => (hollow ? OUTLINE : 0.5)),
  };
}

/** The radius of an outline's middle. */
function inner(radius: number, hollow: true | undefined): number {
  return hollow ? Math.max(0.2, radius - OUTLINE / 2) : radius;
}

/** How far a point reaches from its middle, whose surface is that of a circle of a radius. */
export function reachOf({ pattern }: Fill, radius: number): number {
  return RADII[MARKERS[pattern].style] * radius;
}

/** The radius of a circle in a swatch, in halves of its side: a triangle of the same surface is as wide as the swatch. */
const IN_SWATCH = 0.74;

/** Draws the point of a swatch, `half` of whose side is given. */
export function drawMarker(sketch: Sketch, fill: Fill, at: Point, half: number): void {
  drawPoint(sketch, fill, at, IN_SWATCH * half);
}

/** Draws a point in the shape that Chart.js gives it, with the surface of a circle of a radius. */
export function drawPoint({ pen, theme }: Sketch, { color, pattern }: Fill, [x, y]: Point, of: number): void {
  const { style, turned, hollow } = MARKERS[pattern];
  const radius = RADII[style] * inner(of, hollow);
  pen.fillStyle = hollow ? theme.paper : color;
  pen.beginPath();
  if (style === 'circle') pen.arc(x, y, radius, 0, 2 * Math.PI);
  else {
    const { count, first } = CORNERS[style];
    const corners = Array.from({ length: count }, (_, i): Point => {
      const angle = first + (turned ? Math.PI : 0) + (i * 2 * Math.PI) / count;
      return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
    });
    trace(pen, corners);
  }
  pen.closePath();
  pen.fill();
  if (!hollow) return;
  pen.strokeStyle = color;
  pen.lineWidth = OUTLINE;
  pen.stroke();
}
