import { readColor } from '../colors.ts';
import type { Clip, PathSegment, Rectangle } from '../drawing/drawing.ts';
import { IDENTITY, product, transformedPath } from '../drawing/matrix.ts';
import { subpaths } from '../drawing/path.ts';
import { idIn } from './document.ts';
import { unitBox } from './marks-box.ts';
import type { Scene } from './scene.ts';
import { Lengths, rectangle, SHAPES, shapePath } from './shapes.ts';
import type { Style } from './style.ts';
import { readTransform } from './transforms.ts';
import type { SvgElement } from './xml.ts';

/**
 * The clips of an element (CSS Masking 1, 6), in points. Shapes of a clip path show where any of them does.
 * @param box the box around what the element draws, in its coordinates.
 * @returns null where nothing of the element shows.
 */
export function clipsOf(element: SvgElement, scene: Scene, box: () => Rectangle): Clip[] | null {
  const { document } = scene;
  const value = scene.style.get('clip-path')!;
  const id = idIn(value);
  const holder = document.byId(id);
  if (holder?.tag !== 'clipPath') {
    document.loses(id === null ? 'clip' : 'reference', id ?? value, element);
    return [];
  }
  const shapes = shapeClips(holder, scene, 'clipPathUnits', box);
  if (shapes.length === 0) return null;
  if (shapes.length > 1 && shapes.some(({ evenOdd }) => evenOdd)) document.loses('clip', 'clip-rule', holder);
  const style = scene.style.inPlace(holder, document.rules);
  if ((style.get('clip-path') ?? 'none') === 'none') return [union(shapes)];
  if (scene.through.includes(holder)) return null;
  const around = { ...scene, style, through: [...scene.through, holder] };
  const own = clipsOf(holder, around, box);
  return own && [...own, union(shapes)];
}

/**
 * The clips that do what a mask does whose shapes are of one colour, as drawing programs write them (CSS Masking 1, 7).
 * @returns null where nothing of the element shows, and `fades` for a mask that clips cannot say.
 */
export function maskClips(scene: Scene, box: () => Rectangle): Clip[] | null | 'fades' {
  const { document } = scene;
  const mask = document.byId(idIn(scene.style.get('mask')!));
  if (mask?.tag !== 'mask' || !isPlain(mask, scene)) return 'fades';
  const shapes = shapeClips(mask, scene, 'maskContentUnits', box);
  if (shapes.length === 0) return null;
  if (mask.attributes.maskUnits !== 'userSpaceOnUse') return [union(shapes)];
  const region = new Lengths(mask, scene.style.inPlace(mask, document.rules), scene.around).box();
  return [{ path: transformedPath(scene.matrix, rectangle(region)), evenOdd: false }, union(shapes)];
}

/** Whether the opacity of a mask counts, and not its colours. */
export function isByOpacity({ attributes }: SvgElement): boolean {
  return /mask-type\s*:\s*alpha/.test(attributes.style ?? '') || attributes['mask-type'] === 'alpha';
}

/** Whether a mask lets through all or nothing: shapes that are filled, white unless their opacity alone counts. */
function isPlain(mask: SvgElement, { document, style: around }: Scene): boolean {
  const style = around.inPlace(mask, document.rules);
  const byOpacity = isByOpacity(mask);
  return mask.children.every((child) => child.kind !== 'element' || isWhole(child, style, []));

  function isWhole(shape: SvgElement, around: Style, through: readonly SvgElement[]): boolean {
    const own = around.of(shape, document.rules);
    if (own.share('opacity') !== 1) return false;
    if (shape.tag === 'use') {
      const target = document.byId(idIn(shape.attributes.href ?? ''));
      return !!target && !through.includes(target) && isWhole(target, own, [...through, target]);
    }
    if (!SHAPES.has(shape.tag) || (own.get('stroke') ?? 'none') !== 'none') return false;
    const fill = readColor(own.get('fill') ?? 'black');
    return own.share('fill-opacity') * (fill?.opacity ?? 0) === 1 && (byOpacity || fill!.color === '#ffffff');
  }
}

