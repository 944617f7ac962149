import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isWholePicture } from '../../src/project/picture-check.ts';

const SIZE = { width: 2, height: 3 };

/** A PNG of RGB pixels, without what the check does not read: signature and CRCs. */
function png(pixels: Uint8Array, interlaced = 0): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const head = Buffer.from([0, 0, 0, SIZE.width, 0, 0, 0, SIZE.height, 8, 2, 0, 0, interlaced]);
  const data = deflateSync(pixels);
  // Pixels may be parted between chunks.
  const parts = [data.subarray(0, 5), data.subarray(5)].map((part) => chunk('IDAT', part));
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', head), ...parts, chunk('IEND', Buffer.alloc(0))]);
}

test.each([
  ['all rows', png(new Uint8Array(3 * 7)), true],
  ['a row too few', png(new Uint8Array(2 * 7)), false],
  ['far too many rows, which are not unpacked', png(new Uint8Array(10_000_000)), false],
  ['interlaced', png(new Uint8Array(3 * 7 + 4), 1), true],
  ['cut short', png(new Uint8Array(3 * 7)).subarray(0, 45), false],
])('PNG: %s', (_, data, whole) => {
  expect(isWholePicture(data, 'PNG', SIZE)).toBe(whole);
});

test.each([
  ['a scan and an end', [0xff, 0xd8, 0xff, 0xda, 1, 2, 0xff, 0xd9], true],
  ['no scan', [0xff, 0xd8, 0xff, 0xc0, 1, 2, 0xff, 0xd9], false],
  ['no end', [0xff, 0xd8, 0xff, 0xda, 1, 2], false],
])('JPEG: %s', (_, bytes, whole) => {
  expect(isWholePicture(Uint8Array.from(bytes), 'JPEG', SIZE)).toBe(whole);
});
