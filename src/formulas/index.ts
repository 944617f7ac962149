import type { Drawing, PathMark } from '../drawing/drawing.ts';
import { transformedPath } from '../drawing/matrix.ts';
import type { Formula } from './formula.ts';
import type { MathEngine, TexProblem } from './mathjax.ts';

export type { Formula } from './formula.ts';

export type { TexProblem } from './mathjax.ts';

interface Engine {
  readonly set: (tex: string, display: boolean, widest: number) => Formula | TexProblem;
  readonly mathml: MathEngine['mathml'];
}

/** MathJax; null until it is loaded. */
let engine: Engine | null = null;
const known = new Map<string, Formula | TexProblem>();
/** The most formulas that are kept. */
const MOST_KNOWN = 5_000;

/** Loads MathJax; the functions below need it. */
export async function loadFormulas(): Promise<void> {
  if (engine) return;
  const { startMathJax } = await import('./mathjax.ts');
  const { readOutput } = await import('./read-output.ts');
  const { set, mathml } = startMathJax();
  engine = { set: (tex, display, widest) => readOutput(set(tex, display, widest)), mathml };
}

export const formulasAreLoaded = (): boolean => engine !== null;

/**
 * Sets TeX; what cannot be read gives the problem and its place. Each formula is set once in a process.
 * @param widest the width, in ems, beyond which a formula on lines of its own breaks at its relations and operators.
 */
export function setFormula(
  tex: string,
  display: boolean,
  widest = Number.POSITIVE_INFINITY,
): Formula | TexProblem {
  const key = `${display ? 'display' : 'inline'} ${widest} ${tex}`;
  const set = known.get(key) ?? engine!.set(tex, display, widest);
  if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!);
  known.set(key, set);
  return set;
}

/** The MathML of TeX, a `math` element; null for TeX that cannot be read, which is reported where it is typed. */
export function mathmlOf(tex: string, display: boolean): string | null {
  return 'id' in setFormula(tex, display) ? null : engine!.mathml(tex, display);
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
