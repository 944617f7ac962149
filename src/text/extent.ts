import type { DrawingFont } from '../drawing/drawing.ts';
import { onceByName } from '../once.ts';
import { charactersNotSet } from './fallback.ts';
import type { FontFace } from './font-types.ts';
import type { FontLibrary } from './fonts.ts';
import { textSetter } from './labels.ts';

/**
 * A function that measures texts of drawings, in the unit of their font's size: how wide they are, and how far their letters
 * reach above and below the baseline.
 * @returns null for a text with a character that no font has.
 */
export function measureExtent(library: FontLibrary, lang: string) {
  const setter = textSetter(library, lang);
  return (text: string, font: DrawingFont) => {
    let [width, ascent, descent] = [0, 0, 0];
    for (const { face, size, rise, shaped } of setter.set(text, font, lang)) {
      if (charactersNotSet(face, shaped).length > 0) return null;
      width += shaped.width * size;
      for (const [i, glyph] of shaped.glyphs.entries()) {
        const { top, bottom } = reach(face, glyph);
        const up = rise + (shaped.dy[i] ?? 0) * size;
        ascent = Math.max(ascent, top * size + up);
        descent = Math.max(descent, -bottom * size - up);
      }
    }
    return { width, ascent, descent };
  };
}

/** How far a glyph reaches above the baseline, and below (less than 0), ems, by the points of its outline. */
const reach = onceByName(
  (glyph: number) => `${glyph}`,
  (face: FontFace, glyph) => {
    const heights = face
      .outline(glyph)
      .flatMap((segment) => (segment.slice(1) as number[]).filter((_, i) => i % 2 === 1));
    return { top: Math.max(0, ...heights), bottom: Math.min(0, ...heights) };
  },
);
