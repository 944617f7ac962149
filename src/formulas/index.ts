import type { Drawing, Mark, Matrix, PathMark, PathSegment } from '../drawing/drawing.ts';
import { product } from '../drawing/matrix.ts';
import { foreign } from '../faults/foreign.ts';
import { languageFor } from '../languages/index.ts';
import { MOST_FORMULA_LEVELS } from '../limits.ts';
import { once, onceByName } from '../once.ts';
import type { Formula, FormulaFont, TextFace } from './formula.ts';
import type { SetTex, Tex, TexProblem } from './mathjax.ts';
import type { readOutput } from './read-output.ts';
import { faceNamed } from './text-marks.ts';

export type { Formula, FormulaFont } from './formula.ts';

export type { TexProblem } from './mathjax.ts';

/** MathJax; null until it is loaded. */
let engine: ((tex: Tex, widest: number, font: FormulaFont | null) => SetTex | TexProblem) | null = null;
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
  /** Whether the text around has no serifs. A formula without variables, such as CuSO4 and 5 V, then has none either. */
  readonly sans?: boolean;
}

/** Whether a formula can be set: MathJax is loaded, or it was set before at the same width, its texts in a font of the same measures. */
export const isReady = (
  formula: TypedFormula,
  widest = Number.POSITIVE_INFINITY,
  font: FormulaFont | null = null,
): boolean =>
  engine !== null ||
  (known.has(keyOf(formula)) && known.has(keyOf(formula, widest, measuresOf(formula, font))));

/** Whether a formula that was set has texts, which are in the font of the text around it. */
export function hasTexts(formula: TypedFormula): boolean {
  const set = known.get(keyOf(formula));
  return set !== undefined && !('id' in set) && set.texts.length > 0;
}

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
 * @param font that of its texts; null where it is not known, as where TeX is only checked.
 */
export function setFormula(
  formula: TypedFormula,
  widest = Number.POSITIVE_INFINITY,
  font: FormulaFont | null = null,
): Formula | TexProblem {
  const set = setOnce(formula, widest, font);
  return 'id' in set ? set : readOnce(set);
}

const readOnce = once(({ output }: SetTex): Formula => reader!(output));

/** The MathML of TeX, a `math` element; null for TeX that cannot be read, which is reported where it is typed. */
export function mathmlOf(formula: TypedFormula): string | null {
  const set = setOnce(formula, Number.POSITIVE_INFINITY);
  return 'id' in set ? null : set.mathml;
}

function setOnce(
  formula: TypedFormula,
  widest: number,
  font: FormulaFont | null = null,
): SetTex | TexProblem {
  // The texts are known once the formula was set without their font.
  if (font) setOnce(formula, Number.POSITIVE_INFINITY);
  const measures = measuresOf(formula, font);
  const key = keyOf(formula, widest, measures);
  const set = known.get(key) ?? setAnew(formula, widest, measures === '' ? null : font);
  if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!);
  known.set(key, set);
  return set;
}

function setAnew(formula: TypedFormula, widest: number, font: FormulaFont | null): SetTex | TexProblem {
  const deep = tooDeepAt(formula.tex);
  if (deep !== null) return { id: 'TooDeep', message: '', offset: deep, near: null };
  const tex = { ...formula, decimalComma: hasDecimalComma(formula) };
  return foreign<SetTex | TexProblem>(
    () => engine!(tex, widest, font),
    (message) => ({ id: 'Thrown', message, offset: 0, near: null }),
  );
}

/** The measures of a formula's texts in a font: with the same ones it is set the same. Empty for one without texts. */
function measuresOf(formula: TypedFormula, font: FormulaFont | null): string {
  const set = font ? known.get(keyOf(formula)) : undefined;
  if (!font || !set || 'id' in set) return '';
  const measures = set.texts.map(([text, face]) => {
    const extent = font(text, faceNamed(face));
    return extent ? [extent.width, extent.ascent, extent.descent].map((em) => em.toFixed(4)).join() : 'none';
  });
  return measures.join(' ');
}

const hasDecimalComma = ({ lang }: TypedFormula) => languageFor(lang).numbers.decimal === ',';

const keyOf = (formula: TypedFormula, widest = Number.POSITIVE_INFINITY, measures = '') =>
  `${formula.display} ${hasDecimalComma(formula)}${formula.sans ? ' sans' : ''} ${widest} ${measures} ${formula.tex}`;

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

/** The text around a formula. */
export interface TextAround {
  readonly family: string;
  readonly weight: number;
  /** Points an em. */
  readonly size: number;
  readonly color: string;
}

/** A formula in the size and the colour of the text around. */
export function formulaDrawing({ width, ascent, descent, marks }: Formula, around: TextAround): Drawing {
  const { size, color } = around;
  const toPoints: Matrix = [size, 0, 0, size, 0, ascent * size];
  return {
    width: width * size,
    height: (ascent + descent) * size,
    marks: marks.map((mark): Mark => {
      if (!('text' in mark)) {
        const marks = [inked(mark.path, color)];
        return { kind: 'group', matrix: product(toPoints, mark.matrix), opacity: 1, clips: [], marks };
      }
      const [x, y] = [mark.x * size, (mark.y + ascent) * size];
      const font = {
        family: around.family,
        size: mark.size * size,
        ...weightAndStyle(mark.face, around.weight),
      };
      return { kind: 'text', text: mark.text, x, y, rotation: 0, font, color };
    }),
  };
}

/** The weight of bold text. */
const BOLD = 700;

/** The face of a text in a formula. @param weight that of the text around. */
export function weightAndStyle({ bold, italic }: TextFace, weight: number) {
  return { weight: bold ? Math.max(BOLD, weight) : weight, style: italic ? 'italic' : 'normal' } as const;
}

/** A path in a colour: one object for all glyphs of the same path. */
const inked = onceByName(
  (color: string) => color,
  (path: readonly PathSegment[], fill): PathMark => {
    return { kind: 'path', path, fill, stroke: null, opacity: 1, clip: null };
  },
);

const SIGNS = /\\(?:left|begin)(?![a-zA-Z])|\\(?:right|end)(?![a-zA-Z])|\\[^a-zA-Z]|[{}]/g;

/** The place in TeX, UTF-16 units, where groups stand deeper within one another than formulas may; null for none. */
function tooDeepAt(tex: string): number | null {
  let depth = 0;
  for (const { 0: sign, index } of tex.matchAll(SIGNS)) {
    if (/^(?:\{|\\left|\\begin)$/.test(sign)) depth++;
    else if (/^(?:\}|\\right|\\end)$/.test(sign)) depth--;
    if (depth > MOST_FORMULA_LEVELS) return index;
  }
  return null;
}
