import { IN_BRACES } from '../content/variables.ts';
import { addressOfFormula } from '../document/picture-address.ts';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { isReady, setIfReady, type TypedFormula } from '../formulas/index.ts';
import { element, type RichElement } from './nodes.ts';
import { type Scope, share } from './scope.ts';
import { inDoubleBraces, isValue } from './variables.ts';

/** TeX as an author types it, and the place of an offset in it. */
interface TypedTex {
  readonly tex: string;
  readonly placeOf: (offset: number) => Source;
}

/**
 * TeX with the values of variables and of data in place of their names. Other double braces are TeX's own: `x^{{n}}`.
 */
export function withValues({ tex, placeOf }: TypedTex, scope: Scope): TypedTex {
  if (!tex.includes('{{')) return { tex, placeOf };
  const grown: { readonly end: number; readonly by: number }[] = [];
  let by = 0;
  const filled = tex.replace(IN_BRACES, (typed, name: string, start: number) => {
    if (!isValue(name.trim(), scope)) return typed;
    const value = asTex(inDoubleBraces(name, (offset) => placeOf(start + 2 + offset), scope));
    by += value.length - typed.length;
    grown.push({ end: start + typed.length + by, by });
    return value;
  });
  const grownBefore = (offset: number) => grown.findLast(({ end }) => end <= offset)?.by ?? 0;
  return { tex: filled, placeOf: (offset) => placeOf(offset - grownBefore(offset)) };
}

/** The signs that LaTeX's texts have by a name; the others have it after a backslash. */
const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
const signInText = (sign: string) => NAMED[sign] ?? `\\${sign}`;

/** A number as TeX sets it: the spaces between its digits are thin, and a comma in it is no list's. */
function asTex(value: string): string {
  if (!/^[-\u2212]?\d[\d\s.,’]*$/.test(value))
    return `{\\text{${value.replace(/[\\{}$%&#_^~]/g, signInText)}}}`;
  const spaced = value.replaceAll('\u2212', '-').replaceAll(',', '{,}');
  return `{${spaced.replace(/\s/g, '\\,')}}`;
}

/**
 * A formula, as an `img` that layout sets in the line, or on lines of its own. Its TeX is checked once MathJax is loaded,
 * for which the formula asks, or where it was set before.
 * @param placeOf gives the place of an offset in the TeX.
 */
export function formulaElement(
  formula: TypedFormula,
  placeOf: (offset: number) => Source,
  scope: Scope,
): RichElement {
  const { tex, display } = formula;
  reportProblem(formula, placeOf, scope);
  const src = addressOfFormula({ tex, display, inLine: !display });
  return element('img', { class: 'formula', src, alt: tex.trim() }, []);
}

/** Reports TeX that cannot be read, where it goes wrong. A formula that is not ready yet is asked for, and checked at the next reading. */
export function reportProblem(
  formula: TypedFormula,
  placeOf: (offset: number) => Source,
  scope: Scope,
): void {
  if (isReady(formula)) reportNow(formula, placeOf, scope.report);
  else share(scope, ({ report }) => reportNow(formula, placeOf, report));
}

function reportNow(formula: TypedFormula, placeOf: (offset: number) => Source, report: Report): void {
  const set = setIfReady(formula);
  if (set && 'id' in set)
    report.error('formula-unreadable', placeOf(set.offset), {
      id: set.id,
      message: set.message,
      near: set.near,
    });
}
