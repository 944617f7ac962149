import { type FormulaAddress, formulaIn } from '../../document/picture-address.ts';
import { type ElementNode, languageOf } from '../../document/tree.ts';
import type { Report } from '../../faults/fault.ts';
import { formulaDrawing, isReady, setFormula } from '../../formulas/index.ts';
import { SPACE_BESIDE } from '../../formulas/line-ends.ts';
import type { Picture, PictureRequest } from '../../layout/picture.ts';

/** A formula must break at a width at which it was not set before, and MathJax is not loaded. */
export class MathJaxNeeded extends Error {}

/**
 * Whether an element is a formula for which MathJax is loaded: one that was not set before, or one on lines of its own, where
 * it may have to break.
 */
export function needsMathJax(element: ElementNode, displaysMayBreak: boolean): boolean {
  const formula = formulaIn(element);
  if (!formula) return false;
  const { tex, display } = formula;
  return (display && displaysMayBreak) || !isReady({ tex, display, lang: languageOf(element) });
}

/**
 * A formula in the size and colour of the text around it, broken where it stands on lines of its own and is too wide;
 * null for one that cannot be read, which was reported before.
 * @throws MathJaxNeeded
 */
export function formulaPicture(
  { tex, display }: FormulaAddress,
  { element, style, width: widest }: PictureRequest,
  report: Report,
): Picture | null {
  const room = widest / style.fontSize;
  const typed = { tex, display, lang: languageOf(element) };
  let formula = setFormula(typed);
  if (display && 'width' in formula && formula.width > room) {
    if (!isReady(typed, room)) throw new MathJaxNeeded();
    formula = setFormula(typed, room);
  }
  if ('id' in formula) return null;
  const drawing = formulaDrawing(formula, style.fontSize, style.color);
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
