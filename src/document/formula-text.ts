import type { TypedFormula } from '../formulas/index.ts';
import { plainFormula } from '../formulas/plain.ts';
import { spokenFormula } from '../formulas/spoken.ts';
import { formulaIn } from './picture-address.ts';
import { type DocumentTree, type ElementNode, languageOf, textWith } from './tree.ts';

/** The formulas whose author gives no words for who cannot see them. */
export function wordlessFormulas({ elements }: DocumentTree): (TypedFormula & { element: ElementNode })[] {
  return elements.flatMap((element) => {
    const formula = wordlessFormula(element);
    return formula ? [{ ...formula, element }] : [];
  });
}

/** The words of an element that shows a formula: its author's words, else the formula in words, else its TeX. */
export function formulaText(element: ElementNode): string {
  const { alt = '' } = element.attributes;
  const formula = wordlessFormula(element);
  return (formula && spokenFormula(formula)) ?? alt;
}

/** The text of an element with its formulas, where words stand alone. */
export const textWithFormulas = (element: ElementNode): string =>
  textWith(element, (empty) => {
    const formula = formulaIn(empty);
    return (formula && plainFormula({ ...formula, lang: languageOf(empty) })) ?? '';
  });

/** The alternative text that templates write is the TeX itself. */
function wordlessFormula(element: ElementNode): TypedFormula | null {
  const formula = formulaIn(element);
  const hasWords = formula?.tex.trim() !== element.attributes.alt?.trim();
  return formula && !hasWords
    ? { tex: formula.tex, display: formula.display, lang: languageOf(element) }
    : null;
}
