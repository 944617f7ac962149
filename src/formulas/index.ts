import type { Drawing, GroupMark, Matrix, PathMark, PathSegment } from '../drawing/drawing.ts';
import { product } from '../drawing/matrix.ts';
import { foreign } from '../faults/foreign.ts';
import { languageFor } from '../languages/index.ts';
import { once, onceByName } from '../once.ts';
import { tooDeepAt } from './depth.ts';
import type { Formula } from './formula.ts';
import type { SetTex, Tex, TexProblem } from './mathjax.ts';
import type { readOutput } from './read-output.ts';

export type { Formula } from './formula.ts';

export type { TexProblem } from './mathjax.ts';

/** MathJax; null until it is loaded. */
let engine: ((tex: Tex, widest: number) => SetTex | TexProblem) | null = null;
let reader: typeof readOutput | null = null;
/** The formulas that were set, or were kept from an earlier build. */
const known = new Map<string, SetTex | TexProblem>();
/** The most formulas that are kept. */
const MOST_KNOWN = 5_000;

/** Loads MathJax; a formula that was not set before needs it. */
export async function loadFormulas(): Promise<void> {
  if (engine) return;
  const { startMathJax } = await import('./mathjax.ts');
  await loadReader();
  engine = startMathJax();
}

async function loadReader(): Promise<void> {
  reader ??= (await import('./read-output.ts')).readOutput;
}

/** A formula in a text. */
export interface TypedFormula {
  readonly tex: string;
  /** Whether it has the sizes of a formula on lines of its own. */
  readonly display: boolean;
  /** The language of the text, BCP 47: it says which sign parts a number's decimals. */
  readonly lang: string;
}

/** Whether a formula can be set: MathJax is loaded, or it was set before at the same width. */
export const isReady = (formula: TypedFormula, widest = Number.POSITIVE_INFINITY): boolean =>
  engine !== null || known.has(keyOf(formula, widest));

/** Formulas that were asked for while nothing was there to set them. */
let missed: TypedFormula[] = [];

/** Sets TeX if it is ready; else it is asked for, and null. */
export function setIfReady(formula: TypedFormula): Formula | TexProblem | null {
  if (isReady(formula)) return setFormula(formula);
  missed.push(formula);
  return null;
}

/** The formulas that were asked for since the last call. */
export function takeMissed(): readonly TypedFormula[] {
  const all = missed;
  missed = [];
  return all;
}

/**
 * Sets TeX; what cannot be read gives the problem and its place. Each formula is set once in a process.
 * @param widest the width, in ems, beyond which a formula on lines of its own breaks at its relations and operators.
 */
export function setFormula(formula: TypedFormula, widest = Number.POSITIVE_INFINITY): Formula | TexProblem {
  const set = setOnce(formula, widest);
  return 'id' in set ? set : readOnce(set);
}

const readOnce = once(({ output }: SetTex): Formula => reader!(output));

/** The MathML of TeX, a `math` element; null for TeX that cannot be read, which is reported where it is typed. */
export function mathmlOf(formula: TypedFormula): string | null {
  const set = setOnce(formula, Number.POSITIVE_INFINITY);
  return 'id' in set ? null : set.mathml;
}

function setOnce(formula: TypedFormula, widest: number): SetTex | TexProblem {
  const key = keyOf(formula, widest);
  const set = known.get(key) ?? setAnew(formula, widest);
  if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!);
  known.set(key, set);
  return set;
}

function setAnew(formula: TypedFormula, widest: number): SetTex | TexProblem {
  const deep = tooDeepAt(formula.tex);
  if (deep !== null) return { id: 'TooDeep', message: '', offset: deep, near: null };
  const tex = { ...formula, decimalComma: hasDecimalComma(formula) };
  return foreign<SetTex | TexProblem>(
    () => engine!(tex, widest),
    (message) => ({ id: 'Thrown', message, offset: 0, near: null }),
  );
}

const hasDecimalComma = ({ lang }: TypedFormula) => languageFor(lang).numbers.decimal === ',';

const keyOf = (formula: TypedFormula, widest = Number.POSITIVE_INFINITY) =>
  `${formula.display} ${hasDecimalComma(formula)} ${widest} ${formula.tex}`;

/** Whether MathJax has set any. */
export const formulasWereSet = (): boolean => engine !== null;

/** The formulas that were set, those that cannot be read apart; by keys of ours. */
export const setFormulas = (): [string, SetTex][] =>
  [...known].flatMap(([key, set]) => ('id' in set ? [] : [[key, set]]));

/** Takes formulas that were set by an earlier process. */
export async function takeFormulas(all: readonly (readonly [string, SetTex])[]): Promise<void> {
  await loadReader();
  for (const [key, set] of all) if (!known.has(key)) known.set(key, set);
}

/** A formula at a size, in a colour. @param size points an em. */
export function formulaDrawing(
  { width, ascent, descent, marks }: Formula,
  size: number,
  color: string,
): Drawing {
  const toPoints: Matrix = [size, 0, 0, size, 0, ascent * size];
  return {
    width: width * size,
    height: (ascent + descent) * size,
    marks: marks.map(({ path, matrix }): GroupMark => {
      const marks = [inked(path, color)];
      return { kind: 'group', matrix: product(toPoints, matrix), opacity: 1, clips: [], marks };
    }),
  };
}

/** A path in a colour: one object for all glyphs of the same path. */
const inked = onceByName(
  (color: string) => color,
  (path: readonly PathSegment[], fill): PathMark => {
    return { kind: 'path', path, fill, stroke: null, opacity: 1, clip: null };
  },
);
