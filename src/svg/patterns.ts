import type { Mark, Matrix, PathSegment, Rectangle } from '../drawing/drawing.ts';
import { determinant, inverse, product, transformed, transformedPath } from '../drawing/matrix.ts';
import { MOST_TILES } from '../limits.ts';
import { lengthIn } from './lengths.ts';
import { attributeIn, chainOf } from './paints.ts';
import { boxAround, pathBox } from './path-box.ts';
import type { Draws, Painted, Scene } from './scene.ts';
import { rectangle } from './shapes.ts';
import { readTransform } from './transforms.ts';
import { fitBox, viewBoxOf } from './viewport.ts';
import type { SvgElement } from './xml.ts';

/** A pattern over a box, with what it takes from others. */
interface Pattern {
  readonly attribute: (name: string) => string | undefined;
  /** The element whose children are drawn on each tile. */
  readonly content: SvgElement;
  readonly tile: Rectangle;
  readonly view: Rectangle | null;
  /** From the pattern's coordinates to those of the shape that is filled. */
  readonly own: Matrix;
}

/**
 * Reads a pattern that is to cover a box, in the coordinates of the shape that is filled.
 * @returns null where it has no tile: one of no size, without content or turned into a line (SVG 2, 14.3.1).
 */
function patternOver(
  pattern: SvgElement,
  box: Rectangle,
  { around, document, style }: Scene,
): Pattern | null {
  const chain = chainOf(pattern, document);
  const attribute = (name: string) => attributeIn(chain, name);
  const content = chain.find(({ children }) => children.some(({ kind }) => kind === 'element'));
  const inBox = attribute('patternUnits') !== 'userSpaceOnUse';
  const unit = inBox ? box : { x: 0, y: 0 };
  const { fontSize } = style.inPlace(pattern, document.rules);
  const length = (name: string, along: 'width' | 'height') =>
    (lengthIn(attribute(name), { fontSize, percent: inBox ? 1 : around[along] }) ?? 0) *
    (inBox ? box[along] : 1);
  const tile = {
    x: unit.x + length('x', 'width'),
    y: unit.y + length('y', 'height'),
    width: length('width', 'width'),
    height: length('height', 'height'),
  };
  const own = readTransform(attribute('patternTransform') ?? '');
  if (!content || !own || !(tile.width > 0) || !(tile.height > 0) || determinant(own) === 0) return null;
  return { attribute, content, tile, view: viewBoxOf(attribute('viewBox')), own };
}

/** The paint of a shape: that of its pattern where the pattern has a tile, else what is painted otherwise. */
export function appliedPaint(
  painted: Painted | null,
  path: readonly PathSegment[],
  scene: Scene,
): Painted | null {
  if (!painted || !('pattern' in painted)) return painted;
  return patternOver(painted.pattern, pathBox(path), scene) ? painted : painted.otherwise();
}

/**
 * The tiles of a pattern that cover a box (SVG 2, 14.3), in points.
 * @param box in the coordinates of the shape that is filled.
 * @returns null when there would be too many, or the pattern is drawn with itself.
 */
export function patternTiles(
  pattern: SvgElement,
  box: Rectangle,
  scene: Scene,
  drawer: Draws,
): Mark[] | null {
  if (scene.through.includes(pattern)) return null;
  const over = patternOver(pattern, box, scene);
  if (!over) return [];
  const { attribute, content, tile, view, own } = over;
  const { document } = scene;

  const back = inverse(own);
  const corners = rectangle(box).flatMap((step) =>
    step[0] === 'Z' ? [] : [transformed(back, step[1]!, step[2]!)],
  );
  const covered = boxAround(corners);
  const [left, top] = [
    Math.floor((covered.x - tile.x) / tile.width),
    Math.floor((covered.y - tile.y) / tile.height),
  ];
  const right = Math.ceil((covered.x + covered.width - tile.x) / tile.width);
  const bottom = Math.ceil((covered.y + covered.height - tile.y) / tile.height);
  if ((right - left) * (bottom - top) > MOST_TILES) return null;

  const style = scene.style.inPlace(content, document.rules);
  const marks: Mark[] = [];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const placed = { ...tile, x: tile.x + column * tile.width, y: tile.y + row * tile.height };
      const inside: Matrix = view
        ? fitBox(view, placed, attribute('preserveAspectRatio'))
        : attribute('patternContentUnits') === 'objectBoundingBox'
          ? [box.width, 0, 0, box.height, placed.x, placed.y]
          : [1, 0, 0, 1, placed.x, placed.y];
      const outer = product(scene.matrix, own);
      const around = view ?? scene.around;
      const through = [...scene.through, pattern];
      const drawn = drawer.children(content, {
        document,
        matrix: product(outer, inside),
        style,
        around,
        through,
      });
      const clip = { path: transformedPath(outer, rectangle(placed)), evenOdd: false };
      if (drawn.length > 0)
        marks.push({ kind: 'group', matrix: null, opacity: 1, clips: [clip], marks: drawn });
    }
  }
  return marks;
}
