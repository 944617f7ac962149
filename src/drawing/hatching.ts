import type { PathSegment } from './drawing.ts';

/** Parallel lines at equal distances. */
export interface Hatching {
  /** The turn that makes upright lines of them, radians clockwise. */
  readonly turn: number;
  /** The distance between two lines, and from the turned origin to one of them, points. */
  readonly spacing: number;
  readonly offset: number;
}

/** The fewest lines that are taken for hatching. */
const FEWEST = 3;
/** The most by which a line may stand from its place, points. */
const TOLERANCE = 0.01;

/** The hatching that a path of straight lines makes; null for any other path. */
export function hatchingOf(path: readonly PathSegment[]): Hatching | null {
  const lines = linesOf(path)?.filter(({ dx, dy }) => Math.hypot(dx, dy) > 1) ?? [];
  if (lines.length < FEWEST) return null;
  const longest = lines.reduce((a, b) => (Math.hypot(a.dx, a.dy) >= Math.hypot(b.dx, b.dy) ? a : b));
  const turn = Math.atan2(-longest.dx, longest.dy);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const places: number[] = [];
  for (const { x, y, dx, dy } of lines) {
    if (Math.abs(dx * cos + dy * sin) > TOLERANCE) return null;
    places.push(x * cos + y * sin);
  }
  places.sort((a, b) => a - b);
  const spacing = (places.at(-1)! - places[0]!) / (places.length - 1);
  const isEven = places.every((place, i) => Math.abs(place - places[0]! - i * spacing) < TOLERANCE);
  return isEven && spacing > TOLERANCE ? { turn, spacing, offset: places[0]! } : null;
}

/** The lines of a path that has nothing else. */
function linesOf(path: readonly PathSegment[]) {
  const lines: { x: number; y: number; dx: number; dy: number }[] = [];
  for (let i = 0; i < path.length; i += 2) {
    const [from, to] = [path[i]!, path[i + 1]];
    if (from[0] !== 'M' || to?.[0] !== 'L') return null;
    lines.push({ x: from[1], y: from[2], dx: to[1] - from[1], dy: to[2] - from[2] });
  }
  return lines;
}
