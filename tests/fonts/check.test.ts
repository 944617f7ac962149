import { describe, expect, test } from 'vitest';
import { checkTables } from '../../src/fonts/check.ts';
import { licenceOf } from '../../src/fonts/licence.ts';
import { nameOf } from '../../src/fonts/names.ts';
import type { FontError } from '../../src/fonts/tables.ts';

/** A table of this length with numbers of two bytes at their offsets. */
function table(length: number, values: Readonly<Record<number, number>> = {}): DataView {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value] of Object.entries(values)) view.setUint16(Number(at), value);
  return view;
}

/** Checks a font of one glyph, with an em of so many units and an `hmtx` of so many bytes. */
const check = (em: number, widths = 4) =>
  checkTables(
    new Map([
      ['head', table(54, { 12: 0x5f0f, 14: 0x3cf5, 18: em })],
      ['hhea', table(36, { 34: 1 })],
      ['maxp', table(6, { 4: 1 })],
      ['hmtx', table(widths)],
      ['cmap', table(4)],
      ['CFF2', table(0)],
    ]),
  );

describe('an em has 16 to 16384 units (OpenType, head)', () => {
  test.each([16, 16384])('%i', (em) => expect(() => check(em)).not.toThrow());
  test.each([0, 15, 16385])('not %i', (em) => expect(() => check(em)).toThrow('head'));
});

test('a font has the width of each glyph', () => {
  expect(() => check(1000, 3)).toThrow('hmtx');
});

/** A table of one name of Windows in English: the record, then the text at the end of the table. */
function names(text: string, length = 2 * text.length): DataView {
  const view = table(18 + 2 * text.length, { 2: 1, 4: 18, 6: 3, 10: 0x409, 12: 6, 14: length });
  for (let i = 0; i < text.length; i++) view.setUint16(18 + 2 * i, text.charCodeAt(i));
  return view;
}

test('a name may end with its table, and is left out where it would go on after it', () => {
  expect(nameOf(new Map([['name', names('Toy-Regular')]]), 6)).toBe('Toy-Regular');
  expect(nameOf(new Map([['name', names('Toy', 8)]]), 6)).toBeNull();
});

/** A table of names, each of a platform, in a language, of a kind. */
function manyNames(...records: readonly (readonly [number, number, number, string])[]): DataView {
  const start = 6 + 12 * records.length;
  const texts = records.map(([platform, , , text]) =>
    Buffer.from(text, platform === 1 ? 'latin1' : 'utf16le'),
  );
  const view = table(start + Buffer.concat(texts).length, { 2: records.length, 4: start });
  let offset = 0;
  for (const [i, [platform, language, name]] of records.entries()) {
    const bytes = platform === 1 ? texts[i]! : texts[i]!.swap16();
    const values = [platform, 0, language, name, bytes.length, offset];
    for (const [k, value] of values.entries()) view.setUint16(6 + 12 * i + 2 * k, value);
    for (const [k, byte] of bytes.entries()) view.setUint8(start + offset + k, byte);
    offset += bytes.length;
  }
  return view;
}

test.each<[string, readonly (readonly [number, number, number, string])[], string | null]>([
  ['no name', [], null],
  ['a name of another kind', [[3, 0x409, 1, 'Toy']], null],
  ['a name for Macintosh', [[1, 0, 6, 'Toy']], 'Toy'],
  ['a name in another language', [[3, 0x40c, 6, 'Jouet']], 'Jouet'],
  [
    'two names, neither English for Windows',
    [
      [0, 0x409, 6, 'Toy'],
      [3, 0x40c, 6, 'Jouet'],
    ],
    'Toy',
  ],
  [
    'an English name after others',
    [
      [1, 0, 6, 'T'],
      [3, 0x40c, 6, 'Jouet'],
      [3, 0x409, 6, 'Toy'],
    ],
    'Toy',
  ],
  [
    'two English names',
    [
      [3, 0x409, 6, 'Toy'],
      [3, 0x409, 6, 'Doll'],
    ],
    'Toy',
  ],
])('the name of a font with %s', (_, records, name) => {
  expect(nameOf(new Map([['name', manyNames(...records)]]), 6)).toBe(name);
});

test('a name whose record is cut off is none', () => {
  const cut = new DataView(names('').buffer, 0, 17);
  expect(nameOf(new Map([['name', cut]]), 6)).toBeNull();
  expect(nameOf(new Map([['name', names('')]]), 6)).toBe('');
});

/** A font of tables whose numbers are these; a table that is null is left out. */
function checked(changes: Readonly<Record<string, DataView | null>>): string | null {
  const tables = new Map<string, DataView>([
    ['head', table(54, { 12: 0x5f0f, 14: 0x3cf5, 18: 1000 })],
    ['hhea', table(36, { 34: 2 })],
    ['maxp', table(6, { 4: 3 })],
    ['hmtx', table(10)],
    ['cmap', table(4)],
    ['loca', table(8, { 2: 2, 4: 2, 6: 5 })],
    ['glyf', table(10)],
  ]);
  for (const [tag, view] of Object.entries(changes)) {
    if (view) tables.set(tag, view);
    else tables.delete(tag);
  }
  try {
    checkTables(tables);
    return null;
  } catch (error) {
    return (error as FontError).table;
  }
}

