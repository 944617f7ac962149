import { FontError, needed, type Tables } from './tables.ts';

const MAGIC = 0x5f0f3cf5;

/** The tables that a font cannot do without, and the fewest bytes that each has. */
const NEEDED = { head: 54, hhea: 36, maxp: 6, hmtx: 4, cmap: 4 };

/**
 * Checks what the metrics, the subset and the PDF rely on: the tables, and that outlines stand inside their table. What
 * HarfBuzz reads (characters, shaping, each outline) it checks itself.
 * @throws FontError
 */
export function checkTables(tables: Tables): void {
  for (const [tag, length] of Object.entries(NEEDED)) needed(tables, tag, length);
  const head = tables.get('head')!;
  const em = head.getUint16(18);
  if (head.getUint32(12) !== MAGIC || em < 16 || em > 16384) throw new FontError('head');
  const glyphs = tables.get('maxp')!.getUint16(4);
  if (glyphs === 0) throw new FontError('maxp');
  const full = tables.get('hhea')!.getUint16(34);
  if (full === 0 || full > glyphs) throw new FontError('hhea');
  needed(tables, 'hmtx', 2 * (full + glyphs));
  if (tables.has('glyf')) checkOutlines(tables, glyphs);
  else if (tables.has('CFF ')) checkCff(tables.get('CFF ')!);
  else if (!tables.has('CFF2')) throw new FontError('glyf');
}

function checkOutlines(tables: Tables, glyphs: number): void {
  const long = tables.get('head')!.getInt16(50) === 1;
  const loca = needed(tables, 'loca', (long ? 4 : 2) * (glyphs + 1));
  const { byteLength } = tables.get('glyf')!;
  let before = 0;
  for (let i = 0; i <= glyphs; i++) {
    const offset = long ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i);
    if (offset < before || offset > byteLength) throw new FontError('loca');
    before = offset;
  }
}

/** A header of version 1, and the index of names after it (Adobe Technical Note 5176, 6). */
function checkCff(cff: DataView): void {
  if (cff.byteLength < 8 || cff.getUint8(0) !== 1 || cff.getUint8(2) + 2 > cff.byteLength) {
    throw new FontError('CFF ');
  }
}
