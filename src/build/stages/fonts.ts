import type { TextSetter } from '../../pdf/index.ts';
import { type FontLibrary, typeset } from '../../text/index.ts';

/** Sets the texts of drawings as a booklet's own, in its language. */
export function textSetter(fonts: FontLibrary, language: string): TextSetter {
  return {
    face: ({ family, weight, style }) => fonts.resolve([family], weight, style),
    typeset: (text) => typeset(text, language),
  };
}
