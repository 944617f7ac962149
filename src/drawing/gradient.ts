import type { Gradient, Matrix, PathSegment, Stop, TextMark } from './drawing.ts';
import { determinant, IDENTITY, inverse, keepsCircles, product, scaleOf, transformed } from './matrix.ts';
import { bounds } from './path.ts';

/** A gradient in other coordinates. */
export function transformedGradient(gradient: Gradient, outer: Matrix): Gradient {
  const matrix = product(outer, gradient.matrix ?? IDENTITY);
  const { radii } = gradient;
  if (radii && !keepsCircles(matrix)) return { ...gradient, matrix };
  const [x1, y1] = transformed(matrix, gradient.x1, gradient.y1);
  const [x2, y2] = transformed(matrix, gradient.x2, gradient.y2);
  if (radii) {
    const scale = scaleOf(matrix);
    return { ...gradient, x1, y1, x2, y2, radii: [radii[0] * scale, radii[1] * scale], matrix: null };
  }
  // Lines of one colour stand at right angles to the axis, and the transformation may turn them otherwise.
  const [a, b, c, d] = matrix;
  const [dx, dy] = [gradient.x2 - gradient.x1, gradient.y2 - gradient.y1];
  const [along, down] = [-a * dy + c * dx, -b * dy + d * dx];
  const share = ((x2 - x1) * -down + (y2 - y1) * along) / (along ** 2 + down ** 2 || 1);
  return { ...gradient, x1, y1, x2: x1 - down * share, y2: y1 + along * share, matrix: null };
}

/** The gradient of a text in coordinates that begin at its baseline's left end and turn with it; null for one in one colour. */
export function gradientAlong({ gradient, x, y, rotation: angle }: TextMark): Gradient | null {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return gradient ? transformedGradient(gradient, inverse([cos, sin, -sin, cos, x, y])) : null;
}

/** Periods of a gradient beyond its ends that are painted: finer ones would not be told apart. */
const MOST_PERIODS = 200;

/**
 * A gradient whose colours beyond the ends are the last ones, as a PDF and a canvas have it: one that repeats is
 * drawn out until it covers a path.
 */
export function padded(gradient: Gradient, path: readonly PathSegment[]): Gradient {
  if (gradient.spread === 'pad') return gradient;
  const { x1, y1, x2, y2, radii } = gradient;
  const [from, to] = periods(gradient, path);
  const at = (a: number, b: number, t: number) => a + (b - a) * t;
  return {
    ...gradient,
    x1: at(x1, x2, from),
    y1: at(y1, y2, from),
    x2: at(x1, x2, to),
    y2: at(y1, y2, to),
    radii: radii && [at(...radii, from), at(...radii, to)],
    stops: repeated(gradient, from, to),
    spread: 'pad',
  };
}

/** The first and the last period that a path needs. A period is the gradient once; the gradient itself goes from 0 to 1. */
function periods(gradient: Gradient, path: readonly PathSegment[]): [from: number, to: number] {
  const { x1, y1, x2, y2, radii, matrix } = gradient;
  const { left, top, right, bottom } = bounds(path);
  const back = matrix && determinant(matrix) !== 0 ? inverse(matrix) : IDENTITY;
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => transformed(back, x, y)));
  if (radii) {
    const [r1, r2] = radii;
    // Circles that shrink would soon have no radius.
    if (r2 < r1) return [0, 1];
    const farthest = Math.max(...corners.map(([x, y]) => Math.hypot(x - x1, y - y1)));
    // A circle about (x1, y1) that lies within the one of period t.
    const growth = r2 - r1 - Math.hypot(x2 - x1, y2 - y1);
    const to = growth > 0 ? Math.ceil((farthest - r1) / growth) : MOST_PERIODS;
    const inward = Math.min(Math.floor(r1 / (r2 - r1)), MOST_PERIODS);
    return [-inward, Math.min(Math.max(1, to), MOST_PERIODS)];
  }
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const places = corners.map(([x, y]) => ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length);
  const from = Math.max(Math.min(0, Math.floor(Math.min(...places))), -MOST_PERIODS / 2);
  return [from, Math.min(Math.max(1, Math.ceil(Math.max(...places))), MOST_PERIODS / 2)];
}

function repeated({ stops, spread }: Gradient, from: number, to: number): Stop[] {
  const all: Stop[] = [];
  const first = { ...stops[0]!, offset: 0 };
  const last = { ...stops.at(-1)!, offset: 1 };
  const whole = [first, ...stops, last];
  const mirrored = whole.map((stop) => ({ ...stop, offset: 1 - stop.offset })).reverse();
  for (let period = from; period < to; period++) {
    const turned = spread === 'reflect' && period % 2 !== 0;
    for (const { offset, ...stop } of turned ? mirrored : whole)
      all.push({ ...stop, offset: (period + offset - from) / (to - from) });
  }
  return all;
}

/** The colours of a gradient's stops, each with its share of the gradient. */
export function shares({ stops }: Gradient): { readonly color: string; readonly share: number }[] {
  return stops.map(({ color, opacity }, i) => {
    const before = i === 0 ? 0 : (stops[i - 1]!.offset + stops[i]!.offset) / 2;
    const after = i === stops.length - 1 ? 1 : (stops[i]!.offset + stops[i + 1]!.offset) / 2;
    return { color, share: opacity * (after - before) };
  });
}
