import { ascii, type Tables } from './tables.ts';

/** Names that a font gives itself, by their numbers (OpenType 1.9, name). */
export const NAMES = { family: 1, postScript: 6, licence: 13, licenceAddress: 14, ownFamily: 16 } as const;

const WINDOWS = 3;
const ENGLISH = 0x0409;
const MACINTOSH = 1;

/** A name of a font, in English where it has several; null where it has none. */
export function nameOf(tables: Tables, name: number): string | null {
  const table = tables.get('name');
  if (!table || table.byteLength < 6) return null;
  const strings = table.getUint16(4);
  let found: string | null = null;
  for (let i = 0; i < table.getUint16(2); i++) {
    const record = 6 + 12 * i;
    if (record + 12 > table.byteLength) break;
    if (table.getUint16(record + 6) !== name) continue;
    const [start, length] = [strings + table.getUint16(record + 10), table.getUint16(record + 8)];
    if (start + length > table.byteLength) continue;
    const platform = table.getUint16(record);
    const text = platform === MACINTOSH ? ascii(table, start, length) : utf16(table, start, length);
    if (platform === WINDOWS && table.getUint16(record + 4) === ENGLISH) return text;
    found ??= text;
  }
  return found;
}

function utf16(view: DataView, start: number, length: number): string {
  let text = '';
  for (let i = 0; i + 1 < length; i += 2) text += String.fromCharCode(view.getUint16(start + i));
  return text;
}
