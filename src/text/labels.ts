import type { DrawingFont, MeasureText } from '../drawing/drawing.ts';
import { onceByName } from '../once.ts';
import { inVisualOrder, levelRuns, RIGHT_TO_LEFT } from './bidi.ts';
import type { FontFace, FontStack, Shaped } from './font-types.ts';
import type { FontLibrary } from './fonts.ts';
import { plainStyle } from './plain-style.ts';
import type { TextStyle } from './types.ts';
import { typeset } from './typeset.ts';
import type { Word } from './word.ts';
import { type StyleCache, styleCache } from './words.ts';

/** A part of a drawing's text that one face sets. Lengths in points. */
export interface LabelPart {
  readonly face: FontFace;
  readonly size: number;
  /** The left end of its baseline, from that of the whole text; `rise` upwards. */
  readonly x: number;
  readonly rise: number;
  readonly shaped: Shaped;
}

/** Sets the text of drawings as the document sets its own. */
export interface TextSetter {
  /** @param lang the language of the drawing, BCP 47. */
  set(text: string, font: DrawingFont, lang: string): readonly LabelPart[];
}

/** Sets the texts of drawings with a booklet's fonts, by the rules of its language. */
export function textSetter(library: FontLibrary, language: string): TextSetter {
  return {
    set(text, font, lang) {
      let x = 0;
      return wordsOf(library, typeset(text, language), font, lang).map(({ style, shaped, width }) => {
        const part = {
          face: style.face,
          size: style.size * font.size,
          x: x * font.size,
          rise: style.rise * font.size,
          shaped,
        };
        x += width;
        return part;
      });
    },
  };
}

/** A function that measures labels of charts as the document sets them, in points. */
export function measureText(library: FontLibrary, lang: string): MeasureText {
  return (text, font) => {
    const words = wordsOf(library, typeset(text, lang), font, lang);
    return words.reduce((sum, { width }) => sum + width, 0) * font.size;
  };
}

const LINE_ENDS = /[\t\n\f\r]+/g;

/** A text in the faces that it takes, at a size of 1. */
function wordsOf(
  library: FontLibrary,
  text: string,
  { family, weight, style }: DrawingFont,
  lang: string,
): readonly Word[] {
  const families = family.split(', ');
  const face = library.resolve(families, weight, style);
  const own = labelStyle(face, library.stack(families, weight, style), lang);
  return wordsInOrder(styleCache(own), text.replace(LINE_ENDS, ' '));
}

/** The words of a text as they stand from left to right. */
function wordsInOrder(cache: StyleCache, text: string): readonly Word[] {
  if (!RIGHT_TO_LEFT.test(text)) return cache.words(text);
  const leveled = levelRuns(text).flatMap((run) => {
    const words = run.level % 2 === 1 ? styleCache(cache.turned) : cache;
    return words.words(run.text).map((word) => ({ word, level: run.level }));
  });
  return inVisualOrder(leveled, ({ level }) => level).map(({ word }) => word);
}

const labelStyle = onceByName(
  (stack: FontStack | undefined, lang: string) => `${lang} ${stack?.key ?? ''}`,
  (face: FontFace, stack, lang): TextStyle => ({
    ...plainStyle(face, { size: 1, color: '#000000', lang }),
    stack,
  }),
);
