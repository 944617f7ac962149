import { expect, test } from 'vitest';
import { cidsOf } from '../../src/fonts/cff.ts';
import { FontError } from '../../src/fonts/tables.ts';

const number = (value: number) => [28, value >> 8, value & 0xff];
const index = (data: readonly number[]) => [0, 1, 1, 1, data.length + 1, ...data];

/** A font of four glyphs with one Top DICT, whose charset has these bytes; null for a charset that is predefined. */
function cff(charset: readonly number[] | null, keyed = true, more: readonly number[] = []): DataView {
  const start = [1, 0, 4, 1, ...index([65])];
  const dict = (outlines: number) => [
    // A real number and negative ones, of operators that matter to nobody here.
    ...[30, 0x1a, 0x5f, 5, 251, 9, 254, 9, 5, 139, 6],
    ...(keyed ? [...number(391), ...number(392), 139, 12, 30] : []),
    ...(charset ? [...number(outlines + 2), 15] : []),
    ...more,
    ...[...number(outlines), 17],
  ];
  const outlines = start.length + index(dict(0)).length;
  return new DataView(Uint8Array.from([...start, ...index(dict(outlines)), 0, 4, ...(charset ?? [])]).buffer);
}

test.each([
  ['one by one', [0, 0, 7, 1, 2, 0, 9], [0, 7, 258, 9]],
  ['in short ranges', [1, 0, 7, 1, 0, 20, 0], [0, 7, 8, 20]],
  ['in a range that is longer than the font', [1, 0, 7, 9], [0, 7, 8, 9]],
  ['in long ranges', [2, 0, 7, 0, 2], [0, 7, 8, 9]],
  ['not, and are the glyphs’ numbers', null, [0, 1, 2, 3]],
])('CIDs stand %s', (_, charset, cids) => {
  expect(cidsOf(cff(charset))).toEqual(cids);
});

/** A font of four glyphs whose outlines stand at a place that is written as these bytes. */
function placed(bytes: readonly number[], at: number): DataView {
  const ros = [139, 139, 139, 12, 30];
  const file = [1, 0, 4, 1, ...index([65]), ...index([...ros, ...bytes, 17])];
  const room = Array.from({ length: Math.max(0, at - file.length) }, () => 0);
  return new DataView(Uint8Array.from([...file, ...room, 0, 4]).buffer);
}

// Adobe Technical Note 5176, 4, table 3.
test.each([
  [[246], 107],
  [[247, 0], 108],
  [[247, 5], 113],
  [[248, 0], 364],
  [[250, 255], 1131],
  [[28, 1, 0], 256],
  [[28, 0, 200], 200],
  [[29, 0, 0, 1, 2], 258],
])('an operand of the bytes %j is %i', (bytes, at) => {
  expect(cidsOf(placed(bytes, at))).toEqual([0, 1, 2, 3]);
  expect(() => cidsOf(placed(bytes, at - 1))).toThrow(FontError);
});

test('a real number is passed over with its nibbles, as 0', () => {
  // By itself, the last byte is the number 36.
  const real = [30, 0xe2, 0xa2, 0xaf];
  expect(cidsOf(cff(null, true, [...real, 15]))).toEqual([0, 1, 2, 3]);
});

test('a font whose glyphs have names has no CIDs; a charset that is cut off is a fault', () => {
  expect(cidsOf(cff([0, 0, 7, 0, 8, 0, 9], false))).toBeNull();
  expect(() => cidsOf(cff([0, 0, 7]))).toThrow(FontError);
});
