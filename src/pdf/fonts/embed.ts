import { createHash } from 'node:crypto';
import type { Reference } from 'pdfkit';
import { once } from '../../once.ts';
import type { FontFace } from '../../text/font-types.ts';
import { deflate } from '../deflate.ts';
import type { Pen } from '../pen.ts';
import type { EmbeddedFont } from './embedded-font.ts';
import { type Subset, subsetOf, thousandths } from './subset.ts';
import { cidCMap, toUnicodeCMap } from './tounicode.ts';
import { type FontTexts, GLYPH_BITS, type GlyphMap, NEXT_KEY } from './usage.ts';

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

/**
 * Writes a composite font with a descendant of TrueType or of CFF (ISO 32000-1, 9.7).
 * @param first the glyphs that are numbered before all others, as in every document that shares them.
 */
function embedFont(pen: Pen, name: string, face: FontFace, texts: GlyphMap, first: GlyphMap): EmbeddedFont {
  const subset = subsetOf(face, texts, first);
  const { baseFont, kind, file, descriptor, W, toUnicode, glyphsOfCodes } = entriesOf(subset, face, texts);
  const isCff = subset.format === 'cff';
  const described = pen.ref({
    ...descriptor,
    [isCff ? 'FontFile3' : 'FontFile2']: stream(pen, file, kind),
  });
  described.end();
  const descendant = pen.ref({
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: SYSTEM,
    FontDescriptor: described,
    W,
    ...(!isCff && { CIDToGIDMap: glyphsOfCodes ? stream(pen, glyphsOfCodes) : 'Identity' }),
  });
  descendant.end();
  const ref = pen.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: isCff && glyphsOfCodes ? stream(pen, glyphsOfCodes, CMAP) : 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(pen, toUnicode),
  });
  ref.end();
  return { name, ref, ...subset };
}

/** The entries and the streams, deflated, of a font's objects. PDFs of one process have mostly the same subsets. */
const entriesOf = once((subset: Subset, face: FontFace, texts: GlyphMap) => {
  const { data, format, ids, unicode, cids } = subset;
  const baseFont = `${subsetTag(texts.keys())}+${face.postScriptName}`;
  // A TrueType font maps CIDs to glyphs, so that each code is a CID; in a CFF font, several codes have one CID.
  const isCff = format === 'cff';
  const ofId = new Map([...ids].map(([glyph, id]) => [id, subset.widths[glyph]!]));
  const widths = [...ofId, ...(isCff ? [] : [...cids].map(([code, id]) => [code, ofId.get(id)!] as const))];
  const isFixed = new Set(widths.map(([, width]) => width)).size === 1;
  const ownCodes = isCff ? encoding : glyphMap;
  return {
    baseFont,
    kind: isCff ? { Subtype: 'CIDFontType0C' } : { Length1: data.length },
    file: deflate(data),
    descriptor: fontDescriptor(face, baseFont, isFixed),
    W: widthsArray(widths),
    toUnicode: deflate(Buffer.from(toUnicodeCMap(unicode), 'latin1')),
    /** The glyphs of codes, for a font in which some have several; null where each has one. */
    glyphsOfCodes: cids.size === 0 ? null : deflate(ownCodes([...ids.values()], cids)),
  };
});

const SYSTEM = { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 };
const CMAP = { Type: 'CMap', CMapName: 'Livret-H', CIDSystemInfo: SYSTEM, WMode: 0 };

/** Writes a stream that is deflated. */
function stream(pen: Pen, deflated: Uint8Array, entries: Readonly<Record<string, unknown>> = {}): Reference {
  const ref = pen.ref({ ...entries, Length: 0, Filter: 'FlateDecode' });
  ref.end(deflated);
  return ref;
}

/** The glyphs of CIDs, two bytes each (ISO 32000-1, 9.7.4.3). */
function glyphMap(ids: readonly number[], cids: ReadonlyMap<number, number>): Uint8Array {
  const glyphs = Buffer.alloc(2 * (Math.max(...ids, ...cids.keys()) + 1));
  for (const id of ids) glyphs.writeUInt16BE(id, 2 * id);
  for (const [code, id] of cids) glyphs.writeUInt16BE(id, 2 * code);
  return glyphs;
}

/** The character codes of a font in which some glyphs have several (ISO 32000-1, 9.7.5.4). */
function encoding(ids: readonly number[], cids: ReadonlyMap<number, number>): Uint8Array {
  const codes = new Map([...ids.map((id) => [id, id] as const), ...cids]);
  return Buffer.from(cidCMap(CMAP.CMapName, codes), 'latin1');
}

/** Six letters that tell this subset from others of the same font (ISO 32000-1, 9.6.4). */
function subsetTag(glyphs: Iterable<number>): string {
  const digest = createHash('sha256')
    .update([...glyphs].sort((a, b) => a - b).join())
    .digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

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
