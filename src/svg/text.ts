import type { DrawingFont, Mark, Matrix, TextMark } from '../drawing/drawing.ts';
import { IDENTITY, keepsShapes, product, scaleOf, transformed, transformedPath } from '../drawing/matrix.ts';
import { itemsIn, lengthIn, numberIn } from './lengths.ts';
import { paintOf } from './paints.ts';
import type { Draws, Scene } from './scene.ts';
import { rectangle } from './shapes.ts';
import type { Style } from './style.ts';
import { PathRuler } from './text-path.ts';
import { rotation } from './transforms.ts';
import type { SvgElement } from './xml.ts';

/** A stretch of text of one style that is set as one. Lengths in the element's units. */
interface Piece {
  text: string;
  readonly element: SvgElement;
  readonly style: Style;
  /** The place where a new chunk begins; null where it goes on. */
  readonly x: number | null;
  readonly y: number | null;
  readonly dx: number;
  readonly dy: number;
  /** Degrees clockwise. */
  readonly rotate: number;
  /** The path along which it runs. */
  readonly along: PathRuler | null;
}

/** A text with its places character by character (SVG 2, 11). */
export function textMarks(element: SvgElement, scene: Scene, drawer: Draws): Mark[] {
  const pieces = new Collector(scene, drawer).collect(element);
  let pen: Pen = { x: 0, y: 0 };
  return chunksOf(pieces).flatMap((chunk) => {
    const { marks, end } = setChunk(chunk, pen, element, scene, drawer);
    pen = end;
    return marks;
  });
}

/** The lists of places of a text element, and how many characters they have been given to. */
interface Lists {
  readonly values: Readonly<Record<'x' | 'y' | 'dx' | 'dy', readonly number[]>>;
  readonly rotate: readonly number[];
  at: number;
}

class Collector {
  readonly #scene: Scene;
  readonly #drawer: Draws;
  readonly #pieces: Piece[] = [];
  /** Whether the text so far ends with a space, or has not begun. */
  #endsWithSpace = true;

  constructor(scene: Scene, drawer: Draws) {
    this.#scene = scene;
    this.#drawer = drawer;
  }

  collect(element: SvgElement): Piece[] {
    this.#walk(element, this.#scene.style, [], null);
    const last = this.#pieces.at(-1);
    if (last && !preserves(last.element, last.style)) last.text = last.text.replace(/ $/, '');
    return this.#pieces.filter(({ text, x, y }) => text !== '' || x !== null || y !== null);
  }

  #walk(element: SvgElement, style: Style, outer: readonly Lists[], along: PathRuler | null): void {
    const lists = [...outer, this.#lists(element, style)];
    if (element.attributes.textLength !== undefined && element.tag !== 'text')
      this.#drawer.document.changes('text', 'textLength', element);
    for (const child of element.children) {
      if (child.kind === 'text') this.#add(child.text, element, style, lists, along);
      else this.#child(child, style, lists, along);
    }
  }

  #child(child: SvgElement, around: Style, lists: readonly Lists[], along: PathRuler | null): void {
    const { document } = this.#drawer;
    if (['title', 'desc', 'metadata'].includes(child.tag)) return;
    if (/^(?:animate|set$)/.test(child.tag)) {
      document.changes('animation', child.tag, child);
      return;
    }
    const style = around.of(child, document.rules);
    if (style.get('display') === 'none') return;
    if (child.tag === 'tspan' || child.tag === 'a') this.#walk(child, style, lists, along);
    else if (child.tag === 'textPath') {
      const ruler = PathRuler.of(child, { ...this.#scene, style }, document);
      if (ruler) this.#walk(child, style, lists, ruler);
      else document.loses('reference', child.attributes.href ?? '', child);
    } else document.loses('element', child.tag, child);
  }

  #lists({ attributes }: SvgElement, { fontSize }: Style): Lists {
    const { width, height } = this.#scene.around;
    const list = (name: string, percent: number) =>
      itemsIn(attributes[name]).map((item) => lengthIn(item, { fontSize, percent }) ?? 0);
    const values = {
      x: list('x', width),
      y: list('y', height),
      dx: list('dx', width),
      dy: list('dy', height),
    };
    return { values, rotate: itemsIn(attributes.rotate).map((item) => numberIn(item) ?? 0), at: 0 };
  }

