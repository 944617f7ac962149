import type { Drawing, PathMark, PathSegment } from '../drawing/drawing.ts';
import type { TextSetter } from '../text/index.ts';
import type { FontFace } from '../text/types.ts';
import { type ContentStream, number, numbers } from './content.ts';
import type { EmbeddedFont } from './fonts.ts';
import { paintLabelPart } from './text.ts';

/** The parts of the document that painting uses. */
export interface PaintContext {
  readonly setter: TextSetter;
  font(face: FontFace): EmbeddedFont;
  /** The name of a graphics state with this opacity. */
  opacity(alpha: number): string;
}

/** Paints a drawing with its top left corner at (x, y). */
export function paintDrawing(
  stream: ContentStream,
  drawing: Drawing,
  x: number,
  y: number,
  lang: string,
  context: PaintContext,
): void {
  stream.save();
  stream.paint(`1 0 0 1 ${numbers(x, y)} cm`);
  for (const mark of drawing.marks) {
    if (mark.kind === 'path') paintPath(stream, mark, context);
    else {
      for (const part of context.setter.set(mark.text, mark.font, lang))
        paintLabelPart(stream, context.font(part.face), mark, part);
    }
  }
  stream.restore();
}

function paintPath(stream: ContentStream, mark: PathMark, context: PaintContext): void {
  const { path, fill, evenOdd, stroke, opacity, clip } = mark;
  if (path.length === 0 || (!fill && !stroke)) return;
  const apart = clip !== null || opacity < 1;
  if (apart) stream.save();
  if (clip) stream.paint(`${pathOperators(clip)}W n`);
  if (opacity < 1) stream.alpha(context.opacity(opacity));
  const fills = fill !== null && stream.fill(fill, 'figure');
  const strokes = stroke !== null && stream.stroke(stroke);
  const painting = fills && strokes ? 'B' : fills ? 'f' : strokes ? 'S' : 'n';
  stream.paint(`${pathOperators(path)}${painting}${fills && evenOdd ? '*' : ''}`);
  if (apart) stream.restore();
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

/** The operators of a path, each with a space after it. */
function pathOperators(path: readonly PathSegment[]): string {
  let operators = '';
  for (let i = 0; i < path.length; i++) {
    const rectangle = rectangleAt(path, i);
    if (rectangle) i += RECTANGLE.length - 1;
    operators += rectangle ?? segmentOperator(path[i]!);
  }
  return operators;
}

function segmentOperator(segment: PathSegment): string {
  let operator = '';
  for (let i = 1; i < segment.length; i++) operator += `${number(segment[i] as number)} `;
  return `${operator}${OPERATORS[segment[0]]} `;
}

const RECTANGLE = ['M', 'L', 'L', 'L', 'Z'] as const;

/**
 * The operator `re` (ISO 32000-1, table 59) where the segments draw a rectangle whose rounded corners it
 * keeps.
 */
function rectangleAt(path: readonly PathSegment[], start: number): string | null {
  if (!RECTANGLE.every((kind, i) => path[start + i]?.[0] === kind)) return null;
  const corners = path.slice(start, start + 4).map(([, x, y]) => [rounded(x), rounded(y)] as const);
  const [[x, y], [right, y2], [x3, bottom], [x4, y4]] = corners as [Corner, Corner, Corner, Corner];
  if (y2 !== y || x3 !== right || x4 !== x || y4 !== bottom) return null;
  return `${numbers(x, y, right - x, bottom - y)} re `;
}

type Corner = readonly [x: number, y: number];

/** A coordinate as the file has it. */
const rounded = (value = 0): number => Number(number(value));
