import type { Point } from '../../drawing/drawing.ts';
import type { Plotted } from '../canvas/sketch.ts';
import type { Axis } from '../keys.ts';
import { formatNumber } from '../values/numbers.ts';
import { leastSquares } from './figures.ts';
import type { Overlays } from './keys.ts';
import type { Drawn } from './plot.ts';

const STEPS = 24;

/** Whether the axis along the foot and that of the values are logarithmic. */
interface Logs {
  readonly x: boolean;
  readonly y: boolean;
}

/** The axes of a figure; one that has no keys of its own, or a name alone, is even. */
export function logsOf(spec: Overlays): Logs {
  const { axis, 'x-axis': foot } = spec as {
    readonly axis?: Pick<Axis, 'log'>;
    readonly 'x-axis'?: Partial<Axis> | string | null;
  };
  const isLog = typeof foot === 'object' && foot?.log === true;
  return { x: isLog, y: axis?.log === true };
}

/**
 * The line of least squares through points in the scales of their axes: of logarithms where an axis is logarithmic, so
 * that the line is straight as it is drawn. null for points on no slope.
 */
export function trendLine(points: readonly (readonly [x: number, y: number])[], { x, y }: Logs) {
  return leastSquares(points.map(([at, value]) => [inScale(at, x), inScale(value, y)]));
}

/** The line of least squares through a series, as far as its points reach. */
export function trendOf(sketch: Plotted, spec: Overlays, { spots, color, joined }: Drawn) {
  const logs = logsOf(spec);
  const line = trendLine(
    spots.map(({ at, value }) => [at, value]),
    logs,
  );
  if (!line) return null;
  const { left, right, top, bottom } = sketch.area;
  const places = spots.map(({ at }) => inScale(at, logs.x));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const points = Array.from({ length: STEPS + 1 }, (_, i): Point => {
    const at = from + ((to - from) * i) / STEPS;
    return [sketch.x(outOfScale(at, logs.x)), sketch.y(outOfScale(line.slope * at + line.start, logs.y))];
  }).filter(([x, y]) => x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1);
  if (points.length < 2) return null;
  const { lang } = sketch.theme;
  const number = (value: number) => formatNumber(Number(Math.abs(value).toPrecision(3)), null, lang);
  const sign = (value: number) => (value < 0 ? '\u2212' : '+');
  const slope = `${line.slope < 0 ? '\u2212' : ''}${number(line.slope)}`;
  const named = (name: string, isLog: boolean) => (isLog ? `log\u00a0${name}` : name);
  return {
    // A straight line is two points.
    points: isStraight(points) ? [points[0]!, points.at(-1)!] : points,
    color: joined ? color : sketch.theme.ink,
    equation: `${named('y', logs.y)} = ${slope}\u00a0${named('x', logs.x)} ${sign(line.start)} ${number(line.start)}`,
  };
}

function inScale(value: number, isLog: boolean): number {
  return isLog ? Math.log10(value) : value;
}

function outOfScale(value: number, isLog: boolean): number {
  return isLog ? 10 ** value : value;
}

function isStraight(points: readonly Point[]): boolean {
  const [[x1, y1], [x2, y2]] = [points[0]!, points.at(-1)!];
  return points.every(
    ([x, y]) => Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) < 0.1 * Math.abs(x2 - x1),
  );
}
