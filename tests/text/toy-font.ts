import type { FontFace, Shaped } from '../../src/text/font-types.ts';
import { eachGlyph } from '../../src/text/glyph-run.ts';
import { plainStyle } from '../../src/text/plain-style.ts';
import type { ParagraphStyle, SetWords, TextStyle } from '../../src/text/types.ts';

/**
 * A face without a file, for tests of breaking and layout: every character is one glyph, numbered by its
 * code point, of the same advance; no kerning, no ligatures, no features.
 * @param advance ems.
 * @param lacks characters that it has no glyph for.
 */
export function toyFace(advance = 1, lacks = '', others?: FontFace['others']): FontFace {
  const shape = (text: string): Shaped => {
    const chars = Array.from(text);
    let offset = 0;
    const clusters = chars.map((char) => {
      offset += char.length;
      return offset - char.length;
    });
    const zeros = chars.map(() => 0);
    return {
      glyphs: chars.map((char) => (lacks.includes(char) ? 0 : char.codePointAt(0)!)),
      advances: chars.map(() => advance),
      dx: zeros,
      dy: zeros,
      texts: chars,
      clusters,
      unsafe: chars.map(() => false),
      width: advance * chars.length,
    };
  };
  return {
    key: `Toy/${advance}`,
    family: 'Toy',
    weight: 400,
    style: 'normal',
    postScriptName: 'Toy-Regular',
    ascent: 0.8,
    descent: -0.2,
    capHeight: 0.7,
    xHeight: 0.5,
    italicAngle: 0,
    bbox: [0, -0.2, advance, 0.8],
    underlinePosition: -0.1,
    underlineThickness: 0.05,
    has: (codePoint) => !lacks.includes(String.fromCodePoint(codePoint)),
    ...(others && { others }),
    advance: () => advance,
    area: () => advance / 4,
    shape,
    outline: () => [],
    subset: () => {
      throw new Error('a toy face has no file to subset');
    },
  };
}

/** A style of 10 points in a toy face: with an advance of 1, each character is 10 points wide. */
export function toyStyle(changes: Partial<TextStyle> = {}): TextStyle {
  return {
    ...plainStyle(toyFace(), { size: 10, color: '#000000', lang: 'fr' }),
    verbatim: false,
    ...changes,
  };
}

/** The final advances of a run's glyphs, points. */
export function advancesIn(run: SetWords): number[] {
  const advances: number[] = [];
  eachGlyph(run, (_, advance) => advances.push(advance));
  return advances;
}

/** A paragraph of words at the left, whose letters stay as they are. */
export const LEFT: ParagraphStyle = {
  align: 'left',
  alignLast: 'left',
  indent: 0,
  whiteSpace: 'normal',
  lang: 'fr',
  balance: false,
  tolerances: { letterSpacing: 0, glyphScaling: 0, protrusion: 0 },
};
