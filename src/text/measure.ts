import type { MeasureText } from '../drawing/drawing.ts';
import type { FontLibrary } from './fonts.ts';
import { typeset } from './typeset.ts';

/** Measures labels of charts as the document sets them. Widths are in points. */
export function measureText(library: FontLibrary, lang: string): MeasureText {
  return (text, { family, size, weight, style }) =>
    library.resolve([family], weight, style).shape(typeset(text, lang), '', lang).width * size;
}
