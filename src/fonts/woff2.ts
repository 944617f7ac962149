import { brotliDecompressSync } from 'node:zlib';
import { foreign } from '../faults/foreign.ts';
import { MOST_FONT_BYTES } from '../limits.ts';
import { ByteReader } from './bytes.ts';
import { ascii, FontError, needed, type Tables } from './tables.ts';
import { rebuiltGlyphs, rebuiltMetrics } from './woff2-glyphs.ts';

const TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT ' +
  'VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar ' +
  'fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill';
/** The tags that a directory names by number (WOFF 2.0, 4.1); some end in a space. */
export const KNOWN_TAGS = Array.from({ length: (TAGS.length + 1) / 5 }, (_, i) =>
  TAGS.slice(5 * i, 5 * i + 4),
);
/** The number of a tag that is written out. */
export const OTHER_TAG = 63;

const HEADER_BYTES = 48;
const COLLECTION = 0x74746366;

interface Entry {
  readonly tag: string;
  /** Whether the table is written in another form than OpenType's. */
  readonly isTransformed: boolean;
  /** Bytes in the stream. */
  readonly length: number;
}

/**
 * The fonts of a WOFF2 file: one, or those of a collection (WOFF 2.0, 4 and 5).
 * @throws FontError
 */
export function woff2Fonts(file: DataView): Tables[] {
  const reader = new ByteReader(file, null);
  reader.at = 4;
  const flavor = reader.uint32();
  reader.at = 12;
  const count = reader.uint16();
  reader.at = 20;
  const packed = reader.uint32();
  reader.at = HEADER_BYTES;
  const entries = Array.from({ length: count }, () => readEntry(reader));
  const fonts = flavor === COLLECTION ? readCollection(reader, count) : [entries.map((_, i) => i)];
  const stream = new ByteReader(decompressed(reader.part(packed), entries), null);
  const parts = entries.map(({ length }) => stream.part(length));
  return fonts.map((indices) => tablesOf(indices, entries, parts));
}

function readEntry(reader: ByteReader): Entry {
  const flags = reader.uint8();
  const known = flags & OTHER_TAG;
  const tag = known === OTHER_TAG ? ascii(reader.part(4), 0, 4) : KNOWN_TAGS[known]!;
  const version = flags >> 6;
  const length = reader.longNumber();
  // The null transform is version 3 for outlines, and version 0 for all other tables.
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  return { tag, isTransformed, length: isTransformed ? reader.longNumber() : length };
}

/** The tables of each font, as indices of the directory (WOFF 2.0, 4.2). */
function readCollection(reader: ByteReader, count: number): number[][] {
  reader.uint32();
  return Array.from({ length: reader.shortNumber() }, () => {
    const tables = reader.shortNumber();
    reader.uint32();
    return Array.from({ length: tables }, () => {
      const index = reader.shortNumber();
      if (index >= count) throw new FontError(null);
      return index;
    });
  });
}

function decompressed(packed: DataView, entries: readonly Entry[]): DataView {
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  if (length > MOST_FONT_BYTES) throw new FontError(null);
  const bytes = foreign(
    () => brotliDecompressSync(packed, { maxOutputLength: Math.max(length, 1) }),
    () => new Uint8Array(),
  );
  if (bytes.length !== length) throw new FontError(null);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tablesOf(indices: readonly number[], entries: readonly Entry[], parts: readonly DataView[]): Tables {
  const tables = new Map<string, DataView>();
  const transformed = new Set<string>();
  for (const index of indices) {
    const { tag, isTransformed } = entries[index]!;
    tables.set(tag, parts[index]!);
    if (isTransformed) transformed.add(tag);
  }
  if (transformed.has('glyf')) {
    const { glyf, loca, leftBearings } = rebuiltGlyphs(tables.get('glyf')!);
    tables.set('glyf', glyf).set('loca', loca);
    const { buffer, byteOffset, byteLength } = needed(tables, 'head', 54);
    const head = new DataView(buffer.slice(byteOffset, byteOffset + byteLength));
    head.setInt16(50, 1);
    tables.set('head', head);
    if (transformed.has('hmtx')) {
      const full = needed(tables, 'hhea', 36).getUint16(34);
      tables.set('hmtx', rebuiltMetrics(tables.get('hmtx')!, full, leftBearings));
    }
  }
  return tables;
}
