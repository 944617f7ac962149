import type { Glyphs, SetWords } from './types.ts';

/** A text as it was shaped, an em high. */
export function asShaped(shaped: Glyphs): SetWords {
  return { style: { size: 1, letterSpacing: 0 }, words: [shaped], scale: 1, letterSpacing: 0, spaces: 1 };
}

/** The text, with U+00AD for a hyphen that the text does not have. */
export function textOf({ words }: Pick<SetWords, 'words'>): string {
  let text = '';
  for (const { texts } of words) for (let i = 0; i < texts.length; i++) text += texts[i]!;
  return text;
}

/** The number of glyphs. */
export function lengthOf({ words }: Pick<SetWords, 'words'>): number {
  return words.reduce((length, { glyphs }) => length + glyphs.length, 0);
}

/** The final advance of a word's glyph, points: kerning, letter spacing, scaling and justification included. */
export function advanceOf(
  { style, scale, letterSpacing, spaces }: SetWords,
  word: Glyphs,
  i: number,
): number {
  const advance = word.advances[i]! * style.size;
  return isSpace(word) ? (advance + style.letterSpacing) * spaces : (advance + letterSpacing) * scale;
}

/** A space, which justification changes, is a word of its own. */
function isSpace({ texts }: Glyphs): boolean {
  return texts.length === 1 && (texts[0] === ' ' || texts[0] === '\u00A0');
}

/** Visits the glyphs in order, each with its text and its final advance, points. */
export function eachGlyph(run: SetWords, visit: (text: string, advance: number) => void): void {
  for (const word of run.words)
    for (let i = 0; i < word.glyphs.length; i++) visit(word.texts[i]!, advanceOf(run, word, i));
}
