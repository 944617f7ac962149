import { type Contour, contoursOf } from './contours.ts';
import type { FontFace, OutlineSegment } from './types.ts';

/** A glyph's outline in ems, y up; none for a space. */
export function glyphOutline(tables: ReadonlyMap<string, DataView>, glyph: number): OutlineSegment[] {
  const em = tables.get('head')!.getUint16(18);
  return contoursOf(tables, glyph).flatMap((contour) => segmentsOf(contour, em));
}

/** The segments of a contour. Half-way between two control points there is a point on the curve. */
function segmentsOf(contour: Contour, em: number): OutlineSegment[] {
  const first = contour.findIndex(({ onCurve }) => onCurve);
  if (contour.length < 2 || first === -1) return [];
  const [start, ...rest] = [...contour.slice(first), ...contour.slice(0, first + 1)];
  const segments: OutlineSegment[] = [['M', start!.x / em, start!.y / em]];
  let control: { x: number; y: number } | null = null;
  const curve = (by: { x: number; y: number }, x: number, y: number) =>
    segments.push(['Q', by.x / em, by.y / em, x / em, y / em]);
  for (const { x, y, onCurve } of rest) {
    if (onCurve) {
      if (control) curve(control, x, y);
      else segments.push(['L', x / em, y / em]);
      control = null;
    } else {
      if (control) curve(control, (control.x + x) / 2, (control.y + y) / 2);
      control = { x, y };
    }
  }
  return [...segments, ['Z']];
}

/** The units per em of the paths of `glyphPath`. */
const UNITS = 1000;

/** The outline of a glyph as SVG path data in thousandths of an em, y down; empty for a space. */
export function glyphPath(face: FontFace, glyph: number): string {
  const written = face.outline(glyph).map(([operator, ...numbers]) => {
    // `Math.round` may give -0, but `join` writes it as 0.
    const places = numbers.map((value, i) => Math.round((i % 2 === 0 ? 1 : -1) * value * UNITS));
    return operator + places.join(' ');
  });
  return written.join('');
}
