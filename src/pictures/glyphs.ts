import type { TextMark } from '../drawing/drawing.ts';
import type { Easel } from '../drawing/paint.ts';
import type { TextSetter } from '../text/index.ts';
import type { FontFace, GlyphRun, OutlineSegment } from '../text/types.ts';

/** Paints a drawing's text by the outlines of its glyphs, with the left end of its baseline at the origin. */
export function paintLabel(easel: Easel, { text, font }: TextMark, setter: TextSetter, lang: string): void {
  for (const { face, size, x, rise, shaped } of setter.set(text, font, lang)) {
    easel.save();
    easel.translate(x, -rise);
    easel.scale(size, size);
    paintGlyphs(easel, face, shaped);
    easel.restore();
  }
}

/**
 * Paints glyphs from the origin on, in ems.
 * @param across the horizontal scaling of glyphs.
 */
export function paintGlyphs(
  easel: Easel,
  face: FontFace,
  { glyphs, advances, dx, dy }: Pick<GlyphRun, 'glyphs' | 'advances' | 'dx' | 'dy'>,
  across = 1,
): void {
  let pen = 0;
  easel.beginPath();
  glyphs.forEach((glyph, i) => {
    for (const segment of face.outline(glyph)) {
      trace(
        easel,
        segment,
        (x) => pen + dx[i]! + x * across,
        (y) => -dy[i]! - y,
      );
    }
    pen += advances[i]!;
  });
  easel.fill();
}

function trace(
  easel: Easel,
  segment: OutlineSegment,
  across: (x: number) => number,
  down: (y: number) => number,
): void {
  if (segment[0] === 'M') easel.moveTo(across(segment[1]), down(segment[2]));
  else if (segment[0] === 'L') easel.lineTo(across(segment[1]), down(segment[2]));
  else if (segment[0] === 'Q') {
    easel.quadraticCurveTo(across(segment[1]), down(segment[2]), across(segment[3]), down(segment[4]));
  } else easel.closePath();
}
