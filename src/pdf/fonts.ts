import { createHash } from 'node:crypto';
import type { Reference } from 'pdfkit';
import type { FontFace } from '../text/types.ts';
import { deflate } from './deflate.ts';
import type { Pen } from './pen.ts';
import { foldText, hexCode, toUnicodeCMap } from './tounicode.ts';

/** Glyphs with the texts they stand for, as in `Shaped` and `GlyphRun`. */
export interface GlyphTexts {
  readonly glyphs: readonly number[];
  readonly texts: readonly string[];
}

/** A font as the file has it; arrays are indexed by the face's own glyph ids. */
export interface EmbeddedFont {
  /** Name in the pages' resources. */
  readonly name: string;
  readonly ref: Reference;
  /** A glyph's code, its id in the subset: four hexadecimal digits. */
  readonly codes: readonly string[];
  /** Thousandths of an em, as the file's widths have it. */
  readonly widths: readonly number[];
  /** The text that the font gives for a glyph; any other must be said by ActualText. */
  readonly texts: readonly string[];
}

/** Where a cluster ends: after the glyphs that stand for no text of their own. */
export function clusterEnd(texts: readonly string[], start: number): number {
  let end = start + 1;
  while (texts[end] === '') end++;
  return end;
}

/** The texts that a glyph stands for, with the number of times. */
type TextCounts = Map<string, { count: number }>;

/** The glyphs that each font is used for, counted before anything is written. */
export class FontUsage {
  readonly #fonts = new Map<FontFace, TextCounts[]>();

  add(face: FontFace, { glyphs, texts }: GlyphTexts): void {
    let uses = this.#fonts.get(face);
    if (!uses) {
      uses = [];
      this.#fonts.set(face, uses);
    }
    for (let i = 0; i < glyphs.length; ) {
      const end = clusterEnd(texts, i);
      const alone = end === i + 1;
      for (; i < end; i++) {
        const glyph = glyphs[i]!;
        uses[glyph] ??= new Map();
        if (alone) count(uses[glyph], texts[i]!);
      }
    }
  }

  /** Of every font that was used, in the order of their first use: the text that each glyph stands for most often. */
  texts(): FontTexts {
    const texts = new Map<FontFace, ReadonlyMap<number, string>>();
    for (const [face, uses] of this.#fonts) {
      const commonests = new Map<number, string>();
      uses.forEach((counts, glyph) => {
        commonests.set(glyph, commonest(counts));
      });
      texts.set(face, commonests);
    }
    return texts;
  }
}

/** By face and glyph, the text that the font is to give for it. */
export type FontTexts = ReadonlyMap<FontFace, ReadonlyMap<number, string>>;

const NONE: ReadonlyMap<number, string> = new Map();

/**
 * Writes the fonts of a document.
 * @param shared those of what it shares with others: these have the same names, codes and texts in all.
 */
export function embedFonts(pen: Pen, own: FontTexts, shared: FontTexts): Map<FontFace, EmbeddedFont> {
  const fonts = new Map<FontFace, EmbeddedFont>();
  for (const face of new Set([...shared.keys(), ...own.keys()])) {
    const first = shared.get(face) ?? NONE;
    const texts = new Map([...first, ...[...(own.get(face) ?? NONE)].filter(([glyph]) => !first.has(glyph))]);
    fonts.set(face, embedFont(pen, `F${fonts.size + 1}`, face, texts, first));
  }
  return fonts;
}

function count(counts: TextCounts, text: string): void {
  const counted = counts.get(text);
  if (counted) counted.count++;
  else counts.set(text, { count: 1 });
}

/** A part of a cluster has no text of its own, and yet every code must have some (ISO 14289-1, 7.21.7). */
const NO_TEXT = '\u200b';

function commonest(counts: TextCounts): string {
  const folded = new Map<string, number>();
  for (const [text, { count }] of counts) {
    const found = foldText(text);
    folded.set(found, (folded.get(found) ?? 0) + count);
  }
  let best = NO_TEXT;
  let most = 0;
  for (const [text, count] of folded) {
    if (text !== '' && (count > most || (count === most && text < best))) [best, most] = [text, count];
  }
  return best;
}

