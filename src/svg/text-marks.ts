import type { DrawingFont, Mark, Matrix, Paint, Rectangle, TextMark } from '../drawing/drawing.ts';
import { transformedGradient } from '../drawing/gradient.ts';
import {
  IDENTITY,
  inverse,
  keepsShapes,
  product,
  scaleOf,
  transformed,
  transformedPath,
} from '../drawing/matrix.ts';
import { paintOf } from './paints.ts';
import type { Scene } from './scene.ts';
import { rectangle } from './shapes.ts';
import type { Style } from './style.ts';
import type { Piece } from './text-pieces.ts';

/** The left end of a baseline, and the width of what stands on it. */
interface Baseline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A piece with its font and its place. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly font: DrawingFont;
  readonly baseline: Baseline;
  /** From the baseline's coordinates to those of the text element. */
  readonly placing: Matrix;
}

/** A text of one style on its baseline. */
interface InkedText {
  readonly text: string;
  readonly font: DrawingFont;
  readonly baseline: Baseline;
  readonly style: Style;
}

/**
 * A piece in its font, with the lines along it.
 * @param box the box around the whole text, in its own coordinates.
 */
export function pieceMarks(
  { piece: { text, style, element }, font, baseline, placing }: PlacedPiece,
  box: Rectangle,
  scene: Scene,
): Mark[] {
  const { document } = scene;
  const matrix = product(scene.matrix, placing);
  const fill = paintOf('fill', { ...scene, element, style, box });
  if ((style.get('stroke') ?? 'none') !== 'none' && style.number('stroke-width', 1) > 0)
    document.changes('text', 'stroke', element);
  if (!fill || text.trim() === '') {
    if (text.trim() !== '' && (style.get('stroke') ?? 'none') !== 'none')
      document.loses('text-outline', 'fill', element);
    return [];
  }
  if ('pattern' in fill) document.changes('text', 'fill', element);
  const paint =
    'pattern' in fill
      ? '#000000'
      : typeof fill.paint === 'string'
        ? fill.paint
        : transformedGradient(fill.paint, scene.matrix);
  const opacity = style.share('fill-opacity') * ('opacity' in fill ? fill.opacity : 1);
  return inkedText({ text, font, baseline, style }, paint, opacity, matrix);
}

/** A text on its baseline, with the lines along it. @param paint in points; the baseline is in coordinates of its own. */
export function inkedText(
  { text, font, baseline: { x, y, width }, style }: InkedText,
  paint: Paint,
  opacity: number,
  matrix: Matrix,
): Mark[] {
  const lines: Mark[] = decorations(style, font, { x, y, width }).map((line) => ({
    kind: 'path',
    path: transformedPath(matrix, rectangle(line)),
    fill: paint,
    stroke: null,
    opacity: 1,
    clip: null,
  }));
  const marks = [...lines, textMark(text, font, x, y, paint, matrix)];
  return opacity === 1 ? marks : [{ kind: 'group', matrix: null, opacity, clips: [], marks }];
}

/** A text where it stands in points: turned and enlarged by itself, drawn out or slanted by a group. */
function textMark(text: string, font: DrawingFont, x: number, y: number, paint: Paint, matrix: Matrix): Mark {
  const scale = scaleOf(matrix);
  const [a, b, c, d] = matrix;
  const sized = { ...font, size: font.size * scale };
  const [left, baseline] = transformed(matrix, x, y);
  const mark: TextMark = {
    kind: 'text',
    text,
    x: left,
    y: baseline,
    rotation: Math.atan2(b, a),
    font: sized,
    color: typeof paint === 'string' ? paint : paint.stops[0]!.color,
  };
  const filled = (within: Matrix) =>
    typeof paint === 'string' ? {} : { gradient: transformedGradient(paint, inverse(within)) };
  if (keepsShapes(matrix)) return { ...mark, ...filled(IDENTITY) };
  const own: Matrix = [a / scale, b / scale, c / scale, d / scale, left, baseline];
  return {
    kind: 'group',
    matrix: own,
    opacity: 1,
    clips: [],
    marks: [{ ...mark, x: 0, y: 0, rotation: 0, ...filled(own) }],
  };
}

function decorations(style: Style, { size }: DrawingFont, { x, y, width }: Baseline) {
  const asked = style.get('text-decoration-line') ?? style.get('text-decoration') ?? '';
  const line = (name: string, at: number) =>
    asked.includes(name) ? [{ x, y: y + at * size, width, height: 0.05 * size }] : [];
  return [...line('underline', 0.1), ...line('line-through', -0.27), ...line('overline', -0.8)];
}
