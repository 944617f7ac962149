import type { Tables } from '../fonts/tables.ts';

// Flags of composite glyphs (OpenType 1.9, glyf).
const ARGS_ARE_WORDS = 0x1;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const HAS_XY_SCALE = 0x40;
const HAS_2X2 = 0x80;

/** The glyphs asked for, glyph 0 and all components of composite glyphs, in ascending order. */
export function closeOverComponents(tables: Tables, glyphs: Iterable<number>): readonly number[] {
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
export function glyphOffset(tables: Tables): (glyph: number) => number {
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
