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

test('the header says the kind of outlines, the lengths and the tables (WOFF 2.0, 4.1)', () => {
  const lengths: Readonly<Record<string, number>> = { maxp: 6, loca: 4, glyf: 300, cmap: 20_000, ZZZZ: 1 };
  const tables = Object.entries(lengths).map(
    ([tag, length]) => [tag, new DataView(new ArrayBuffer(length))] as const,
  );
  const file = writeWoff2(new Map(tables));
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const packed = view.getUint32(20);
  const directory = [
    ...[0x3f, ...Buffer.from('ZZZZ'), 1],
    ...[KNOWN_TAGS.indexOf('cmap'), 0x81, 0x9c, 0x20],
    ...[0xc0 | KNOWN_TAGS.indexOf('glyf'), 0x82, 0x2c],
    ...[0xc0 | KNOWN_TAGS.indexOf('loca'), 4],
    ...[KNOWN_TAGS.indexOf('maxp'), 6],
  ];
  expect([...file.subarray(48, 48 + directory.length)]).toEqual(directory);
  expect([0, 4, 8, 16].map((at) => view.getUint32(at))).toEqual([
    ...[0x774f4632, 0x00010000, file.length],
    // The tables are filled up to words of four bytes after a header of 12 bytes and 16 for each.
    12 + 5 * 16 + 8 + 4 + 300 + 20_000 + 4,
  ]);
  expect([12, 14].map((at) => view.getUint16(at))).toEqual([5, 0]);
  expect([...file.subarray(24, 48)].every((byte) => byte === 0)).toBe(true);
  const end = 48 + directory.length + packed;
  expect(file.length - end).toBe((4 - (end % 4)) % 4);
});
