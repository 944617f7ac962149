import { crc32 } from 'node:zlib';
import { isPng } from './png.ts';

/** The texts about its picture that a PNG file carries. */
interface PngNotes {
  /** Pixels to a metre. */
  readonly density: number;
  /** Texts by their keywords (PNG 3, 11.3.3.1), such as `Title`. */
  readonly texts: Readonly<Record<string, string>>;
  /** The language of the texts, BCP 47. */
  readonly lang: string;
}

/** The end of the header: a signature of 8 bytes, and a chunk IHDR of 13 with its length, type and checksum. */
const HEADER_END = 33;
const METRE = 1;

/** Adds chunks after the header of a PNG file: its size in print (pHYs), and texts that programs and readers find (iTXt). */
export function withNotes(png: Uint8Array, { density, texts, lang }: PngNotes): Uint8Array {
  if (!isPng(png)) throw new Error('notes were added to what is no PNG file');
  const size = Buffer.alloc(9);
  size.writeUInt32BE(Math.round(density), 0);
  size.writeUInt32BE(Math.round(density), 4);
  size.writeUInt8(METRE, 8);
  const notes = Object.entries(texts).map(([keyword, text]) => {
    // After the keyword: not compressed, the language, and no translation of the keyword (11.3.3.4).
    return chunk('iTXt', Buffer.from(`${keyword}\0\0\0${lang}\0\0${text}`));
  });
  return Buffer.concat([
    png.subarray(0, HEADER_END),
    chunk('pHYs', size),
    ...notes,
    png.subarray(HEADER_END),
  ]);
}

/** A chunk: its length, its type and data, and their checksum (PNG 3, 5.3). */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
