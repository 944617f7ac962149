/** The tables of a font, by tag. Each is a view of its bytes. */
export type Tables = ReadonlyMap<string, DataView>;

/** A fault of a font file: the table that has it, or null for the file as a whole. */
export class FontError extends Error {
  readonly table: string | null;

  constructor(table: string | null) {
    super(`the font is broken${table === null ? '' : ` in its table ${table}`}`);
    this.table = table;
  }
}

/**
 * The tables of an OpenType file (OpenType 1.9, Organization of an OpenType Font).
 * @param start the offset of the table directory: that of a font in a collection.
 * @throws FontError for a table that is not inside the file.
 */
export function tablesOf(font: Uint8Array, start = 0): Tables {
  const file = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (start + 12 > font.length) throw new FontError(null);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(start + 4); i++) {
    const record = start + 12 + 16 * i;
    if (record + 16 > font.length) throw new FontError(null);
    const tag = ascii(file, record, 4);
    const [offset, length] = [file.getUint32(record + 8), file.getUint32(record + 12)];
    if (offset + length > font.length) throw new FontError(tag);
    tables.set(tag, new DataView(font.buffer, font.byteOffset + offset, length));
  }
  return tables;
}

/** OpenType's two kinds of outlines, by which a file's first four bytes differ. */
const TRUETYPE = 0x00010000;
const CFF = 0x4f54544f;

/** A font file of these tables: their directory with checksums, then the tables, shorter ones first. */
export function fontFile(tables: Tables): Uint8Array<ArrayBuffer> {
  const tags = [...tables.keys()].sort();
  const byLength = [...tags].sort((a, b) => tables.get(a)!.byteLength - tables.get(b)!.byteLength);
  let end = 12 + 16 * tags.length;
  const starts = new Map<string, number>();
  for (const tag of byLength) {
    starts.set(tag, end);
    end += (tables.get(tag)!.byteLength + 3) & ~3;
  }
  const file = new DataView(new ArrayBuffer(end));
  const power = Math.floor(Math.log2(tags.length));
  file.setUint32(0, tables.has('CFF ') ? CFF : TRUETYPE);
  file.setUint16(4, tags.length);
  file.setUint16(6, 16 * 2 ** power);
  file.setUint16(8, power);
  file.setUint16(10, 16 * (tags.length - 2 ** power));
  for (const tag of tags) bytesOf(file).set(bytesOf(tables.get(tag)!), starts.get(tag)!);
  const head = starts.get('head');
  if (head !== undefined) file.setUint32(head + 8, 0);
  tags.forEach((tag, i) => {
    const [start, { byteLength }] = [starts.get(tag)!, tables.get(tag)!];
    const record = 12 + 16 * i;
    for (let k = 0; k < 4; k++) file.setUint8(record + k, tag.charCodeAt(k));
    file.setUint32(record + 4, checksum(file, start, start + byteLength));
    file.setUint32(record + 8, start);
    file.setUint32(record + 12, byteLength);
  });
  if (head !== undefined) file.setUint32(head + 8, 0xb1b0afba - checksum(file, 0, end));
  return bytesOf(file);
}

/** The checksum of a table, which zeros fill up to a multiple of four bytes. */
function checksum(file: DataView, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 4) sum = (sum + file.getUint32(at)) >>> 0;
  return sum;
}

export function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
}

export function ascii(view: DataView, start: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(view.getUint8(start + i));
  return text;
}

/** A table of at least this length, bytes. @throws FontError where there is none. */
export function needed(tables: Tables, tag: string, length: number): DataView {
  const table = tables.get(tag);
  if (!table || table.byteLength < length) throw new FontError(tag);
  return table;
}
