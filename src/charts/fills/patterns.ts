import { boxAround, enclosing, grown } from '../../drawing/boxes.ts';
import type { Box, Point } from '../../drawing/drawing.ts';
import { wordList } from '../../word-list.ts';
import type { Pen } from '../canvas/pen.ts';
import { type Sketch, trace } from '../canvas/sketch.ts';
import { mix } from '../colors/color.ts';
import { lightness } from '../colors/vision.ts';
import type { ChartTheme } from '../theme.ts';

/** A pattern that is drawn over a colour so that it is not taken for another of the same lightness. */
export type Pattern = 'plain' | 'rising' | 'falling' | 'dots' | 'level' | 'upright' | 'crossed' | 'squared';

/** The patterns in the order in which they are taken. */
export const PATTERNS: readonly Pattern[] = wordList(
  'plain rising falling dots level upright crossed squared',
);

/** A colour, and the pattern over it. */
export interface Fill {
  readonly color: string;
  readonly pattern: Pattern;
}

/** A part of a chart that a pattern may fill. */
export interface Region {
  /** The rectangle that encloses it. */
  readonly box: Box;
  /** Adds its outline to the pen's path. */
  outline(pen: Pen): void;
}

/** The distance between two lines of a pattern, points. */
const SPACING = 2.9;
const LINE = 0.55;
const DOT = 1.1;

/** Draws the pattern over a part that has its colour already; patterns of neighbouring parts meet. */
export function drawPattern(sketch: Sketch, { color, pattern }: Fill, { box, outline }: Region): void {
  const { pen, theme } = sketch;
  if (pattern === 'plain' || !(box.right > box.left && box.bottom > box.top)) return;
  pen.save();
  pen.beginPath();
  outline(pen);
  pen.clip();
  pen.strokeStyle = patternColor(color, theme);
  pen.lineWidth = pattern === 'dots' ? DOT : LINE;
  // Dashes of no length with round ends are dots, and many of them one path.
  pen.lineCap = pattern === 'dots' ? 'round' : 'butt';
  if (pattern === 'dots') pen.setLineDash([0, SPACING * 1.2]);
  pen.beginPath();
  for (const [x1, y1, x2, y2] of LINES[pattern](box)) {
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
  }
  sketch.as({ role: 'pattern', pattern }, () => pen.stroke());
  pen.restore();
}

/** A colour far from the ground in lightness, towards the side that has more room. */
function patternColor(ground: string, { paper, ink }: ChartTheme): string {
  return lightness(ground) > 58 ? mix(ground, ink, 0.55) : mix(ground, paper, 0.72);
}

type Line = readonly [number, number, number, number];

/** The lines of each pattern that cross a box. They stand at places that do not depend on the box. */
const LINES: Readonly<Record<Exclude<Pattern, 'plain'>, (box: Box) => Line[]>> = {
  level: ({ left, top, right, bottom }) => steps(top, bottom, SPACING).map((y) => [left, y, right, y]),
  upright: ({ left, top, right, bottom }) => steps(left, right, SPACING).map((x) => [x, top, x, bottom]),
  rising: ({ left, top, right, bottom }) =>
    steps(left + top, right + bottom, SPACING * Math.SQRT2).map((sum) => {
      const [from, to] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
      return [from, sum - from, to, sum - to];
    }),
  falling: ({ left, top, right, bottom }) =>
    steps(left - bottom, right - top, SPACING * Math.SQRT2).map((difference) => {
      const [from, to] = [Math.max(left, difference + top), Math.min(right, difference + bottom)];
      return [from, from - difference, to, to - difference];
    }),
  crossed: (box) => [...LINES.rising(box), ...LINES.falling(box)],
  squared: (box) => [...LINES.level(box), ...LINES.upright(box)],
  dots({ left, top, right, bottom }) {
    const across = SPACING * 1.2;
    return steps(top, bottom, across / 2).map((y) => {
      const shift = Math.round(y / (across / 2)) % 2 === 0 ? 0 : across / 2;
      return [Math.floor((left - shift) / across) * across + shift, y, right + across, y];
    });
  },
};

function steps(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}

export function rectangle(left: number, top: number, right: number, bottom: number): Region {
  return polygon([
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]);
}

/** Several parts as one, whose pattern is one path. */
export function union(regions: readonly Region[]): Region {
  return {
    box: enclosing(regions.map(({ box }) => box)),
    outline(pen) {
      for (const { outline } of regions) outline(pen);
    },
  };
}

export function polygon(points: readonly Point[]): Region {
  return {
    box: boxAround(points),
    outline(pen) {
      trace(pen, points);
      pen.closePath();
    },
  };
}

/** An arc as Chart.js has it. Angles are radians clockwise from the right. */
export interface Arc {
  readonly x: number;
  readonly y: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly innerRadius: number;
  readonly outerRadius: number;
}

/** The region of a slice of a ring, without its border. */
export function slice({ x, y, startAngle, endAngle, innerRadius, outerRadius }: Arc, border: number): Region {
  const outer = outerRadius - border / 2;
  const inner = innerRadius > 0 ? innerRadius + border / 2 : 0;
  const inset = (radius: number) =>
    endAngle - startAngle > 6.28 ? 0 : Math.min(border / 2 / (radius || 1), (endAngle - startAngle) / 2);
  return {
    box: grown({ left: x, top: y, right: x, bottom: y }, outer),
    outline(pen) {
      pen.arc(x, y, outer, startAngle + inset(outer), endAngle - inset(outer));
      if (inner > 0) pen.arc(x, y, inner, endAngle - inset(inner), startAngle + inset(inner), true);
      else pen.lineTo(x, y);
      pen.closePath();
    },
  };
}
