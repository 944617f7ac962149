import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assetPath } from '../../src/assets.ts';
import { bytesOf, tablesOf } from '../../src/fonts/tables.ts';
import { KNOWN_TAGS, woff2Fonts } from '../../src/fonts/woff2.ts';
import { writeWoff2 } from '../../src/fonts/woff2-write.ts';
import { webSubsetByHarfBuzz } from '../../src/text/harfbuzz-subset.ts';

const font = readFileSync(assetPath('fonts/SourceSans3_400Regular.ttf'));
const characters = Array.from('Un été 1984', (character) => character.codePointAt(0)!);

test('a subset as WOFF2 has the tables that it was written with', () => {
  const tables = tablesOf(webSubsetByHarfBuzz(font, characters)!);
  const file = writeWoff2(tables);
  expect(file.length).toBeLessThan(6_000);
  expect(file.length % 4).toBe(0);
  const [read] = woff2Fonts(new DataView(file.buffer, file.byteOffset, file.length));
  expect([...read!.keys()].sort()).toEqual([...tables.keys()].sort());
  for (const [tag, table] of read!) expect(bytesOf(table), tag).toEqual(bytesOf(tables.get(tag)!));
});

test('in the directory, the places of glyphs follow the glyphs, and other tables are sorted', () => {
  const table = (length: number) => new DataView(new ArrayBuffer(length));
  const tags = ['maxp', 'loca', 'head', 'glyf', 'cmap'];
  const file = writeWoff2(new Map(tags.map((tag, i) => [tag, table(i + 1)])));
  // An entry of a small known table has two bytes: its flags with the number of its tag, and its length.
  const numbers = tags.map((_, i) => file[48 + 2 * i]! & 0x3f);
  expect(numbers.map((number) => KNOWN_TAGS[number])).toEqual(['cmap', 'glyf', 'loca', 'head', 'maxp']);
});

test('a subset has the characters of its text, kerning and its kinds of figures', () => {
  const tables = tablesOf(webSubsetByHarfBuzz(font, characters)!);
  expect(tables.has('GPOS')).toBe(true);
  expect(Buffer.from(bytesOf(tables.get('GSUB')!)).toString('latin1')).toContain('pnum');
  expect(tables.get('maxp')!.getUint16(4)).toBeLessThan(60);
});
