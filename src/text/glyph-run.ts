import type { Glyphs } from './font-types.ts';
import type { SetWords } from './types.ts';

/** A text as it was shaped, an em high. */
export function asShaped(shaped: Glyphs): SetWords {
  return {
    style: { size: 1, letterSpacing: 0 },
    words: [shaped],
    scale: 1,
    letterSpacing: 0,
    spaces: 1,
  };
}

/** The text in the order of reading, with U+00AD for a hyphen that the text does not have. */
export function textOf({ words, style }: Pick<SetWords, 'words' | 'style'>): string {
  let text = '';
  if (style.rtl) {
    for (const { texts } of words) for (const cluster of texts) text = cluster + text;
    return text;
  }
  for (const { texts } of words) for (let i = 0; i < texts.length; i++) text += texts[i]!;
  return text;
}

/** The number of letters in a text, which hyphens and spaces leave as it is. */
export function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** The number of glyphs. */
export function lengthOf({ words }: Pick<SetWords, 'words'>): number {
  return words.reduce((length, { glyphs }) => length + glyphs.length, 0);
}

/** A space, which justification changes, is a word of its own. */
export function isSpace({ texts }: Glyphs): boolean {
  return texts.length === 1 && (texts[0] === ' ' || texts[0] === '\u00A0');
}

/**
 * The change of a word's glyphs by letter spacing, scaling and justification: the final advance of one that
 * the font gives `ems` is `(ems * style.size + more) * factor` points.
 */
export function changeOf(run: SetWords, word: Glyphs): { readonly more: number; readonly factor: number } {
  return isSpace(word)
    ? { more: run.style.letterSpacing, factor: run.spaces }
    : { more: run.letterSpacing, factor: run.scale };
}

/** The final width of a word, points. */
export function setWidth(run: SetWords, word: Glyphs): number {
  const { more, factor } = changeOf(run, word);
  return (word.width * run.style.size + word.glyphs.length * more) * factor;
}

/** Visits the glyphs in order, each with its text and its final advance, points. */
export function eachGlyph(run: SetWords, visit: (text: string, advance: number) => void): void {
  for (const word of run.words) {
    const { more, factor } = changeOf(run, word);
    for (let i = 0; i < word.glyphs.length; i++)
      visit(word.texts[i]!, (word.advances[i]! * run.style.size + more) * factor);
  }
}

/** The glyphs of a word from one to another, which is not among them. @param ownAdvances their advances, where the cut changes one. */
export function partOf(
  { glyphs, advances, dx, dy, texts }: Glyphs,
  start: number,
  end: number,
  ownAdvances = advances.slice(start, end),
): Glyphs {
  return {
    glyphs: glyphs.slice(start, end),
    advances: ownAdvances,
    dx: dx.slice(start, end),
    dy: dy.slice(start, end),
    texts: texts.slice(start, end),
    width: ownAdvances.reduce((sum, advance) => sum + advance, 0),
  };
}