  #add(
    text: string,
    element: SvgElement,
    style: Style,
    lists: readonly Lists[],
    along: PathRuler | null,
  ): void {
    const given = preserves(element, style) ? text.replace(/[\t\r\n]/g, ' ') : this.#collapsed(text);
    let piece: Piece | null = null;
    const spaced = spacingOf(style) !== 0 || along !== null;
    for (const { segment } of SEGMENTER.segment(given)) {
      const own = (name: 'x' | 'y' | 'dx' | 'dy') => {
        const list = lists.findLast(({ values, at }) => values[name][at] !== undefined);
        return list?.values[name][list.at];
      };
      const turned = lists.findLast(({ rotate }) => rotate.length > 0);
      const rotate = turned ? (turned.rotate[turned.at] ?? turned.rotate.at(-1)!) : 0;
      const [x, y, dx, dy] = [own('x'), own('y'), own('dx') ?? 0, own('dy') ?? 0];
      const isPlaced = x !== undefined || y !== undefined || dx !== 0 || dy !== 0 || rotate !== 0;
      if (!piece || isPlaced || spaced || piece.rotate !== 0) {
        piece = { text: '', element, style, x: x ?? null, y: y ?? null, dx, dy, rotate, along };
        this.#pieces.push(piece);
      }
      piece.text += segment;
      for (const list of lists) list.at += segment.length;
    }
  }

  /** A text without line ends and with one space for several (SVG 2, 11.7.1). */
  #collapsed(text: string): string {
    let collapsed = text.replace(/[\t\r\n ]+/g, ' ');
    if (this.#endsWithSpace) collapsed = collapsed.replace(/^ /, '');
    if (collapsed !== '') this.#endsWithSpace = collapsed.endsWith(' ');
    return collapsed;
  }
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

function preserves(element: SvgElement, style: Style): boolean {
  if (/^(?:pre|break-spaces)/.test(style.get('white-space') ?? '')) return true;
  for (let at: SvgElement | null = element; at; at = at.parent) {
    const space = at.attributes['xml:space'];
    if (space !== undefined) return space === 'preserve';
  }
  return false;
}

/** Chunks are moved as their `text-anchor` says, each as a whole (SVG 2, 11.10.1). */
function chunksOf(pieces: readonly Piece[]): Piece[][] {
  const chunks: Piece[][] = [];
  for (const piece of pieces) {
    const before = chunks.at(-1)?.at(-1);
    if (!before || piece.x !== null || piece.y !== null || piece.along !== before.along) chunks.push([]);
    chunks.at(-1)!.push(piece);
  }
  return chunks;
}

interface Pen {
  readonly x: number;
  readonly y: number;
}

/** @param pen the end of the chunk before. */
function setChunk(
  chunk: readonly Piece[],
  pen: Pen,
  element: SvgElement,
  scene: Scene,
  drawer: Draws,
): { readonly marks: Mark[]; readonly end: Pen } {
  const [first] = chunk;
  const start = { x: first!.x ?? pen.x, y: first!.y ?? pen.y };
  const set = chunk.map((piece) => ({ piece, font: fontOf(piece, drawer) }));
  const widths = set.map(
    ({ piece, font }) => drawer.surroundings.measure(piece.text, font) + spacingOf(piece.style),
  );
  const natural =
    widths.reduce((sum, width) => sum + width, 0) + chunk.slice(1).reduce((sum, { dx }) => sum + dx, 0);
  const asked = lengthIn(element.attributes.textLength, {
    fontSize: first!.style.fontSize,
    percent: scene.around.width,
  });
  // The letters of another font are wider or narrower than those that were measured.
  const stretch = asked && natural > 0 && chunk.length === 1 ? asked / natural : 1;
  const anchor = first!.style.get('text-anchor');
  const share = anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0;
  let [x, y] = [start.x - share * natural * stretch, start.y];
  const marks = set.flatMap(({ piece, font }, i) => {
    x += piece.dx;
    y += piece.dy;
    const width = widths[i]!;
    const lift = baselineOf(piece);
    const turned = piece.rotate === 0 ? IDENTITY : rotation((piece.rotate * Math.PI) / 180, x, y);
    const stretched: Matrix = stretch === 1 ? IDENTITY : [stretch, 0, 0, 1, x - x * stretch, 0];
    const along = piece.along?.placeAt(x, width, y);
    const placed = piece.along ? along : product(turned, stretched);
    const at = piece.along ? { x: 0, y: 0 } : { x, y };
    x += width * stretch;
    if (!placed || !piece.style.isVisible) return [];
    const matrix = product(scene.matrix, placed);
    return pieceMarks(piece, font, { x: at.x, y: at.y - lift, width }, matrix, scene, drawer);
  });
  return { marks, end: { x, y } };
}

