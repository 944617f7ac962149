import type { Drawing, PathMark } from '../drawing/drawing.ts';
import { transformedPath } from '../drawing/matrix.ts';
import { languageFor } from '../languages/index.ts';
import type { Formula } from './formula.ts';
import type { Tex, TexProblem } from './mathjax.ts';

export type { Formula } from './formula.ts';

export type { TexProblem } from './mathjax.ts';

interface SetFormula {
  readonly formula: Formula;
  readonly mathml: string;
}

/** MathJax; null until it is loaded. */
let engine: ((tex: Tex, widest: number) => SetFormula | TexProblem) | null = null;
const known = new Map<string, SetFormula | TexProblem>();
/** The most formulas that are kept. */
const MOST_KNOWN = 5_000;

/** Loads MathJax; the functions below need it. */
export async function loadFormulas(): Promise<void> {
  if (engine) return;
  const { startMathJax } = await import('./mathjax.ts');
  const { readOutput } = await import('./read-output.ts');
  const set = startMathJax();
  engine = (tex, widest) => {
    const read = set(tex, widest);
    return 'id' in read ? read : { formula: readOutput(read.output), mathml: read.mathml };
  };
}

export const formulasAreLoaded = (): boolean => engine !== null;

/** A formula in a text. */
export interface TypedFormula {
  readonly tex: string;
  /** Whether it has the sizes of a formula on lines of its own. */
  readonly display: boolean;
  /** The language of the text, BCP 47: it says which sign parts a number's decimals. */
  readonly lang: string;
}

/**
 * Sets TeX; what cannot be read gives the problem and its place. Each formula is set once in a process.
 * @param widest the width, in ems, beyond which a formula on lines of its own breaks at its relations and operators.
 */
export function setFormula(formula: TypedFormula, widest = Number.POSITIVE_INFINITY): Formula | TexProblem {
  const read = setOnce(formula, widest);
  return 'id' in read ? read : read.formula;
}

/** The MathML of TeX, a `math` element; null for TeX that cannot be read, which is reported where it is typed. */
export function mathmlOf(formula: TypedFormula): string | null {
  const read = setOnce(formula, Number.POSITIVE_INFINITY);
  return 'id' in read ? null : read.mathml;
}

function setOnce({ tex, display, lang }: TypedFormula, widest: number): SetFormula | TexProblem {
  const decimalComma = languageFor(lang).numbers.decimal === ',';
  const key = `${display} ${decimalComma} ${widest} ${tex}`;
  const set = known.get(key) ?? engine!({ tex, display, decimalComma }, widest);
  if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!);
  known.set(key, set);
  return set;
}

/** A formula at a size, in a colour. @param size points an em. */
export function formulaDrawing(
  { width, ascent, descent, paths }: Formula,
  size: number,
  color: string,
): Drawing {
  const marks = paths.map(
    (path): PathMark => ({
      kind: 'path',
      path: transformedPath([size, 0, 0, size, 0, ascent * size], path),
      fill: color,
      stroke: null,
      opacity: 1,
      clip: null,
    }),
  );
  return { width: width * size, height: (ascent + descent) * size, marks };
}
