import type { Drawing, PathMark } from '../drawing/drawing.ts';
import { transformedPath } from '../drawing/matrix.ts';
import type { Formula } from './formula.ts';
import type { TexProblem } from './mathjax.ts';

export type { Formula } from './formula.ts';

export type { TexProblem } from './mathjax.ts';

/** Sets TeX by MathJax; null until it is loaded. */
let engine: ((tex: string, display: boolean) => Formula | TexProblem) | null = null;
const known = new Map<string, Formula | TexProblem>();
/** The most formulas that are kept. */
const MOST_KNOWN = 5_000;

/** Loads MathJax; the functions below need it. */
export async function loadFormulas(): Promise<void> {
  if (engine) return;
  const { startMathJax } = await import('./mathjax.ts');
  const { readOutput } = await import('./read-output.ts');
  const convert = startMathJax();
  engine = (tex, display) => readOutput(convert(tex, display));
}

export const formulasAreLoaded = (): boolean => engine !== null;

/** Sets TeX; what cannot be read gives the problem and its place. Each formula is set once in a process. */
export function setFormula(tex: string, display: boolean): Formula | TexProblem {
  const key = `${display ? 'display' : 'inline'} ${tex}`;
  const set = known.get(key) ?? engine!(tex, display);
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