interface Baseline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function pieceMarks(
  { text, style, element }: Piece,
  font: DrawingFont,
  { x, y, width }: Baseline,
  matrix: Matrix,
  scene: Scene,
  { document }: Draws,
): Mark[] {
  const box = { x, y: y - font.size, width, height: font.size * 1.2 };
  const painting = { element, style, box, around: scene.around, context: scene.context };
  const fill = paintOf('fill', painting, document);
  if ((style.get('stroke') ?? 'none') !== 'none' && style.number('stroke-width', 1) > 0)
    document.changes('text', 'stroke', element);
  if (!fill || text.trim() === '') {
    if (text.trim() !== '' && (style.get('stroke') ?? 'none') !== 'none')
      document.loses('text-outline', 'fill', element);
    return [];
  }
  if ('pattern' in fill || typeof fill.paint !== 'string') document.changes('text', 'fill', element);
  const color =
    'pattern' in fill ? '#000000' : typeof fill.paint === 'string' ? fill.paint : fill.paint.stops[0]!.color;
  const opacity = style.share('fill-opacity') * ('opacity' in fill ? fill.opacity : 1);
  const lines: Mark[] = decorations(style, font, { x, y, width }).map((line) => ({
    kind: 'path',
    path: transformedPath(matrix, rectangle(line)),
    fill: color,
    stroke: null,
    opacity: 1,
    clip: null,
  }));
  const marks = [...lines, textMark(text, font, x, y, color, matrix)];
  return opacity === 1 ? marks : [{ kind: 'group', matrix: null, opacity, clips: [], marks }];
}

/** A text where it stands in points: turned and enlarged by itself, drawn out or slanted by a group. */
function textMark(
  text: string,
  font: DrawingFont,
  x: number,
  y: number,
  color: string,
  matrix: Matrix,
): Mark {
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
    color,
  };
  if (keepsShapes(matrix)) return mark;
  const own: Matrix = [a / scale, b / scale, c / scale, d / scale, left, baseline];
  return { kind: 'group', matrix: own, opacity: 1, clips: [], marks: [{ ...mark, x: 0, y: 0, rotation: 0 }] };
}

function decorations(style: Style, { size }: DrawingFont, { x, y, width }: Baseline) {
  const asked = style.get('text-decoration-line') ?? style.get('text-decoration') ?? '';
  const line = (name: string, at: number) =>
    asked.includes(name) ? [{ x, y: y + at * size, width, height: 0.05 * size }] : [];
  return [...line('underline', 0.1), ...line('line-through', -0.27), ...line('overline', -0.8)];
}

const GENERIC = new Set(['serif', 'sans-serif', 'monospace', 'system-ui', 'cursive', 'fantasy', 'inherit']);

const WEIGHTS: Readonly<Record<string, number>> = { normal: 400, bold: 700, bolder: 700, lighter: 300 };

function fontOf({ style, element }: Piece, { surroundings, document }: Draws): DrawingFont {
  const names = (style.get('font-family') ?? '')
    .split(',')
    .map((name) => name.trim().replace(/^["']|["']$/g, ''))
    .filter((name) => name !== '');
  const [first] = names;
  const family = surroundings.family(names);
  if (
    first !== undefined &&
    !GENERIC.has(first.toLowerCase()) &&
    family.toLowerCase() !== first.toLowerCase()
  )
    document.replaces(first, family, element);
  const weight = style.get('font-weight') ?? 'normal';
  const isItalic = /^(?:italic|oblique)/.test(style.get('font-style') ?? '');
  return {
    family,
    size: style.fontSize,
    weight: WEIGHTS[weight] ?? (Number(weight) || 400),
    style: isItalic ? 'italic' : 'normal',
  };
}

/** The space after each letter. */
function spacingOf(style: Style): number {
  return lengthIn(style.get('letter-spacing'), { fontSize: style.fontSize, percent: style.fontSize }) ?? 0;
}

/** The baseline that a place is of, above that of the letters, in ems (SVG 2, 11.10.2). */
const BASELINES: Readonly<Record<string, number>> = {
  middle: -0.25,
  central: -0.33,
  hanging: -0.72,
  'text-before-edge': -0.9,
  'text-top': -0.9,
  'before-edge': -0.9,
  top: -0.9,
  'text-after-edge': 0.25,
  'text-bottom': 0.25,
  'after-edge': 0.25,
  ideographic: 0.12,
  bottom: 0.25,
};

const SHIFTS: Readonly<Record<string, number>> = { sub: -0.2, super: 0.35 };

/** The distance by which a piece stands above its place. */
function baselineOf({ style }: Piece): number {
  const { fontSize } = style;
  const named = style.get('alignment-baseline') ?? style.get('dominant-baseline') ?? '';
  const shift = style.get('baseline-shift') ?? '';
  const raised =
    SHIFTS[shift] !== undefined ? SHIFTS[shift] * fontSize : lengthIn(shift, { fontSize, percent: fontSize });
  return (BASELINES[named] ?? 0) * fontSize + (raised ?? 0);
}
