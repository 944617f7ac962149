import { ByteReader } from './bytes.ts';

/** Operators of a Top DICT (Adobe Technical Note 5176, 9). */
const CHARSET = 15;
const CHAR_STRINGS = 17;
const ROS = 0x0c1e;
const ESCAPE = 12;

/**
 * The CID of each glyph of a CID-keyed font; null for a font whose glyphs have names, in which a CID is the number of
 * a glyph (ISO 32000-1, 9.7.4.2).
 * @throws FontError
 */
export function cidsOf(cff: DataView): readonly number[] | null {
  const reader = new ByteReader(cff, 'CFF ');
  reader.at = cff.getUint8(2);
  skipIndex(reader);
  const dict = topDict(reader);
  if (!dict.has(ROS)) return null;
  reader.at = dict.get(CHAR_STRINGS) ?? 0;
  const count = reader.uint16();
  const charset = dict.get(CHARSET) ?? 0;
  // Charsets 0 to 2 are predefined, for fonts with names.
  if (charset <= 2) return Array.from({ length: count }, (_, glyph) => glyph);
  reader.at = charset;
  return readCharset(reader, count);
}

/** Passes an INDEX: a count, the size of offsets, the offsets, the data. */
function skipIndex(reader: ByteReader): void {
  const { end } = indexBounds(reader);
  reader.at = end;
}

function indexBounds(reader: ByteReader): {
  readonly start: number;
  readonly first: number;
  readonly end: number;
} {
  const count = reader.uint16();
  if (count === 0) return { start: reader.at, first: reader.at, end: reader.at };
  const size = reader.uint8();
  const offset = () => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + reader.uint8();
    return value;
  };
  const offsets = Array.from({ length: count + 1 }, offset);
  const base = reader.at - 1;
  return { start: base + offsets[0]!, first: base + offsets[1]!, end: base + offsets.at(-1)! };
}

/** The last operand of each operator of the first Top DICT; operators of two bytes are 0x0c00 and more. */
function topDict(reader: ByteReader): ReadonlyMap<number, number> {
  const { start, first } = indexBounds(reader);
  reader.at = start;
  const dict = new Map<number, number>();
  let operand = 0;
  while (reader.at < first) {
    const byte = reader.uint8();
    if (byte <= 21) dict.set(byte === ESCAPE ? 0x0c00 | reader.uint8() : byte, operand);
    else operand = readOperand(byte, reader);
  }
  return dict;
}

/**
 * A number of a DICT (Adobe Technical Note 5176, 4). Reals, and negative numbers of two bytes, are passed over as 0: the
 * operators that matter here have neither.
 */
function readOperand(byte: number, reader: ByteReader): number {
  if (byte === 28) return reader.int16();
  if (byte === 29) return reader.uint32() | 0;
  if (byte === 30) {
    while ((reader.uint8() & 0x0f) !== 0x0f);
    return 0;
  }
  if (byte <= 246) return byte - 139;
  const low = reader.uint8();
  return byte <= 250 ? (byte - 247) * 256 + low + 108 : 0;
}

/** The CIDs after that of glyph 0, which is 0: one by one, or in ranges (Adobe Technical Note 5176, 13). */
function readCharset(reader: ByteReader, count: number): number[] {
  const format = reader.uint8();
  const cids = [0];
  while (cids.length < count) {
    const first = reader.uint16();
    const more = format === 0 ? 0 : format === 1 ? reader.uint8() : reader.uint16();
    for (let i = 0; i <= more && cids.length < count; i++) cids.push(first + i);
  }
  return cids;
}
