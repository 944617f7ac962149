import type { Mark, Matrix, Rectangle } from '../drawing/drawing.ts';
import { determinant, inverse, product, transformed, transformedPath } from '../drawing/matrix.ts';
import { MOST_TILES } from '../limits.ts';
import { lengthIn } from './lengths.ts';
import { attributeIn, chainOf } from './paints.ts';
import { boxAround } from './path-box.ts';
import type { Draws, Scene } from './scene.ts';
import { rectangle } from './shapes.ts';
import { readTransform } from './transforms.ts';
import { fitBox, viewBoxOf } from './viewport.ts';
import type { SvgElement } from './xml.ts';

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
  const chain = chainOf(pattern, drawer.document);
  const attribute = (name: string) => attributeIn(chain, name);
  const content = chain.find(({ children }) => children.some(({ kind }) => kind === 'element'));
  const inBox = attribute('patternUnits') !== 'userSpaceOnUse';
  const unit = inBox ? box : { x: 0, y: 0 };
  const length = (name: string, along: 'width' | 'height') =>
    (lengthIn(attribute(name), { fontSize: 16, percent: inBox ? 1 : scene.around[along] }) ?? 0) *
    (inBox ? box[along] : 1);
  const tile = {
    x: unit.x + length('x', 'width'),
    y: unit.y + length('y', 'height'),
    width: length('width', 'width'),
    height: length('height', 'height'),
  };
  const own = readTransform(attribute('patternTransform') ?? '');
  if (!content || !own || !(tile.width > 0) || !(tile.height > 0) || determinant(own) === 0) return [];

  const back = inverse(own);
  const corners = rectangle(box).flatMap((step) =>
    step[0] === 'Z' ? [] : [transformed(back, step[1]!, step[2]!)],
  );
  const covered = boxAround(
    corners.map(([x]) => x),
    corners.map(([, y]) => y),
  );
  const [left, top] = [
    Math.floor((covered.x - tile.x) / tile.width),
    Math.floor((covered.y - tile.y) / tile.height),
  ];
  const right = Math.ceil((covered.x + covered.width - tile.x) / tile.width);
  const bottom = Math.ceil((covered.y + covered.height - tile.y) / tile.height);
  if ((right - left) * (bottom - top) > MOST_TILES) return null;

  const view = viewBoxOf(attribute('viewBox'));
  const style = scene.style.inPlace(content, drawer.document.rules);
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
      const drawn = drawer.children(content, { matrix: product(outer, inside), style, around, through });
      const clip = { path: transformedPath(outer, rectangle(placed)), evenOdd: false };
      if (drawn.length > 0)
        marks.push({ kind: 'group', matrix: null, opacity: 1, clips: [clip], marks: drawn });
    }
  }
  return marks;
}
