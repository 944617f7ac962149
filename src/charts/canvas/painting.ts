import { formatHex } from 'culori';
import { parseFont } from '../../drawing/css-font.ts';
import type { DrawingFont, Matrix, MeasureText, PathMark, Stroke, TextMark } from '../../drawing/drawing.ts';
import { transformed } from '../../drawing/matrix.ts';
import { type Path, rounded } from '../../drawing/path.ts';
import { parseColor } from '../colors/color.ts';
import { ASCENT, DESCENT } from '../theme.ts';
import { neededClip } from './clip.ts';
import { scaleOf } from './matrix.ts';

/** The state of a 2D context: its paint, type and place. */
export interface PaintState {
  readonly fillStyle: string;
  readonly strokeStyle: string;
  readonly globalAlpha: number;
  readonly lineWidth: number;
  readonly lineCap: Stroke['cap'];
  readonly lineJoin: Stroke['join'];
  readonly miterLimit: number;
  readonly lineDashOffset: number;
  readonly dash: readonly number[];
  readonly font: string;
  readonly textAlign: string;
  readonly textBaseline: string;
  readonly shadowColor: string;
  readonly shadowBlur: number;
  readonly shadowOffsetX: number;
  readonly shadowOffsetY: number;
  readonly matrix: Matrix;
  readonly clipPath: Path | null;
}

/** The mark of a filled path; null when nothing would show. */
export function fillMark(state: PaintState, path: Path): PathMark | null {
  const color = parseColor(state.fillStyle);
  return pathMark(state, path, color.alpha ?? 1, formatHex(color), null);
}

/** The mark of a stroked path; null when nothing would show. */
export function strokeMark(state: PaintState, path: Path): PathMark | null {
  const color = parseColor(state.strokeStyle);
  if (!(state.lineWidth > 0)) throw new Error('a chart drew a line of no width');
  if (state.miterLimit !== 10) throw new Error('a chart changed the miter limit, which cannot be recorded');
  if (state.dash.length > 0 && state.lineDashOffset !== 0) {
    throw new Error('a chart shifted the dashes of a line, which cannot be recorded');
  }
  const scale = scaleOf(state.matrix);
  return pathMark(state, path, color.alpha ?? 1, null, {
    color: formatHex(color),
    width: rounded(state.lineWidth * scale),
    dash: state.dash.map((length) => rounded(length * scale)),
    cap: state.lineCap,
    join: state.lineJoin,
  });
}

/** The mark of a text; null when nothing would show. */
export function textMark(
  state: PaintState,
  text: string,
  x: number,
  y: number,
  maxWidth: number,
  measure: MeasureText,
): TextMark | null {
  const color = parseColor(state.fillStyle);
  const opacity = (color.alpha ?? 1) * state.globalAlpha;
  if (text.trim() === '' || opacity === 0) return null;
  if (opacity < 1) throw new Error(`a chart set "${text}" in a translucent colour, which cannot be recorded`);
  forbidShadow(state);
  const font = parseFont(state.font);
  const width = measure(text, font);
  if (width > maxWidth) throw new Error(`a chart squeezed "${text}", which cannot be recorded`);
  const left = x - alignment(state.textAlign) * width;
  const [px, py] = transformed(state.matrix, left, y + baselineShift(state.textBaseline, font));
  return {
    kind: 'text',
    text,
    x: rounded(px),
    y: rounded(py),
    rotation: rounded(Math.atan2(state.matrix[1], state.matrix[0])),
    font: { ...font, size: rounded(font.size * scaleOf(state.matrix)) },
    color: formatHex(color),
  };
}

function pathMark(
  state: PaintState,
  path: Path,
  alpha: number,
  fill: string | null,
  stroke: Stroke | null,
): PathMark | null {
  const opacity = rounded(alpha * state.globalAlpha);
  if (path.length < 2 || opacity === 0) return null;
  forbidShadow(state);
  return {
    kind: 'path',
    path,
    fill,
    stroke,
    opacity,
    clip: neededClip(state.clipPath, path, stroke?.width ?? 0),
  };
}

function forbidShadow({ shadowColor, shadowBlur, shadowOffsetX, shadowOffsetY }: PaintState): void {
  const casts = shadowBlur !== 0 || shadowOffsetX !== 0 || shadowOffsetY !== 0;
  if (casts && parseColor(shadowColor).alpha !== 0) {
    throw new Error('a chart cast a shadow, which cannot be recorded');
  }
}

function alignment(textAlign: string): number {
  if (textAlign === 'center') return 0.5;
  return textAlign === 'right' || textAlign === 'end' ? 1 : 0;
}

/** How far the alphabetic baseline lies below the one asked for (HTML, 'text preparation algorithm'). */
export function baselineShift(textBaseline: string, { size }: Pick<DrawingFont, 'size'>): number {
  if (textBaseline === 'middle') return ((ASCENT - DESCENT) / 2) * size;
  if (textBaseline === 'top' || textBaseline === 'hanging') return ASCENT * size;
  return textBaseline === 'alphabetic' ? 0 : -DESCENT * size;
}
