import { ByteReader } from './bytes.ts';
import { ascii, type Tables } from './tables.ts';

/**
 * The axes of a variable font by tag, with their least and their greatest place; none for other fonts (OpenType 1.9,
 * fvar).
 * @throws FontError
 */
export function axesOf(tables: Tables): ReadonlyMap<string, readonly [least: number, most: number]> {
  const axes = new Map<string, readonly [number, number]>();
  const fvar = tables.get('fvar');
  if (!fvar) return axes;
  const reader = new ByteReader(fvar, 'fvar');
  reader.at = 4;
  const start = reader.uint16();
  reader.uint16();
  const [count, size] = [reader.uint16(), reader.uint16()];
  for (let i = 0; i < count; i++) {
    reader.at = start + i * size;
    const tag = ascii(reader.part(4), 0, 4);
    const fixed = () => (reader.uint32() | 0) / 65536;
    const least = fixed();
    fixed();
    axes.set(tag, [least, fixed()]);
  }
  return axes;
}