const head = (long: number) => table(54, { 12: 0x5f0f, 14: 0x3cf5, 18: 1000, 50: long });
const cff = (length: number, ...bytes: number[]) => {
  const view = table(length);
  bytes.forEach((byte, i) => {
    if (i < length) view.setUint8(i, byte);
  });
  return view;
};
const NO_OUTLINES = { glyf: null, loca: null };

test.each<[string, Readonly<Record<string, DataView | null>>, string | null]>([
  ['with all that it needs', {}, null],
  ['without characters', { cmap: null }, 'cmap'],
  ['whose head is cut off', { head: cff(53) }, 'head'],
  ['without the number of its head', { head: table(54, { 18: 1000 }) }, 'head'],
  ['without glyphs', { maxp: table(6) }, 'maxp'],
  ['without a full width', { hhea: table(36) }, 'hhea'],
  ['with as many full widths as glyphs', { hhea: table(36, { 34: 3 }), hmtx: table(12) }, null],
  ['with more full widths than glyphs', { hhea: table(36, { 34: 4 }), hmtx: table(16) }, 'hhea'],
  ['with too few widths', { hmtx: table(9) }, 'hmtx'],
  ['without places of glyphs', { loca: null }, 'loca'],
  ['with too few short places', { loca: table(7) }, 'loca'],
  ['with too few long places', { head: head(1), loca: table(15) }, 'loca'],
  ['with long places', { head: head(1), loca: table(16, { 6: 4, 10: 4, 14: 10 }) }, null],
  ['with a long place beyond its outlines', { head: head(1), loca: table(16, { 14: 11 }) }, 'loca'],
  ['with a short place beyond its outlines', { loca: table(8, { 6: 6 }) }, 'loca'],
  ['whose places go back', { loca: table(8, { 2: 3, 4: 2, 6: 5 }) }, 'loca'],
  ['without outlines', NO_OUTLINES, 'glyf'],
  ['of CFF', { ...NO_OUTLINES, 'CFF ': cff(8, 1, 0, 4, 1) }, null],
  ['of CFF whose names begin at the end', { ...NO_OUTLINES, 'CFF ': cff(8, 1, 0, 6, 1) }, null],
  ['of CFF whose names are cut off', { ...NO_OUTLINES, 'CFF ': cff(8, 1, 0, 7, 1) }, 'CFF '],
  ['of CFF that is cut off', { ...NO_OUTLINES, 'CFF ': cff(7, 1, 0, 4, 1) }, 'CFF '],
  ['of CFF of another version', { ...NO_OUTLINES, 'CFF ': cff(8, 2, 0, 4, 1) }, 'CFF '],
  ['of CFF2', { ...NO_OUTLINES, CFF2: table(0) }, null],
])('a font %s', (_, changes, fault) => {
  expect(checked(changes)).toBe(fault);
});

test('a font says how it may be embedded from the tenth byte on', () => {
  const restricted = (length: number) =>
    licenceOf(new Map([['OS/2', cff(length, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2)]]));
  expect(restricted(10).forbids).toBe('restricted');
  expect(restricted(9).forbids).toBeNull();
});

/** Checks a font of two glyphs whose outlines begin at these offsets, in a table of so many bytes. */
function checkOutlines(offsets: readonly number[], bytes: number, long: boolean): void {
  const loca = new DataView(new ArrayBuffer(offsets.length * (long ? 4 : 2)));
  offsets.forEach((offset, i) => {
    if (long) loca.setUint32(4 * i, offset);
    else loca.setUint16(2 * i, offset / 2);
  });
  checkTables(
    new Map([
      ['head', table(54, { 12: 0x5f0f, 14: 0x3cf5, 18: 1000, 50: long ? 1 : 0 })],
      ['hhea', table(36, { 34: 2 })],
      ['maxp', table(6, { 4: 2 })],
      ['hmtx', table(8)],
      ['cmap', table(4)],
      ['glyf', table(bytes)],
      ['loca', loca],
    ]),
  );
}

describe.each([
  true,
  false,
])('outlines stand one after the other in their table (long offsets: %s)', (long) => {
  test.each([
    [[0, 4, 8], 8],
    [[0, 0, 0], 0],
    [[2, 2, 8], 10],
  ])('%j in %i bytes', (offsets, bytes) => {
    expect(() => checkOutlines(offsets, bytes, long)).not.toThrow();
  });

  test.each([
    [[0, 4, 8], 7],
    [[0, 4, 2], 8],
    [[4, 2, 8], 8],
    [[0, 4], 8],
  ])('not %j in %i bytes', (offsets, bytes) => {
    expect(() => checkOutlines(offsets, bytes, long)).toThrow('loca');
  });
});
