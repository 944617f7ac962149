import type { PathSegment } from './drawing.ts';

/** [a, b, c, d, e, f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `n`, then `m`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/**
 * By how much a matrix enlarges.
 * @throws Error if it does not enlarge alike in all directions, or mirrors.
 */
export function scaleOf([a, b, c, d]: Matrix): number {
  const scale = Math.hypot(a, b);
  if (Math.abs(a - d) > 1e-9 * scale || Math.abs(b + c) > 1e-9 * scale) {
    throw new Error('a chart drew with a transformation that skews, mirrors or stretches');
  }
  return scale;
}

/** Builds a path in final coordinates: each point goes through the matrix when it is added. */
export class PathBuilder {
  readonly segments: PathSegment[] = [];
  private start: readonly [number, number] | null = null;
  private last: readonly [number, number] | null = null;

  get empty(): boolean {
    return this.last === null;
  }

  moveTo(m: Matrix, x: number, y: number): void {
    this.start = this.last = [x, y];
    this.segments.push(['M', ...place(m, x, y)]);
  }

  lineTo(m: Matrix, x: number, y: number): void {
    if (this.last === null) {
      this.moveTo(m, x, y);
      return;
    }
    this.last = [x, y];
    this.segments.push(['L', ...place(m, x, y)]);
  }

  curveTo(m: Matrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (this.last === null) this.moveTo(m, x1, y1);
    this.last = [x, y];
    this.segments.push(['C', ...place(m, x1, y1), ...place(m, x2, y2), ...place(m, x, y)]);
  }

  /** The current point, before the matrix that was in force when it was added. */
  get point(): readonly [number, number] | null {
    return this.last;
  }

  close(): void {
    if (this.last === null) return;
    this.last = this.start;
    if (this.segments.at(-1)?.[0] !== 'Z') this.segments.push(['Z']);
  }

  /**
   * An arc of an ellipse, joined to what is before by a line, from angle `from` to `to` (HTML, "ellipse()
   * method steps"), as cubic curves of at most a quarter turn each: their error is below 0.03 % of the radius.
   */
  ellipse(
    m: Matrix,
    x: number,
    y: number,
    rx: number,
    ry: number,
    rotation: number,
    from: number,
    to: number,
    counterclockwise: boolean,
  ): void {
    const sweep = sweepOf(from, to, counterclockwise);
    const local = multiply(m, turned(x, y, rotation));
    const back = (px: number, py: number) => place(turned(x, y, rotation), px, py, false);
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
    const step = sweep / pieces;
    const k = (4 / 3) * Math.tan(step / 4);
    this.lineTo(local, rx * Math.cos(from), ry * Math.sin(from));
    for (let i = 0; i < pieces && sweep !== 0; i++) {
      const [p, q] = [from + i * step, from + (i + 1) * step];
      const [cp, sp, cq, sq] = [Math.cos(p), Math.sin(p), Math.cos(q), Math.sin(q)];
      this.curveTo(
        local,
        rx * (cp - k * sp),
        ry * (sp + k * cp),
        rx * (cq + k * sq),
        ry * (sq - k * cq),
        rx * cq,
        ry * sq,
      );
    }
    this.last = back(rx * Math.cos(from + sweep), ry * Math.sin(from + sweep));
  }
}

/** The corners of what encloses a path's points: left, top, right, bottom. */
export function bounds(path: readonly PathSegment[]): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const segment of path) {
    for (let i = 1; i < segment.length; i += 2) {
      const [x, y] = [segment[i] as number, segment[i + 1] as number];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return [left, top, right, bottom];
}

/** To a thousandth of a point, so that the same chart gives the same bytes everywhere. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

export function place([a, b, c, d, e, f]: Matrix, x: number, y: number, round = true): [number, number] {
  const [px, py] = [a * x + c * y + e, b * x + d * y + f];
  return round ? [rounded(px), rounded(py)] : [px, py];
}

function turned(x: number, y: number, rotation: number): Matrix {
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
  return [cos, sin, -sin, cos, x, y];
}

function sweepOf(from: number, to: number, counterclockwise: boolean): number {
  const turn = 2 * Math.PI;
  const ahead = counterclockwise ? from - to : to - from;
  const sweep = ahead >= turn ? turn : ((ahead % turn) + turn) % turn;
  return counterclockwise ? -sweep : sweep;
}
