import { bytesOf, fontFile } from '../fonts/tables.ts';
import { componentPlaces, glyphOffset } from './glyf.ts';

/**
 * The tables that a FontFile2 of a CIDFontType2 needs besides glyf, loca and hmtx (ISO 32000-1, 9.9). Only fonts
 * with instructions have the last three. Tables for shaping are left out: the text is shaped already.
 */
const COPIED = ['head', 'hhea', 'maxp', 'cvt ', 'fpgm', 'prep'];

/** The greatest offset that the short form of `loca` can hold: 16 bits that count pairs of bytes. */
const SHORT_LIMIT = 0x1fffe;

/**
 * Makes a TrueType file with only these glyphs, numbered anew in the order given (OpenType 1.9). HarfBuzz's
 * subsetter makes the same bytes, but to compile its WebAssembly takes longer than all of this.
 * @param glyphs glyph 0 first; components of composite glyphs included.
 */
export function subsetFont(
  tables: ReadonlyMap<string, DataView>,
  glyphs: readonly number[],
): Uint8Array<ArrayBuffer> {
  const subset = new Map<string, DataView>();
  for (const tag of COPIED) if (tables.has(tag)) subset.set(tag, copy(tables.get(tag)!));
  const { glyf, offsets } = outlines(tables, glyphs);
  const long = glyf.byteLength > SHORT_LIMIT;
  subset.set('glyf', glyf);
  subset.set('loca', locations(offsets, long));
  subset.get('head')!.setInt16(50, long ? 1 : 0);
  subset.get('maxp')!.setUint16(4, glyphs.length);
  const { hmtx, count } = metrics(tables, glyphs);
  subset.set('hmtx', hmtx);
  subset.get('hhea')!.setUint16(34, count);
  return fontFile(subset);
}

/** The outlines one after the other, each at an even offset, with the new numbers of their components. */
function outlines(tables: ReadonlyMap<string, DataView>, glyphs: readonly number[]) {
  const from = tables.get('glyf')!;
  const offset = glyphOffset(tables);
  const offsets = [0];
  let end = 0;
  for (const glyph of glyphs) {
    end += even(offset(glyph + 1) - offset(glyph));
    offsets.push(end);
  }
  const ids = new Map(glyphs.map((glyph, id) => [glyph, id]));
  const glyf = new DataView(new ArrayBuffer(end));
  glyphs.forEach((glyph, id) => {
    const start = offsets[id]!;
    if (start === offsets[id + 1]) return;
    bytesOf(glyf).set(bytesOf(from).subarray(offset(glyph), offset(glyph + 1)), start);
    for (const place of componentPlaces(glyf, start)) {
      glyf.setUint16(place, ids.get(glyf.getUint16(place))!);
    }
  });
  return { glyf, offsets };
}

function locations(offsets: readonly number[], long: boolean): DataView {
  const loca = new DataView(new ArrayBuffer(offsets.length * (long ? 4 : 2)));
  offsets.forEach((offset, i) => {
    if (long) loca.setUint32(4 * i, offset);
    else loca.setUint16(2 * i, offset / 2);
  });
  return loca;
}

/** Advances and left bearings. Advances that repeat at the end are left out: the last one given holds for the rest. */
function metrics(tables: ReadonlyMap<string, DataView>, glyphs: readonly number[]) {
  const from = tables.get('hmtx')!;
  const full = tables.get('hhea')!.getUint16(34);
  const advances = glyphs.map((glyph) => from.getUint16(4 * Math.min(glyph, full - 1)));
  const bearings = glyphs.map((glyph) => from.getInt16(glyph < full ? 4 * glyph + 2 : 2 * (full + glyph)));
  let count = glyphs.length;
  while (count > 1 && advances[count - 1] === advances[count - 2]) count--;
  const hmtx = new DataView(new ArrayBuffer(2 * (count + glyphs.length)));
  bearings.forEach((bearing, i) => {
    if (i < count) hmtx.setUint16(4 * i, advances[i]!);
    hmtx.setInt16(i < count ? 4 * i + 2 : 2 * (count + i), bearing);
  });
  return { hmtx, count };
}

const even = (length: number): number => length + (length & 1);

function copy({ buffer, byteOffset, byteLength }: DataView): DataView {
  return new DataView(buffer.slice(byteOffset, byteOffset + byteLength));
}
