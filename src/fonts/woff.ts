import { inflateSync } from 'node:zlib';
import { foreign } from '../faults/foreign.ts';
import { MOST_FONT_BYTES } from '../limits.ts';
import { ByteReader } from './bytes.ts';
import { ascii, FontError, type Tables } from './tables.ts';

const HEADER_BYTES = 44;

/** The tables of a WOFF file, each compressed by itself (WOFF 1.0). @throws FontError */
export function woffTables(file: DataView): Tables {
  const reader = new ByteReader(file, null);
  reader.at = 12;
  const count = reader.uint16();
  reader.at = HEADER_BYTES;
  const tables = new Map<string, DataView>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    const tag = ascii(reader.part(4), 0, 4);
    const [offset, packed, length] = [reader.uint32(), reader.uint32(), reader.uint32()];
    reader.uint32();
    total += length;
    if (offset + packed > file.byteLength || total > MOST_FONT_BYTES) throw new FontError(tag);
    const bytes = new Uint8Array(file.buffer, file.byteOffset + offset, packed);
    tables.set(tag, packed < length ? inflated(bytes, length, tag) : viewOf(bytes));
  }
  return tables;
}

function inflated(bytes: Uint8Array, length: number, tag: string): DataView {
  const unpacked = foreign(
    () => inflateSync(bytes, { maxOutputLength: Math.max(length, 1) }),
    () => new Uint8Array(),
  );
  if (unpacked.length !== length) throw new FontError(tag);
  return viewOf(unpacked);
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);
