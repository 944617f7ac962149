import { type Contour, contoursOf, type Point } from './contours.ts';
import { tablesOf } from './sfnt.ts';
import type { FontFace } from './types.ts';

/**
 * The outlines of glyphs, as SVG path data with y down, of `em` units to an em. Glyphs without any, such as
 * spaces, give an empty string.
 */
export function glyphOutlines(
  face: FontFace,
  glyphs: readonly number[],
): { readonly em: number; readonly paths: ReadonlyMap<number, string> } {
  const subset = face.subset(glyphs);
  const tables = tablesOf(subset.data);
  const em = tables.get('head')!.getUint16(18);
  const read = (glyph: number) => contoursOf(tables, glyph).map(pathOf).join('');
  return { em, paths: new Map(glyphs.map((glyph) => [glyph, read(subset.newId(glyph))])) };
}

/** Between two control points there is a point on the curve, half-way. */
function pathOf(contour: Contour): string {
  const first = contour.findIndex(({ onCurve }) => onCurve);
  if (contour.length < 2 || first === -1) return '';
  const points = [...contour.slice(first), ...contour.slice(0, first + 1)];
  const write = ({ x, y }: { x: number; y: number }) => `${Math.round(x)} ${Math.round(-y)}`;
  let path = `M${write(points[0]!)}`;
  let control: Point | null = null;
  for (const point of points.slice(1)) {
    if (!point.onCurve) {
      if (control) path += `Q${write(control)} ${write(halfWay(control, point))}`;
      control = point;
    } else {
      path += control ? `Q${write(control)} ${write(point)}` : `L${write(point)}`;
      control = null;
    }
  }
  return `${path}Z`;
}

function halfWay(a: Point, b: Point): { x: number; y: number } {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
