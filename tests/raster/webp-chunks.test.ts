import { expect, test } from 'vitest';
import { pictureFormat, readPicture } from '../../src/raster/picture.ts';

type Chunk = readonly [name: string, data: readonly number[]];

/** A WebP file of these chunks. */
function webp(...chunks: readonly Chunk[]): Buffer {
  const parts = chunks.map(([name, data]) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, Buffer.from(data), Buffer.alloc(data.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), size, body]);
}

const little = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);
const lossy = (width: number, height: number): Chunk => [
  'VP8 ',
  [0, 0, 0, 0x9d, 0x01, 0x2a, ...little(width, 2), ...little(height, 2)],
];
const lossless = (width: number, height: number, more = 0): Chunk => [
  'VP8L',
  [0x2f, ...little(width - 1 + (height - 1) * 2 ** 14 + more, 4)],
];
const canvas = (width: number, height: number): Chunk => [
  'VP8X',
  [0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)],
];
const without = ([name, data]: Chunk, count: number): Chunk => [name, data.slice(0, data.length - count)];
const withByte = ([name, data]: Chunk, at: number, byte: number): Chunk => [name, data.with(at, byte)];

test.each<[string, readonly Chunk[], readonly [number, number] | null]>([
  ['a lossy picture', [lossy(640, 480)], [640, 480]],
  ['a lossy picture that is to be enlarged', [lossy(640 + 0x4000, 480 + 0x8000)], [640, 480]],
  ['the largest lossy picture', [lossy(0x3fff, 0x3fff)], [0x3fff, 0x3fff]],
  ['the smallest lossy picture', [lossy(1, 1)], [1, 1]],
  ['a lossy picture of no width', [lossy(0, 480)], null],
  ['a lossy picture of no height', [lossy(640, 0)], null],
  ['a frame that stands on an earlier one', [withByte(lossy(640, 480), 0, 1)], null],
  ['a frame of which even the first byte is high', [withByte(lossy(640, 480), 0, 2)], [640, 480]],
  ['a frame whose first bytes say more', [withByte(lossy(640, 480), 1, 1)], [640, 480]],
  ['a frame without its start code', [withByte(lossy(640, 480), 4, 2)], null],
  ['a frame whose header is cut short', [without(lossy(640, 480), 1)], null],
  ['a lossless picture', [lossless(640, 480)], [640, 480]],
  ['the smallest lossless picture', [lossless(1, 1)], [1, 1]],
  ['the largest lossless picture, with transparency', [lossless(16_384, 16_384, 2 ** 28)], [16_384, 16_384]],
  ['a lossless picture of another version', [lossless(640, 480, 2 ** 29)], null],
  ['a lossless picture without its signature', [withByte(lossless(640, 480), 0, 0x2e)], null],
  ['a lossless header that is cut short', [without(lossless(640, 480), 1)], null],
  ['a canvas of the picture’s size', [canvas(640, 480), lossy(640, 480)], [640, 480]],
  ['a wider canvas', [canvas(641, 480), lossy(640, 480)], null],
  ['a higher canvas', [canvas(640, 481), lossy(640, 480)], null],
  ['a large canvas', [canvas(0x3fff, 0x3fff), lossy(0x3fff, 0x3fff)], [0x3fff, 0x3fff]],
  ['a canvas whose size is cut short', [without(canvas(640, 480), 1), lossy(640, 480)], [640, 480]],
  ['the first of two pictures', [lossy(640, 480), lossless(1, 1)], [640, 480]],
  ['a picture after a chunk of an odd length', [['XXXX', [1]], lossy(640, 480)], [640, 480]],
  ['no picture', [canvas(640, 480)], null],
  ['an animation', [['ANIM', []], lossy(640, 480)], null],
  ['a frame of an animation', [lossy(640, 480), ['ANMF', []]], null],
])('a WebP file with %s', (_, chunks, size) => {
  const picture = readPicture(webp(...chunks));
  expect(picture && [picture.width, picture.height]).toEqual(size);
});

test('a chunk that is longer than its file is refused; bytes after the file do not count', () => {
  const file = webp(lossy(640, 480), ['XXXX', [1, 2]]);
  const longer = Buffer.from(file);
  longer[longer.length - 6] = 3;
  expect(readPicture(longer)).toBeNull();
  const beyond = Buffer.concat([file, webp(['ANIM', []]).subarray(12)]);
  expect(readPicture(beyond)).toMatchObject({ width: 640 });
});

test('a JPEG file starts with two markers, all of whose bytes count', () => {
  const format = (...bytes: readonly number[]) => pictureFormat(Uint8Array.from(bytes));
  expect(format(0xff, 0xd8, 0xff)).toBe('JPEG');
  expect([format(0xff, 0xd8, 0), format(0xff, 0, 0xff), format(0, 0xd8, 0xff)]).toEqual([null, null, null]);
});
