import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/fonts/bytes.ts';

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
