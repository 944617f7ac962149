import { once } from '../once.ts';
import type { Cut } from './cuts.ts';
import type { Glyphs, Shaped } from './font-types.ts';
import { partOf } from './glyph-run.ts';
import type { TextStyle } from './types.ts';

/** A word, or a part of a word that is set in one face. Lengths in points. */
export interface Word {
  readonly style: TextStyle;
  /** The text without soft hyphens and zero-width spaces. */
  readonly text: string;
  readonly shaped: Shaped;
  readonly width: number;
  readonly cuts: readonly MeasuredCut[];
  /** How far its first and its last glyph may stand out of the margins. */
  readonly protrusion: Protrusion;
}

/** A cut with the widths on either side. */
export interface MeasuredCut extends Cut {
  /** The width of the part before the cut, with the hyphen that the cut adds. */
  readonly before: number;
  /** The word's width less the width of the part after the cut. Kerning across the cut makes it differ from `before`. */
  readonly after: number;
  /** How far the last glyph before the cut may stand out on the right, and the first one after it on the left. */
  readonly protrusion: Protrusion;
}

/** The widths that may stand out of each margin, points. */
export interface Protrusion {
  readonly left: number;
  readonly right: number;
}

/** Whether the rest of a word from an offset on begins with the hyphen that the line before ends with. */
export function beginsWithHyphen({ cuts }: Word, offset: number): boolean {
  return cuts.some((cut) => cut.repeats === true && cut.offset === offset);
}

export function widthOf(shaped: Pick<Shaped, 'width' | 'glyphs'>, style: TextStyle): number {
  return shaped.width * style.size + shaped.glyphs.length * style.letterSpacing;
}

/**
 * The glyphs of a part of a word, for a line's end or start. Where HarfBuzz calls the cut unsafe, the last glyph
 * loses its kerning to the glyph that followed. Where a ligature stands across the cut, the part is shaped anew.
 */
export function slice(word: WordText, start: number, end: number): Glyphs {
  const { style, text, shaped } = word;
  if (start === 0 && end === text.length) return shaped;
  const first = glyphAt(word, start);
  const last = glyphAt(word, end);
  if (first < 0 || last < 0)
    return style.face.shape(text.slice(start, end), style.features, style.lang, style.rtl);
  const advances = shaped.advances.slice(first, last);
  if (shaped.unsafe[last] && last > first)
    advances[last - first - 1] = style.face.advance(shaped.glyphs[last - 1]!);
  return partOf(shaped, first, last, advances);
}

/** The width of `slice(word, start, end)`, points, without making the slice. */
export function widthBetween(word: WordText, start: number, end: number): number {
  const { style, shaped } = word;
  const first = glyphAt(word, start);
  const last = glyphAt(word, end);
  if (first < 0 || last < 0) return widthOf(slice(word, start, end), style);
  if (first === last) return 0;
  const sums = sumsOf(shaped);
  const unkerned = shaped.unsafe[last] ? style.face.advance(shaped.glyphs[last - 1]!) : null;
  const width = unkerned === null ? sums[last]! - sums[first]! : sums[last - 1]! - sums[first]! + unkerned;
  return width * style.size + (last - first) * style.letterSpacing;
}

/** The sums of the advances before each glyph, ems: a long word is cut at many places. */
const sumsOf = once(({ advances }: Shaped) => {
  const sums = new Float64Array(advances.length + 1);
  for (let i = 0; i < advances.length; i++) sums[i + 1] = sums[i]! + advances[i]!;
  return sums;
});

type WordText = Pick<Word, 'style' | 'text' | 'shaped'>;

/**
 * The index of the first glyph of the cluster that starts at an offset; -1 when no cluster starts there, and in a text
 * from right to left, whose parts are shaped anew.
 */
export function glyphAt({ shaped: { clusters }, style, text }: WordText, offset: number): number {
  if (style.rtl) return -1;
  if (offset === text.length) return clusters.length;
  // Clusters ascend from left to right.
  let [low, high] = [0, clusters.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clusters[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return clusters[low] === offset ? low : -1;
}
