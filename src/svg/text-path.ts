import type { Matrix, PathSegment } from '../drawing/drawing.ts';
import { IDENTITY, product, transformedPath } from '../drawing/matrix.ts';
import { idIn, type SvgDocument } from './document.ts';
import { lengthIn } from './lengths.ts';
import type { Scene } from './scene.ts';
import { Lengths, SHAPES, shapePath } from './shapes.ts';
import { readTransform, rotation } from './transforms.ts';
import type { SvgElement } from './xml.ts';

/** Straight pieces into which a curve is taken apart. */
const PIECES = 24;

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly start: number;
  readonly length: number;
}

/** Measures along the path of a `textPath` (SVG 2, 11.8). */
export class PathRuler {
  readonly #pieces: readonly Piece[];
  readonly #length: number;
  readonly #offset: number;

  /** null where the path is missing. */
  static of(element: SvgElement, scene: Scene, document: SvgDocument): PathRuler | null {
    const id = idIn(element.attributes.href ?? '');
    const target = document.byId(id);
    if (!target || !SHAPES.has(target.tag)) return null;
    const path = shapePath(target, new Lengths(target, scene.style, scene.around), () =>
      document.misreads('d', target.attributes.d ?? '', target),
    );
    const pieces = straightened(
      transformedPath(readTransform(target.attributes.transform ?? '') ?? IDENTITY, path),
    );
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const offset = lengthIn(element.attributes.startOffset, {
      fontSize: scene.style.fontSize,
      percent: length,
    });
    return new PathRuler(pieces, length, offset ?? 0);
  }

  private constructor(pieces: readonly Piece[], length: number, offset: number) {
    this.#pieces = pieces;
    this.#length = length;
    this.#offset = offset;
  }

  /** The transformation that puts a letter of this width on the path; null beyond its ends. */
  placeAt(x: number, width: number, y: number): Matrix | null {
    const middle = this.#offset + x + width / 2;
    if (middle < 0 || middle > this.#length) return null;
    const piece = this.#pieces.findLast(({ start }) => start <= middle) ?? this.#pieces[0];
    if (!piece) return null;
    const share = (middle - piece.start) / piece.length;
    const turned = rotation(Math.atan2(piece.dy, piece.dx));
    const moved: Matrix = [1, 0, 0, 1, piece.x + share * piece.dx, piece.y + share * piece.dy];
    return product(product(moved, turned), [1, 0, 0, 1, -width / 2, y]);
  }
}

function straightened(path: readonly PathSegment[]): Piece[] {
  const pieces: Piece[] = [];
  let [x, y, startX, startY, at] = [0, 0, 0, 0, 0];
  const lineTo = (nextX: number, nextY: number) => {
    const [dx, dy] = [nextX - x, nextY - y];
    const length = Math.hypot(dx, dy);
    if (length > 0) pieces.push({ x, y, dx, dy, start: at, length });
    at += length;
    [x, y] = [nextX, nextY];
  };
  for (const segment of path) {
    if (segment[0] === 'M') [x, y, startX, startY] = [segment[1], segment[2], segment[1], segment[2]];
    else if (segment[0] === 'L') lineTo(segment[1], segment[2]);
    else if (segment[0] === 'Z') lineTo(startX, startY);
    else {
      const [, x1, y1, x2, y2, x3, y3] = segment;
      const [x0, y0] = [x, y];
      for (let i = 1; i <= PIECES; i++) {
        const t = i / PIECES;
        const u = 1 - t;
        lineTo(
          u ** 3 * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x3,
          u ** 3 * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y3,
        );
      }
    }
  }
  return pieces;
}
