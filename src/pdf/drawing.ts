import type {
  Box,
  Clip,
  Drawing,
  Gradient,
  GroupMark,
  ImageMark,
  Mark,
  Matrix,
  PathMark,
  PathSegment,
  Point,
  Stroke,
} from '../drawing/drawing.ts';
import { padded } from '../drawing/gradient.ts';
import { ungrouped } from '../drawing/marks.ts';
import { determinant, IDENTITY, inverse } from '../drawing/matrix.ts';
import { once } from '../once.ts';
import { swapsSides, uprightTransform } from '../raster/exif.ts';
import type { FontFace } from '../text/font-types.ts';
import type { TextSetter } from '../text/index.ts';
import type { ContentStream } from './content.ts';
import { type Disc, discOf } from './disc.ts';
import { type DrawingObjects, transformedFrame } from './drawing-objects.ts';
import type { EmbeddedFont } from './fonts/embedded-font.ts';
import { number, numbers } from './numbers.ts';
import { paintLabelPart } from './text.ts';

/** The parts of the document that painting uses. */
export interface PaintContext {
  readonly setter: TextSetter;
  font(face: FontFace): EmbeddedFont;
  /** The name of a graphics state with this opacity. */
  opacity(alpha: number): string;
  readonly objects: DrawingObjects;
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
  const frame = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
  new DrawingPainter(stream, frame, lang, context).paint(drawing.marks);
  stream.restore();
}

class DrawingPainter {
  readonly #stream: ContentStream;
  /** The drawing's edges in the present coordinates. */
  readonly #frame: Box;
  readonly #lang: string;
  readonly #context: PaintContext;

  constructor(stream: ContentStream, frame: Box, lang: string, context: PaintContext) {
    this.#stream = stream;
    this.#frame = frame;
    this.#lang = lang;
    this.#context = context;
  }

  paint(marks: readonly Mark[]): void {
    const { setter, font } = this.#context;
    for (const mark of marks) {
      if (mark.kind === 'path') this.#path(mark);
      else if (mark.kind === 'group') this.#group(mark);
      else if (mark.kind === 'image') this.#image(mark);
      else {
        for (const part of setter.set(mark.text, mark.font, this.#lang)) {
          const paint = () => paintLabelPart(this.#stream, font(part.face), mark, part);
          if (mark.gradient) this.#shadeText(mark.gradient, paint);
          else paint();
        }
      }
    }
  }

  #path(mark: PathMark): void {
    const { path, fill, evenOdd, stroke, opacity, clip } = mark;
    if (path.length === 0 || (!fill && !stroke)) return;
    const stream = this.#stream;
    const apart = clip !== null || opacity < 1;
    if (apart) stream.save();
    if (clip) this.#clip({ path: clip, evenOdd: false });
    if (opacity < 1) stream.alpha(this.#context.opacity(opacity));
    if (fill && typeof fill !== 'string') this.#shade(path, evenOdd ?? false, fill);
    const disc = stroke === null && typeof fill === 'string' ? discOf(path) : null;
    if (disc) this.#disc(disc, fill as string);
    const fills = disc === null && typeof fill === 'string' && stream.fill(fill, 'figure');
    const strokes = stroke !== null && isPlain(stroke) && stream.stroke(stroke);
    if (fills || strokes) {
      const painting = fills && strokes ? 'B' : fills ? 'f' : 'S';
      stream.paint(`${pathOperators(path)}${painting}${fills && evenOdd ? '*' : ''}`);
    }
    if (stroke && !isPlain(stroke)) this.#shadeStroke(path, stroke as GradientStroke);
    if (apart) stream.restore();
  }

  /** Paints a disc as the round ends of a line without length, a fifth of the bytes of its curves. */
  #disc({ x, y, radius }: Disc, color: string): void {
    const line = { color, width: 2 * radius, dash: [], cap: 'round', join: 'miter' } as const;
    // Some programs leave out a line that has no length at all.
    if (this.#stream.stroke(line, 'figure'))
      this.#stream.paint(`${numbers(x, y)} m ${numbers(x + 0.01, y)} l S`);
  }

  #clip({ path, evenOdd }: Clip): void {
    this.#stream.paint(`${pathOperators(path)}W${evenOdd ? '*' : ''} n`);
  }

  /** Fills a path with a gradient. */
  #shade(path: readonly PathSegment[], evenOdd: boolean, gradient: Gradient): void {
    this.#stream.save();
    this.#clip({ path, evenOdd });
    this.#paintGradient(padded(gradient, path));
    this.#stream.restore();
  }

