import { parseFont } from '../../drawing/css-font.ts';
import type { Mark, Matrix, MeasureText, Stroke } from '../../drawing/drawing.ts';
import { isIdentity, product, transformed, transformedPath } from '../../drawing/matrix.ts';
import type { Meaning } from '../../drawing/meaning.ts';
import { type Path, roundedPath } from '../../drawing/path.ts';
import type { ChartDrawing } from '../spec.ts';
import { ASCENT, DESCENT } from '../theme.ts';
import { intersectClips } from './clip.ts';
import { Guard } from './guard.ts';
import { scaleOf } from './matrix.ts';
import { fillMark, type PaintState, strokeMark, textMark } from './painting.ts';
import { PathBuilder } from './path-builder.ts';

/**
 * A 2D context (HTML, 'CanvasRenderingContext2D') that records a `Drawing`. A member that it does not have throws,
 * and so does a value that a `Drawing` cannot hold: nothing is lost in silence.
 */
export class RecordingContext extends Guard implements PaintState {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  globalAlpha = 1;
  lineWidth = 1;
  lineCap: Stroke['cap'] = 'butt';
  lineJoin: Stroke['join'] = 'miter';
  miterLimit = 10;
  lineDashOffset = 0;
  dash: readonly number[] = [];
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  shadowColor = 'rgba(0, 0, 0, 0)';
  shadowBlur = 0;
  shadowOffsetX = 0;
  shadowOffsetY = 0;
  matrix: Matrix;
  clipPath: Path | null = null;
  /** The meaning of the marks to come. Pens of other canvases keep it, and do nothing with it. */
  meaning: Meaning | null = null;

  readonly canvas: { readonly width: number; readonly height: number };
  readonly #base: Matrix;
  readonly #measure: MeasureText;
  readonly #marks: Mark[] = [];
  readonly #meanings: (Meaning | null)[] = [];
  readonly #saved: Partial<PaintState>[] = [];
  #path = new PathBuilder();

  /** @param base the matrix from the canvas's pixels to points. */
  constructor(canvas: { width: number; height: number }, base: Matrix, measure: MeasureText) {
    super();
    this.canvas = canvas;
    this.#base = this.matrix = base;
    this.#measure = measure;
  }

