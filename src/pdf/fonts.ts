import { createHash } from 'node:crypto';
import type { Reference } from 'pdfkit';
import type { FontFace, FontSubset, GlyphRun, Glyphs } from '../text/types.ts';
import { deflate } from './deflate.ts';
import type { Pen } from './pen.ts';
import { cidCMap, foldText, hexCode, toUnicodeCMap } from './tounicode.ts';

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

const furtherKey = (glyph: number, text: string): string => `${glyph} ${text}`;

/** The code by which a font gives a text for a glyph. */
export function codeOf({ texts, codes, further }: EmbeddedFont, glyph: number, text: string): string {
  const given = texts[glyph];
  if (text === given) return codes[glyph]!;
  const folded = foldText(text);
  return folded === given ? codes[glyph]! : further.get(furtherKey(glyph, folded))!;
}

/** The end of the cluster that starts at `start`: its further glyphs stand for no text of their own. */
export function clusterEnd(texts: readonly string[], start: number): number {
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

/** A further text of a glyph has a key of its own: the glyph with a number from 1 on above its 16 bits. */
const GLYPH_BITS = 0xffff;
const NEXT_KEY = GLYPH_BITS + 1;

/** The texts that a glyph stands for, with the number of times. */
type TextCounts = Map<string, number>;

/** By face and glyph, the text that the font is to give for it. */
export type FontTexts = ReadonlyMap<FontFace, GlyphMap>;

type GlyphMap = ReadonlyMap<number, string>;

/** The words that each font sets, with the number of times, counted before anything is written. */
export class FontUsage {
  readonly #fonts = new Map<FontFace, Map<Glyphs, number>>();

  addRun({ style, words, after }: GlyphRun): void {
    for (const word of words) this.add(style.face, word);
    if (after) this.add(style.face, after);
  }

  add(face: FontFace, word: Glyphs): void {
    let counts = this.#fonts.get(face);
    if (!counts) {
      counts = new Map();
      this.#fonts.set(face, counts);
    }
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }

  /** The text that each glyph stands for most often, by font, in the order of their first use. */
  texts(): FontTexts {
    const texts = new Map<FontFace, GlyphMap>();
    for (const [face, words] of this.#fonts) {
      const commonests = new Map<number, string>();
      usesOf(words).forEach((counts, glyph) => {
        let key = glyph;
        for (const text of commonestFirst(counts)) {
          commonests.set(key, text);
          key += NEXT_KEY;
        }
      });
      texts.set(face, commonests);
    }
    return texts;
  }
}

/** The texts of each glyph, by the glyph's id. */
function usesOf(words: ReadonlyMap<Glyphs, number>): TextCounts[] {
  const uses: TextCounts[] = [];
  for (const [{ glyphs, texts, advances }, count] of words) {
    for (let i = 0; i < glyphs.length; ) {
      const end = clusterEnd(texts, i);
      const text = texts[i]! || NO_TEXT;
      const bearer = bearerOf(advances, i, end);
      for (; i < end; i++) {
        uses[glyphs[i]!] ??= new Map();
        addTo(uses[glyphs[i]!]!, i === bearer ? text : NO_TEXT, count);
      }
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

const NONE: GlyphMap = new Map();

/**
 * Writes the fonts of a document.
 * @param shared the texts of pages that documents share. Their fonts have the same names, codes and texts in
 *   all of these documents.
 */
export function embedFonts(pen: Pen, own: FontTexts, shared: FontTexts): Map<FontFace, EmbeddedFont> {
  const fonts = new Map<FontFace, EmbeddedFont>();
  for (const face of new Set([...shared.keys(), ...own.keys()])) {
    const first = shared.get(face) ?? NONE;
    const texts = withOwn(first, own.get(face) ?? NONE);
    fonts.set(face, embedFont(pen, `F${fonts.size + 1}`, face, texts, first));
  }
  return fonts;
}

/** The texts that documents share, and those of one of them. */
function withOwn(shared: GlyphMap, own: GlyphMap): GlyphMap {
  const texts = new Map(shared);
  for (const [key, text] of own) {
    let free = key & GLYPH_BITS;
    while (texts.has(free) && texts.get(free) !== text) free += NEXT_KEY;
    texts.set(free, text);
  }
  return texts;
}

/** The glyphs of a face that a document has, as its file numbers and measures them. */
interface Subset
  extends Pick<EmbeddedFont, 'codes' | 'widths' | 'texts' | 'further'>,
    Pick<FontSubset, 'data' | 'format'> {
  /** Ids in the subset by the face's own glyph ids. */
  readonly ids: ReadonlyMap<number, number>;
  /** The text of each code. */
  readonly unicode: ReadonlyMap<number, string>;
  /** The CIDs of codes that are not CIDs themselves. */
  readonly cids: ReadonlyMap<number, number>;
}

/** Booklets of one process have mostly the same glyphs: so many subsets of each face are kept. */
const MOST_SUBSETS = 8;
const subsets = new WeakMap<FontFace, Map<string, Subset>>();

/** The subset for these glyphs and texts, made or kept from before. */
function subsetOf(face: FontFace, texts: GlyphMap, first: GlyphMap): Subset {
  const known = subsets.get(face) ?? new Map<string, Subset>();
  subsets.set(face, known);
  const key = JSON.stringify([first.size, ...texts]);
  const subset = known.get(key) ?? makeSubset(face, texts, first);
  known.delete(key);
  if (known.size === MOST_SUBSETS) known.delete(known.keys().next().value!);
  known.set(key, subset);
  return subset;
}

function makeSubset(face: FontFace, texts: GlyphMap, first: GlyphMap): Subset {
  const glyphsOf = (map: GlyphMap) => [...map.keys()].filter((key) => key <= GLYPH_BITS);
  const { data, format, newId } = face.subset(glyphsOf(texts), glyphsOf(first));
  const ids = new Map<number, number>();
  const unicode = new Map<number, string>();
  const cids = new Map<number, number>();
  const further = new Map<string, string>();
  const [codes, widths, textsByGlyph]: [string[], number[], string[]] = [[], [], []];
  for (const glyph of glyphsOf(texts)) {
    const id = newId(glyph);
    ids.set(glyph, id);
    unicode.set(id, texts.get(glyph)!);
    codes[glyph] = hexCode(id);
    widths[glyph] = thousandths(face.advance(glyph));
    textsByGlyph[glyph] = texts.get(glyph)!;
  }
  // Codes of further texts count down from the last one, and are the same in all documents that share them.
  let code = GLYPH_BITS;
  for (const [key, text] of texts) {
    if (key <= GLYPH_BITS) continue;
    while (unicode.has(code)) code--;
    const glyph = key & GLYPH_BITS;
    unicode.set(code, text);
    cids.set(code, ids.get(glyph)!);
    further.set(furtherKey(glyph, text), hexCode(code));
  }
  return { data, format, ids, codes, widths, texts: textsByGlyph, further, unicode, cids };
}

/**
 * Writes a composite font with a descendant of TrueType or of CFF (ISO 32000-1, 9.7).
 * @param first the glyphs that are numbered before all others, as in every document that shares them.
 */
function embedFont(pen: Pen, name: string, face: FontFace, texts: GlyphMap, first: GlyphMap): EmbeddedFont {
  const { data, format, ids, unicode, cids, ...font } = subsetOf(face, texts, first);
  const baseFont = `${subsetTag(texts.keys())}+${face.postScriptName}`;
  // A TrueType font maps CIDs to glyphs, so that each code is a CID; in a CFF font, several codes have one CID.
  const isCff = format === 'cff';
  const ofId = new Map([...ids].map(([glyph, id]) => [id, font.widths[glyph]!]));
  const widths = [...ofId, ...(isCff ? [] : [...cids].map(([code, id]) => [code, ofId.get(id)!] as const))];

  const kind = isCff ? { Subtype: 'CIDFontType0C' } : { Length1: data.length };
  const file = pen.ref({ ...kind, Length: 0, Filter: 'FlateDecode' });
  file.end(deflate(data));
  const isFixed = new Set(widths.map(([, width]) => width)).size === 1;
  const descriptor = pen.ref({
    ...fontDescriptor(face, baseFont, isFixed),
    [isCff ? 'FontFile3' : 'FontFile2']: file,
  });
  descriptor.end();
  const descendant = pen.ref({
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: widthsArray(widths),
    ...(!isCff && { CIDToGIDMap: cids.size === 0 ? 'Identity' : glyphMap(pen, [...ids.values()], cids) }),
  });
  descendant.end();
  const toUnicode = pen.ref();
  toUnicode.end(toUnicodeCMap(unicode));
  const ref = pen.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: cids.size === 0 || !isCff ? 'Identity-H' : encoding(pen, [...ids.values()], cids),
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  ref.end();
  return { name, ref, ...font };
}

/** The glyphs of CIDs, two bytes each (ISO 32000-1, 9.7.4.3). */
function glyphMap(pen: Pen, ids: readonly number[], cids: ReadonlyMap<number, number>): Reference {
  const glyphs = Buffer.alloc(2 * (Math.max(...ids, ...cids.keys()) + 1));
  for (const id of ids) glyphs.writeUInt16BE(id, 2 * id);
  for (const [code, id] of cids) glyphs.writeUInt16BE(id, 2 * code);
  const map = pen.ref({ Length: 0, Filter: 'FlateDecode' });
  map.end(deflate(glyphs));
  return map;
}

/** The character codes of a font in which some glyphs have several (ISO 32000-1, 9.7.5.4). */
function encoding(pen: Pen, ids: readonly number[], cids: ReadonlyMap<number, number>): Reference {
  const system = { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 };
  const map = pen.ref({ Type: 'CMap', CMapName: 'Livret-H', CIDSystemInfo: system, WMode: 0 });
  map.end(cidCMap('Livret-H', new Map([...ids.map((id) => [id, id] as const), ...cids])));
  return map;
}

/** Six letters that tell this subset from others of the same font (ISO 32000-1, 9.6.4). */
function subsetTag(glyphs: Iterable<number>): string {
  const digest = createHash('sha256')
    .update([...glyphs].sort((a, b) => a - b).join())
    .digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

/** Flags of a font descriptor (ISO 32000-1, table 123). */
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

function fontDescriptor(face: FontFace, name: string, isFixed: boolean): Record<string, unknown> {
  let flags = SYMBOLIC;
  if (isFixed && /\b(Code|Mono)\b/.test(face.family)) flags |= FIXED_PITCH;
  if (/\bSerif\b/.test(face.family)) flags |= SERIF;
  if (face.style === 'italic') flags |= ITALIC;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags,
    FontBBox: face.bbox.map((side) => Math.round(side * 1000)),
    ItalicAngle: face.italicAngle,
    Ascent: thousandths(face.ascent),
    Descent: thousandths(face.descent),
    CapHeight: thousandths(face.capHeight),
    XHeight: thousandths(face.xHeight),
    // Fonts state no stem width. This formula fits Type 1 fonts whose weights and stems are known.
    StemV: Math.round(50 + (face.weight / 65) ** 2),
  };
}

const thousandths = (ems: number): number => Math.round(ems * 1e6) / 1e3;

/** Widths of consecutive codes: `[first [width width …] first [width …]]` (ISO 32000-1, 9.7.4.3). */
function widthsArray(widths: readonly (readonly [code: number, width: number])[]): unknown[] {
  const array: unknown[] = [];
  let run: number[] = [];
  let next = -1;
  for (const [code, width] of [...widths].sort(([a], [b]) => a - b)) {
    if (code !== next) {
      run = [];
      array.push(code, run);
    }
    run.push(width);
    next = code + 1;
  }
  return array;
}
