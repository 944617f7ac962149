import type { FontFace } from './font-types.ts';

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
