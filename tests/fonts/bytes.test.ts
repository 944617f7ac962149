import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/fonts/bytes.ts';
import { FontError } from '../../src/fonts/tables.ts';

test('bytes that are written are those that are read, however many', () => {
  const writer = new ByteWriter();
  const most = 1 << 16;
  for (let i = 0; i < most / 2 + 1; i++) writer.int16(i - 5);
  writer.bytes(new Uint8Array(3 * most).fill(7));
  writer.uint8(255);
  expect(writer.length).toBe(most + 2 + 3 * most + 1);
  writer.align();
  const view = writer.view();
  expect([writer.length % 4, view.byteLength]).toEqual([0, writer.length]);
  const reader = new ByteReader(view, 'glyf');
  const numbers = Array.from({ length: most / 2 + 1 }, () => reader.int16());
  expect(numbers.findIndex((number, i) => number !== ((i - 5) << 16) >> 16)).toBe(-1);
  const rest = new Uint8Array(view.buffer, view.byteOffset + most + 2);
  expect([rest[0], rest[3 * most - 1], rest[3 * most], rest[3 * most + 1]]).toEqual([7, 7, 255, 0]);
});

const reader = (bytes: readonly number[]) =>
  new ByteReader(new DataView(Uint8Array.from(bytes).buffer), 'glyf');

/** The number that a reader gives and the bytes that it has read; null where the bytes are none. */
function read(bytes: readonly number[], number: (reader: ByteReader) => number): [number, number] | null {
  const from = reader(bytes);
  try {
    return [number(from), from.at];
  } catch (error) {
    expect(error).toBeInstanceOf(FontError);
    return null;
  }
}

test.each<[readonly number[], [number, number] | null]>([
  [
    [0, 9],
    [0, 1],
  ],
  [
    [252, 9],
    [252, 1],
  ],
  [
    [253, 1, 2, 9],
    [258, 3],
  ],
  [
    [254, 0, 9],
    [506, 2],
  ],
  [
    [254, 255],
    [761, 2],
  ],
  [
    [255, 0, 9],
    [253, 2],
  ],
  [
    [255, 252],
    [505, 2],
  ],
  [[253, 1], null],
  [[254], null],
  [[], null],
])('the short number of the bytes %j is %j', (bytes, wanted) => {
  expect(read(bytes, (from) => from.shortNumber())).toEqual(wanted);
});

test.each<[readonly number[], [number, number] | null]>([
  [
    [0, 9],
    [0, 1],
  ],
  [[0x7f], [127, 1]],
  [
    [0x81, 0, 9],
    [128, 2],
  ],
  [
    [0x8f, 0xff, 0xff, 0xff, 0x7f, 9],
    [2 ** 32 - 1, 5],
  ],
  [[0x81, 0x80, 0x80, 0x80, 0x80, 0], null],
  [[0x81], null],
])('the long number of the bytes %j is %j', (bytes, wanted) => {
  expect(read(bytes, (from) => from.longNumber())).toEqual(wanted);
});

test('a part of a table ends with it', () => {
  const from = reader([1, 2, 3]);
  from.uint8();
  const part = from.part(2);
  expect([part.getUint8(0), part.byteLength, from.at]).toEqual([2, 2, 3]);
  expect(from.part(0).byteLength).toBe(0);
  expect(() => from.part(1)).toThrow('glyf');
});
