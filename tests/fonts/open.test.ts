import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axesOf } from '../../src/fonts/axes.ts';
import { cidsOf } from '../../src/fonts/cff.ts';
import { licenceOf } from '../../src/fonts/licence.ts';
import { readMetrics } from '../../src/fonts/metrics.ts';
import { fontFormat, openFont } from '../../src/fonts/open.ts';
import { FontError, fontFile, tablesOf } from '../../src/fonts/tables.ts';
import { loadHarfBuzz } from '../../src/text/harfbuzz.ts';
import { RANDOM, runs } from '../tools.ts';
import { FONTS } from './files.ts';

test.each([
  ['arabicWoff2', 'woff2', 'NotoNaskhArabic-Regular'],
  ['arabicWoff', 'woff', 'NotoNaskhArabic-Regular'],
  ['variable', 'woff2', 'SourceSerif4Roman-Regular'],
  ['cff', 'opentype', 'SourceCodePro-Regular'],
  ['cffWoff2', 'woff2', 'SourceCodePro-Regular'],
  ['cff2', 'opentype', 'SourceCodeVF-ExtraLight'],
  ['trueType', 'truetype', 'SourceCodePro-Regular'],
] as const)('%s is opened', (font, format, name) => {
  const file = FONTS[font]();
  expect(fontFormat(file)).toBe(format);
  const { data, tables } = openFont(file, null)!;
  expect(readMetrics(tables).postScriptName).toBe(name);
  expect([...tablesOf(data).keys()].sort()).toEqual([...tables.keys()].sort());
});

test.each([
  'trueTypeWoff2',
  'trueTypeWoff',
] as const)('outlines and advances of %s are those of the TTF file', async (font) => {
  const harfbuzz = await loadHarfBuzz();
  const opened = [FONTS[font](), FONTS.trueType()].map((file) => openFont(file, null)!);
  const [packed, plain] = opened.map(({ tables }) => tables);
  const [drawn, expected] = opened.map(({ data }) => harfbuzz.open(data));
  const count = plain!.get('maxp')!.getUint16(4);
  expect(packed!.get('maxp')!.getUint16(4)).toBe(count);
  for (let glyph = 0; glyph < count; glyph++) expect(drawn!.outline(glyph)).toEqual(expected!.outline(glyph));
  const bytes = ({ buffer, byteOffset, byteLength }: DataView) =>
    Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  for (const tag of ['hmtx', 'cmap', 'GSUB', 'name'])
    expect(bytes(packed!.get(tag)!).equals(bytes(plain!.get(tag)!))).toBe(true);
});

test('CFF in WOFF2 is that of the OTF file', () => {
  const [packed, plain] = [FONTS.cffWoff2(), FONTS.cff()].map((file) => openFont(file, null)!);
  const cff = ({ tables }: NonNullable<typeof packed>) => {
    const { buffer, byteOffset, byteLength } = tables.get('CFF ')!;
    return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  };
  expect(cff(packed!).equals(cff(plain!))).toBe(true);
  expect(cidsOf(plain!.tables.get('CFF ')!)).toBeNull();
});

test('a collection has its fonts by their PostScript names; the first without a name', () => {
  const collection = collectionOf([FONTS.trueType(), FONTS.cff()]);
  expect(fontFormat(collection)).toBe('collection');
  expect(openFont(collection, null)!.tables.has('glyf')).toBe(true);
  expect(openFont(collection, 'SourceCodePro-Regular')).not.toBeNull();
  expect(openFont(collection, 'Other')).toBeNull();
});

test('a file that is no font has no format', () => {
  expect(openFont(new TextEncoder().encode('<svg xmlns="x"></svg>'), null)).toBeNull();
  expect(openFont(new Uint8Array(3), null)).toBeNull();
});

test.each([
  ['true', 'truetype'],
  ['\0\u0001\0\0', 'truetype'],
  ['OTTO', 'opentype'],
  ['ttcf', 'collection'],
  ['wOFF', 'woff'],
  ['wOF2', 'woff2'],
  ['typ1', null],
] as const)('a file that begins with %j is %s, once it has the twelve bytes of a header', (start, format) => {
  const bytes = Buffer.alloc(12);
  bytes.write(start, 'latin1');
  expect(fontFormat(bytes)).toBe(format);
  expect(fontFormat(bytes.subarray(0, 11))).toBeNull();
});

