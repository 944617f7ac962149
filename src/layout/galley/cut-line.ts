import type { PathSegment } from '../../drawing/drawing.ts';
import { ellipse } from '../../drawing/shapes.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import type { PageMark } from '../page.ts';

/** Whether a block is to be cut off along its upper edge. */
export function isCutAbove(style: ComputedStyle): boolean {
  return style.livretCut === 'above';
}

const STROKE = 0.5;
const DASH = [3, 2.5];
/** The size of the scissors, points. The line runs between their blades. */
const SIZE = { width: 14, height: 10 };

/** A dashed line with scissors at its left end. */
export function cutMarks(color: string, x: number, y: number, width: number): PageMark[] {
  const line = { x1: x + SIZE.width + 2, y1: y, x2: x + width, y2: y };
  const drawing = {
    ...SIZE,
    marks: [
      { kind: 'path', path: HANDLES, fill: null, stroke: strokeOf(color), opacity: 1, clip: null },
      { kind: 'path', path: BLADES, fill: color, stroke: null, opacity: 1, clip: null },
    ],
  } as const;
  return [
    { kind: 'drawing', owner: 'layout', x, y: y - SIZE.height / 2, drawing },
    { kind: 'line', owner: 'layout', ...line, width: STROKE, color, dash: DASH },
  ];
}

const strokeOf = (color: string) => ({ color, width: 0.9, dash: [], cap: 'round', join: 'round' }) as const;

/** Two rings, and two blades that cross between them and open to the right. */
const HANDLES: readonly PathSegment[] = [...ellipse(2.6, 2.4, 1.8, 1.8), ...ellipse(2.6, 7.6, 1.8, 1.8)];
const BLADES: readonly PathSegment[] = [...blade(1), ...blade(-1)];

/** A blade: from the upper ring to the lower tip (1), or from the lower ring to the upper tip (-1). */
function blade(side: 1 | -1): PathSegment[] {
  const y = (fromMiddle: number) => SIZE.height / 2 + side * fromMiddle;
  return [
    ['M', 3.6, y(-2)],
    ['L', 4.6, y(-1.9)],
    ['L', 14, y(2.4)],
    ['L', 8.6, y(1.4)],
    ['L', 3.6, y(-1)],
    ['Z'],
  ];
}
