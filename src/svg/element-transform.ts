import type { Matrix, Rectangle } from '../drawing/drawing.ts';
import { IDENTITY, product } from '../drawing/matrix.ts';
import { itemsIn, lengthIn } from './lengths.ts';
import type { Scene } from './scene.ts';
import type { Style } from './style.ts';
import { readTransform } from './transforms.ts';
import type { SvgElement } from './xml.ts';

/**
 * The transformation of an element, about its origin (CSS Transforms 1, 3 to 5).
 * @param box the box around what the element draws, in its parent's coordinates; asked for where the origin is in it.
 */
export function elementTransform(
  element: SvgElement,
  style: Style,
  { around, document }: Scene,
  box: () => Rectangle,
): Matrix {
  const value = style.get('transform') ?? element.attributes.transform;
  if (value === undefined || value === '' || value === 'none') return IDENTITY;
  const matrix = readTransform(value);
  if (!matrix) {
    document.misreads('transform', value, element);
    return IDENTITY;
  }
  const asked = style.get('transform-origin');
  const inBox = /^(?:fill|content|stroke|border)-box$/.test(style.get('transform-box') ?? '');
  if (asked === undefined && !inBox) return matrix;
  const within = inBox ? box() : { x: 0, y: 0, width: around.width, height: around.height };
  const { x, y } = originIn(asked ?? (inBox ? '50% 50%' : '0 0'), within, style.fontSize);
  return product(product([1, 0, 0, 1, x, y], matrix), [1, 0, 0, 1, -x, -y]);
}

const SHARES: Readonly<Record<string, string>> = {
  left: '0%',
  top: '0%',
  center: '50%',
  right: '100%',
  bottom: '100%',
};

/** The point that `transform-origin` names; a side that it leaves out is the middle. */
function originIn(origin: string, within: Rectangle, fontSize: number) {
  const [first = '', second = 'center'] = itemsIn(origin);
  const isTurned = /^(?:top|bottom)$/.test(first) || /^(?:left|right)$/.test(second);
  const [across, down] = isTurned ? [second, first] : [first, second];
  const length = (part: string, percent: number) =>
    lengthIn(SHARES[part] ?? part, { fontSize, percent }) ?? 0;
  return { x: within.x + length(across, within.width), y: within.y + length(down, within.height) };
}
