import { readColor } from '../colors.ts';
import type { Mark, Rectangle } from '../drawing/drawing.ts';
import { transformedPath } from '../drawing/matrix.ts';
import type { Scene } from './scene.ts';
import { rectangle } from './shapes.ts';
import type { Style } from './style.ts';

/** The colour behind a box; browsers paint that of the root as any other. */
export function backgroundMarks(style: Style, { matrix }: Scene, box: Rectangle): Mark[] {
  const asked = style.get('background-color') ?? style.get('background');
  const color = asked === undefined ? null : readColor(asked);
  if (!color || color.opacity === 0 || !(box.width > 0) || !(box.height > 0)) return [];
  const path = transformedPath(matrix, rectangle(box));
  return [{ kind: 'path', path, fill: color.color, stroke: null, opacity: color.opacity, clip: null }];
}
