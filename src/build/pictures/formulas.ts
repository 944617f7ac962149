import { type FormulaAddress, formulaIn } from '../../document/picture-address.ts';
import { type ElementNode, languageOf } from '../../document/tree.ts';
import type { Report } from '../../faults/fault.ts';
import {
  type FormulaFont,
  formulaDrawing,
  hasTexts,
  isReady,
  setFormula,
  weightAndStyle,
} from '../../formulas/index.ts';
import { SPACE_BESIDE } from '../../formulas/line-ends.ts';
import type { Picture, PictureRequest } from '../../layout/picture.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import { type FontLibrary, measureExtent } from '../../text/index.ts';
import { familiesOf } from '../chart-theme.ts';

/** A formula must break at a width at which it was not set before, or have texts in another font, and MathJax is not loaded. */
export class MathJaxNeeded extends Error {}

/**
 * Whether an element is a formula for which MathJax is loaded: one that was not set before; or one on lines of its own, where
 * it may have to break, or with texts, whose font may be another.
 */
export function needsMathJax(element: ElementNode, mayBeAnother: boolean): boolean {
  const formula = formulaIn(element);
  if (!formula) return false;
  const { tex, display } = formula;
  const typed = { tex, display, lang: languageOf(element) };
  return !isReady(typed) || (mayBeAnother && (display || hasTexts(typed)));
}

/**
 * A formula in the size and colour of the text around it, broken where it stands on lines of its own and is too wide;
 * null for one that cannot be read, which was reported before.
 * @throws MathJaxNeeded
 */
export function formulaPicture(
  { tex, display }: FormulaAddress,
  { element, style, width: widest }: PictureRequest,
  fonts: FontLibrary,
  report: Report,
): Picture | null {
  const room = widest / style.fontSize;
  const sans = style.fontFamily.at(-1) === 'sans-serif';
  const typed = { tex, display, lang: languageOf(element), sans };
  const family = familiesOf(style, fonts);
  const font = fontAround(style, family, typed.lang, fonts);
  const set = (most: number) => {
    if (!isReady(typed, most, font)) throw new MathJaxNeeded();
    return setFormula(typed, most, font);
  };
  let formula = set(Number.POSITIVE_INFINITY);
  if (display && 'width' in formula && formula.width > room) formula = set(room);
  if ('id' in formula) {
    // All else that is wrong with TeX was reported where it is typed.
    const { id, message, near } = formula;
    if (hasTexts(typed)) report.error('formula-unreadable', element.source, { id, message, near });
    return null;
  }
  const { fontSize: size, fontWeight: weight, color } = style;
  const drawing = formulaDrawing(formula, { family, weight, size, color });
  if (drawing.width > widest + 0.5) {
    const points = Math.round(drawing.width - widest);
    report.warning('formula-too-wide', element.source, { points });
  }
  const { width, height } = drawing;
  const { fontSize } = style;
  const lastLine = style.baselineSource === 'last' ? formula.lastLine : 0;
  const lineEnds = formula.lineEnds.map(({ after, mark, end, start }) => {
    return { after, mark, end: end * fontSize, start: start * fontSize };
  });
  const spaces = formula.spaces.map(({ beside, mark }) => {
    return { beside, mark, width: SPACE_BESIDE[beside] * fontSize };
  });
  return { width, height, baseline: (formula.ascent + lastLine) * fontSize, drawing, lineEnds, spaces };
}

/** The font of the text around a formula, for its texts, which are upright unless they ask for more. */
function fontAround(
  { fontWeight }: ComputedStyle,
  family: string,
  lang: string,
  fonts: FontLibrary,
): FormulaFont {
  const measure = measureExtent(fonts, lang);
  return (text, face) => measure(text, { family, size: 1, ...weightAndStyle(face, fontWeight) });
}
