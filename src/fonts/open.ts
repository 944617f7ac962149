import { MOST_FONT_BYTES } from '../limits.ts';
import { ByteReader } from './bytes.ts';
import { checkTables } from './check.ts';
import { NAMES, nameOf } from './names.ts';
import { FontError, fontFile, type Tables, tablesOf } from './tables.ts';
import { woffTables } from './woff.ts';
import { woff2Fonts } from './woff2.ts';

type FontFormat = 'truetype' | 'opentype' | 'collection' | 'woff' | 'woff2';

/** The names that font files have. */
export const FONT_FILE = /\.(?:ttf|otf|ttc|otc|woff2?)$/i;

/** The formats by the first four bytes of their files. */
const FORMATS: ReadonlyMap<number, FontFormat> = new Map([
  [0x00010000, 'truetype'],
  [0x74727565, 'truetype'],
  [0x4f54544f, 'opentype'],
  [0x74746366, 'collection'],
  [0x774f4646, 'woff'],
  [0x774f4632, 'woff2'],
]);

/** The format that a file's first bytes say; null for one that is no font. */
export function fontFormat(file: Uint8Array): FontFormat | null {
  if (file.length < 12) return null;
  return FORMATS.get(new DataView(file.buffer, file.byteOffset).getUint32(0)) ?? null;
}

/** A font whose tables were checked. */
export interface OpenedFont {
  /** An OpenType file of this font alone. */
  readonly data: Uint8Array;
  readonly tables: Tables;
}

/**
 * Opens a font file of any format.
 * @param name the PostScript name of the font of a collection; the first one without it.
 * @returns null for a file that is no font, or a collection without the font.
 * @throws FontError for a file that is broken.
 */
export function openFont(file: Uint8Array, name: string | null): OpenedFont | null {
  const format = fontFormat(file);
  if (!format) return null;
  if (file.length > MOST_FONT_BYTES) throw new FontError(null);
  const fonts = fontsIn(file, format);
  const tables = name === null ? fonts[0] : fonts.find((font) => nameOf(font, NAMES.postScript) === name);
  if (!tables) return null;
  checkTables(tables);
  const isPlain = format === 'truetype' || format === 'opentype';
  const data = isPlain ? file : fontFile(tables);
  return { data, tables: isPlain ? tables : tablesOf(data) };
}

function fontsIn(file: Uint8Array, format: FontFormat): Tables[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (format === 'woff') return [woffTables(view)];
  if (format === 'woff2') return woff2Fonts(view);
  if (format !== 'collection') return [tablesOf(file)];
  const reader = new ByteReader(view, null);
  reader.at = 8;
  return Array.from({ length: reader.uint32() }, () => tablesOf(file, reader.uint32()));
}