test('the axes of a variable font', () => {
  expect([...axesOf(openFont(FONTS.variable(), null)!.tables)]).toEqual([
    ['wght', [200, 900]],
    ['opsz', [8, 60]],
  ]);
  expect(axesOf(openFont(FONTS.cff(), null)!.tables).size).toBe(0);
});

describe('licences', () => {
  const withBits = (bits: number) => {
    const { tables } = openFont(FONTS.trueType(), null)!;
    const os2 = new DataView(tables.get('OS/2')!.buffer.slice(0), tables.get('OS/2')!.byteOffset);
    os2.setUint16(8, bits);
    return licenceOf(new Map([...tables, ['OS/2', os2]]));
  };
  test.each([
    [0, null, false],
    [0x2, 'restricted', false],
    [0x4, null, false],
    [0x6, null, false],
    [0x8, null, false],
    [0x100, null, true],
    [0x200, 'bitmaps-only', false],
  ])('fsType %i', (bits, forbids, whole) => {
    expect(withBits(bits)).toMatchObject({ forbids, whole });
  });

  test('words and address', () => {
    expect(withBits(0).text).toContain('SIL Open Font License');
    expect(withBits(0).address).toContain('scripts.sil.org/OFL');
  });
});

describe('broken files', () => {
  const without = (tag: string) => {
    const tables = new Map(tablesOf(FONTS.trueType()));
    tables.delete(tag);
    return () => openFont(fontFile(tables), null);
  };
  test.each(['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'glyf', 'loca'])('without %s', (tag) => {
    expect(without(tag)).toThrow(expect.objectContaining({ table: tag }));
  });

  test.each<[string, readonly number[], boolean]>([
    ['ends with an empty index of names', [1, 0, 6, 1, 0, 0, 0, 0], true],
    ['has no room for the index of names', [1, 0, 7, 1, 0, 0, 0, 0], false],
    ['is too short', [1, 0, 4, 1, 0, 0, 0], false],
    ['is of another version', [2, 0, 6, 1, 0, 0, 0, 0], false],
  ])('outlines of CFF whose header %s: %j, %s', (_, bytes, isSound) => {
    const cff = new DataView(Uint8Array.from(bytes).buffer);
    const file = fontFile(new Map([...tablesOf(FONTS.cff()), ['CFF ', cff]]));
    if (isSound) expect(openFont(file, null)).not.toBeNull();
    else expect(() => openFont(file, null)).toThrow(expect.objectContaining({ table: 'CFF ' }));
  });

  test.each(['arabicWoff2', 'arabicWoff', 'cff', 'variable'] as const)(
    '%s with random bytes, or cut short, opens or is a FontError',
    RANDOM,
    (font) => {
      const file = FONTS[font]();
      const byte = fc.tuple(fc.nat(Math.min(file.length, 2000) - 1), fc.nat(255));
      fc.assert(
        fc.property(fc.array(byte, { minLength: 1, maxLength: 6 }), fc.nat(file.length), (bytes, length) => {
          const broken = Uint8Array.from(file);
          for (const [place, value] of bytes) broken[place] = value;
          for (const tried of [broken, file.subarray(0, length)]) {
            try {
              const tables = openFont(tried, null)?.tables;
              if (!tables) continue;
              readMetrics(tables);
              licenceOf(tables);
              axesOf(tables);
              if (tables.has('CFF ')) cidsOf(tables.get('CFF ')!);
            } catch (error) {
              if (!(error instanceof FontError)) throw error;
            }
          }
        }),
        { numRuns: runs(10, 400) },
      );
    },
  );
});

/** A collection of fonts, one after the other (OpenType 1.9, Font Collections). */
function collectionOf(fonts: readonly Uint8Array[]): Uint8Array {
  const head = 12 + 4 * fonts.length;
  const starts: number[] = [];
  let end = head;
  for (const { length } of fonts) {
    starts.push(end);
    end += (length + 3) & ~3;
  }
  const file = new DataView(new ArrayBuffer(end));
  file.setUint32(0, 0x74746366);
  file.setUint32(4, 0x00010000);
  file.setUint32(8, fonts.length);
  fonts.forEach((font, i) => {
    const start = starts[i]!;
    file.setUint32(12 + 4 * i, start);
    new Uint8Array(file.buffer).set(font, start);
    // Offsets of tables count from the start of the collection.
    for (let t = 0; t < file.getUint16(start + 4); t++) {
      const place = start + 12 + 16 * t + 8;
      file.setUint32(place, file.getUint32(place) + start);
    }
  });
  return new Uint8Array(file.buffer);
}
