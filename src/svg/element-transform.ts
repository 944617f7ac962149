import type { Matrix } from '../drawing/drawing.ts';
import { IDENTITY, product } from '../drawing/matrix.ts';
import type { SvgDocument } from './document.ts';
import { itemsIn, lengthIn } from './lengths.ts';
import type { Scene } from './scene.ts';
import type { Style } from './style.ts';
import { readTransform } from './transforms.ts';
import type { SvgElement } from './xml.ts';

/** The transformation of an element, about its origin (CSS Transforms 1, 3). */
export function elementTransform(
  element: SvgElement,
  style: Style,
  around: Scene['around'],
  document: SvgDocument,
): Matrix {
  const value = style.get('transform') ?? element.attributes.transform;
  if (value === undefined || value === '' || value === 'none') return IDENTITY;
  const matrix = readTransform(value);
  if (!matrix) document.misreads('transform', value, element);
  const [left, top] = itemsIn(style.get('transform-origin')).map((part, i) =>
    lengthIn(part, { fontSize: style.fontSize, percent: i === 0 ? around.width : around.height }),
  );
  if (!matrix || (!left && !top)) return matrix ?? IDENTITY;
  const [x, y] = [left ?? 0, top ?? 0];
  return product(product([1, 0, 0, 1, x, y], matrix), [1, 0, 0, 1, -x, -y]);
}
