import { addressOfFormula } from '../document/picture-address.ts';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { formulasAreLoaded, setFormula, type TypedFormula } from '../formulas/index.ts';
import { element, type RichElement } from './nodes.ts';

/**
 * A formula, as an `img` that layout sets in the line, or on lines of its own. Its TeX is checked once MathJax is loaded,
 * for which the formula asks.
 * @param placeOf gives the place of an offset in the TeX.
 */
export function formulaElement(
  formula: TypedFormula,
  placeOf: (offset: number) => Source,
  report: Report,
): RichElement {
  const { tex, display } = formula;
  reportProblem(formula, placeOf, report);
  const src = addressOfFormula({ tex, display, inLine: !display });
  return element('img', { class: 'formula', src, alt: tex.trim() }, []);
}

/** Reports TeX that cannot be read, where it goes wrong. */
export function reportProblem(
  formula: TypedFormula,
  placeOf: (offset: number) => Source,
  report: Report,
): void {
  const set = formulasAreLoaded() ? setFormula(formula) : null;
  if (set && 'id' in set)
    report.error('formula-unreadable', placeOf(set.offset), { id: set.id, message: set.message });
}
