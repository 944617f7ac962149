import { brotliCompressSync, constants } from 'node:zlib';
import { bytesOf, type Tables } from './tables.ts';
import { KNOWN_TAGS, OTHER_TAG } from './woff2.ts';

const SIGNATURE = 0x774f4632;
const TRUETYPE = 0x00010000;
const HEADER_BYTES = 48;
/** The transformation "none" of outlines; of other tables it is 0 (WOFF 2.0, 4.1). */
const AS_THEY_ARE = 3 << 6;

/** A font with TrueType outlines as a WOFF2 file, its tables as they are (WOFF 2.0, 4). */
export function writeWoff2(tables: Tables): Uint8Array {
  // The glyphs' places follow the glyphs (WOFF 2.0, 5.3).
  const tags = [...tables.keys()].filter((tag) => tag !== 'loca').sort();
  tags.splice(tags.indexOf('glyf') + 1, 0, 'loca');
  const data = tags.map((tag) => bytesOf(tables.get(tag)!));
  const directory = Buffer.from(tags.flatMap((tag, i) => entry(tag, data[i]!.length)));
  const packed = brotliCompressSync(Buffer.concat(data), {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
  });
  const length = HEADER_BYTES + directory.length + packed.length;
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(SIGNATURE, 0);
  header.writeUInt32BE(TRUETYPE, 4);
  header.writeUInt32BE((length + 3) & ~3, 8);
  header.writeUInt16BE(tags.length, 12);
  header.writeUInt32BE(sizeUnpacked(data), 16);
  header.writeUInt32BE(packed.length, 20);
  return Buffer.concat([header, directory, packed, Buffer.alloc(((length + 3) & ~3) - length)]);
}

function entry(tag: string, length: number): number[] {
  const flags = tag === 'glyf' || tag === 'loca' ? AS_THEY_ARE : 0;
  const known = KNOWN_TAGS.indexOf(tag);
  const name = known < 0 ? [flags | OTHER_TAG, ...Buffer.from(tag)] : [flags | known];
  return [...name, ...longNumber(length)];
}

/** UIntBase128 (WOFF 2.0, 4.1). */
function longNumber(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

/** The bytes of the font as an OpenType file. */
function sizeUnpacked(data: readonly Uint8Array[]): number {
  return data.reduce((sum, { length }) => sum + ((length + 3) & ~3), 12 + 16 * data.length);
}
