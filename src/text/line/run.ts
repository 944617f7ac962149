import type { Glyphs } from '../font-types.ts';
import type { GlyphRun } from '../types.ts';
import type { Fit } from './fit.ts';
import type { Piece } from './pieces.ts';

/** A run to which words are added. */
export type OpenRun = Omit<GlyphRun, 'width' | 'words'> & { width: number; words: Glyphs[] };

export function openRun(
  x: number,
  { style, element, note }: Piece,
  { scale, tracking, spaces }: Fit,
): OpenRun {
  const letterSpacing = style.letterSpacing + tracking * style.size;
  return { x, width: 0, style, element, note, words: [], scale, letterSpacing, spaces };
}

/** Adds a word to a run. @param more @param factor the change of its glyphs' advances (see `changeOf`). */
export function append(run: OpenRun, word: Glyphs, more: number, factor: number): void {
  const { size } = run.style;
  let width = run.width;
  for (let i = 0; i < word.advances.length; i++) width += (word.advances[i]! * size + more) * factor;
  run.words.push(word);
  run.width = width;
}

/** A word whose last glyph is kerned to the word that follows. */
export function withKerning(word: Glyphs, { width, style }: Piece): Glyphs {
  const kerning = width / style.size;
  const advances = [...word.advances.slice(0, -1), word.advances.at(-1)! + kerning];
  return { ...word, advances, width: word.width + kerning };
}
