import type { TextFace } from './formula.ts';

/** The attribute of a text of its own font, in MathJax's output. */
export const TEXT = 'data-livret-text';

/** The attribute of such a text that names its face, as MathJax does. */
export const FACE = 'data-livret-face';

/** The faces by MathJax's names for them. Texts in typewriter or sans-serif letters are the formula's own. */
export const FACES: Readonly<Record<string, TextFace>> = {
  normal: { bold: false, italic: false },
  bold: { bold: true, italic: false },
  italic: { bold: false, italic: true },
  'bold-italic': { bold: true, italic: true },
};

export const faceNamed = (name: string): TextFace => FACES[name]!;
