import type { MeasureText } from '../drawing/drawing.ts';
import type { FontLibrary } from './fonts.ts';
import { typeset } from './typeset.ts';

/** A function that measures labels of charts as the document sets them, in points. */
export function measureText(library: FontLibrary, lang: string): MeasureText {
  return (text, { family, size, weight, style }) =>
    library.resolve([family], weight, style).shape(typeset(text, lang), '', lang).width * size;
}
