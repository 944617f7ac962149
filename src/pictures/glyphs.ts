import type { TextMark } from '../drawing/drawing.ts';
import type { Easel } from '../drawing/paint.ts';
import type { FontFace, OutlineSegment } from '../text/font-types.ts';
import { asShaped, changeOf } from '../text/glyph-run.ts';
import type { TextSetter } from '../text/index.ts';
import type { SetWords } from '../text/types.ts';

/** Paints a drawing's text by the outlines of its glyphs, with the left end of its baseline at the origin. */
export function paintLabel(easel: Easel, { text, font }: TextMark, setter: TextSetter, lang: string): void {
  for (const { face, size, x, rise, shaped } of setter.set(text, font, lang)) {
    easel.save();
    easel.translate(x, -rise);
    easel.scale(size, size);
    paintGlyphs(easel, face, asShaped(shaped));
    easel.restore();
  }
}

/** Paints glyphs from the origin on, in ems. */
export function paintGlyphs(easel: Easel, face: FontFace, run: SetWords): void {
  let pen = 0;
  easel.beginPath();
  for (const word of run.words) {
    const { more, factor } = changeOf(run, word);
    word.glyphs.forEach((glyph, i) => {
      for (const segment of face.outline(glyph)) {
        trace(
          easel,
          segment,
          (x) => pen + (word.dx[i]! + x) * run.scale,
          (y) => -word.dy[i]! - y,
        );
      }
      pen += (word.advances[i]! + more / run.style.size) * factor;
    });
  }
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
  } else if (segment[0] === 'C') {
    const [, ax, ay, bx, by, x, y] = segment;
    easel.bezierCurveTo(across(ax), down(ay), across(bx), down(by), across(x), down(y));
  } else easel.closePath();
}
