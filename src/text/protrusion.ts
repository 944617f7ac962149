import type { FontFace } from './font-types.ts';

/** The shares of a character's advance that stand out of the left and of the right margin. */
type Sides = readonly [left: number, right: number];

/**
 * Optical margins: light marks at the ends of a line stand partly outside the measure, so that the edge of the
 * text looks straight (Hàn Thế Thành, Micro-typographic extensions to the TeX typesetting system, 2000).
 * The values were chosen by eye for Source Serif and Source Sans at 9 to 11 points.
 */
const UPRIGHT: Readonly<Record<string, Sides>> = {
  '.': [0, 0.7],
  ',': [0, 0.65],
  ';': [0, 0.4],
  ':': [0, 0.45],
  '!': [0, 0.15],
  '?': [0, 0.15],
  '…': [0, 0.2],
  '-': [0, 0.6],
  '\u2010': [0, 0.6],
  '–': [0.25, 0.25],
  '—': [0.15, 0.15],
  // German closes with “ and ‘, and some of its books quote with »…«.
  '«': [0.35, 0.35],
  '»': [0.35, 0.35],
  '‹': [0.4, 0],
  '›': [0, 0.4],
  '“': [0.5, 0.5],
  '”': [0, 0.5],
  '„': [0.5, 0],
  '‘': [0.6, 0.6],
  '‚': [0.6, 0],
  '’': [0, 0.6],
  '"': [0.5, 0.5],
  "'": [0.6, 0.6],
  '(': [0.1, 0],
  ')': [0, 0.15],
  '[': [0.1, 0],
  ']': [0, 0.1],
  '/': [0.1, 0.15],
  '*': [0.3, 0.3],
  A: [0.04, 0.04],
  F: [0, 0.05],
  J: [0.06, 0],
  L: [0, 0.04],
  P: [0, 0.04],
  T: [0.05, 0.05],
  V: [0.04, 0.04],
  W: [0.03, 0.03],
  X: [0.03, 0.03],
  Y: [0.05, 0.05],
  f: [0, 0.05],
  r: [0, 0.05],
  v: [0.04, 0.04],
  w: [0.03, 0.03],
  y: [0.04, 0.04],
};

/** The values for italics, whose slope brings some marks nearer to one margin. */
const ITALIC: Readonly<Record<string, Sides>> = {
  ...UPRIGHT,
  A: [0.06, 0.02],
  T: [0, 0.06],
  V: [0, 0.06],
  W: [0, 0.05],
  Y: [0, 0.06],
  f: [0.06, 0],
  r: [0, 0.06],
  v: [0.02, 0.04],
  w: [0.02, 0.03],
  '(': [0.05, 0],
  ')': [0, 0.05],
};

/** The characters of a monospaced font stand in columns, so none stands out. */
const NONE: Readonly<Record<string, Sides>> = {};
const MONOSPACED = new Set(['Source Code Pro']);
const NO_SIDES: Sides = [0, 0];

/** The shares of its advance by which a character stands out on the left and on the right. */
export function protrusionOf({ family, style }: FontFace, char: string): Sides {
  const table = MONOSPACED.has(family) ? NONE : style === 'italic' ? ITALIC : UPRIGHT;
  return Object.hasOwn(table, char) ? table[char]! : NO_SIDES;
}