/** The outlines of the shapes in a clip path or a mask, in points. */
function shapeClips(
  holder: SvgElement,
  scene: Scene,
  units: 'clipPathUnits' | 'maskContentUnits',
  box: () => Rectangle,
): Clip[] {
  const { document } = scene;
  if (scene.through.includes(holder)) return [];
  const style = scene.style.inPlace(holder, document.rules);
  const placed = product(scene.matrix, readTransform(holder.attributes.transform ?? '') ?? IDENTITY);
  const inBox = holder.attributes[units] === 'objectBoundingBox';
  const matrix = inBox ? product(placed, unitBox(box())) : placed;
  const inside = { ...scene, matrix, style, through: [...scene.through, holder] };
  return holder.children.flatMap((child) => (child.kind === 'element' ? shapesOf(child, inside) : []));

  function shapesOf(child: SvgElement, around: Scene): Clip[] {
    const style = around.style.of(child, document.rules);
    if (style.get('display') === 'none' || style.get('visibility') === 'hidden') return [];
    if ((style.get('clip-path') ?? 'none') !== 'none') document.loses('clip', 'clip-path', child);
    const given = style.get('transform') ?? child.attributes.transform ?? '';
    const matrix = product(around.matrix, readTransform(given) ?? IDENTITY);
    const inner = { ...around, matrix, style };
    const lengths = new Lengths(child, style, around.around);
    if (SHAPES.has(child.tag)) {
      const path = shapePath(child, lengths, () => document.misreads('d', child.attributes.d ?? '', child));
      const rule = units === 'clipPathUnits' ? 'clip-rule' : 'fill-rule';
      return path.length === 0
        ? []
        : [{ path: transformedPath(matrix, path), evenOdd: style.get(rule) === 'evenodd' }];
    }
    if (child.tag === 'use') {
      const id = idIn(child.attributes.href ?? '');
      const target = document.byId(id);
      if (!target || around.through.includes(target)) {
        document.loses('reference', id ?? 'use', child);
        return [];
      }
      const { x, y } = lengths.box();
      const moved = product(matrix, [1, 0, 0, 1, x, y]);
      return shapesOf(target, { ...inner, matrix: moved, through: [...around.through, target] });
    }
    if (!['title', 'desc', 'metadata'].includes(child.tag)) document.loses('clip', child.tag, child);
    return [];
  }
}

/** The clip that shows where any of several does: their outlines turned the same way. */
function union(shapes: readonly Clip[]): Clip {
  const [only] = shapes;
  if (shapes.length === 1) return only!;
  return { path: shapes.flatMap(({ path }) => (isClockwise(path) ? path : reversed(path))), evenOdd: false };
}

function isClockwise(path: readonly PathSegment[]): boolean {
  let area = 0;
  for (const part of subpaths(path)) {
    // Seen from its first point, the line that closes a part adds nothing.
    const [[fromX, fromY], ...points] = part.flatMap((step) =>
      step[0] === 'Z' ? [] : [step.slice(-2) as [number, number]],
    ) as [[number, number], ...[number, number][]];
    points.forEach(([x, y], i) => {
      const [beforeX, beforeY] = points[i - 1] ?? [fromX, fromY];
      area += (beforeX - fromX) * (y - fromY) - (x - fromX) * (beforeY - fromY);
    });
  }
  return area >= 0;
}

/** The same outlines, drawn the other way. */
function reversed(path: readonly PathSegment[]): PathSegment[] {
  return subpaths(path).flatMap((part) => {
    const open = part.filter(([name]) => name !== 'Z');
    const back: PathSegment[] = [['M', ...(open.at(-1)!.slice(-2) as [number, number])]];
    for (let i = open.length - 1; i > 0; i--) {
      const end = open[i - 1]!.slice(-2) as [number, number];
      const segment = open[i]!;
      if (segment[0] === 'C') back.push(['C', segment[3], segment[4], segment[1], segment[2], ...end]);
      else back.push(['L', ...end]);
    }
    return [...back, ['Z']];
  });
}
