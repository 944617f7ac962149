import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureFormat, pictureSize } from '../../src/project/picture-size.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = new Uint8Array([
  ...PNG_SIGNATURE,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
  0,
  0,
  2,
  0x80,
  0,
  0,
  1,
  0xe0,
]);
/** SOI, an APP0 of 16 bytes, a fill byte, a table (DHT, whose number lies among the frames'), SOF2 of 640 by 480. */
const jpeg = new Uint8Array([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Array(14).fill(0)],
  ...[0xff, 0xff, 0xc4, 0, 4, 1, 2],
  ...[0xff, 0xc2, 0, 17, 8, 1, 0xe0, 2, 0x80, 3],
]);

test('reads the size of a PNG and of a JPEG', () => {
  expect(pictureFormat(png)).toBe('PNG');
  expect(pictureSize(png, 'PNG')).toEqual({ width: 640, height: 480 });
  expect(pictureFormat(jpeg)).toBe('JPEG');
  expect(pictureSize(jpeg, 'JPEG')).toEqual({ width: 640, height: 480 });
});

test('a file that is cut short has no size', () => {
  for (let length = 8; length < png.length; length++)
    expect(pictureSize(png.slice(0, length), 'PNG')).toBeNull();
  for (let length = 3; length < jpeg.length - 2; length++) {
    expect(pictureSize(jpeg.slice(0, length), 'JPEG')).toBeNull();
  }
});

test('other formats are told apart', () => {
  expect(pictureFormat(new TextEncoder().encode('<svg xmlns='))).toBeNull();
  expect(pictureFormat(new Uint8Array())).toBeNull();
});

test('any bytes give a size or none, in bounded time', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      for (const [head, format] of [
        [PNG_SIGNATURE, 'PNG'],
        [[0xff, 0xd8], 'JPEG'],
      ] as const) {
        const size = pictureSize(new Uint8Array([...head, ...bytes]), format);
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
      }
    }),
  );
});
