import type { FontFace } from '../../text/font-types.ts';
import { thousandths } from './subset.ts';

/** Flags of a font descriptor (ISO 32000-1, table 123). */
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

export function fontDescriptor(face: FontFace, name: string, isFixed: boolean): Record<string, unknown> {
  let flags = SYMBOLIC;
  if (isFixed && /\b(Code|Mono)\b/.test(face.family)) flags |= FIXED_PITCH;
  if (/\bSerif\b/.test(face.family)) flags |= SERIF;
  if (face.style === 'italic') flags |= ITALIC;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags,
    FontBBox: face.bbox.map((side) => Math.round(side * 1000)),
    ItalicAngle: face.italicAngle,
    Ascent: thousandths(face.ascent),
    Descent: thousandths(face.descent),
    CapHeight: thousandths(face.capHeight),
    XHeight: thousandths(face.xHeight),
    // Fonts state no stem width. This formula fits Type 1 fonts whose weights and stems are known.
    StemV: Math.round(50 + (face.weight / 65) ** 2),
  };
}
