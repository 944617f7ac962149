import { RIGHT_TO_LEFT } from './bidi.ts';
import type { FontFace, Glyphs } from './font-types.ts';
import type { TextStyle } from './types.ts';

/** A part of a text that one face sets. */
export interface FacePart {
  readonly text: string;
  /** null where no face has the characters. */
  readonly face: FontFace | null;
  /** The characters that are drawn for the text, where they are others. */
  readonly drawnAs: StandIn | null;
}

/** The plain characters of a compatibility character, and whether they are raised or lowered. */
interface StandIn {
  readonly text: string;
  readonly feature: 'sups' | 'subs' | null;
}

/** Controls, halves of surrogate pairs and characters of private use: no font can say what they are. */
const UNKNOWN = /[\p{Cc}\p{Cs}\p{Co}]/u;
/** The marks that would turn a text's direction. */
const TURNING = /[\u202b\u202e\u2067]/;
const UNSETTABLE = new RegExp(`${UNKNOWN.source}|${TURNING.source}`, 'u');

/** Whether a face sets a text whole: it has each character, or can make it of others, as an accented letter. */
export function sets(face: FontFace, text: string, { features, lang, rtl }: TextStyle): boolean {
  if (face.serves?.(text) === false) return false;
  return !face.shape(text, features, lang, rtl).glyphs.includes(0) && !isUnsettable(text, rtl);
}

function isUnsettable(text: string, rtl = false): boolean {
  return UNSETTABLE.test(text) || (!rtl && RIGHT_TO_LEFT.test(text));
}

let characters: Intl.Segmenter | null = null;

/**
 * Cuts a text up by the faces that set it: the style's own, or the first of the others that has a character with
 * its accents, selectors and joiners. Where none has it, the plain characters that it is compatible with stand in.
 */
export function partsByFace(text: string, style: TextStyle): FacePart[] {
  characters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const parts: FacePart[] = [];
  for (const { segment } of characters.segment(text)) {
    const last = parts.at(-1);
    const joins = segment === ' ' && last?.face && spacesLikeWords({ ...style, face: last.face });
    const part = joins ? { ...last, text: segment } : partOf(segment, style);
    if (last && last.face === part.face && !last.drawnAs && !part.drawnAs)
      parts[parts.length - 1] = { ...last, text: last.text + segment };
    else parts.push(part);
  }
  return parts;
}

/**
 * Whether the spaces of a text are of the face of its words: from right to left, where readers of PDFs turn letters of
 * one face together, and would leave words in their order that a space of another face parts.
 */
export function spacesLikeWords({ face, rtl }: Pick<TextStyle, 'face' | 'rtl'>): boolean {
  return rtl === true && face.has(0x20);
}

function partOf(character: string, style: TextStyle): FacePart {
  const face = faceFor(character, style);
  const drawnAs = face ? null : standIn(character);
  const other = drawnAs && faceFor(drawnAs.text, style);
  return other ? { text: character, face: other, drawnAs } : { text: character, face, drawnAs: null };
}

const SYMBOL = /^\p{S}/u;

function faceFor(text: string, style: TextStyle): FontFace | null {
  if (sets(style.face, text, style)) return style.face;
  const { others } = style.stack ?? style.face;
  for (const face of others?.(SYMBOL.test(text)) ?? []) if (sets(face, text, style)) return face;
  return null;
}

const RAISED = /^[\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d61\u1d78\u1d9b-\u1dbf\u2070-\u207f]$/;
const LOWERED = /^[\u1d62-\u1d6a\u2080-\u209c\u2c7c]$/;
/** Digraphs, punctuation, signs such as ℃, fractions and Roman numbers, squared units, ligatures, full-width letters. */
const PLAIN =
  /^[\u01c4-\u01cc\u01f1-\u01f3\u2024\u2025\u203c\u2047-\u2049\u2100-\u214f\u2150-\u217f\u2189\u3371-\u33df\ufb00-\ufb06\uff01-\uff5e]$/;

/** The characters that may be drawn for one that no font has (Unicode, 5.19 and UAX 15, compatibility). */
function standIn(character: string): StandIn | null {
  const feature = RAISED.test(character) ? 'sups' : LOWERED.test(character) ? 'subs' : null;
  if (!feature && !PLAIN.test(character)) return null;
  return { text: character.normalize('NFKC'), feature };
}

/** The characters of a shaped text that its face cannot show: for those it has its empty box. */
export function charactersNotSet(face: FontFace, { glyphs, texts }: Glyphs): string[] {
  const found: string[] = [];
  if (!glyphs.includes(EMPTY_BOX) && !UNSETTABLE.test(texts.join(''))) return found;
  for (let i = 0; i < glyphs.length; ) {
    const start = i;
    for (i++; texts[i] === ''; i++);
    const boxed = glyphs.slice(start, i).includes(EMPTY_BOX);
    const characters = Array.from(texts[start]!);
    const lacking = characters.filter((char) => UNSETTABLE.test(char) || (boxed && !isIn(face, char)));
    found.push(...(boxed && lacking.length === 0 ? characters : lacking));
  }
  return found;
}

/** Glyph 0 is the font's empty box (OpenType 1.9, glyf). */
const EMPTY_BOX = 0;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

function isIn(face: FontFace, character: string): boolean {
  return face.has(character.codePointAt(0)!) || INVISIBLE.test(character);
}
