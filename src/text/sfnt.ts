import type { FaceMetrics } from './types.ts';

const POSTSCRIPT_NAME = 6;
// Flags of composite glyphs (OpenType 1.9, glyf).
const ARGS_ARE_WORDS = 0x1;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const HAS_XY_SCALE = 0x40;
const HAS_2X2 = 0x80;

/** The tables of a TrueType file, by tag (OpenType 1.9, Organization of an OpenType Font). */
export function tablesOf(font: Uint8Array): ReadonlyMap<string, DataView> {
  const file = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = ascii(file, record, 4);
    const start = font.byteOffset + file.getUint32(record + 8);
    tables.set(tag, new DataView(font.buffer, start, file.getUint32(record + 12)));
  }
  return tables;
}

export function readMetrics(tables: ReadonlyMap<string, DataView>): FaceMetrics {
  const head = tables.get('head')!;
  const hhea = tables.get('hhea')!;
  const os2 = tables.get('OS/2')!;
  const post = tables.get('post')!;
  const em = head.getUint16(18);
  return {
    postScriptName: readPostScriptName(tables.get('name')!),
    ascent: hhea.getInt16(4) / em,
    descent: hhea.getInt16(6) / em,
    capHeight: os2.getInt16(88) / em,
    xHeight: os2.getInt16(86) / em,
    italicAngle: post.getInt32(4) / 65536,
    bbox: [head.getInt16(36) / em, head.getInt16(38) / em, head.getInt16(40) / em, head.getInt16(42) / em],
    underlinePosition: post.getInt16(8) / em,
    underlineThickness: post.getInt16(10) / em,
  };
}

/** These glyphs, glyph 0 and all components of composite glyphs, in ascending order. */
export function closeOverComponents(
  tables: ReadonlyMap<string, DataView>,
  glyphs: Iterable<number>,
): readonly number[] {
  const glyf = tables.get('glyf')!;
  const offset = glyphOffset(tables);
  const closed = new Set<number>();
  const waiting = [0, ...glyphs];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (closed.has(glyph)) continue;
    closed.add(glyph);
    const start = offset(glyph);
    if (start === offset(glyph + 1)) continue;
    for (const place of componentPlaces(glyf, start)) waiting.push(glyf.getUint16(place));
  }
  return [...closed].sort((a, b) => a - b);
}

/** A function that gives the offset of a glyph's outline in `glyf`. The outline ends at the next glyph's offset. */
export function glyphOffset(tables: ReadonlyMap<string, DataView>): (glyph: number) => number {
  const loca = tables.get('loca')!;
  const long = tables.get('head')!.getInt16(50) === 1;
  return (glyph) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
}

/** The offsets at which a composite outline names its components; none for a simple outline. */
export function componentPlaces(glyf: DataView, start: number): number[] {
  const found: number[] = [];
  if (glyf.getInt16(start) >= 0) return found;
  let at = start + 10;
  let flags = MORE_COMPONENTS;
  while (flags & MORE_COMPONENTS) {
    flags = glyf.getUint16(at);
    found.push(at + 2);
    at += 4 + (flags & ARGS_ARE_WORDS ? 4 : 2);
    at += flags & HAS_SCALE ? 2 : flags & HAS_XY_SCALE ? 4 : flags & HAS_2X2 ? 8 : 0;
  }
  return found;
}

function readPostScriptName(name: DataView): string {
  const strings = name.getUint16(4);
  for (let i = 0; i < name.getUint16(2); i++) {
    const record = 6 + 12 * i;
    if (name.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const text = ascii(name, strings + name.getUint16(record + 10), name.getUint16(record + 8));
    // A name is in UTF-16 or in ASCII, by its platform. A PostScript name has ASCII characters only.
    return text.replaceAll('\0', '');
  }
  throw new Error('the font has no PostScript name');
}

function ascii(view: DataView, start: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(view.getUint8(start + i));
  return text;
}
