import type { FontFace } from './font-types.ts';
import type { TextStyle } from './types.ts';

/** The style of a text of the program's own, such as a label: without hyphens, features or spacing. */
export function plainStyle(
  face: FontFace,
  { size, color, lang }: Pick<TextStyle, 'size' | 'color' | 'lang'>,
): TextStyle {
  return {
    face,
    size,
    features: '',
    letterSpacing: 0,
    rise: 0,
    color,
    underline: false,
    lineThrough: false,
    lang,
    hyphens: 'none',
    hyphenateLimitChars: [5, 2, 2],
    verbatim: true,
  };
}
