import { getOrMake } from '../../once.ts';
import { RecentTexts } from '../../recent-texts.ts';
import type { FontFace, FontSubset } from '../../text/font-types.ts';
import { type EmbeddedFont, furtherKey, shownCode } from './embedded-font.ts';
import { GLYPH_BITS, type GlyphMap } from './usage.ts';

/** The glyphs of a face that a document has, as its file numbers and measures them. */
export interface Subset
  extends Pick<EmbeddedFont, 'codes' | 'widths' | 'texts' | 'further'>,
    Pick<FontSubset, 'data' | 'format'> {
  /** Ids in the subset by the face's own glyph ids. */
  readonly ids: ReadonlyMap<number, number>;
  /** The text of each code. */
  readonly unicode: ReadonlyMap<number, string>;
  /** The CIDs of codes that are not CIDs themselves. */
  readonly cids: ReadonlyMap<number, number>;
}

/** Booklets of one process have mostly the same glyphs: the last subsets of each face are kept, at least so many. */
const LEAST_KEPT = 4;

const subsets = new WeakMap<FontFace, RecentTexts<Subset>>();

/** The subset for these glyphs and texts, made or kept from before. */
export function subsetOf(face: FontFace, texts: GlyphMap, first: GlyphMap): Subset {
  const known = getOrMake(subsets, face, () => new RecentTexts(LEAST_KEPT));
  return known.get(JSON.stringify([first.size, ...texts]), () => makeSubset(face, texts, first));
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
    codes[glyph] = shownCode(id);
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
    further.set(furtherKey(glyph, text), shownCode(code));
  }
  return { data, format, ids, codes, widths, texts: textsByGlyph, further, unicode, cids };
}

export const thousandths = (ems: number): number => Math.round(ems * 1e6) / 1e3;
