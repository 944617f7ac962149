import type { Reference } from 'pdfkit';
import type { Glyphs } from '../../text/font-types.ts';
import { foldText } from './tounicode.ts';
import { glyphTexts } from './usage.ts';

/** A font as the file has it. Arrays are indexed by the face's own glyph ids. */
export interface EmbeddedFont {
  /** Name in the pages' resources. */
  readonly name: string;
  readonly ref: Reference;
  /** Codes, which are ids in the subset, as strings hold them (see `shownCode`). */
  readonly codes: readonly string[];
  /** Advances in thousandths of an em, as the file has them. */
  readonly widths: readonly number[];
  /** The texts of the codes. A further text of a glyph has a code of its own: not all readers know ActualText. */
  readonly texts: readonly string[];
  /** The codes of further texts of glyphs (see `furtherKey`). */
  readonly further: ReadonlyMap<string, string>;
  /** Receives the words that are shown in it, where they are asked for. */
  readonly shown?: Set<Glyphs>;
}

/** The codes of a font, by which glyphs are shown. */
export type FontCodes = Pick<EmbeddedFont, 'codes' | 'texts' | 'further'>;

/** Bytes that a string between parentheses holds after a backslash (ISO 32000-1, 7.3.4.2); line ends too, so that an operator is a line. */
const ESCAPED = /[\\()\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r' };

/** A two-byte code as a string between parentheses holds it: one character a byte, half as long as in hexadecimal. */
export const shownCode = (code: number): string =>
  String.fromCharCode(code >> 8, code & 0xff).replace(ESCAPED, (byte) => ESCAPES[byte] ?? `\\${byte}`);

/** The key of a further text of a glyph. */
export const furtherKey = (glyph: number, text: string): string => `${glyph} ${text}`;

/** The code by which a font gives a text for a glyph. */
export function codeOf({ texts, codes, further }: FontCodes, glyph: number, text: string): string {
  const given = texts[glyph];
  if (text === given) return codes[glyph]!;
  const folded = foldText(text);
  return folded === given ? codes[glyph]! : further.get(furtherKey(glyph, folded))!;
}

/** Whether two fonts show words by the same codes. */
export function areShownAlike(words: Iterable<Glyphs>, a: FontCodes, b: FontCodes): boolean {
  if (a.codes === b.codes && a.texts === b.texts && a.further === b.further) return true;
  for (const word of words) {
    const texts = glyphTexts(word);
    const isShownAlike = (glyph: number, i: number) =>
      codeOf(a, glyph, texts[i]!) === codeOf(b, glyph, texts[i]!);
    if (!word.glyphs.every(isShownAlike)) return false;
  }
  return true;
}
