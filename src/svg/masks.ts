import type { Clip, Rectangle } from '../drawing/drawing.ts';
import { recolored, simpleMarks } from '../drawing/marks.ts';
import { IDENTITY, product, transformedPath } from '../drawing/matrix.ts';
import { isByOpacity } from './clips.ts';
import { idIn } from './document.ts';
import { lengthIn } from './lengths.ts';
import { unitBox } from './marks-box.ts';
import type { Draws, Scene } from './scene.ts';
import { rectangle } from './shapes.ts';
import type { Style } from './style.ts';
import { readTransform } from './transforms.ts';
import type { SvgElement } from './xml.ts';

/**
 * The marks of a mask that fades (CSS Masking 1, 7), in points.
 * @param box the box around what the element draws, in its coordinates.
 * @returns null, after a fault, where it cannot be drawn.
 */
export function fadingOf(element: SvgElement, scene: Scene, box: () => Rectangle, drawer: Draws) {
  const { document } = scene;
  const id = idIn(scene.style.get('mask')!);
  const mask = document.byId(id);
  const style = mask && scene.style.inPlace(mask, document.rules);
  if (mask?.tag !== 'mask' || !style) {
    document.loses(id === null ? 'mask' : 'reference', id ?? 'mask', element);
    return null;
  }
  const isMasked = ['mask', 'clip-path'].some((name) => (style.get(name) ?? 'none') !== 'none');
  if (scene.through.includes(mask) || isMasked) {
    document.loses('mask', id!, element);
    return null;
  }
  const own = product(scene.matrix, readTransform(mask.attributes.transform ?? '') ?? IDENTITY);
  const inBox = mask.attributes.maskContentUnits === 'objectBoundingBox';
  const matrix = inBox ? product(own, unitBox(box())) : own;
  const drawn = drawer.children(mask, { ...scene, matrix, style, through: [...scene.through, mask] });
  const light = isByOpacity(mask) ? () => '#ffffff' : luminance;
  if (isByOpacity(mask) && [...simpleMarks({ marks: drawn })].some(({ kind }) => kind === 'image'))
    document.loses('mask', id!, element);
  return { marks: recolored(drawn, light), region: regionOf(mask, style, scene, box) };
}

/** The edges of a mask. */
function regionOf(mask: SvgElement, style: Style, scene: Scene, box: () => Rectangle): Clip {
  const isPlaced = mask.attributes.maskUnits === 'userSpaceOnUse';
  const around = isPlaced ? scene.around : { width: 1, height: 1 };
  const length = (name: string, along: 'width' | 'height', initial: string) =>
    lengthIn(mask.attributes[name] ?? initial, { fontSize: style.fontSize, percent: around[along] }) ?? 0;
  const region = {
    ...{ x: length('x', 'width', '-10%'), y: length('y', 'height', '-10%') },
    ...{ width: length('width', 'width', '120%'), height: length('height', 'height', '120%') },
  };
  const matrix = isPlaced ? scene.matrix : product(scene.matrix, unitBox(box()));
  return { path: transformedPath(matrix, rectangle(region)), evenOdd: false };
}

/** The luminance of `#rrggbb`, as grey (CSS Masking 1, 7.10.1). */
function luminance(color: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const light = Math.round(0.2125 * red! + 0.7154 * green! + 0.0721 * blue!);
  return `#${light.toString(16).padStart(2, '0').repeat(3)}`;
}
