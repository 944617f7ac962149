import { getOrMake } from '../../once.ts';
import { RIGHT_TO_LEFT } from '../../text/bidi.ts';
import type { FontFace, Glyphs } from '../../text/font-types.ts';
import type { GlyphRun } from '../../text/types.ts';
import { foldText } from './tounicode.ts';

/** The text of each glyph of a word (see `clusterTexts`). */
export function glyphTexts(word: Pick<Glyphs, 'texts' | 'advances'>): readonly string[] {
  const { texts } = word;
  // In most words each glyph is a cluster.
  if (!texts.includes('')) return texts;
  const shared: string[] = [];
  while (shared.length < texts.length)
    shared.push(...clusterTexts(word, shared.length, clusterEnd(texts, shared.length)));
  return shared;
}

/** The end of the cluster that starts at `start`: its further glyphs stand for no text of their own. */
function clusterEnd(texts: readonly string[], start: number): number {
  let end = start + 1;
  while (texts[end] === '') end++;
  return end;
}

/** The glyph of a cluster that stands for its text: the widest, since marks have no width. */
export function bearerOf(advances: readonly number[], start: number, end: number): number {
  let bearer = start;
  for (let i = start + 1; i < end; i++) if (advances[i]! > advances[bearer]!) bearer = i;
  return bearer;
}

/** A character with a vowel sign that has a width, or that is drawn partly beside its letter: Thai and Lao AM. */
const BESIDE = /[\p{Mc}\u0e33\u0eb3]/u;

/**
 * The text of each glyph of a cluster. One glyph stands for all of it, but in scripts whose vowel signs have a width (Devanagari): there
 * the characters are shared out in the order of reading, since readers see a space in the place of a glyph without a text.
 * A sign with parts on both sides of its letter (Tamil O) gives its parts, which are equivalent to it. From right to left
 * each mark has its own character, and stands before its letter: readers turn the order of all.
 */
function clusterTexts(
  { texts, advances }: Pick<Glyphs, 'texts' | 'advances'>,
  start: number,
  end: number,
): readonly string[] {
  const text = texts[start]! || NO_TEXT;
  if (end === start + 1) return [text];
  const wide = advances.slice(start, end).flatMap((advance, i) => (advance > 0 ? [i] : []));
  const typed = Array.from(text);
  if (typed.length === end - start && RIGHT_TO_LEFT.test(text)) return typed.reverse();
  const characters = typed.length < wide.length ? Array.from(text.normalize('NFD')) : typed;
  const isShared = wide.length > 1 && characters.length >= wide.length && BESIDE.test(text);
  const bearers = isShared ? wide : [bearerOf(advances, start, end) - start];
  return texts.slice(start, end).map((_, i) => {
    const place = bearers.indexOf(i);
    if (place < 0) return NO_TEXT;
    return characters.slice(place, place === bearers.length - 1 ? undefined : place + 1).join('');
  });
}

/** A further text of a glyph has a key of its own: the glyph with a number from 1 on above its 16 bits. */
export const GLYPH_BITS = 0xffff;
export const NEXT_KEY = GLYPH_BITS + 1;

/** The texts that a glyph stands for, with the number of times. */
type TextCounts = Map<string, number>;

/** The text that a font is to give for each glyph, by face and glyph. */
export type FontTexts = ReadonlyMap<FontFace, GlyphMap>;

export type GlyphMap = ReadonlyMap<number, string>;

/** How many times a glyph stands for a text. */
export interface GlyphUse {
  readonly face: FontFace;
  readonly glyph: number;
  readonly text: string;
  readonly count: number;
}

/** The words that each font sets, with the number of times, counted before anything is written. */
export class FontUsage {
  readonly #fonts = new Map<FontFace, Map<Glyphs, number>>();

  addRun({ style, words, after }: GlyphRun): void {
    for (const word of words) this.add(style.face, word);
    if (after) this.add(style.face, after);
  }

  add(face: FontFace, word: Glyphs): void {
    const counts = getOrMake(this.#fonts, face, () => new Map());
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }

  /** The uses of the glyphs of each font, the fonts in the order of their first use. */
  uses(): readonly GlyphUse[] {
    return [...this.#fonts].flatMap(([face, words]) =>
      usesOf(words).flatMap((counts, glyph) =>
        [...counts].map(([text, count]): GlyphUse => ({ face, glyph, text, count })),
      ),
    );
  }
}

/** The text that each glyph stands for most often, by font, in the order of their first use. */
export function commonestTexts(uses: Iterable<readonly GlyphUse[]>): FontTexts {
  const fonts = new Map<FontFace, TextCounts[]>();
  for (const some of uses) {
    for (const { face, glyph, text, count } of some) {
      const glyphs = getOrMake(fonts, face, () => []);
      glyphs[glyph] ??= new Map();
      addTo(glyphs[glyph], text, count);
    }
  }
  return new Map([...fonts].map(([face, glyphs]) => [face, commonestOf(glyphs)]));
}

/** The commonest texts of glyphs, by keys: the glyph for the first, and one above for each further text. */
function commonestOf(glyphs: readonly TextCounts[]): GlyphMap {
  const commonests = new Map<number, string>();
  glyphs.forEach((counts, glyph) => {
    let key = glyph;
    for (const text of commonestFirst(counts)) {
      commonests.set(key, text);
      key += NEXT_KEY;
    }
  });
  return commonests;
}

/** The texts of each glyph, by the glyph's id. */
function usesOf(words: ReadonlyMap<Glyphs, number>): TextCounts[] {
  const uses: TextCounts[] = [];
  for (const [word, count] of words) {
    const { glyphs } = word;
    const texts = glyphTexts(word);
    for (let i = 0; i < glyphs.length; i++) {
      uses[glyphs[i]!] ??= new Map();
      addTo(uses[glyphs[i]!]!, texts[i]!, count);
    }
  }
  return uses;
}

function addTo(counts: TextCounts, text: string, count: number): void {
  counts.set(text, (counts.get(text) ?? 0) + count);
}

/** A part of a cluster has no text of its own, and yet every code must have some (ISO 14289-1, 7.21.7). */
export const NO_TEXT = '\u200b';

/** The texts as a reader should find them, the commonest first, of two as common the first in order. */
function commonestFirst(counts: TextCounts): string[] {
  if (counts.size === 1) return [...counts.keys()].map(foldText);
  const folded: TextCounts = new Map();
  for (const [text, count] of counts) addTo(folded, foldText(text), count);
  return [...folded].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text);
}