  drawing(width: number, height: number): ChartDrawing {
    return { width, height, marks: [...this.#marks], meanings: [...this.#meanings] };
  }

  save(): void {
    const { canvas: _canvas, meaning: _meaning, ...state } = this;
    this.#saved.push(state);
  }

  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cos, sin, -sin, cos, 0, 0);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.matrix = product(this.matrix, [a, b, c, d, e, f]);
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.matrix = product(this.#base, [a, b, c, d, e, f]);
  }

  resetTransform(): void {
    this.matrix = this.#base;
  }

  beginPath(): void {
    this.#path = new PathBuilder();
  }

  closePath(): void {
    this.#path.close();
  }

  // Outlines of countries have thousands of points: no list is made of each one's numbers.
  moveTo(x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    this.#path.moveTo(transformed(this.matrix, x, y));
  }

  lineTo(x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    this.#path.lineTo(transformed(this.matrix, x, y));
  }

  /** Adds a path of rounded points, as it is where nothing moves it: only contexts that record have this member. */
  addPath(path: Path): void {
    const { matrix } = this;
    this.#path.add(isIdentity(matrix) ? path : roundedPath(transformedPath(matrix, path)));
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (!finite(x1, y1, x2, y2, x, y)) return;
    const m = this.matrix;
    this.#path.curveTo(transformed(m, x1, y1), transformed(m, x2, y2), transformed(m, x, y));
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    if (!finite(x1, y1, x, y)) return;
    this.#path.quadraticTo(transformed(this.matrix, x1, y1), transformed(this.matrix, x, y));
  }

  arc(x: number, y: number, radius: number, from: number, to: number, counterclockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, counterclockwise);
  }

  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    rotation: number,
    from: number,
    to: number,
    counterclockwise = false,
  ): void {
    if (!finite(x, y, rx, ry, rotation, from, to)) return;
    const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
    const fromUnitCircle: Matrix = [rx * cos, rx * sin, -ry * sin, ry * cos, x, y];
    this.#path.arc(product(this.matrix, fromUnitCircle), from, to, counterclockwise);
  }

  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    if (!finite(x1, y1, x2, y2, radius)) return;
    const m = this.matrix;
    this.#path.arcTo(transformed(m, x1, y1), transformed(m, x2, y2), radius * scaleOf(m));
  }

  rect(x: number, y: number, width: number, height: number): void {
    if (!finite(x, y, width, height)) return;
    this.#addRectangle(this.#path, x, y, width, height);
  }

  roundRect(x: number, y: number, width: number, height: number, radius = 0): void {
    const r = Math.min(radius, width / 2, height / 2);
    const [right, bottom] = [x + width, y + height];
    this.moveTo(x + r, y);
    this.arcTo(right, y, right, bottom, r);
    this.arcTo(right, bottom, x, bottom, r);
    this.arcTo(x, bottom, x, y, r);
    this.arcTo(x, y, right, y, r);
    this.closePath();
  }

  fill(rule = 'nonzero'): void {
    const mark = fillMark(this, [...this.#path.segments]);
    this.#add(mark && rule === 'evenodd' ? { ...mark, evenOdd: true } : mark);
  }

  stroke(): void {
    this.#add(strokeMark(this, [...this.#path.segments]));
  }

  clip(rule = 'nonzero'): void {
    expectNonzero(rule);
    this.clipPath = intersectClips(this.clipPath, [...this.#path.segments]);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    if (!finite(x, y, width, height)) return;
    this.#add(fillMark(this, this.#addRectangle(new PathBuilder(), x, y, width, height)));
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    if (!finite(x, y, width, height)) return;
    this.#add(strokeMark(this, this.#addRectangle(new PathBuilder(), x, y, width, height)));
  }

  /** @throws Error for less than the whole canvas, since marks under a rectangle cannot be taken away. */
  clearRect(x: number, y: number, width: number, height: number): void {
    if (x > 0 || y > 0 || x + width < this.canvas.width || y + height < this.canvas.height) {
      throw new Error('a chart cleared a part of its canvas, which cannot be recorded');
    }
    this.#marks.length = this.#meanings.length = 0;
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash.length % 2 === 0 ? [...dash] : [...dash, ...dash];
  }

  getLineDash(): readonly number[] {
    return this.dash;
  }

  measureText(text: string) {
    const font = parseFont(this.font);
    const width = this.#measure(text, font);
    return {
      width,
      actualBoundingBoxLeft: 0,
      actualBoundingBoxRight: width,
      actualBoundingBoxAscent: ASCENT * font.size,
      actualBoundingBoxDescent: DESCENT * font.size,
    };
  }

  fillText(text: string, x: number, y: number, maxWidth = Number.POSITIVE_INFINITY): void {
    if (!finite(x, y)) return;
    this.#add(textMark(this, text, x, y, maxWidth, this.#measure));
  }

  #addRectangle(path: PathBuilder, x: number, y: number, width: number, height: number): Path {
    const m = this.matrix;
    path.moveTo(transformed(m, x, y));
    path.lineTo(transformed(m, x + width, y));
    path.lineTo(transformed(m, x + width, y + height));
    path.lineTo(transformed(m, x, y + height));
    path.close();
    return path.segments;
  }

  #add(mark: Mark | null): void {
    if (!mark) return;
    this.#marks.push(mark);
    this.#meanings.push(this.meaning);
  }
}

/** Whether all are finite: calls with other numbers do nothing (HTML, 'building paths', 'drawing rectangles'). */
function finite(...values: readonly number[]): boolean {
  return values.every(Number.isFinite);
}

function expectNonzero(rule: string): void {
  if (rule !== 'nonzero') throw new Error(`a chart clipped by the rule "${rule}", which cannot be recorded`);
}
