import type { Matrix, PathSegment, Point } from '../../drawing/drawing.ts';
import { transformed } from '../../drawing/matrix.ts';
import { rounded } from '../../drawing/path.ts';

/** Builds a path from points in final coordinates. */
export class PathBuilder {
  readonly segments: PathSegment[] = [];
  private first: Point | null = null;
  private last: Point | null = null;

  moveTo(to: Point): void {
    this.first = this.last = to;
    this.segments.push(['M', rounded(to[0]), rounded(to[1])]);
  }

  lineTo(to: Point): void {
    if (this.last === null) {
      this.moveTo(to);
      return;
    }
    this.last = to;
    this.segments.push(['L', rounded(to[0]), rounded(to[1])]);
  }

  curveTo([x1, y1]: Point, [x2, y2]: Point, to: Point): void {
    if (this.last === null) this.moveTo([x1, y1]);
    this.last = to;
    this.segments.push(['C', ...([x1, y1, x2, y2, to[0], to[1]].map(rounded) as Six)]);
  }

  /** Adds a whole path in final coordinates, whose steps both then share. */
  add(path: readonly PathSegment[]): void {
    for (const step of path) this.segments.push(step);
    this.first = this.last = null;
  }

  /** Adds a quadratic curve as a cubic one, each of whose control points lies two thirds of the way. */
  quadraticTo(control: Point, to: Point): void {
    const from = this.last ?? control;
    this.curveTo(between(from, control, 2 / 3), between(to, control, 2 / 3), to);
  }

  close(): void {
    if (this.last === null || this.segments.at(-1)![0] === 'Z') return;
    this.last = this.first;
    this.segments.push(['Z']);
  }

  /**
   * Adds the arc of the unit circle under `m` from angle `from` to `to`, joined by a line to what is before
   * (HTML, 'ellipse() method steps'). Its cubic curves of at most a quarter turn are off by less than 0.03 %
   * of the radius.
   */
  arc(m: Matrix, from: number, to: number, counterclockwise: boolean): void {
    const on = (angle: number): Point => [Math.cos(angle), Math.sin(angle)];
    const sweep = sweepOf(from, to, counterclockwise);
    const isPoint = m.slice(0, 4).every((factor) => factor === 0);
    // A corner that is not rounded needs no more than the line to it.
    if (isPoint && this.isAt([m[4], m[5]])) return;
    this.lineTo(transformed(m, ...on(from)));
    if (isPoint) return;
    const pieces = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
    const step = sweep / Math.max(1, pieces);
    const k = (4 / 3) * Math.tan(step / 4);
    for (let i = 0; i < pieces; i++) {
      const [p, q] = [on(from + i * step), on(from + (i + 1) * step)];
      this.curveTo(
        transformed(m, p[0] - k * p[1], p[1] + k * p[0]),
        transformed(m, q[0] + k * q[1], q[1] - k * q[0]),
        transformed(m, ...q),
      );
    }
  }

  private isAt([x, y]: Point): boolean {
    return this.last !== null && rounded(this.last[0]) === rounded(x) && rounded(this.last[1]) === rounded(y);
  }

  /** Adds a line and an arc of radius `r` that rounds `corner` on the way to `to` (HTML, 'arcTo()'). */
  arcTo(corner: Point, to: Point, r: number): void {
    const from = this.last ?? corner;
    const [a, b] = [unit(corner, from), unit(corner, to)];
    const cross = a[0] * b[1] - a[1] * b[0];
    if (r === 0 || Math.abs(cross) < 1e-9) {
      this.lineTo(corner);
      return;
    }
    const half = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1]))) / 2;
    const reach = r / Math.tan(half);
    const [start, end] = [along(corner, a, reach), along(corner, b, reach)];
    const middle = unit([0, 0], [a[0] + b[0], a[1] + b[1]]);
    const center = along(corner, middle, r / Math.sin(half));
    const angle = (p: Point) => Math.atan2(p[1] - center[1], p[0] - center[0]);
    this.arc([r, 0, 0, r, ...center], angle(start), angle(end), cross > 0);
  }
}

type Six = [number, number, number, number, number, number];

function sweepOf(from: number, to: number, counterclockwise: boolean): number {
  const turn = 2 * Math.PI;
  const ahead = counterclockwise ? from - to : to - from;
  const sweep = ahead >= turn ? turn : ((ahead % turn) + turn) % turn;
  return counterclockwise ? -sweep : sweep;
}

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function along(from: Point, direction: Point, distance: number): Point {
  return [from[0] + direction[0] * distance, from[1] + direction[1] * distance];
}
