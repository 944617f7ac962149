import type { Reference } from 'pdfkit';
import { foldText } from './tounicode.ts';

/** A font as the file has it. Arrays are indexed by the face's own glyph ids. */
export interface EmbeddedFont {
  /** Name in the pages' resources. */
  readonly name: string;
  readonly ref: Reference;
  /** Codes, which are ids in the subset: four hexadecimal digits. */
  readonly codes: readonly string[];
  /** Advances in thousandths of an em, as the file has them. */
  readonly widths: readonly number[];
  /** The texts of the codes. A further text of a glyph has a code of its own: not all readers know ActualText. */
  readonly texts: readonly string[];
  /** The codes of further texts of glyphs (see `furtherKey`). */
  readonly further: ReadonlyMap<string, string>;
}

/** The key of a further text of a glyph. */
export const furtherKey = (glyph: number, text: string): string => `${glyph} ${text}`;

/** The code by which a font gives a text for a glyph. */
export function codeOf({ texts, codes, further }: EmbeddedFont, glyph: number, text: string): string {
  const given = texts[glyph];
  if (text === given) return codes[glyph]!;
  const folded = foldText(text);
  return folded === given ? codes[glyph]! : further.get(furtherKey(glyph, folded))!;
}
