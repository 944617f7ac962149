import type { Mark, Rectangle } from '../drawing/drawing.ts';
import { keepsCircles, transformedPath } from '../drawing/matrix.ts';
import { MOST_UNPACKED_BYTES } from '../limits.ts';
import { dataUrlBytes } from '../raster/data-url.ts';
import { isWhole, readPicture, sizeInMemory } from '../raster/picture.ts';
import type { Scene } from './scene.ts';
import { rectangle } from './shapes.ts';
import { fitBox } from './viewport.ts';
import type { SvgElement } from './xml.ts';

/** A picture of pixels that is in the file itself. */
export function imageMarks(element: SvgElement, { matrix, document }: Scene, box: Rectangle): Mark[] {
  const { href = '', preserveAspectRatio = '' } = element.attributes;
  if (href === '') return [];
  const url = href.replace(/\s+/g, '');
  if (!url.startsWith('data:')) {
    document.loses('outside', href, element);
    return [];
  }
  const bytes = dataUrlBytes(url);
  const picture = bytes && readPicture(bytes);
  if (!picture || sizeInMemory(picture) > MOST_UNPACKED_BYTES || !isWhole(picture)) {
    document.loses('image', url, element);
    return [];
  }
  const { width: pixels, height: rows } = picture;
  const width = box.width || (box.height ? (box.height * pixels) / rows : pixels);
  const height = box.height || (width * rows) / pixels;
  const into = { ...box, width, height };
  const [a, , , d, x, y] = fitBox({ x: 0, y: 0, width: pixels, height: rows }, into, preserveAspectRatio);
  const placed = { x, y, width: pixels * a, height: rows * d };
  const overflows = placed.width > width + 1e-6 || placed.height > height + 1e-6;
  const clips = overflows ? [{ path: transformedPath(matrix, rectangle(into)), evenOdd: false }] : [];
  const [sx, b, , , e, f] = matrix;
  if (keepsCircles(matrix) && b === 0 && sx > 0 && matrix[3] > 0 && !overflows) {
    const size = { width: placed.width * sx, height: placed.height * sx };
    return [{ kind: 'image', file: url, x: e + x * sx, y: f + y * sx, ...size }];
  }
  return [{ kind: 'group', matrix, opacity: 1, clips, marks: [{ kind: 'image', file: url, ...placed }] }];
}