  /** Fills a text with a gradient, which its letters clip (ISO 32000-1, 9.3.6). They stay text. */
  #shadeText(gradient: Gradient, paint: () => void): void {
    this.#stream.save();
    this.#stream.text(`${CLIPPING} Tr`);
    paint();
    this.#paintGradient(padded(gradient, framePath(this.#frame)));
    this.#stream.restore();
  }

  /** Paints a gradient as far as it is clipped, through a mask where its colours are not opaque. */
  #paintGradient(gradient: Gradient): void {
    const { objects } = this.#context;
    if (gradient.stops.some(({ opacity }) => opacity < 1)) {
      const opacities = gradient.stops.map((stop) => ({ ...stop, color: greyOf(stop.opacity), opacity: 1 }));
      const mask = (inner: DrawingPainter) => inner.#paintGradient({ ...gradient, stops: opacities });
      this.#stream.alpha(objects.mask(this.#frame, (stream) => mask(this.#on(stream))));
    }
    if (gradient.matrix) this.#stream.paint(`${matrixNumbers(gradient.matrix)} cm`);
    this.#stream.paint(`/${objects.shading(gradient, this.#stream.inks)} sh`);
  }

  /** Paints a line with a gradient: the gradient through a mask that is the line. */
  #shadeStroke(path: readonly PathSegment[], { color, ...line }: GradientStroke): void {
    const { objects } = this.#context;
    const stream = this.#stream;
    stream.save();
    const mask = objects.mask(this.#frame, (stream) => {
      stream.stroke({ ...line, color: '#ffffff' });
      stream.paint(`${pathOperators(path)}S`);
    });
    stream.alpha(mask);
    const gradient = padded(color, path);
    const inks = stream.inks;
    // The mask of the gradient's own opacities would replace that of the line.
    const form = objects.group(this.#frame, inks, (stream) => this.#on(stream).#paintGradient(gradient));
    stream.paint(`/${form} Do`);
    stream.restore();
  }

  #group(group: GroupMark): void {
    const { clips, mask, matrix, opacity, blend, isolated } = group;
    if (matrix && determinant(matrix) === 0) return;
    const shape = loneShape(group);
    if (shape) {
      this.#shape(shape, matrix!);
      return;
    }
    const stream = this.#stream;
    stream.save();
    for (const clip of clips) this.#clip(clip);
    if (mask) stream.alpha(this.#context.objects.mask(this.#frame, (form) => this.#on(form).paint(mask)));
    if (matrix) stream.paint(`${matrixNumbers(matrix)} cm`);
    const inner = this.#on(stream, transformedFrame(inverse(matrix ?? IDENTITY), this.#frame));
    const marks = ungrouped(group);
    if (marks) inner.paint(marks);
    else {
      const { objects } = this.#context;
      const paint = (form: ContentStream) => inner.#on(form).paint(group.marks);
      const form = objects.group(inner.#frame, stream.inks, paint, isolated);
      if (opacity < 1) stream.alpha(this.#context.opacity(opacity));
      if (blend) stream.alpha(objects.blend(blend));
      stream.paint(`/${form} Do`);
    }
    stream.restore();
  }

  /** Paints a path in its own units: a glyph that comes again has the same operators, which a stream packs into a few bytes. */
  #shape({ path, fill }: Shape, matrix: Matrix): void {
    const stream = this.#stream;
    // Set outside, the colour serves the next glyph as well.
    if (!stream.fill(fill, 'figure')) return;
    stream.save();
    stream.paint(`${matrixNumbers(matrix)} cm ${operatorsOnce(path)}f`);
    stream.restore();
  }

  #image({ file, x, y, width, height }: ImageMark): void {
    const image = this.#context.objects.image(file);
    if (!image) return;
    const { name, orientation } = image;
    // The picture fills the unit square with its head at the top (ISO 32000-1, 8.9.5), before it is turned upright.
    const [across, down] = swapsSides(orientation) ? [height, width] : [width, height];
    const [a, b, c, d, e, f] = uprightTransform(orientation, width, height);
    const placed: Matrix = [a * across, b * across, -c * down, -d * down, x + e + c * down, y + f + d * down];
    this.#stream.save();
    this.#stream.paint(`${numbers(...placed)} cm /${name} Do`);
    this.#stream.restore();
  }

  /** The painter for another stream, or for other coordinates. */
  #on(stream: ContentStream, frame: Box = this.#frame): DrawingPainter {
    return new DrawingPainter(stream, frame, this.#lang, this.#context);
  }
}

/** A path that is filled with one colour. */
type Shape = PathMark & { readonly fill: string };

/** The one mark of a group that only places a shape, as that of a formula's glyph does; else null. */
function loneShape(group: GroupMark): Shape | null {
  const { matrix, clips, marks } = group;
  const [mark] = marks;
  if (
    !matrix ||
    clips.length > 0 ||
    marks.length !== 1 ||
    ungrouped(group) !== marks ||
    mark?.kind !== 'path'
  )
    return null;
  const { fill, stroke, clip, evenOdd } = mark;
  const isPlain = typeof fill === 'string' && !stroke && !clip && !evenOdd && mark.opacity === 1;
  return isPlain && mark.path.length > 0 ? (mark as Shape) : null;
}

type GradientStroke = Stroke & { readonly color: Gradient };

/** The text rendering mode in which letters are added to the clip, and not painted. */
const CLIPPING = 7;

const framePath = ({ left, top, right, bottom }: Box): PathSegment[] => [
  ['M', left, top],
  ['L', right, bottom],
];

const isPlain = (stroke: Stroke): stroke is Stroke & { readonly color: string } =>
  typeof stroke.color === 'string';

const greyOf = (light: number): string =>
  `#${Math.round(light * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;

const matrixNumbers = ([a, b, c, d, e, f]: Matrix): string =>
  `${[a, b, c, d].map((factor) => number(factor, 5)).join(' ')} ${numbers(e, f)}`;

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

/** The operators of a path, each with a space after it. */
function pathOperators(path: readonly PathSegment[]): string {
  let operators = '';
  for (let i = 0; i < path.length; i++) {
    const rectangle = path[i]![0] === 'M' ? rectangleAt(path, i) : null;
    if (rectangle) i += RECTANGLE.length - 1;
    operators += rectangle ?? segmentOperator(path[i]!);
  }
  return operators;
}

const operatorsOnce = once(pathOperators);

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
  const [[x, y], [right, y2], [x3, bottom], [x4, y4]] = corners as [Point, Point, Point, Point];
  if (y2 !== y || x3 !== right || x4 !== x || y4 !== bottom) return null;
  return `${numbers(x, y, right - x, bottom - y)} re `;
}

/** A coordinate as the file has it. */
const rounded = (value = 0): number => Number(number(value));
