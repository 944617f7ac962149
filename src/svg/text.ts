import type { Mark, Matrix, Rectangle } from '../drawing/drawing.ts';
import { IDENTITY, product } from '../drawing/matrix.ts';
import { lengthIn } from './lengths.ts';
import { cornersOf, textBox } from './marks-box.ts';
import { boxAround } from './path-box.ts';
import type { Draws, Scene } from './scene.ts';
import { type PlacedPiece, pieceMarks } from './text-marks.ts';
import { isSpacedToLength, type Piece, piecesOf } from './text-pieces.ts';
import { baselineOf, fontOf, spacingOf } from './text-style.ts';
import { rotation } from './transforms.ts';
import type { SvgElement } from './xml.ts';

/** A text with its places character by character (SVG 2, 11). */
export function textMarks(element: SvgElement, scene: Scene, drawer: Draws): Mark[] {
  const pieces = piecesOf(element, scene, drawer);
  let pen: Pen = { x: 0, y: 0 };
  const placed = chunksOf(pieces).flatMap((chunk) => {
    const set = setChunk(chunk, pen, element, scene, drawer);
    pen = set.end;
    return set.pieces;
  });
  const box = boxOf(placed);
  return placed.flatMap((piece) => pieceMarks(piece, box, scene));
}

/** The box around all of a text, by which its paints are placed (SVG 2, 8.10). */
function boxOf(placed: readonly PlacedPiece[]): Rectangle {
  return boxAround(
    placed.flatMap(({ font: { size }, baseline: { x, y, width }, placing }) =>
      cornersOf(textBox(x, y, width, size), placing),
    ),
  );
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
): { readonly pieces: PlacedPiece[]; readonly end: Pen } {
  const [first] = chunk;
  const start = { x: first!.x ?? pen.x, y: first!.y ?? pen.y };
  const set = chunk.map((piece) => ({ piece, font: fontOf(piece.style, piece.element, drawer) }));
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
  const length = asked && natural > 0 ? asked : natural;
  const isSpaced = isSpacedToLength(element);
  const gaps = isSpaced ? chunk.length - 1 : 0;
  const gap = gaps > 0 ? (length - natural) / gaps : 0;
  const stretch = !isSpaced && chunk.length === 1 && natural > 0 ? length / natural : 1;
  const anchor = first!.style.get('text-anchor');
  const isLeftward = first!.style.get('direction') === 'rtl';
  const share = anchor === 'middle' ? 0.5 : (anchor === 'end') === isLeftward ? 0 : 1;
  if (isLeftward) {
    // The first piece stands at the right.
    set.reverse();
    widths.reverse();
  }
  let [x, y] = [start.x - share * (natural * stretch + gap * gaps), start.y];
  const pieces = set.flatMap(({ piece, font }, i): PlacedPiece[] => {
    x += piece.dx;
    y += piece.dy;
    const width = widths[i]!;
    const lift = baselineOf(piece.style);
    const turned = piece.rotate === 0 ? IDENTITY : rotation((piece.rotate * Math.PI) / 180, x, y);
    const stretched: Matrix = stretch === 1 ? IDENTITY : [stretch, 0, 0, 1, x - x * stretch, 0];
    const along = piece.along?.placeAt(x, width, y);
    const placed = piece.along ? along : product(turned, stretched);
    const at = piece.along ? { x: 0, y: 0 } : { x, y };
    x += width * stretch + gap;
    if (!placed || !piece.style.isVisible) return [];
    return [{ piece, font, baseline: { x: at.x, y: at.y - lift, width }, placing: placed }];
  });
  return { pieces, end: { x, y } };
}
