import type { TextSetter } from '../../pdf/index.ts';
import { type FontLibrary, loadFonts, typeset } from '../../text/index.ts';

/** Starts to load the fonts. HarfBuzz is compiled on another thread, while content is read. */
export function startFonts(): Promise<FontLibrary> {
  return loadFonts();
}

/** Sets the texts of drawings with a booklet's fonts, by the rules of its language. */
export function textSetter(fonts: FontLibrary, language: string): TextSetter {
  return {
    face: ({ family, weight, style }) => fonts.resolve([family], weight, style),
    typeset: (text) => typeset(text, language),
  };
}