/** The glyphs of a face that a document has, as its file numbers and measures them. */
interface Subset {
  readonly data: Uint8Array;
  readonly codes: ReadonlyMap<number, number>;
  readonly widths: ReadonlyMap<number, number>;
  readonly byGlyph: Pick<EmbeddedFont, 'codes' | 'widths' | 'texts'>;
}

/** Booklets of one process have mostly the same glyphs: of each face so many subsets are kept. */
const MOST_SUBSETS = 8;
const subsets = new WeakMap<FontFace, Map<string, Subset>>();

/** Made once for the same glyphs that stand for the same texts. */
function subsetOf(
  face: FontFace,
  texts: ReadonlyMap<number, string>,
  first: ReadonlyMap<number, string>,
): Subset {
  const known = subsets.get(face) ?? new Map<string, Subset>();
  subsets.set(face, known);
  const key = JSON.stringify([first.size, ...texts]);
  const subset = known.get(key) ?? makeSubset(face, texts, first);
  known.delete(key);
  if (known.size === MOST_SUBSETS) known.delete(known.keys().next().value!);
  known.set(key, subset);
  return subset;
}

function makeSubset(
  face: FontFace,
  texts: ReadonlyMap<number, string>,
  first: ReadonlyMap<number, string>,
): Subset {
  const { data, newId } = face.subset(texts.keys(), first.keys());
  const codes = new Map<number, number>();
  const widths = new Map<number, number>();
  for (const glyph of texts.keys()) {
    codes.set(glyph, newId(glyph));
    widths.set(glyph, thousandths(face.advance(glyph)));
  }
  return {
    data,
    codes,
    widths,
    byGlyph: {
      codes: byGlyph(codes, hexCode),
      widths: byGlyph(widths, (width) => width),
      texts: byGlyph(texts, (text) => text),
    },
  };
}

/** A composite font with a TrueType descendant (ISO 32000-1, 9.7). */
function embedFont(
  pen: Pen,
  name: string,
  face: FontFace,
  texts: ReadonlyMap<number, string>,
  first: ReadonlyMap<number, string>,
): EmbeddedFont {
  const { data, codes, widths, byGlyph } = subsetOf(face, texts, first);
  const baseFont = `${subsetTag(texts.keys())}+${face.postScriptName}`;

  const file = pen.ref({ Length1: data.length, Length: 0, Filter: 'FlateDecode' });
  file.end(deflate(data));
  const descriptor = pen.ref(fontDescriptor(face, baseFont, file, new Set(widths.values())));
  descriptor.end();
  const descendant = pen.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: widthsArray([...codes].map(([glyph, code]) => [code, widths.get(glyph)!] as const)),
    CIDToGIDMap: 'Identity',
  });
  descendant.end();
  const toUnicode = pen.ref();
  toUnicode.end(toUnicodeCMap(new Map([...texts].map(([glyph, text]) => [codes.get(glyph)!, text]))));
  const ref = pen.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  ref.end();

  return { name, ref, ...byGlyph };
}

function byGlyph<V, R>(values: ReadonlyMap<number, V>, convert: (value: V) => R): R[] {
  const array: R[] = [];
  for (const [glyph, value] of values) array[glyph] = convert(value);
  return array;
}

/** Six letters that tell this subset from others of the same font (ISO 32000-1, 9.6.4). */
function subsetTag(glyphs: Iterable<number>): string {
  const digest = createHash('sha256')
    .update([...glyphs].sort((a, b) => a - b).join())
    .digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

/** Flags of ISO 32000-1, table 123. */
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

function fontDescriptor(
  face: FontFace,
  name: string,
  file: Reference,
  widths: ReadonlySet<number>,
): Record<string, unknown> {
  let flags = SYMBOLIC;
  if (widths.size === 1 && /\b(Code|Mono)\b/.test(face.family)) flags |= FIXED_PITCH;
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
    // TrueType has no such value; this fits the Type 1 fonts whose weights and stems are known.
    StemV: Math.round(50 + (face.weight / 65) ** 2),
    FontFile2: file,
  };
}

const thousandths = (ems: number): number => Math.round(ems * 1e6) / 1e3;

/** `[first [width width …] first [width …]]` (ISO 32000-1, 9.7.4.3). */
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
