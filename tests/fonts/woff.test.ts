import { brotliCompressSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesOf, FontError, type Tables } from '../../src/fonts/tables.ts';
import { woffTables } from '../../src/fonts/woff.ts';
import { woff2Fonts } from '../../src/fonts/woff2.ts';

const TEXT = 'a text that is shorter once it is packed, packed, packed, packed, packed';

/** The tables as text, or the table at which the file breaks. */
function read(tablesOf: () => Tables): unknown {
  try {
    return [...tablesOf()].map(([tag, { buffer, byteOffset, byteLength }]) => [
      tag,
      Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString(),
    ]);
  } catch (error) {
    if (error instanceof FontError) return `broken: ${error.table}`;
    throw error;
  }
}

const viewOf = (file: Buffer) => new DataView(new Uint8Array(file).buffer);

describe('a WOFF file', () => {
  interface Entry {
    readonly tag: string;
    readonly data: Buffer;
    readonly length: number;
    readonly packed?: number;
  }

  /** A file of these tables, one after the other. */
  function woff(entries: readonly Entry[]): DataView {
    const head = Buffer.alloc(44 + 20 * entries.length);
    head.writeUInt16BE(entries.length, 12);
    let offset = head.length;
    for (const [i, { tag, data, length, packed = data.length }] of entries.entries()) {
      head.write(tag, 44 + 20 * i, 'latin1');
      for (const [k, number] of [offset, packed, length].entries())
        head.writeUInt32BE(number, 48 + 20 * i + 4 * k);
      offset += data.length;
    }
    return viewOf(Buffer.concat([head, ...entries.map(({ data }) => data)]));
  }

  const plain = { tag: 'cmap', data: Buffer.from('plain'), length: 5 };
  const packed = { tag: 'name', data: deflateSync(TEXT), length: TEXT.length };
  test.each<[string, readonly Entry[], unknown]>([
    ['no table', [], []],
    [
      'a plain and a packed table',
      [plain, packed],
      [
        ['cmap', 'plain'],
        ['name', TEXT],
      ],
    ],
    ['a table that is longer than it says', [{ ...packed, length: TEXT.length - 1 }], 'broken: name'],
    ['a table that is shorter than it says', [{ ...packed, length: TEXT.length + 1 }], 'broken: name'],
    ['a table that is not packed', [{ ...plain, length: 6 }], 'broken: cmap'],
    ['a table that goes on after the file', [{ ...plain, packed: 6, length: 6 }], 'broken: cmap'],
    ['a table of too many bytes', [plain, { ...packed, length: 2 ** 31 }], 'broken: name'],
  ])('with %s', (_, entries, tables) => {
    expect(read(() => woffTables(woff(entries)))).toEqual(tables);
  });
});

describe('a WOFF2 file', () => {
  const [CMAP, HEAD, NAME] = [0, 1, 5];

  /** A file of tables in these bytes, after a directory. */
  function woff2(
    count: number,
    directory: readonly number[],
    text: string,
    collection = false,
    encoding: BufferEncoding = 'utf8',
  ): DataView {
    const head = Buffer.alloc(48);
    head.write(collection ? 'ttcf' : 'true', 4, 'latin1');
    head.writeUInt16BE(count, 12);
    const packed = brotliCompressSync(Buffer.from(text, encoding));
    head.writeUInt32BE(packed.length, 20);
    return viewOf(Buffer.concat([head, Buffer.from(directory), packed]));
  }

  const first = (view: DataView) => read(() => woff2Fonts(view)[0]!);
  test.each<[string, DataView, unknown]>([
    ['no table', woff2(0, [], ''), []],
    [
      'tables with numbers, and one with a tag',
      woff2(3, [CMAP, 2, NAME, 1, 63, ...Buffer.from('Abcd'), 3], 'aabccc'),
      [
        ['cmap', 'aa'],
        ['name', 'b'],
        ['Abcd', 'ccc'],
      ],
    ],
    ['outlines as they are', woff2(1, [0xc0 + 10, 2], 'aa'), [['glyf', 'aa']]],
    [
      'a table in another form, which has another length',
      woff2(1, [0x40 + HEAD, 9, 2], 'aa'),
      [['head', 'aa']],
    ],
    ['a longer length than its tables have', woff2(1, [CMAP, 3], 'aa'), 'broken: null'],
    ['a shorter length', woff2(1, [CMAP, 1], 'aa'), 'broken: null'],
    ['a directory that is cut off', woff2(9, [CMAP], ''), 'broken: null'],
    ['too many bytes', woff2(1, [CMAP, 0x8f, 0xff, 0xff, 0xff, 0x7f], 'aa'), 'broken: null'],
  ])('with %s', (_, file, tables) => {
    expect(first(file)).toEqual(tables);
  });

  test('of a collection has the tables of each font, which may share them', () => {
    const fonts = (...indices: readonly number[]) =>
      woff2(2, [CMAP, 2, NAME, 1, 0, 1, 0, 0, ...indices], 'aab', true);
    const file = fonts(2, 1, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 1, 0);
    expect(woff2Fonts(file).map((font) => [...font.keys()])).toEqual([['name'], ['name', 'cmap']]);
    expect(first(fonts(1, 1, 0, 0, 0, 0, 2))).toBe('broken: null');
  });

  test('has widths without the left bearings of its outlines, and places of outlines, rebuilt', () => {
    const [HHEA, HMTX, GLYF, LOCA, OTHER_FORM] = [2, 3, 10, 11, 0x40];
    // One glyph, without contours: its number of contours and the bits of boxes are the only streams.
    const lengths = [2, 0, 0, 0, 0, 4, 0].flatMap((length) => [0, 0, 0, length]);
    const outlines = [0, 0, 0, 0, 0, 1, 0, 0, ...lengths, 0, 0, 0, 0, 0, 0];
    const widths = [1, 0x01, 0xf4];
    const head = Array.from({ length: 54 }, () => 9);
    const hhea = (length: number) => Array.from({ length }, (_, i) => (i === 35 ? 1 : 0));
    const file = (bytes: number) => {
      const directory = [
        ...[HEAD, 54, HHEA, bytes, GLYF, 0, outlines.length, LOCA, 0, 0],
        ...[OTHER_FORM | HMTX, 4, widths.length],
      ];
      const text = [...head, ...hhea(bytes), ...outlines, ...widths];
      return woff2(5, directory, Buffer.from(text).toString('latin1'), false, 'latin1');
    };
    const [tables] = woff2Fonts(file(36));
    const bytesIn = (tag: string) => [...bytesOf(tables!.get(tag)!)];
    expect(bytesIn('hmtx')).toEqual([0x01, 0xf4, 0, 0]);
    expect([bytesIn('glyf'), bytesIn('loca')]).toEqual([[], [0, 0, 0, 0, 0, 0, 0, 0]]);
    expect(bytesIn('head').slice(48)).toEqual([9, 9, 0, 1, 9, 9]);
    expect(first(file(35))).toBe('broken: hhea');
  });
});
