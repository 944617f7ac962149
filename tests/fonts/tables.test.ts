import { describe, expect, test } from 'vitest';
import { ascii, bytesOf, FontError, fontFile, needed, tablesOf } from '../../src/fonts/tables.ts';

const table = (...bytes: number[]) => new DataView(Uint8Array.from(bytes).buffer);
const TABLES = new Map([
  ['maxp', table(0, 0, 0, 1, 0, 2)],
  ['head', table(0, 0, 0, 1, 0, 0, 0, 2, 9, 9, 9, 9)],
  ['cmap', table(1, 2, 3, 4, 5)],
]);

describe('a font file of three tables', () => {
  const bytes = fontFile(TABLES);
  const file = new DataView(bytes.buffer);

  test('begins with its kind, and the numbers for a binary search of its directory', () => {
    expect(file.getUint32(0)).toBe(0x00010000);
    expect([4, 6, 8, 10].map((at) => file.getUint16(at))).toEqual([3, 32, 1, 16]);
  });

  test('lists its tables by their tags, with their checksums, places and lengths; shorter ones stand first', () => {
    const records = [12, 28, 44].map((at) => [
      ascii(file, at, 4),
      ...[4, 8, 12].map((more) => file.getUint32(at + more)),
    ]);
    expect(records).toEqual([
      ['cmap', 0x01020304 + 0x05000000, 60, 5],
      ['head', 3, 76, 12],
      ['maxp', 1 + 0x00020000, 68, 6],
    ]);
    expect(bytes.length).toBe(88);
  });

  test('has the sum that OpenType asks for, by a number in its head', () => {
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + file.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  test('is read again', () => {
    const read = tablesOf(bytes);
    expect([...bytesOf(read.get('cmap')!)]).toEqual([1, 2, 3, 4, 5]);
    expect([...bytesOf(read.get('maxp')!)]).toEqual([0, 0, 0, 1, 0, 2]);
    expect([...bytesOf(read.get('head')!)].slice(0, 8)).toEqual([0, 0, 0, 1, 0, 0, 0, 2]);
  });
});

test.each([
  ['CFF ', 0x4f54544f],
  ['CFF2', 0x00010000],
  ['glyf', 0x00010000],
])('a font with the table %s begins with %d', (tag, kind) => {
  const file = new DataView(fontFile(new Map([[tag, table(1)]])).buffer);
  expect(file.getUint32(0)).toBe(kind);
  expect([4, 6, 8, 10].map((at) => file.getUint16(at))).toEqual([1, 16, 0, 0]);
});

describe('a file that is cut off is broken', () => {
  const bytes = fontFile(TABLES);

  test.each([
    [0, null],
    [11, null],
    [27, null],
    [28, 'cmap'],
    [64, 'cmap'],
    [65, 'head'],
    [87, 'head'],
  ])('after %d bytes, in the table %s', (length, tag) => {
    expect(() => tablesOf(bytes.subarray(0, length))).toThrow(new FontError(tag));
  });

  test('but not where its last table ends', () => {
    expect(tablesOf(bytes.subarray(0, 88)).size).toBe(3);
    const none = new Uint8Array(12);
    expect(tablesOf(none).size).toBe(0);
  });

  test('or its directory stands beyond its end', () => {
    expect(() => tablesOf(bytes, 77)).toThrow(new FontError(null));
  });
});

test('the directory of a font in a collection stands where the collection says', () => {
  const bytes = Buffer.concat([Buffer.alloc(4), fontFile(new Map([['cmap', table(7)]]))]);
  // Offsets count from the beginning of the file.
  bytes.writeUInt32BE(32, 4 + 12 + 8);
  expect([...bytesOf(tablesOf(bytes, 4).get('cmap')!)]).toEqual([7]);
});

test('a table that is needed is there, and long enough', () => {
  expect(needed(TABLES, 'cmap', 5)).toBe(TABLES.get('cmap'));
  expect(() => needed(TABLES, 'cmap', 6)).toThrow(new FontError('cmap'));
  expect(() => needed(TABLES, 'hhea', 0)).toThrow(new FontError('hhea'));
});
